#pragma once

#include <string>
#include <vector>

#include "model/entry_views.hpp"
#include "model/value_node.hpp"
#include "process/work/related.hpp"
#include "process/work/unit_of_work.hpp"

/// Deliveries for the items of orders.
namespace som::process {

/// An activity that delivered a part of an item, and the request that brought it; may have no request.
struct Delivered {
  std::string activity;
  Related request;
};

/// Returns "tail (PO-…)", or only the activity.
std::string nameOf(const Delivered& delivered);

/// True if an item that ended in this state is taken back.
bool endsUndone(lifecycle::State item);

/// Returns what one activity delivered, the first first: a request that was completed in part stays a
/// delivery if the activity was requested again.
std::vector<Delivered> deliveredBy(const UnitOfWork& unit, const Draft& order,
                                   const model::ActivityView<model::ValueNode>& activity);

/// True if a recovery order takes a delivery back. One of several deliveries of an activity may be.
bool isTakenBack(UnitOfWork& unit, const Draft& order, const Delivered& delivered);

/// Returns what activities delivered for an item that has ended cancelled or failed, and nobody has taken
/// back. An activity that was done again counts once, with its first request, unless another party or
/// resource delivered it.
std::vector<Delivered> deliveredFor(UnitOfWork& unit, const Draft& order, const std::string& itemId);

/// Returns what activities delivered for an item that ended cancelled or failed, and that nobody is to take
/// back: `takeBack` is `none`.
std::vector<Delivered> keptFor(const UnitOfWork& unit, const Draft& order, const std::string& itemId);

/// Returns what was delivered in part for an item that is completed without it: by another party, or for an
/// activity that was skipped.
std::vector<Delivered> leftBeside(UnitOfWork& unit, const Draft& order, const std::string& itemId);

/// Returns the work that was to remove parts of a service for an item, and that was skipped or cancelled
/// without any effect: see `leftBeside` for what was done in part.
std::vector<Delivered> notRemoved(const UnitOfWork& unit, const Draft& order, const std::string& itemId);

}  // namespace som::process
