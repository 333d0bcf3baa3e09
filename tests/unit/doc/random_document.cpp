#include "random_document.hpp"

#include <array>
#include <set>

#include "doc/emit.hpp"

namespace som::doc::test {

Value Random::scalar() {
  static const std::array<const char*, 45> texts = {"a",
                                                    "plain text",
                                                    "no",
                                                    "yes",
                                                    "null",
                                                    "~",
                                                    "1e3",
                                                    "12:30",
                                                    "0o17",
                                                    "0x1F",
                                                    "1_000",
                                                    "190:20:30",
                                                    "2026-11-21",
                                                    "2026-11-21T09:12:00Z",
                                                    ".inf",
                                                    "=",
                                                    "<<",
                                                    "",
                                                    "a: b",
                                                    "a #b",
                                                    "#c",
                                                    "- x",
                                                    "-",
                                                    "it's",
                                                    "\"q\"",
                                                    "back\\slash",
                                                    "tab\there",
                                                    "two\nlines",
                                                    "two\nlines\n",
                                                    "end\n\n",
                                                    "\nlead",
                                                    "  indented\nx",
                                                    "a\n\n  b\n",
                                                    "{x}",
                                                    "[y",
                                                    "x]",
                                                    "a,b",
                                                    "@type",
                                                    "*s",
                                                    "&a",
                                                    "!t",
                                                    "% p",
                                                    "http://x.y/z?q=1&r=2#f",
                                                    "\xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80",
                                                    " space "};
  static const std::array numbers = {"1.10",   "1.0",
                                     "0x1F",   "0xdead",
                                     "0o17",   "017",
                                     "12e45",  "1E5",
                                     "-0",     "-0.0",
                                     "+5",     ".5",
                                     "5.",     "89014103211118510720",
                                     "1e-999", ".inf",
                                     ".nan",   "3.14159265358979323846"};
  switch (below(11)) {
    case 10:
      return numberValue(numbers[below(numbers.size())]);
    case 0:
      return nullptr;
    case 1:
      return chance(50);
    case 2:
      return static_cast<std::int64_t>(below(100000)) - 500;
    case 3:
      return (static_cast<double>(below(100000)) - 500) / 16;
    default:
      return texts[below(texts.size())];
  }
}

Value Random::mapping(int depth) {
  static const std::array<const char*, 12> keys = {"a",  "b",     "name", "state", "@type", "with space",
                                                   "no", "12:30", "c.d",  "x-y",   "key",   "note"};
  Value value = Value::object();
  for (std::size_t i = below(6); i > 0; --i) value[keys[below(keys.size())]] = tree(depth - 1);
  return value;
}

Value Random::tree(int depth) {
  if (depth <= 0 || chance(40)) return scalar();
  if (chance(50)) return mapping(depth);
  Value value = Value::array();
  const bool ids = chance(60);
  for (std::size_t i = 0, n = below(5); i < n; ++i) {
    Value item = ids ? mapping(depth - 1) : tree(depth - 1);
    if (ids) item["id"] = "i" + std::to_string(i);
    value.push_back(std::move(item));
  }
  return value;
}

void Random::mutate(Value& value) {
  for (std::size_t n = 1 + below(3); n > 0; --n) {
    Value* here = &value;
    while (here->is_structured() && !here->empty() && chance(75)) {
      auto child = here->begin();
      for (std::size_t i = below(here->size()); i > 0; --i) ++child;
      here = &*child;
    }
    if (here->is_array() && !here->empty() && chance(60)) {
      const std::size_t at = below(here->size());
      if (chance(40)) {
        here->erase(at);
      } else if (chance(40)) {
        here->insert(here->begin() + static_cast<std::ptrdiff_t>(at), tree(2));
      } else {
        const Value moved = (*here)[at];
        here->erase(at);
        here->push_back(moved);
      }
    } else if (here->is_array()) {
      here->push_back(chance(50) ? Value{{"id", "new" + std::to_string(below(1000))}, {"v", scalar()}}
                                 : tree(2));
    } else if (here->is_object() && !here->empty() && chance(40)) {
      const std::string key = here->begin().key();
      here->erase(key);
    } else if (here->is_object()) {
      (*here)["added" + std::to_string(below(100))] = tree(2);
    } else {
      *here = tree(2);
    }
  }
}

std::string Random::text(const Value& scalar, bool inFlow) {
  if (!scalar.is_string()) return scalarText(scalar, inFlow);
  // Texts for this reader, but numbers and times for others: people write them without quotes.
  static const std::set<std::string> bare = {"12:30", "190:20:30", "1_000", "2026-11-21",
                                             "2026-11-21T09:12:00Z"};
  if (bare.contains(scalar.get_ref<const std::string&>()) && chance(50)) return scalar;
  const auto wished = std::array{Quoting::plain, Quoting::single, Quoting::dbl}[below(3)];
  return stringText(scalar.get_ref<const std::string&>(), wished, inFlow);
}

std::string Random::flow(const Value& value) {
  if (value.is_primitive()) return text(value, true);
  static const std::string deep(40, ' ');  // deeper than what any tree has
  std::string out(1, value.is_array() ? '[' : '{');
  if (chance(20)) out += ' ';
  bool first = true;
  for (auto item = value.begin(); item != value.end(); ++item) {
    if (!first) out += chance(10) ? ",\n" + deep + "# in flow\n" + deep : chance(80) ? ", " : ",";
    first = false;
    if (value.is_object()) out += text(item.key(), true) + ": ";
    out += flow(*item);
  }
  if (!first && chance(10)) out += ',';
  return out + (value.is_array() ? ']' : '}');
}

void Random::noise(std::string& out, int column) {
  if (chance(8)) out += "\n";
  if (chance(8)) out += std::string(static_cast<std::size_t>(column), ' ') + "# own line\n";
}

namespace {

// Not those that keep the empty lines after them, for this writer scatters such lines.
bool isLiteral(const Value& value) {
  if (!value.is_string()) return false;
  const auto& text = value.get_ref<const std::string&>();
  return fitsLiteral(text) && !text.ends_with("\n\n");
}

}  // namespace

void Random::member(std::string& out, const std::string& key, const Value& value, int column) {
  out += text(key, false) + ":";
  const bool isCollection = value.is_structured() && !value.empty();
  if (value.is_null() && chance(30)) {
    out += comment() + "\n";
  } else if (isCollection && chance(75)) {
    out += comment() + "\n";
    block(out, value, column + (value.is_array() ? listStep_ : step_));
  } else if (isLiteral(value) && chance(60)) {
    std::string lines;
    const auto header = Emitter(out, {}).literal(value.get_ref<const std::string&>(), column + step_, lines);
    out += " " + std::string(header) + comment() + lines + "\n";
  } else if (chance(4)) {
    out += "\n" + std::string(static_cast<std::size_t>(column + 1), ' ') + flow(value) + comment() + "\n";
  } else {
    out += (chance(95) ? " " : "   ") + flow(value) + comment() + "\n";
  }
}

void Random::block(std::string& out, const Value& value, int column) {
  const std::string indent(static_cast<std::size_t>(column), ' ');
  for (auto item = value.begin(); item != value.end(); ++item) {
    noise(out, column);
    out += indent;
    if (value.is_object()) {
      member(out, item.key(), *item, column);
      continue;
    }
    const bool isCollection = item->is_structured() && !item->empty();
    if (isCollection && chance(70)) {
      std::string inner;
      block(inner, *item, column + 2);
      const std::size_t first = inner.find_first_not_of(" \n");
      // Compact where the first line is not a comment.
      const bool compact = inner[first] != '#' && chance(85);
      out += compact ? "- " + inner.substr(first) : "-\n" + inner;
    } else {
      out += "- " + flow(*item) + comment() + "\n";
    }
  }
}

std::string Random::yaml(const Value& value) {
  step_ = chance(70) ? 2 : 4;
  listStep_ = chance(50) ? 2 : 0;
  std::string out;
  if (chance(20)) out += "---\n";
  if (chance(20)) out += "# head\n\n";
  if (value.empty()) {
    out += "{}\n";
  } else {
    block(out, value, 0);
  }
  if (chance(20)) out += "# tail\n";
  if (chance(20) && out.ends_with('\n')) out.pop_back();
  if (chance(20)) {
    std::string crlf;
    for (const char c : out) crlf += c == '\n' ? "\r\n" : std::string(1, c);
    return crlf;
  }
  return out;
}

}  // namespace som::doc::test
