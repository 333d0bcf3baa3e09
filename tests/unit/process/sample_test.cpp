// Edits of the sample workspace's files: what is set to what it is leaves the file alone, what changes
// changes its own line.
#include <catch2/catch.hpp>
#include <sstream>

#include "../sample_files.hpp"
#include "doc/edit.hpp"
#include "doc/value.hpp"

using namespace som;
using som::test::sampleFiles;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::size_t lineAt(const std::string& text, std::size_t offset) {
  return static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// Calls `visit` with the pointer of every scalar of a document and its node.
void scalars(doc::Node node, const std::string& pointer,
             const std::function<void(const std::string&, doc::Node)>& visit) {
  if (!node.isMapping() && !node.isSequence()) return visit(pointer, node);
  std::size_t index = 0;
  for (const doc::Node child : node) {
    std::string step(node.isMapping() ? std::string(child.key()) : std::to_string(index));
    for (std::size_t i = 0; (i = step.find('/', i)) != std::string::npos; i += 2) step.replace(i, 1, "~1");
    scalars(child, pointer + "/" + step, visit);
    ++index;
  }
}

void checkEdits(const std::string& path, const std::string& text) {
  const doc::Document document = doc::read(text, path, doc::formatOf(path));
  const doc::Value whole = doc::toValue(document.root());
  CHECK(doc::rewrite(document, whole) == text);
  const std::vector<std::string> before = linesOf(text);
  scalars(document.root(), "", [&](const std::string& pointer, doc::Node node) {
    CAPTURE(path, pointer);
    doc::Value edited = whole;
    edited[doc::Value::json_pointer(pointer)] = "edited text";
    const std::string result = doc::rewrite(document, edited);
    const std::vector<std::string> after = linesOf(result);
    CHECK(doc::toValue(doc::read(result, path, doc::formatOf(path)).root()) == edited);
    const std::size_t first = lineAt(text, node.span().begin);
    const std::size_t last = lineAt(text, node.span().end > 0 ? node.span().end - 1 : 0);
    const std::size_t tail = before.size() - last - 1;
    REQUIRE(after.size() >= first + tail);
    CHECK(std::equal(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(first), after.begin()));
    CHECK(std::equal(before.end() - static_cast<std::ptrdiff_t>(tail), before.end(),
                     after.end() - static_cast<std::ptrdiff_t>(tail)));
  });
}

}  // namespace

TEST_CASE("an edit of a sample file changes only its own lines", "[sample]") {
  const auto files = sampleFiles();
  REQUIRE(files.size() > 20);
  std::size_t checked = 0;
  for (const auto& [path, text] : files) {
    try {
      doc::read(text, path, doc::formatOf(path));
    } catch (const Error&) {
      continue;  // policy files hold several documents, which are not edited
    }
    checkEdits(path, text);
    ++checked;
  }
  CHECK(checked > 20);
}
