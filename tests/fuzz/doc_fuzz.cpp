// Reads any bytes as YAML and as JSON: no reader crashes, both agree on what both take, and what was read can
// be written and edited without loss.
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "doc/edit.hpp"
#include "doc/reader.hpp"
#include "doc/value.hpp"
#include "doc/write.hpp"

using namespace som::doc;

namespace {

void demand(bool holds, const char* what, const std::string& a, const std::string& b) {
  if (holds) return;
  std::fprintf(stderr, "%s\n%s\n%s\n", what, a.c_str(), b.c_str());
  std::abort();
}

std::optional<std::string> throughYamlCpp(const std::string& text) {
  Tree tree;
  tree.source = std::make_shared<const std::string>(text);
  try {
    readWithYamlCpp(tree, text.starts_with("\xEF\xBB\xBF") ? 3 : 0, text.size());
    return toJson(Node(&tree, 0));
  } catch (const som::Error&) {
    return std::nullopt;
  }
}

// Where yaml-cpp 0.7 departs from YAML 1.2: directives it ignores, a block scalar without indentation as the
// root, empty lines kept after a folded scalar.
bool isComparable(const Document& document) {
  if (document.source()->find('%') != std::string::npos) return false;
  const Style root = document.root().style();
  if (root == Style::literal || root == Style::folded) return false;
  return document.source()->find(">+") == std::string::npos;
}

// Numbers that no double holds, which nlohmann refuses.
bool mayBeOutOfRange(const std::string& text) {
  return text.size() > 300 || text.find_first_of("eE") != std::string::npos;
}

void edit(const Document& document) {
  const Value value = toValue(document.root());
  demand(rewrite(document, value) == *document.source(), "an equal value changed the text",
         *document.source(), "");
  if (!document.editable()) return;
  Value changed = value;
  if (changed.is_object()) {
    changed["added"] = {{"id", "x"}};
    if (changed.size() > 1) changed.begin().value() = "no\n";
    if (changed.size() > 2) changed.erase((++changed.begin()).key());
  } else if (changed.is_array()) {
    changed.push_back("new");
    if (changed.size() > 2) changed.erase(0);
  } else {
    changed = "other";
  }
  rewrite(document, changed);
}

void tryFormat(const std::string& text, Format format) {
  std::optional<Document> document;
  try {
    document = read(text, "x", format);
  } catch (const som::Error&) {
    return;
  }
  const Value value = toValue(document->root());
  edit(*document);
  for (const Format other : {Format::yaml, Format::json}) {
    const std::string written = write(value, other);
    demand(sameValue(read(written, "x", other).root(), value), "writing lost something", text, written);
  }
  if (format == Format::json) {
    demand(Value::accept(text) || mayBeOutOfRange(text), "nlohmann refuses", text, "");
  } else if (document->editable() && isComparable(*document)) {
    const std::string ours = toJson(document->root());
    if (const auto theirs = throughYamlCpp(text))
      demand(ours == *theirs, "the readers differ", ours, *theirs);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  tryFormat(text, Format::yaml);
  tryFormat(text, Format::json);
  return 0;
}
