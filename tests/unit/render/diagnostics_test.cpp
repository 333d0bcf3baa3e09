#include "render/diagnostics.hpp"

#include <catch2/catch.hpp>

using namespace som;

TEST_CASE("a place is shown with its line and a caret") {
  auto source = std::make_shared<const std::string>("id: x\nstate: completd\n");
  const auto finding = Diagnostic(Code::unknownState, "state 'completd' is not known")
                           .in("o.yaml")
                           .at(source, {13, 21})
                           .hint("did you mean 'completed'?");
  CHECK(render::diagnosticsText({finding}, false) ==
        "o.yaml:2:8: error: state 'completd' is not known [unknown-state]\n"
        "  2 | state: completd\n"
        "    |        ^~~~~~~~\n"
        "hint: did you mean 'completed'?\n");
  CHECK(render::diagnosticsJson({finding}) ==
        "{\"errors\":[{\"code\":\"unknown-state\",\"severity\":\"error\",\"message\":\"state 'completd' is "
        "not known\","
        "\"file\":\"o.yaml\",\"line\":2,\"column\":8,\"hints\":[\"did you mean 'completed'?\"]}]}\n");
}

TEST_CASE("a refusal names the record first") {
  const auto finding =
      Diagnostic(Code::illegalTransition, "cannot complete an order that is held").in("SO-1");
  CHECK(render::diagnosticsText({finding}, false) ==
        "SO-1: cannot complete an order that is held [illegal-transition]\n");
}

TEST_CASE("a very long line is cut around the place") {
  auto source = std::make_shared<const std::string>(std::string(5000, 'x') + "!" + std::string(5000, 'y'));
  const auto text =
      render::diagnosticsText({Diagnostic(Code::syntax, "odd").in("f").at(source, {5000, 5001})}, false);
  CHECK(text.size() < 500);
  CHECK(text.find("!") != std::string::npos);
}

TEST_CASE("a finding that dropped its text is shown as before") {
  const std::string wide = std::string(3000, 'w') + "ü€" + std::string(300, 'x');
  const std::string lines = "a\r\n\tb: " + wide + "\n\nlast ü line without an end " + wide;
  auto source = std::make_shared<const std::string>(lines);
  std::vector<Diagnostic> findings = {Diagnostic(Code::io, "no place").in("f")};
  for (std::uint32_t at = 0; at <= lines.size(); at += at < 20 ? 1 : 97)
    findings.push_back(Diagnostic(Code::syntax, "odd").in("f").at(source, {at, at + 7}));
  const std::vector<Diagnostic> dropped = withoutTexts(findings);
  REQUIRE(dropped.size() == findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    INFO(i);
    CHECK(render::diagnosticsText({dropped[i]}, false) == render::diagnosticsText({findings[i]}, false));
    CHECK(render::diagnosticsText(withoutTexts({dropped[i]}), false) ==
          render::diagnosticsText({findings[i]}, false));
    CHECK(dropped[i].source.get() != source.get());
    if (dropped[i].source) CHECK(dropped[i].source->size() < 1000);
  }
  CHECK(render::diagnosticsJson(dropped) == render::diagnosticsJson(findings));
}
