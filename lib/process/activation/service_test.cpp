#include "process/activation/service_test.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/decimal.hpp"
#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/service_test.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

/// A comparison of a value with the limit of a threshold rule.
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

using Definition = model::MeasureDefinitionView<doc::Node>;
using Rule = model::ThresholdRuleView<doc::Node>;
using TestSpecification = model::TestSpecificationView<doc::Node>;

/// A limit of a rule; no limit if it is empty.
struct Limit {
  std::string_view value;
  std::string_view comparator;
};

/// The limits of a rule (TMF653), with the usual comparators if the rule names none.
std::array<Limit, 3> limitsOf(Rule rule) {
  const auto orUsual = [](std::string_view named, std::string_view usual) {
    return named.empty() ? usual : named;
  };
  return {Limit{rule.lowerLimit(), orUsual(rule.lowerComparator(), ">=")},
          Limit{rule.upperLimit(), orUsual(rule.upperComparator(), "<=")},
          Limit{rule.exactLimit(), orUsual(rule.exactComparator(), "=")}};
}

/// Compares numbers by value. A text conforms if it equals the limit.
bool conforms(const std::string& value, std::string_view comparator, const std::string& limit) {
  const auto number = Decimal::parse(value);
  const auto bound = Decimal::parse(limit);
  if (!number || !bound) return comparator == "=" && value == limit;
  for (const ComparatorRow& row : comparatorTable)
    if (row.name == comparator) return row.conforms(*number, *bound);
  return false;
}

/// Returns how a value violates a limit, `412 is not >= 900`; empty if it does not.
std::string breachOf(const Limit& limit, const std::string& value) {
  if (limit.value.empty() || conforms(value, limit.comparator, std::string(limit.value))) return {};
  return fmt::format("{} is not {} {}", value, limit.comparator, limit.value);
}

/// Returns the measure to record, with the rules that it violates.
model::NewMeasure measureOf(const UnitOfWork& unit, const std::string& name, const std::string& value,
                            Definition definition) {
  model::NewMeasure measure{name, std::string(definition.unit()), unit.env().now,
                            schema::typedText(value, {})};
  for (const Rule rule : definition.rules())
    for (const Limit& limit : limitsOf(rule))
      if (std::string breach = breachOf(limit, value); !breach.empty())
        measure.violations.push_back({rule, std::move(breach)});
  return measure;
}

/// The specification of a test. If the service's specification does not have it, only its id is known.
struct ChosenTest {
  std::string id;  ///< empty: measures without a test
  TestSpecification specification;
};

/// Returns the specification of a service; a missing one if the catalogue does not have it.
model::SpecificationView<doc::Node> specificationOf(UnitOfWork& unit, const Draft& service) {
  const model::InventoryServiceView<model::ValueNode> view(service.value);
  const doc::Document* known = unit.workspace().policies().specification(view.specification().id());
  return known ? model::SpecificationView<doc::Node>(known->root()) : model::SpecificationView<doc::Node>();
}

/// Returns the test to use: the named one, otherwise the activity's, otherwise the only one of the service's
/// specification. Warns if an activity names a test that the specification does not have.
ChosenTest chooseTest(UnitOfWork& unit, const Draft& service, std::string wanted,
                      const std::optional<model::ActivityHandle>& activity) {
  const bool asked = !wanted.empty();
  if (!asked && activity) wanted = (*activity)->testSpecification();
  const auto tests = specificationOf(unit, service).tests();
  std::vector<std::string> ids;
  for (const TestSpecification test : tests) {
    ids.emplace_back(test.id());
    if (ids.back() == wanted || (wanted.empty() && tests.size() == 1)) return {ids.back(), test};
  }
  if (asked)
    throw Error(Diagnostic(Code::notFound, fmt::format("its specification has no test '{}'", wanted))
                    .in(service.id)
                    .hint(ids.empty() ? "it has no testSpecification"
                                      : fmt::format("its tests are: {}", joined(ids))));
  if (!wanted.empty())
    unit.warn(Diagnostic(Code::unknownReference,
                         fmt::format("its specification has no test '{}': nothing is judged", wanted))
                  .in(service.id));
  return {wanted, {}};
}

/// True if a limit of a measure is a number.
bool isOfNumbers(Definition definition) {
  for (const Rule rule : definition.rules())
    for (const Limit& limit : limitsOf(rule))
      if (!limit.value.empty() && Decimal::parse(std::string(limit.value))) return true;
  return false;
}

/// True for what programs print of a measurement without a result, which conforms to no limit.
bool isWithoutResult(std::string_view value) {
  if (value.starts_with('-') || value.starts_with('+')) value.remove_prefix(1);
  constexpr std::array words = {"inf", "infinity", "nan"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::equal(word.begin(), word.end(), value.begin(), value.end(), [](char letter, char of) {
      return letter == std::tolower(static_cast<unsigned char>(of));
    });
  });
}

