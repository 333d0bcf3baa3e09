#pragma once

#include <variant>

#include "lifecycle/lifecycle.hpp"
#include "model/handles.hpp"
#include "process/lifecycle/transition_options.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The owner of a state: a record, one of its activities or one of its items.
class Subject {
 public:
  explicit Subject(Draft& record) : record_(record) {}
  Subject(Draft& record, model::ActivityHandle activity) : record_(record), part_(std::move(activity)) {}
  Subject(Draft& record, model::ItemHandle item) : record_(record), part_(std::move(item)) {}

  Draft& record() const { return record_; }
  lifecycle::State state() const;

 private:
  friend void setState(UnitOfWork&, const Subject&, lifecycle::State, const TransitionOptions&);
  doc::Value& value() const;
  std::string_view stateField() const;
  std::span<const model::Stamp> stamps() const;

  Draft& record_;
  std::variant<std::monostate, model::ActivityHandle, model::ItemHandle> part_;
};

/// Writes a state and the fields that go with it (`model::Stamp`): the only writer of states of records,
/// activities and items. Neither checks whether the event is allowed nor reports the change: see
/// `applyEvent`, `activityTransition`, `followItems`.
void setState(UnitOfWork& unit, const Subject& subject, lifecycle::State to,
              const TransitionOptions& options);

}  // namespace som::process
