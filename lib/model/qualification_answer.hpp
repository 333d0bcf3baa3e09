#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/handles.hpp"
#include "model/qualification.hpp"

/// New qualifications (TMF645), and the answers that they get.
namespace som::model {

/// A question about one service.
struct NewQualification {
  std::string customer = {};           ///< may be empty
  doc::Value service;                  ///< with specification, characteristics and place
  std::optional<Instant> wanted = {};  ///< when the service is to be available
};
/// A qualification with one item.
doc::Value qualificationRecord(NewQualification question);

/// Why a service cannot be had as it is asked for.
struct UnavailabilityReason {
  std::string_view code;  ///< stable, for programs
  std::string label;      ///< for people
};

/// A service that can be had instead.
struct Proposal {
  doc::Value service;
  std::optional<Instant> available;  ///< nullopt: at the date that was asked for
};

/// The answer about one item.
struct QualificationAnswer {
  std::string_view result;          ///< `qualified`, `alternate`, `unqualified`
  std::optional<Instant> earliest;  ///< when the service would be activated; nullopt: not known
  std::vector<UnavailabilityReason> reasons;
  std::vector<Proposal> proposals;
};

/// An item of a qualification that is being answered.
class QualificationItemHandle : public Handle {
 public:
  QualificationItemHandle(doc::Value& record, std::size_t position);
  QualificationItemView<ValueNode> view() const { return QualificationItemView<ValueNode>(node()); }
  Arrow<QualificationItemView<ValueNode>> operator->() const { return Arrow(view()); }

  /// Writes an answer instead of an earlier one; the item is done then.
  void answer(const QualificationAnswer& answer) const;
};

/// The items of a qualification, in their order.
std::vector<QualificationItemHandle> qualificationItems(doc::Value& record);

/// Writes the answer about all items, and its moment.
void answerQualification(doc::Value& record, std::string_view result, Instant effective);

}  // namespace som::model
