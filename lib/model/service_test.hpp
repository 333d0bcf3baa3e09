#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "model/specification.hpp"

/// Tests of services (TMF653) as they are recorded, and measures as programs print them.
namespace som::model {

/// A measure that a program prints as an entry of a list.
template <class Node>
class PrintedMeasureView : public View<Node> {
 public:
  using View<Node>::View;
  Node name() const { return this->node()["name"]; }
  Node value() const { return this->node()["value"]; }
};

/// A limit that a value does not keep.
struct Violation {
  ThresholdRuleView<doc::Node> rule;
  std::string breach;  ///< for people
};

/// A value that was measured.
struct NewMeasure {
  std::string metric;
  std::string unit;  ///< may be empty
  Instant captured;
  doc::Value value;
  std::vector<Violation> violations = {};
};
void addMeasure(doc::Value& test, const NewMeasure& measure);

/// A test of a service, without measures. Empty members are left out, except the service.
struct NewServiceTest {
  std::string service;
  std::string name = {};
  std::string specification = {};  ///< of the test
  std::string requester = {};      ///< the record that waits for it
  std::string activity = {};       ///< of that record
};
doc::Value serviceTestRecord(const NewServiceTest& test);

}  // namespace som::model
