#include "process/activation/service_test.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/decimal.hpp"
#include "base/suggest.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/fields.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

/// How a value compares with the limit of a threshold rule.
struct ComparatorRow {
  std::string_view name;
  bool (*conforms)(const Decimal& value, const Decimal& limit);
};
constexpr std::array comparatorTable = {
    ComparatorRow{">", [](const Decimal& value, const Decimal& limit) { return value > limit; }},
    ComparatorRow{">=", [](const Decimal& value, const Decimal& limit) { return value >= limit; }},
    ComparatorRow{"<", [](const Decimal& value, const Decimal& limit) { return value < limit; }},
    ComparatorRow{"<=", [](const Decimal& value, const Decimal& limit) { return value <= limit; }},
    ComparatorRow{"=", [](const Decimal& value, const Decimal& limit) { return value == limit; }},
};

/// The limits of a rule (TMF653), and the comparator where the rule names none.
struct LimitRow {
  const char* target;
  const char* comparator;
  const char* usual;
};
constexpr std::array limitTable = {
    LimitRow{"conformanceTargetLower", "conformanceComparatorLower", ">="},
    LimitRow{"conformanceTargetUpper", "conformanceComparatorUpper", "<="},
    LimitRow{"conformanceTargetExact", "conformanceComparatorExact", "="},
};

/// Numbers are compared as such; a text conforms where it is the one that is wanted.
bool conforms(const std::string& value, std::string_view comparator, const std::string& limit) {
  const auto number = Decimal::parse(value);
  const auto bound = Decimal::parse(limit);
  if (!number || !bound) return comparator == "=" && value == limit;
  for (const ComparatorRow& row : comparatorTable)
    if (row.name == comparator) return row.conforms(*number, *bound);
  return false;
}

/// How a value breaks a limit, `412 is not >= 900`; empty where it does not.
std::string breachOf(const doc::Value& rule, const LimitRow& row, const std::string& value) {
  const std::string limit = textOf(rule, row.target);
  std::string comparator = textOf(rule, row.comparator);
  if (comparator.empty()) comparator = row.usual;
  if (limit.empty() || conforms(value, comparator, limit)) return {};
  return fmt::format("{} is not {} {}", value, comparator, limit);
}

/// A measure as it is kept, with the rules that it violates; what is wrong with it is appended to `breaches`.
doc::Value measureOf(const UnitOfWork& unit, const std::string& name, const std::string& value,
                     const doc::Value& definition, std::vector<std::string>& breaches) {
  doc::Value measure = {{"metricName", name}};
  putText(measure, "unitOfMeasure", textOf(definition, "unitOfMeasure"));
  measure["captureDateTime"] = formatInstant(unit.env().now);
  measure["value"] = {{"name", name}, {"value", schema::typedText(value, {})}};
  for (const doc::Value& rule : listOf(definition, "thresholdRule"))
    for (const LimitRow& row : limitTable)
      if (const std::string breach = breachOf(rule, row, value); !breach.empty()) {
        breaches.push_back(fmt::format("{}: {}", name, breach));
        doc::Value violation = rule;
        violation["description"] = breach;
        appendTo(measure, "ruleViolation", std::move(violation));
      }
  return measure;
}

/// The tests that the service's specification knows.
doc::Value testsOf(UnitOfWork& unit, const Draft& service) {
  const std::string id = textOf(service.value.value("serviceSpecification", doc::Value::object()), "id");
  const doc::Document* specification = unit.workspace().policies().specification(id);
  const doc::Node tests = specification ? specification->root()["testSpecification"] : doc::Node();
  return tests ? doc::toValue(tests) : doc::Value::array();
}

/// The test that is meant: the one that is named, else the activity's, else the only one there is; none where
/// the specification has none. One that an activity names and nobody knows is a warning.
doc::Value specificationOf(UnitOfWork& unit, const doc::Value& tests, const Draft& service,
                           std::string wanted, const doc::Value* activity) {
  const bool asked = !wanted.empty();
  if (!asked && activity) wanted = textOf(*activity, "testSpecification");
  std::vector<std::string> ids;
  for (const doc::Value& test : tests) {
    ids.push_back(textOf(test, "id"));
    if (ids.back() == wanted || (wanted.empty() && tests.size() == 1)) return test;
  }
  if (asked)
    throw Error(Diagnostic(Code::notFound, fmt::format("its specification has no test '{}'", wanted))
                    .in(service.id)
                    .hint(ids.empty() ? "it has no testSpecification"
                                      : fmt::format("its tests are: {}", joined(ids))));
  if (wanted.empty()) return doc::Value::object();
  unit.warn(Diagnostic(Code::unknownReference,
                       fmt::format("its specification has no test '{}': nothing is judged", wanted))
                .in(service.id));
  return {{"id", wanted}};
}

