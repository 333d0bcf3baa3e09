#include "model/service_test.hpp"

#include "model/members.hpp"
#include "model/orders.hpp"

namespace som::model {

void addMeasure(doc::Value& test, const NewMeasure& measure) {
  doc::Value entry = {{"metricName", measure.metric}};
  members::putText(entry, "unitOfMeasure", measure.unit);
  members::putTime(entry, "captureDateTime", measure.captured);
  entry["value"] = {{"name", measure.metric}, {"value", measure.value}};
  for (const Violation& violation : measure.violations) {
    doc::Value rule = doc::toValue(violation.rule.node());
    rule["description"] = violation.breach;
    members::append(entry, "ruleViolation", std::move(rule));
  }
  members::append(test, "testMeasure", std::move(entry));
}

doc::Value serviceTestRecord(const NewServiceTest& test) {
  doc::Value record = {{"mode", "ONDEMAND"}, {"relatedService", {{"id", test.service}}}};
  members::putText(record, "name", test.name);
  if (!test.specification.empty()) record["testSpecification"] = {{"id", test.specification}};
  if (!test.requester.empty()) addRequester(record, test.requester, test.activity);
  return record;
}

}  // namespace som::model
