#include <fmt/format.h>

#include <array>

#include "base/duration.hpp"
#include "check/check.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/characteristic.hpp"
#include "model/items.hpp"

namespace som::check {
namespace {

struct MisfitRow {
  model::Misfit misfit;
  Code code;
  Severity severity = Severity::error;
};

constexpr std::array misfits = {
    MisfitRow{model::Misfit::unknown, Code::unknownCharacteristic, Severity::warning},
    MisfitRow{model::Misfit::type, Code::characteristicType},
    MisfitRow{model::Misfit::outOfRange, Code::characteristicOutOfRange},
    MisfitRow{model::Misfit::missing, Code::missingCharacteristic},
};

constexpr bool inOrder() {
  for (std::size_t i = 0; i < misfits.size(); ++i)
    if (static_cast<std::size_t>(misfits[i].misfit) != i) return false;
  return true;
}
static_assert(inOrder());

void durations(const doc::Document& document, doc::Node plan, std::vector<Diagnostic>& findings) {
  for (const doc::Node activity : plan) {
    const auto typical = parseDuration(activity["duration"]["typical"].text());
    const auto most = parseDuration(activity["duration"]["max"].text());
    if (typical && most && elapsed(*typical) > elapsed(*most))
      findings.push_back(document.diagnostic(
          Code::invalidSpecification,
          fmt::format("the typical duration of '{}' is longer than its maximum", activity["id"].text()),
          activity["duration"]));
  }
}

}  // namespace

std::vector<Diagnostic> specification(const doc::Document& document) {
  std::vector<Diagnostic> findings;
  for (const doc::Node plan : document.root()["fulfilment"]) {
    auto problems = planned(document, plan);
    findings.insert(findings.end(), problems.begin(), problems.end());
    durations(document, plan, findings);
  }
  for (const model::SpecificationFlaw& flaw : model::characteristicFlaws(document.root()))
    findings.push_back(document.diagnostic(Code::invalidSpecification, flaw.message, flaw.place));
  return findings;
}

std::vector<Diagnostic> characteristics(const doc::Document& document, const model::KindRow& kind,
                                        const Known& known) {
  const auto state = lifecycle::states.parse(document.root()[kind.stateField].text());
  if (!known.catalogue || (state && lifecycle::isFinal(*kind.lifecycle, *state))) return {};
  std::vector<Diagnostic> findings;
  for (const doc::Node item : model::itemsOf(document.root(), kind.itemField)) {
    const doc::Node service = item["service"];
    const auto specification = known.catalogue->find(service["serviceSpecification"]["id"].text());
    const std::string_view action = item["action"].text();
    if (specification == known.catalogue->end() || (action != "add" && action != "modify")) continue;
    for (const model::CharacteristicFinding& one :
         model::checkCharacteristics(specification->second.root(), service, action == "add")) {
      const MisfitRow& row = misfits[static_cast<std::size_t>(one.misfit)];
      findings.push_back(
          document.diagnostic(row.code, one.message, one.place).as(row.severity).hint(one.hint));
    }
  }
  return findings;
}

}  // namespace som::check
