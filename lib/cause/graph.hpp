#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

/// What stands on what, and which object's failure explains a set of alarms. Pure functions of numbers: no
/// records, files or clock.
namespace som::cause {

/// An object (a service or a resource), by its number. Objects are numbered in the order of their ids, so
/// that the lower number is the lower id.
using Object = std::uint32_t;

/// One object stands on another. Supports of one object in the same group protect each other: the object
/// fails when all of them fail. Without a group it fails with this one.
struct Support {
  static constexpr std::uint32_t alone = std::numeric_limits<std::uint32_t>::max();

  Object object;
  Object on;
  std::uint32_t group = alone;  ///< a number that the object gives to a group; another object may use it too

  auto operator<=>(const Support&) const = default;
};

/// A graph of objects. Circles and repeated edges are permitted; an object does not support itself. A group
/// of one is no protection.
class Graph {
 public:
  /// An object that stands on another one.
  struct Dependant {
    Object object;
    std::uint32_t group;  ///< of the graph; Support::alone if it fails at once
  };

  /// `connections` are soft edges in both directions. All objects must be below `objects`.
  Graph(std::size_t objects, std::vector<Support> supports,
        const std::vector<std::pair<Object, Object>>& connections);

  std::size_t size() const { return supports_.begins.size() - 1; }
  std::size_t groups() const { return groupSizes_.size(); }
  /// Returns the objects that one stands on, protected or not.
  std::span<const Object> supportsOf(Object object) const { return supports_.of(object); }
  std::span<const Dependant> dependantsOf(Object object) const { return dependants_.of(object); }
  /// Returns the objects that are one soft edge away.
  std::span<const Object> neighboursOf(Object object) const { return neighbours_.of(object); }
  std::size_t sizeOfGroup(std::uint32_t group) const { return groupSizes_[group]; }
  /// Returns the lowest object that edges of any kind connect with this one.
  Object componentOf(Object object) const { return components_[object]; }

 private:
  /// Lists of all objects in one vector.
  template <class T>
  struct Lists {
    std::vector<std::size_t> begins;
    std::vector<T> all;

    std::span<const T> of(Object object) const {
      return std::span(all).subspan(begins[object], begins[object + 1] - begins[object]);
    }
  };
  template <class T>
  static Lists<T> lists(std::size_t objects, const std::vector<std::pair<Object, T>>& entries);
  void joinComponents(const std::vector<Support>& supports,
                      const std::vector<std::pair<Object, Object>>& connections);

  Lists<Object> supports_;
  Lists<Dependant> dependants_;
  Lists<Object> neighbours_;
  std::vector<std::size_t> groupSizes_;
  std::vector<Object> components_;
};

}  // namespace som::cause