void requireMeasured(const Draft& service, const doc::Value& specification, const NewTest& test) {
  std::vector<std::string> missing;
  for (const doc::Value& definition : listOf(specification, "testMeasureDefinition")) {
    const std::string name = textOf(definition, "metricName");
    const bool measured = std::any_of(test.measures.begin(), test.measures.end(),
                                      [&](const auto& measure) { return measure.first == name; });
    if (!measured && !listOf(definition, "thresholdRule").empty()) missing.push_back(name);
  }
  if (!missing.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("not measured: {}", joined(missing)))
                    .in(service.id)
                    .hint("add --measure NAME=VALUE for each"));
  if (test.measures.empty())
    throw Error(
        Diagnostic(Code::usage, "nothing was measured").in(service.id).hint("add --measure NAME=VALUE"));
}

doc::Value definitionOf(const doc::Value& specification, const std::string& metric) {
  for (const doc::Value& definition : listOf(specification, "testMeasureDefinition"))
    if (textOf(definition, "metricName") == metric) return definition;
  return doc::Value::object();
}

void startActivity(UnitOfWork& unit, Draft& requester, const std::string& activity) {
  if (activityOf(requester, activity)->state() == State::pending)
    activityTransition(unit, requester, activity, {.event = Event::start});
}

/// Starts the activity where it has not begun, and ends it as the test ended.
void endActivity(UnitOfWork& unit, Draft& requester, const std::string& activity, const std::string& test,
                 const std::string& breach) {
  startActivity(unit, requester, activity);
  TransitionOptions end{.event = breach.empty() ? Event::complete : Event::fail};
  end.result = breach.empty() ? fmt::format("{} passed", test) : fmt::format("{} failed: {}", test, breach);
  if (!breach.empty()) end.reason = end.result.get<std::string>();
  activityTransition(unit, requester, activity, end);
}

}  // namespace

bool testService(UnitOfWork& unit, Draft& service, const NewTest& test) {
  Draft* requester = test.requester.empty() ? nullptr : &unit.open(test.requester, nullptr);
  std::optional<model::ActivityHandle> activity;
  if (requester && !test.activity.empty()) activity = activityOf(*requester, test.activity);
  const doc::Value specification = specificationOf(unit, testsOf(unit, service), service, test.specification,
                                                   activity ? &activity->value() : nullptr);
  requireMeasured(service, specification, test);
  doc::Value record = {{"mode", "ONDEMAND"}, {"relatedService", {{"id", service.id}}}};
  putText(record, "name", textOf(specification, "name"));
  if (specification.contains("id")) record["testSpecification"] = {{"id", textOf(specification, "id")}};
  if (requester) {
    appendTo(record, "requestedBy", {{"id", requester->id}});
    putText(record["requestedBy"][0], "activity", test.activity);
  }
  std::vector<std::string> breaches;
  for (const auto& [name, value] : test.measures)
    appendTo(record, "testMeasure",
             measureOf(unit, name, value, definitionOf(specification, name), breaches));
  Draft& made = *createRecord(unit, model::row(model::Kind::serviceTest), std::move(record),
                              {.text = fmt::format("test of {}", service.id)});
  const std::string breach = joined(breaches, "; ");
  applyEvent(unit, made, {.event = Event::start, .cause = UnitOfWork::Cause::automatic});
  transition(unit, made,
             {.event = breach.empty() ? Event::complete : Event::fail,
              .cause = UnitOfWork::Cause::automatic,
              .reason = breach});
  if (activity) endActivity(unit, *requester, test.activity, made.id, breach);
  return breach.empty();
}

PreparedTest prepareTest(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         std::string_view reference, const NewTest& test) {
  PreparedTest prepared;
  UnitOfWork unit(workspace, env, options);
  Draft& service = unit.open(reference, &model::row(model::Kind::service));
  Draft* requester = test.requester.empty() ? nullptr : &unit.open(test.requester, nullptr);
  std::optional<model::ActivityHandle> activity;
  if (requester && !test.activity.empty()) activity = activityOf(*requester, test.activity);
  prepared.service = service.id;
  prepared.record =
      schema::typedValue(service.before->root(), workspace.schemas().get(service.kind->schema).root());
  prepared.specification = textOf(specificationOf(unit, testsOf(unit, service), service, test.specification,
                                                  activity ? &activity->value() : nullptr),
                                  "id");
  if (activity) startActivity(unit, *requester, test.activity);
  return prepared;
}

}  // namespace som::process
