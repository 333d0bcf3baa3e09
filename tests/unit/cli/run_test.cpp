#include "cli/run.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "base/diagnostic.hpp"
#include "cli/verb.hpp"
#include "help/help.hpp"

using som::Code;
using som::Diagnostic;
using som::Exit;

TEST_CASE("of several exit statuses the most important one is given", "[run]") {
  const std::vector<Exit> order = {Exit::fault,      Exit::io,          Exit::tryAgain, Exit::conflict,
                                   Exit::refused,    Exit::invalidData, Exit::notFound, Exit::usage,
                                   Exit::answerIsNo, Exit::done};
  for (std::size_t i = 0; i < order.size(); ++i)
    for (std::size_t j = 0; j < order.size(); ++j) {
      CAPTURE(static_cast<int>(order[i]), static_cast<int>(order[j]));
      CHECK(som::worseExit(order[i], order[j]) == order[std::min(i, j)]);
    }
}

TEST_CASE("warnings alone are done", "[run]") {
  std::vector<Diagnostic> findings;
  CHECK(som::worstExit(findings) == Exit::done);
  findings.push_back(Diagnostic(Code::unknownReference, "x").as(som::Severity::warning));
  CHECK(som::worstExit(findings) == Exit::done);
  findings.push_back(Diagnostic(Code::notFound, "x"));
  CHECK(som::worstExit(findings) == Exit::notFound);
  findings.push_back(Diagnostic(Code::guard, "x"));
  CHECK(som::worstExit(findings) == Exit::refused);
  findings.push_back(Diagnostic(Code::io, "x"));
  CHECK(som::worstExit(findings) == Exit::io);
}

TEST_CASE("help names every noun and verb", "[run]") {
  const std::string text = som::cli::overview();
  for (const som::cli::Noun& noun : som::cli::nouns()) {
    CHECK(text.find("  " + std::string(noun.name)) != std::string::npos);
    for (const som::cli::Verb& verb : noun.verbs)
      CHECK(text.find(" " + std::string(verb.name)) != std::string::npos);
  }
}
