#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"
#include "policy/level.hpp"

/// Structs as lines of JSON, and back. A struct lists its members once for both directions, in this
/// namespace: `template <class Archive> void members(Archive& archive, T& value) { archive("id", value.id);
/// }`.
namespace som::process::lines {

/// Thrown by a reader for a line that is not as the writer makes it.
struct BadLine {};

/// Writes named members of a line into a text, without empty ones.
class LineWriter {
 public:
  explicit LineWriter(std::string& out) : out_(out) {}
  template <class T>
  void operator()(const char* name, const T& value) {
    if (!isEmpty(value)) add(name, value);
  }
  /// Leaves out a value that the reader's struct has anyhow.
  template <class T>
  void operator()(const char* name, const T& value, const T& usual) {
    if (value != usual) add(name, value);
  }
  void end() { out_ += hasMembers_ ? "}" : "{}"; }

  template <class T>
  static void write(std::string& out, const T& value);

 private:
  template <class T>
  static bool isEmpty(const T& value) {
    if constexpr (requires { value.empty(); })
      return value.empty();
    else if constexpr (requires { value.has_value(); })
      return !value.has_value();
    else
      return false;
  }
  template <class T>
  void add(const char* name, const T& value) {
    out_.append(hasMembers_ ? ",\"" : "{\"").append(name).append("\":");
    hasMembers_ = true;
    write(out_, value);
  }

  std::string& out_;
  bool hasMembers_ = false;
};

/// Reads what a LineWriter wrote. Members that are missing stay as they are. Throws BadLine.
class LineReader {
 public:
  explicit LineReader(doc::Node in) : in_(in) {
    if (!in.isMapping()) throw BadLine();
  }
  template <class T>
  void operator()(const char* name, T& value) const {
    if (const doc::Node member = in_[name]) fromJson(member, value);
  }

  template <class T>
  void operator()(const char* name, T& value, const T&) const {
    (*this)(name, value);
  }

  template <class T>
  static void fromJson(doc::Node node, T& value);

 private:
  doc::Node in_;
};

template <class T>
concept HasMembers = requires(T& value, LineWriter& writer) {
  members(writer, value);
};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

inline constexpr EnumTable<Severity, 3> severities{{{
    {Severity::error, "error"},
    {Severity::warning, "warning"},
    {Severity::information, "information"},
}}};

inline void appendText(std::string& out, std::string_view text) {
  const bool isPlain = std::all_of(text.begin(), text.end(),
                                   [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
  if (isPlain)
    out.append(1, '"').append(text).append(1, '"');
  else
    out += doc::json(doc::Value(text));
}

template <class T>
void LineWriter::write(std::string& out, const T& value) {
  if constexpr (IsVector<T>::value || std::is_same_v<T, policy::LevelCounts>) {
    out += '[';
    for (const auto& item : value) {
      if (&item != &*value.begin()) out += ',';
      write(out, item);
    }
    out += ']';
  } else if constexpr (IsOptional<T>::value) {
    write(out, value.value());
  } else if constexpr (std::is_same_v<T, Instant>) {
    out.append(1, '"').append(formatInstant(value)).append(1, '"');
  } else if constexpr (std::is_same_v<T, Seconds>) {
    write(out, value.count());
  } else if constexpr (std::is_same_v<T, policy::Level>) {
    appendText(out, policy::levels.name(value));
  } else if constexpr (std::is_same_v<T, policy::ReasonCode>) {
    appendText(out, policy::reasonName(value));
  } else if constexpr (std::is_same_v<T, policy::Rule>) {
    appendText(out, value.text());
  } else if constexpr (std::is_same_v<T, Code>) {
    appendText(out, codeName(value));
  } else if constexpr (std::is_same_v<T, Severity>) {
    appendText(out, severities.name(value));
  } else if constexpr (std::is_same_v<T, SharedText>) {
    if (value)
      appendText(out, *value);
    else
      out += "null";
  } else if constexpr (std::is_same_v<T, const model::KindRow*>) {
    appendText(out, value->type);
  } else if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_integral_v<T>) {
    std::array<char, 24> digits;
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  } else if constexpr (HasMembers<T>) {
    LineWriter writer(out);
    members(writer, const_cast<T&>(value));  // members() only reads here
    writer.end();
  } else {
    appendText(out, value);
  }
}

/// Takes a value that a text has, or throws.
template <class T>
T known(const std::optional<T>& value) {
  if (!value) throw BadLine();
  return *value;
}

inline std::int64_t wholeNumber(doc::Node node) { return known(node.integer()); }

template <class T>
void LineReader::fromJson(doc::Node node, T& value) {
  if constexpr (std::is_same_v<T, policy::LevelCounts>) {
    if (!node.isSequence() || node.size() != value.size()) throw BadLine();
    std::size_t n = 0;
    for (const doc::Node item : node) fromJson(item, value[n++]);
  } else if constexpr (IsVector<T>::value) {
    if (!node.isSequence()) throw BadLine();
    for (const doc::Node item : node) {
      if constexpr (std::is_same_v<T, std::vector<Diagnostic>>)
        fromJson(item, value.emplace_back(Code::fault, ""));
      else
        fromJson(item, value.emplace_back());
    }
  } else if constexpr (IsOptional<T>::value) {
    fromJson(node, value.emplace());
  } else if constexpr (std::is_same_v<T, Instant>) {
    value = known(parseInstant(node.text()));
  } else if constexpr (std::is_same_v<T, Seconds>) {
    value = Seconds(wholeNumber(node));
  } else if constexpr (std::is_same_v<T, policy::Level>) {
    value = known(policy::levels.parse(node.text()));
  } else if constexpr (std::is_same_v<T, policy::ReasonCode>) {
    const auto all = policy::reasons();
    const auto row =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == node.text(); });
    if (row == all.end()) throw BadLine();
    value = row->code;
  } else if constexpr (std::is_same_v<T, policy::Rule>) {
    value = node.text() == policy::Rule().text() ? policy::Rule() : policy::Rule(std::string(node.text()));
  } else if constexpr (std::is_same_v<T, Code>) {
    const auto row = std::find_if(codeTable.begin(), codeTable.end(),
                                  [&](const CodeRow& one) { return one.name == node.text(); });
    if (row == codeTable.end()) throw BadLine();
    value = row->code;
  } else if constexpr (std::is_same_v<T, Severity>) {
    value = known(severities.parse(node.text()));
  } else if constexpr (std::is_same_v<T, SharedText>) {
    if (node.isString()) value = std::make_shared<const std::string>(node.text());
  } else if constexpr (std::is_same_v<T, const model::KindRow*>) {
    value = model::findKind(node.text());
    if (!value) throw BadLine();
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!node.isString()) throw BadLine();
    value = node.text();
  } else if constexpr (std::is_same_v<T, bool>) {
    value = known(node.boolean());
  } else if constexpr (HasMembers<T>) {
    LineReader reader(node);
    members(reader, value);
  } else {
    static_assert(std::is_integral_v<T>);
    const std::int64_t number = wholeNumber(node);
    value = static_cast<T>(number);
    if (static_cast<std::int64_t>(value) != number || (number < 0) != (value < T{})) throw BadLine();
  }
}

}  // namespace som::process::lines