/// Refuses values that are not numbers where the limits are: a slip of the pen is no fault of the line.
void requireNumbers(const Draft& service, TestSpecification specification, const NewTest& test) {
  for (const Definition definition : specification.definitions()) {
    if (!isOfNumbers(definition)) continue;
    for (const auto& [name, value] : test.measures)
      if (name == definition.metric() && !Decimal::parse(value) && !isWithoutResult(value))
        throw Error(Diagnostic(Code::guard, fmt::format("the measure {} is not a number: '{}'", name, value))
                        .in(service.id)
                        .hint("measure again; nothing was recorded"));
  }
}

/// Warns of measures that the test does not define: nothing judges them.
void warnOfUndefined(UnitOfWork& unit, const Draft& service, TestSpecification specification,
                     const NewTest& test) {
  std::vector<std::string_view> defined;
  for (const Definition definition : specification.definitions()) defined.push_back(definition.metric());
  if (defined.empty()) return;
  for (const auto& measure : test.measures)
    if (std::find(defined.begin(), defined.end(), measure.first) == defined.end())
      unit.warn(Diagnostic(
                    Code::unknownReference,
                    fmt::format("the test does not define the measure '{}': it is not judged", measure.first))
                    .in(service.id)
                    .hint(suggestion(measure.first, defined, "its measures")));
}

void requireMeasured(const Draft& service, TestSpecification specification, const NewTest& test) {
  std::vector<std::string> missing;
  for (const Definition definition : specification.definitions()) {
    const bool measured = std::any_of(test.measures.begin(), test.measures.end(), [&](const auto& measure) {
      return measure.first == definition.metric();
    });
    if (!measured && !definition.rules().empty()) missing.emplace_back(definition.metric());
  }
  if (!missing.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("not measured: {}", joined(missing)))
                    .in(service.id)
                    .hint("add --measure NAME=VALUE for each"));
  if (test.measures.empty())
    throw Error(
        Diagnostic(Code::usage, "nothing was measured").in(service.id).hint("add --measure NAME=VALUE"));
}

/// Finds the activity that a test completes. Throws guard if it is for the item of another service.
std::optional<model::ActivityHandle> testedActivity(Draft* requester, const Draft& service,
                                                    const std::string& id) {
  if (!requester || id.empty()) return std::nullopt;
  model::ActivityHandle activity = activityOf(*requester, id);
  if (requester->kind->kind != model::Kind::serviceOrder) return activity;
  const std::string item = activity->item();
  const auto items = model::itemsOf(requester->value, requester->kind->itemField);
  const bool mayBeItsOwn = std::any_of(items.begin(), items.end(), [&](const doc::Value* one) {
    const model::ItemView<model::ValueNode> view(*one);
    const std::string own = view.service().id();
    return (item.empty() || view.id() == item) && (own.empty() || own == service.id);
  });
  if (!mayBeItsOwn)
    throw Error(Diagnostic(Code::guard,
                           fmt::format("the activity '{}' is for another service than {}", id, service.id))
                    .in(requester->id)
                    .hint("test the service of its item"));
  return activity;
}

void startActivity(UnitOfWork& unit, Draft& requester, const std::string& activity) {
  if (activityOf(requester, activity)->state() == State::pending)
    activityTransition(unit, requester, activity, {.event = Event::start});
}

/// Starts the activity if it has not begun, and ends it with the result of the test.
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
  const auto activity = testedActivity(requester, service, test.activity);
  const ChosenTest chosen = chooseTest(unit, service, test.specification, activity);
  requireMeasured(service, chosen.specification, test);
  requireNumbers(service, chosen.specification, test);
  warnOfUndefined(unit, service, chosen.specification, test);
  doc::Value record = model::serviceTestRecord({.service = service.id,
                                                .name = std::string(chosen.specification.name()),
                                                .specification = chosen.id,
                                                .requester = requester ? requester->id : std::string(),
                                                .activity = test.activity});
  std::vector<std::string> breaches;
  for (const auto& [name, value] : test.measures) {
    const auto measure = measureOf(unit, name, value, chosen.specification.definition(name));
    for (const model::Violation& violation : measure.violations)
      breaches.push_back(fmt::format("{}: {}", name, violation.breach));
    model::addMeasure(record, measure);
  }
  Draft* const created = createRecord(unit, model::row(model::Kind::serviceTest), std::move(record),
                                      {.idempotencyKey = test.idempotencyKey,
                                       .content = test.content,
                                       .text = fmt::format("test of {}", service.id)});
  if (!created) return true;
  Draft& made = *created;
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
  const auto activity = testedActivity(requester, service, test.activity);
  prepared.service = service.id;
  prepared.record =
      schema::typedValue(service.before->root(), workspace.schemas().get(service.kind->schema).root());
  prepared.specification = chooseTest(unit, service, test.specification, activity).id;
  if (activity) startActivity(unit, *requester, test.activity);
  return prepared;
}

}  // namespace som::process
