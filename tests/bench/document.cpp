#include "document.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace bench {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// Quotes whatever some reader of YAML might not take for a text; generated texts are printable ASCII. A ULID
/// has letters that no number has.
std::string plainOrQuoted(std::string_view text) {
  constexpr std::array<std::string_view, 7> words = {"no", "yes", "on", "off", "true", "false", "null"};
  const bool plain =
      !text.empty() && std::isalnum(static_cast<unsigned char>(text.front())) &&
      text.find_first_of("ABCDFGHJKMNPQRSTVWXYZabcdfghjkmnpqrstvwxyz") != std::string_view::npos &&
      text.find_first_of(":#[]{}&*!|>'\"%@`") == std::string_view::npos &&
      std::find(words.begin(), words.end(), text) == words.end();
  return plain ? std::string(text) : quoted(text);
}

std::string yamlScalar(const Value& value) {
  return value.kind == Value::Kind::text ? plainOrQuoted(value.text) : value.text;
}

void writeYaml(std::string& out, const Value& value, std::size_t indent);

/// What follows a key: a scalar or a flow list on its line, anything else on lines of its own.
void writeMember(std::string& out, const Value& value, std::size_t indent) {
  if (value.kind == Value::Kind::list && value.list.empty()) {
    out += " []\n";
  } else if (value.kind == Value::Kind::list && value.list.front().kind == Value::Kind::text) {
    out += " [";
    for (std::size_t i = 0; i < value.list.size(); ++i)
      out.append(i > 0 ? ", " : "").append(yamlScalar(value.list[i]));
    out += "]\n";
  } else if (value.kind == Value::Kind::list || value.kind == Value::Kind::map) {
    out += '\n';
    writeYaml(out, value, indent + 2);
  } else {
    out.append(" ").append(yamlScalar(value)).append("\n");
  }
}

/// The first member stands where the text is: behind the dash of its list, if it has one.
void writeMap(std::string& out, const Map& map, std::size_t indent, bool first) {
  for (const Member& member : map) {
    if (!first) out.append(indent, ' ');
    first = false;
    out.append(plainOrQuoted(member.key)).append(":");
    writeMember(out, member.value, indent);
  }
}

void writeYaml(std::string& out, const Value& value, std::size_t indent) {
  if (value.kind == Value::Kind::map) return writeMap(out, value.map, indent, false);
  for (const Value& item : value.list) {
    out.append(indent, ' ').append("- ");
    writeMap(out, item.map, indent + 2, true);
  }
}

template <class Items, class Write>
void writeJsonItems(std::string& out, const Items& items, char open, char close, std::size_t indent,
                    Write write) {
  if (items.empty()) {
    out.append({open, close});
    return;
  }
  out += open;
  bool first = true;
  for (const auto& item : items) {
    out += first ? "\n" : ",\n";
    out.append(indent + 2, ' ');
    write(item);
    first = false;
  }
  out += '\n';
  out.append(indent, ' ') += close;
}

void writeJson(std::string& out, const Value& value, std::size_t indent) {
  switch (value.kind) {
    case Value::Kind::map:
      return writeJsonItems(out, value.map, '{', '}', indent, [&](const Member& member) {
        out.append(quoted(member.key)).append(": ");
        writeJson(out, member.value, indent + 2);
      });
    case Value::Kind::list:
      return writeJsonItems(out, value.list, '[', ']', indent,
                            [&](const Value& item) { writeJson(out, item, indent + 2); });
    case Value::Kind::text:
      out += quoted(value.text);
      return;
    case Value::Kind::literal:
      out += value.text;
  }
}

}  // namespace

Value::Value(std::string_view content) : kind(Kind::text), text(content) {}
Value::Value(const char* content) : kind(Kind::text), text(content) {}
Value::Value(std::string content) : kind(Kind::text), text(std::move(content)) {}
Value::Value(std::int64_t number) : kind(Kind::literal), text(std::to_string(number)) {}
Value::Value(bool flag) : kind(Kind::literal), text(flag ? "true" : "false") {}
Value::Value(std::vector<Value> items) : kind(Kind::list), list(std::move(items)) {}
Value::Value(std::vector<Member> members) : kind(Kind::map), map(std::move(members)) {}

std::string toYaml(const Value& document) {
  std::string out;
  writeYaml(out, document, 0);
  return out;
}

std::string toJson(const Value& document) {
  std::string out;
  writeJson(out, document, 0);
  out += '\n';
  return out;
}

}  // namespace bench
