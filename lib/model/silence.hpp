#pragma once

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
};

}  // namespace som::model
