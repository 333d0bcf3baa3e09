#include <fmt/format.h>

#include <array>

#include "base/duration.hpp"
#include "check/check.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "model/policies.hpp"
#include "model/specification.hpp"

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
  for (const doc::Node node : plan) {
    const model::ActivityView<doc::Node> activity(node);
    const auto typical = activity.typical();
    const auto most = activity.maximum();
    if (typical && most && elapsed(*typical) > elapsed(*most))
      findings.push_back(document.diagnostic(
          Code::invalidSpecification,
          fmt::format("the typical duration of '{}' is longer than its maximum", activity.id()),
          activity.durationNode()));
  }
}

/// Finds characteristics that an activity needs and that the specification does not have.
void needs(const doc::Document& document, doc::Node plan, std::vector<Diagnostic>& findings) {
  for (const doc::Node node : plan)
    for (const auto need : model::ActivityView<doc::Node>(node).needs())
      if (!model::permitsCharacteristic(document.root(), need.text()))
        findings.push_back(
            document.diagnostic(Code::unknownCharacteristic,
                                fmt::format("'{}' needs '{}', which the specification does not have",
                                            model::ActivityView<doc::Node>(node).id(), need.text()),
                                need.node()));
}

/// Finds characteristics of an ordered service that get their values from pools.
void valuesOfPools(const doc::Document& document, doc::Node specification,
                   const model::ServiceView<doc::Node>& service, std::vector<Diagnostic>& findings) {
  for (const auto parameter : model::SpecificationView<doc::Node>(specification).requiredParameters())
    for (const auto characteristic : service.characteristics())
      if (!parameter.pool().empty() && characteristic.name() == parameter.name())
        findings.push_back(
            document
                .diagnostic(
                    Code::noEffect,
                    fmt::format("'{}' is a value of the pool {}: the order gets the one that is taken there",
                                characteristic.name(), parameter.pool()),
                    characteristic.node())
                .as(Severity::warning)
                .hint(fmt::format(
                    "leave it out; to choose: som service reserve --pool {} --value {} --for ORDER",
                    parameter.pool(), characteristic.value().text())));
}

}  // namespace

std::vector<Diagnostic> specification(const doc::Document& document) {
  std::vector<Diagnostic> findings;
  for (const doc::Node plan : model::SpecificationView<doc::Node>(document.root()).plans()) {
    auto problems = planned(document, plan);
    findings.insert(findings.end(), problems.begin(), problems.end());
    durations(document, plan, findings);
    needs(document, plan, findings);
  }
  for (const model::SpecificationFlaw& flaw : model::characteristicFlaws(document.root()))
    findings.push_back(document.diagnostic(Code::invalidSpecification, flaw.message, flaw.place));
  return findings;
}

std::vector<Diagnostic> resolutionPlan(const doc::Document& document) {
  const doc::Node plan = model::ResolutionPlanView<doc::Node>(document.root()).activities();
  std::vector<Diagnostic> findings = planned(document, plan);
  durations(document, plan, findings);
  return findings;
}

std::vector<Diagnostic> characteristics(const doc::Document& document, const model::KindRow& kind,
                                        const ReferenceTargets& targets) {
  const lifecycle::State state = model::RecordView<doc::Node>(document.root()).state(kind);
  if (!targets.catalogue || lifecycle::isFinal(*kind.lifecycle, state)) return {};
  std::vector<Diagnostic> findings;
  for (const doc::Node node : model::itemsOf(document.root(), kind.itemField)) {
    const model::ItemView<doc::Node> item(node);
    const auto service = item.service();
    const auto specification = targets.catalogue->find(service.specification().id());
    const std::string_view action = item.action();
    if (specification == targets.catalogue->end() ||
        (action != model::addAction && action != model::modifyAction))
      continue;
    valuesOfPools(document, specification->second.root(), service, findings);
    for (const model::CharacteristicFinding& one : model::checkCharacteristics(
             specification->second.root(), service.node(), action == model::addAction)) {
      const MisfitRow& row = misfits[static_cast<std::size_t>(one.misfit)];
      findings.push_back(
          document.diagnostic(row.code, one.message, one.place).as(row.severity).hint(one.hint));
    }
  }
  return findings;
}

}  // namespace som::check
