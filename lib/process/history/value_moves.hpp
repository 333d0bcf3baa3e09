#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"

/// The values of a record that differ between two versions, one by one.
namespace som::process {

/// A value before and after; empty texts if it did not exist.
struct Move {
  std::string from;
  std::string to;
  bool isMove() const { return from != to; }
};

/// A value of a record that differs.
struct ValueMove {
  std::string path;   ///< as `--set` takes it: `serviceOrderItem[id=1].action`
  std::string label;  ///< for people: `item 1 action`
  Move value;         ///< a list or mapping is JSON
};

/// Returns the differing values of two versions of a record, in the order of the newer one; those that only
/// the older one has come last in their mapping or list. Entries of lists are matched by the keys by which
/// they merge (`model::entryKey`). Left out are states, the dates that events write, and histories, notes and
/// other lists that only grow: other members of a `Difference` report them.
std::vector<ValueMove> valueMoves(const model::KindRow& kind, doc::Node before, doc::Node after);

}  // namespace som::process
