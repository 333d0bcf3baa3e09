// Over random documents: an edit re-reads as wanted, and changes only what it must.
#include <catch2/catch.hpp>

#include <set>

#include "doc/diff.hpp"
#include "doc/edit.hpp"
#include "doc/value.hpp"
#include "doc/write.hpp"
#include "random_document.hpp"

using namespace som::doc;
using som::doc::test::Random;

namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    if (lines.back().ends_with('\r')) lines.back().pop_back();
    at = end + 1;
  }
  return lines;
}

// The paths of scalars and the scalars.
void leaves(Node node, std::vector<Node>& out) {
  if (node.isScalar()) out.push_back(node);
  for (const Node child : node) leaves(child, out);
}

Value* valueAt(Value& root, Node node, Node from) {
  if (node == from) return &root;
  std::size_t i = 0;
  for (const Node child : from) {
    if (node.index() >= child.index() && node.index() < child.data().end)
      return valueAt(from.isMapping() ? root[std::string(child.key())] : root[i], node, child);
    ++i;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("an equal value gives the identical text") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    Random random(seed);
    const Value value = random.mapping(4);
    const std::string text = random.yaml(value);
    INFO("seed " << seed << "\n" << text);
    const Document document = read(text, "x.yaml", Format::yaml);
    REQUIRE(sameValue(document.root(), value));
    CHECK(rewrite(document, value) == text);
  }
}

TEST_CASE("any change of a random document reads as wanted") {
  for (std::uint32_t seed = 1000; seed < 3000; ++seed) {
    Random random(seed);
    const Value before = random.mapping(4);
    const std::string text = random.yaml(before);
    const Document document = read(text, "x.yaml", Format::yaml);
    Value after = before;
    random.mutate(after);
    INFO("seed " << seed << "\n" << text << "\nwanted " << after.dump());
    std::string changed;
    REQUIRE_NOTHROW(changed = rewrite(document, after));
    CHECK(toValue(read(changed, "x.yaml", Format::yaml).root()).size() == after.size());
  }
}

TEST_CASE("any change of a random JSON document reads as wanted") {
  for (std::uint32_t seed = 1; seed < 1000; ++seed) {
    Random random(seed);
    const Value before = random.mapping(4);
    const std::string text =
        random.chance(50) ? before.dump() : before.dump(static_cast<int>(random.below(5))) + "\n";
    const Document document = read(text, "x.json", Format::json);
    CHECK(rewrite(document, before) == text);
    Value after = before;
    random.mutate(after);
    INFO("seed " << seed << "\n" << text << "\nwanted " << after.dump());
    std::string changed;
    REQUIRE_NOTHROW(changed = rewrite(document, after));
    // Pretty files stay pretty as the library writes them.
    if (text.ends_with("}\n") && text.starts_with("{\n  \"") && !before.empty() && !after.empty()) {
      const Document again = read(changed, "x.json", Format::json);
      CHECK(changed == toValue(again.root()).dump(2) + "\n");
    }
  }
}

TEST_CASE("a changed scalar changes its own lines alone") {
  for (std::uint32_t seed = 5000; seed < 6000; ++seed) {
    Random random(seed);
    const Value before = random.mapping(4);
    const std::string text = random.yaml(before);
    const Document document = read(text, "x.yaml", Format::yaml);
    std::vector<Node> all;
    leaves(document.root(), all);
    if (all.empty()) continue;
    const Node node = all[random.below(all.size())];
    if (node.style() == Style::literal || node.key() == "id" || node.key() == "name") continue;
    Value after = before;
    *valueAt(after, node, document.root()) = "changed";
    INFO("seed " << seed << "\n" << text << "\nwanted " << after.dump());
    const std::vector<std::string> linesBefore = linesOf(text);
    const std::vector<std::string> linesAfter = linesOf(rewrite(document, after));
    REQUIRE(linesBefore.size() == linesAfter.size());
    std::size_t different = 0;
    for (std::size_t i = 0; i < linesBefore.size(); ++i) different += linesBefore[i] != linesAfter[i];
    CHECK(different <= 1);
  }
}

TEST_CASE("an appended item leaves all other lines alone") {
  for (std::uint32_t seed = 7000; seed < 8000; ++seed) {
    Random random(seed);
    Value before = random.mapping(3);
    before["list"] =
        Value::array({{{"id", "a"}, {"v", random.tree(2)}}, {{"id", "b"}, {"w", random.tree(2)}}});
    const std::string text = random.yaml(before);
    const Document document = read(text, "x.yaml", Format::yaml);
    if (document.root()["list"].style() != Style::block) continue;
    Value after = before;
    after["list"].push_back({{"id", "c"}, {"note", "no"}});
    INFO("seed " << seed << "\n" << text);
    const auto linesBefore = linesOf(text);
    const auto linesAfter = linesOf(rewrite(document, after));
    std::size_t at = 0;
    for (const std::string& line : linesAfter)
      if (at < linesBefore.size() && line == linesBefore[at]) ++at;
    const bool openLiteral = !text.ends_with('\n');
    CHECK((openLiteral || at == linesBefore.size()));
    const bool inFlow = document.root()["list"].at(1).style() == Style::flow;
    CHECK((openLiteral || linesAfter.size() == linesBefore.size() + (inFlow ? 1 : 2)));
  }
}

TEST_CASE("what is written reads as it was") {
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    Random random(seed);
    const Value value = random.tree(5);
    for (const Format format : {Format::yaml, Format::json}) {
      const std::string text = write(value, format);
      INFO("seed " << seed << "\n" << text);
      const Document document = read(text, "x", format);
      CHECK(document.editable());
      CHECK(sameValue(document.root(), value));
      CHECK(text.ends_with('\n'));
    }
  }
}
