#include "doc/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace som::doc {
namespace {

constexpr const char* example = "a path looks like serviceOrderItem[id=1].service.name or note[0].text";

// Returns the part of a text that fits into a message.
std::string shown(std::string_view text) {
  constexpr std::size_t most = 80;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

class PathParser {
 public:
  explicit PathParser(std::string_view text) : text_(text) {}

  Path run() {
    Path path;
    path.steps.push_back(field());
    while (at_ < text_.size()) {
      if (path.steps.size() == static_cast<std::size_t>(maxDepth))
        fail(fmt::format("it has more than {} steps", maxDepth));
      if (text_[at_] == '[') {
        path.steps.push_back(selector());
      } else if (text_[at_] == '.') {
        ++at_;
        path.steps.push_back(field());
      } else {
        fail(fmt::format("'.' or '[' expected before '{}'", shown(text_.substr(at_))));
      }
    }
    return path;
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw Error(
        Diagnostic(Code::invalidPath, fmt::format("the path '{}' is invalid: {}", shown(text_), reason))
            .hint(example));
  }

  // Reads up to one of `ends`, or a text in double quotes.
  std::string word(std::string_view ends) {
    if (at_ < text_.size() && text_[at_] == '"') {
      const std::size_t close = text_.find('"', at_ + 1);
      if (close == std::string_view::npos) fail("a quote is not closed");
      std::string found(text_.substr(at_ + 1, close - at_ - 1));
      at_ = close + 1;
      return found;
    }
    const std::size_t end = std::min(text_.find_first_of(ends, at_), text_.size());
    std::string found(text_.substr(at_, end - at_));
    at_ = end;
    return found;
  }

  Step field() {
    Step step;
    step.isQuoted = at_ < text_.size() && text_[at_] == '"';
    step.name = word(".[]=");
    if (step.name.empty() && !step.isQuoted)
      fail(at_ == text_.size() ? "it ends with a '.'" : "a field name is missing");
    return step;
  }

  Step selector() {
    ++at_;
    Step step;
    const bool isQuoted = at_ < text_.size() && text_[at_] == '"';
    step.name = word("=]");
    if (at_ < text_.size() && text_[at_] == '=') {
      ++at_;
      step.kind = Step::Kind::match;
      step.value = word("]");
    } else {
      step.kind = Step::Kind::index;
      const char* const end = step.name.data() + step.name.size();
      const auto [stop, error] = std::from_chars(step.name.data(), end, step.index);
      if (isQuoted || error != std::errc() || stop != end)
        fail(fmt::format("'[{}]' is neither an index nor key=value", step.name));
      step.name.clear();
    }
    if (at_ >= text_.size() || text_[at_] != ']') fail("a '[' is not closed");
    ++at_;
    return step;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string quotedWord(const std::string& word, std::string_view special) {
  return word.empty() || word.find_first_of(special) != std::string::npos ? '"' + word + '"' : word;
}

std::string stepText(const Step& step) {
  switch (step.kind) {
    case Step::Kind::field:
      return quotedWord(step.name, ".[]=");
    case Step::Kind::index:
      return fmt::format("[{}]", step.index);
    case Step::Kind::match:
      break;
  }
  return fmt::format("[{}={}]", quotedWord(step.name, "=]"), quotedWord(step.value, "]"));
}

std::string textUpTo(const Path& path, std::size_t steps) {
  std::string text;
  for (std::size_t i = 0; i < steps; ++i) {
    if (i > 0 && path.steps[i].kind == Step::Kind::field) text += '.';
    text += stepText(path.steps[i]);
  }
  return text;
}

Node stepInto(Node node, const Step& step) {
  switch (step.kind) {
    case Step::Kind::field:
      return node[step.name];
    case Step::Kind::index:
      return node.isSequence() ? node.at(step.index) : Node();
    case Step::Kind::match:
      break;
  }
  if (node.isSequence())
    for (const Node item : node)
      if (const Node field = item[step.name]; field && field.isScalar() && field.text() == step.value)
        return item;
  return {};
}

bool hasText(const Value& value, const std::string& text) {
  if (value.is_string()) return value.get_ref<const std::string&>() == text;
  return value.is_primitive() && textOf(value) == text;
}

Value* stepInto(Value& value, const Step& step) {
  if (step.kind == Step::Kind::field) {
    if (!value.is_object()) return nullptr;
    const auto found = value.find(step.name);
    return found == value.end() ? nullptr : &*found;
  }
  if (!value.is_array()) return nullptr;
  if (step.kind == Step::Kind::index) return step.index < value.size() ? &value[step.index] : nullptr;
  for (Value& item : value) {
    if (!item.is_object()) continue;
    const auto field = item.find(step.name);
    if (field != item.end() && hasText(*field, step.value)) return &item;
  }
  return nullptr;
}

[[noreturn]] void failAt(const Path& path, std::size_t step, const char* reason, std::string hint) {
  throw Error(Diagnostic(Code::invalidPath, fmt::format("'{}' {}", textUpTo(path, step), reason))
                  .hint(std::move(hint)));
}

// Returns the place that the first `count` steps lead to; creates missing mappings.
Value& reach(Value& root, const Path& path, std::size_t count) {
  Value* here = &root;
  for (std::size_t i = 0; i < count; ++i) {
    const Step& step = path.steps[i];
    const bool isField = step.kind == Step::Kind::field;
    if (here->is_null() && isField) *here = Value::object();
    if (isField && !here->is_object()) failAt(path, i, "is not a mapping and has no fields", "");
    if (!isField && !here->is_array()) failAt(path, i, "is not a list", "");
    Value* next = stepInto(*here, step);
    if (!next) {
      if (!isField) failAt(path, i + 1, "does not exist", "append the element first");
      next = &(*here)[step.name];
    }
    here = next;
  }
  return *here;
}

}  // namespace

std::string Path::text() const { return textUpTo(*this, steps.size()); }

Path parsePath(std::string_view text) { return PathParser(text).run(); }

Node resolve(Node root, const Path& path) {
  for (const Step& step : path.steps) root = stepInto(root, step);
  return root;
}

Node resolvePointer(Node root, std::string_view pointer) {
  while (!pointer.empty() && root) {
    if (pointer.front() != '/') return {};
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    std::string token;
    for (std::size_t i = 1; i < end; ++i) {
      const bool escape =
          pointer[i] == '~' && i + 1 < end && (pointer[i + 1] == '0' || pointer[i + 1] == '1');
      token += !escape ? pointer[i] : pointer[++i] == '0' ? '~' : '/';
    }
    pointer.remove_prefix(end);
    if (root.isSequence()) {
      std::size_t index = 0;
      const char* const last = token.data() + token.size();
      const auto [stop, error] = std::from_chars(token.data(), last, index);
      root = error == std::errc() && stop == last ? root.at(index) : Node();
    } else {
      root = root[token];
    }
  }
  return root;
}

std::string pointerStep(std::string_view key) {
  std::string step;
  for (const char c : key) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

std::string pointerAt(Node root, std::size_t offset) {
  std::string pointer;
  for (Node next = root; next;) {
    const Node here = next;
    next = {};
    std::size_t position = 0;
    for (const Node child : here) {
      const bool hasKey = child.keySpan().begin < child.keySpan().end;
      const std::size_t begin = hasKey ? child.keySpan().begin : child.span().begin;
      if (begin <= offset && offset < std::max(child.span().end, child.keySpan().end)) {
        pointer += "/" + (here.isSequence() ? std::to_string(position) : pointerStep(child.key()));
        next = child;
        break;
      }
      ++position;
    }
  }
  return pointer;
}

const Value* find(const Value& root, const Path& path) {
  auto* here = const_cast<Value*>(&root);
  for (const Step& step : path.steps) {
    here = stepInto(*here, step);
    if (!here) return nullptr;
  }
  return here;
}

void set(Value& root, const Path& path, Value value) {
  reach(root, path, path.steps.size()) = std::move(value);
}

bool unset(Value& root, const Path& path) {
  Value* here = &root;
  for (std::size_t i = 0; i + 1 < path.steps.size(); ++i) {
    here = stepInto(*here, path.steps[i]);
    if (!here) return false;
  }
  const Step& last = path.steps.back();
  Value* const found = stepInto(*here, last);
  if (!found) return false;
  if (last.kind == Step::Kind::field) return here->erase(last.name) > 0;
  here->erase(static_cast<std::size_t>(found - &(*here)[0]));
  return true;
}

void append(Value& root, const Path& path, Value value) {
  Value& list = reach(root, path, path.steps.size());
  if (list.is_null()) list = Value::array();
  if (!list.is_array()) failAt(path, path.steps.size(), "is not a list", "");
  list.push_back(std::move(value));
}

}  // namespace som::doc
