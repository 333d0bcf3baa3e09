#include "store/words.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <vector>

#include "../doc/random_document.hpp"
#include "doc/document.hpp"
#include "doc/write.hpp"

using namespace som;
using store::WantedWords;
using store::wordsOf;

namespace {

bool mayHave(std::string_view file, std::string_view text) {
  return WantedWords(text).mayBeIn(wordsOf(file));
}

void eachText(doc::Node node, const std::function<void(std::string_view)>& look) {
  if (node.isScalar()) look(node.text());
  for (const doc::Node child : node) eachText(child, look);
}

/// A text of parts that words begin and end at, in all combinations.
std::string randomText(std::mt19937& random) {
  static const std::vector<std::string> parts = {"SO-20261121-7K3F9QXW",
                                                 "CO 88",
                                                 ":",
                                                 ": ",
                                                 " ",
                                                 "a",
                                                 "ab",
                                                 "12e45",
                                                 "2026-11-21T12:00:00Z",
                                                 "'",
                                                 "\"",
                                                 "{",
                                                 "]",
                                                 ",",
                                                 "#x",
                                                 "é",
                                                 "-",
                                                 "\n",
                                                 "x:y",
                                                 "key\":",
                                                 "it's",
                                                 "&anchor",
                                                 "customerOrder:CO-1"};
  std::string text;
  for (std::size_t n = random() % 6; n > 0; --n) text += parts[random() % parts.size()];
  return text;
}

}  // namespace

TEST_CASE("the words of a file tell whether it may have a text as a value") {
  const std::string order =
      "\"@type\": ServiceOrder\nid: SO-20261121-7K3F9QXW\nexternalReference:\n"
      "  - {id: CO-88213, externalReferenceType: customerOrder}\nnote: 'the line of A&B, near CO-4'\n";
  for (const char* there :
       {"SO-20261121-7K3F9QXW", "CO-88213", "customerOrder", "the line of A&B, near CO-4", "CO-4"})
    CHECK(mayHave(order, there));
  for (const char* missing : {"SO-20261121-7K3F9QX", "CO-8821", "CO-88213X", "co-88213", "externalReference",
                              "customerOrder:CO-9", "note"})
    CHECK_FALSE(mayHave(order, missing));
}

TEST_CASE("a text without words may be anywhere") {
  for (const char* text : {"", "x", " ", ":", "2026-11-21T12", "x:"}) CHECK(mayHave("id: SO-1\n", text));
}

TEST_CASE("the words of a file that may write them in another way are unknown") {
  CHECK(mayHave("id: \"CO\\u002d1\"\n", "CO-1"));
  CHECK(mayHave("id: \"a\\\n  b\"\n", "anything-at-all"));
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "- word" + std::to_string(i) + "\n";
  CHECK(mayHave(many, "anything-at-all"));
}

TEST_CASE("words never exclude a file that has the text as a value") {
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    std::mt19937 random(seed);
    doc::Value list = doc::Value::array();
    for (int i = 0; i < 4; ++i) list.push_back(randomText(random));
    const doc::Value value = {{"id", randomText(random)}, {"list", std::move(list)}};
    for (const doc::Format format : {doc::Format::yaml, doc::Format::json}) {
      const std::string file = doc::write(value, format);
      const doc::Document document = doc::read(file, "x.yaml", format);
      eachText(document.root(), [&](std::string_view text) {
        INFO("seed " << seed << "\n" << file << "\n[" << text << "]");
        REQUIRE(mayHave(file, text));
      });
    }
  }
}

TEST_CASE("words never exclude a value of a document in any style") {
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    doc::test::Random random(seed);
    const std::string file = random.yaml(random.mapping(4));
    const doc::Document document = doc::read(file, "x.yaml", doc::Format::yaml);
    eachText(document.root(), [&](std::string_view text) {
      INFO("seed " << seed << "\n" << file << "\n[" << text << "]");
      REQUIRE(mayHave(file, text));
    });
  }
}

TEST_CASE("many texts are looked up at once") {
  const std::string file =
      "\"@type\": Alarm\nalarmedObject:\n  id: leeds-pe1/1/3\nprobableCause: lossOfSignal\n";
  const std::string words = som::store::wordsOf(file);
  using som::store::WantedTexts;
  CHECK(WantedTexts({"x-1", "leeds-pe1/1/3\nlossOfSignal"}).anyMayBeIn(words));
  CHECK_FALSE(WantedTexts({"x-1", "leeds-pe1/1/3\nfan"}).anyMayBeIn(words));
  CHECK_FALSE(WantedTexts({}).anyMayBeIn(words));
  CHECK(WantedTexts({"x-1", "7"}).anyMayBeIn(words));  // a text without words can be anywhere
  CHECK(WantedTexts({"x-1"}).anyMayBeIn(""));
  CHECK(WantedTexts({"x-1"}).anyMayBeIn(som::store::wordsOf("a: \"\\u0078\"")));
}
