#pragma once

#include <string>
#include <vector>

#include "process/fulfilment/delivered.hpp"

/// What orders leave in place, or have removed already: reported, and kept in their histories and notes.
namespace som::process {

/// Returns the names of deliveries.
std::vector<std::string> namesOf(const std::vector<Delivered>& deliveries);

/// Adds a note to an order, about an item unless the id is empty, and reports it.
void noteOfItem(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& text);

/// Reports what stays by decision, and adds it to the history and the notes of the order.
void reportKept(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& text,
                UnitOfWork::Cause cause);

/// True if an item of an order deletes its service; without an id, the first item.
bool isDeletion(const Draft& order, const std::string& itemId);

/// Names what was delivered after somebody decided that nothing is taken back.
void reportKeptSince(UnitOfWork& unit, Draft& order, const std::string& itemId,
                     const std::vector<Delivered>& kept);

/// Names what a deletion has removed already, which nobody brings back without a decision.
void reportGone(UnitOfWork& unit, Draft& order, const std::string& itemId,
                const std::vector<Delivered>& gone);

/// Names what was delivered, or removed, in part for an item that is completed without it.
void reportLeftBeside(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Names what a completed deletion leaves in place, as the work that was to remove it was skipped or
/// cancelled.
void reportNotRemoved(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Adds to the notes of the earlier orders of a service, which say what they left in place, what its deletion
/// has removed since.
void noteRemoved(UnitOfWork& unit, const Draft& order, const std::string& itemId);

/// Names what a recovery order leaves in place whose work was not done, or not all of it; the recovered order
/// notes it, too.
void reportLeft(UnitOfWork& unit, Draft& recovery, const std::string& itemId);

/// Notes, also in the recovered order, that a party has taken back what a recovery order had left out
/// already.
void reportTakenBackLate(UnitOfWork& unit, Draft& recovery, const std::string& itemId,
                         const Delivered& takenBack);

}  // namespace som::process
