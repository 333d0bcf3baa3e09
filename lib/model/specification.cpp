#include "model/specification.hpp"

namespace som::model {

void addSpecificationIds(doc::Node node, std::vector<std::string>& ids) {
  for (const doc::Node child : node) {
    if (child.key() == "serviceSpecification") ids.emplace_back(ReferenceView<doc::Node>(child).id());
    addSpecificationIds(child, ids);
  }
}

}  // namespace som::model
