#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "doc/value.hpp"
#include "model/policies.hpp"

namespace som::model {

/// The subjects of a silence: the records about these services and resources, and about what stands on them.
/// A silence that names none of these and no record is for all that it applies to.
template <class Node>
class SilenceBasesView : public SilenceView<Node> {
 public:
  using SilenceView<Node>::SilenceView;
  auto services() const { return this->template list<TextView<Node>>("service"); }
  auto resources() const { return this->template list<TextView<Node>>("resource"); }
  auto author() const { return this->text("author"); }
  auto reason() const { return this->text("reason"); }
  Node authorNode() const { return this->node()["author"]; }
  Node reasonNode() const { return this->node()["reason"]; }
};

/// A new silence. Empty members are left out.
struct NewSilence {
  std::string id;
  /// The conditions of `appliesTo`, by their names, each with the values of which a record must have one.
  std::vector<std::pair<std::string, std::vector<std::string>>> conditions = {};
  std::vector<std::string> records = {};
  std::vector<std::string> services = {};
  std::vector<std::string> resources = {};
  std::optional<Instant> start = std::nullopt;
  Instant end;
  std::string author;
  std::string reason;
};

/// Returns a silence in the form of its file.
doc::Value silenceOf(const NewSilence& silence);

/// Ends a silence at a moment. One that has not begun loses its start, so that it does not end before it.
void endSilence(doc::Value& silence, Instant end);

}  // namespace som::model
