#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include "doc/document.hpp"
#include "doc/emit.hpp"
#include "doc/scalar.hpp"
#include "doc/value.hpp"

namespace som::doc {
namespace {

/// Writes values as JSON; `indent` -1 means one line without blanks.
class JsonWriter {
 public:
  JsonWriter(int indent, BadUtf8 badUtf8, std::string (*number)(std::string_view))
      : indent_(indent), badUtf8_(badUtf8), number_(number) {}

  std::string run(const Value& value, int depth = 0) {
    append(value, depth);
    return std::move(out_);
  }

 private:
  void append(const Value& value, int depth) {
    if (value.is_object()) return collection('{', value.get_ref<const Value::object_t&>(), '}', depth);
    if (value.is_array()) return collection('[', value.get_ref<const Value::array_t&>(), ']', depth);
    if (value.is_string()) return append(value.get_ref<const std::string&>());
    out_ += value.is_number() || keptNumber(value) ? number_(textOf(value)) : textOf(value);
  }

  void append(const std::string& text) {
    if (isPlainAscii(text) && text.find('"') == std::string::npos && text.find('\\') == std::string::npos)
      out_.append(1, '"').append(text).append(1, '"');
    else
      out_ += doubleQuoted(badUtf8_ == BadUtf8::replaced ? validUtf8(text) : text, Format::json);
  }
  void append(const Value::object_t::value_type& member, int depth) {
    append(member.first);
    out_ += indent_ < 0 ? ":" : ": ";
    append(member.second, depth);
  }

  template <class Parts>
  void collection(char open, const Parts& parts, char close, int depth) {
    out_ += open;
    for (const auto& part : parts) {
      if (&part != &parts.front()) out_ += ',';
      newLine(depth + 1);
      append(part, depth + 1);
    }
    if (!parts.empty()) newLine(depth);
    out_ += close;
  }
  void newLine(int depth) {
    if (indent_ >= 0) out_.append(1, '\n').append(static_cast<std::size_t>(indent_ * depth), ' ');
  }

  int indent_;
  BadUtf8 badUtf8_;
  std::string (*number_)(std::string_view);
  std::string out_;
};

std::string asWritten(std::string_view text) { return std::string(text); }

}  // namespace

std::string json(const Value& value, int indent, BadUtf8 badUtf8, int depth) {
  return JsonWriter(indent, badUtf8, jsonNumber).run(value, depth);
}

// Some numbers are YAML but not JSON, so the JSON text is parsed as YAML.
Document toDocument(const Value& value, std::string file) {
  return read(JsonWriter(-1, BadUtf8::refused, asWritten).run(value), std::move(file), Format::yaml);
}

void appendJson(std::string& out, Node node) {
  switch (node.type()) {
    case Type::sequence: {
      char before = '[';
      for (const Node item : node) {
        out += before;
        appendJson(out, item);
        before = ',';
      }
      out += before == '[' ? "[]" : "]";
      return;
    }
    case Type::mapping: {
      char before = '{';
      for (const Node member : node) {
        out += before;
        out += doubleQuoted(member.key(), Format::json) + ':';
        appendJson(out, member);
        before = ',';
      }
      out += before == '{' ? "{}" : "}";
      return;
    }
    case Type::string:
      out += doubleQuoted(node.text(), Format::json);
      return;
    case Type::integer:
    case Type::number:
      out += jsonNumber(node.text());
      return;
    case Type::boolean:
      out += *node.boolean() ? "true" : "false";
      return;
    case Type::null:
      out += "null";
  }
}

std::string toJson(Node node) {
  std::string out;
  appendJson(out, node);
  return out;
}

}  // namespace som::doc
