#pragma once

#include <string_view>
#include <unordered_map>
#include <utility>

#include "doc/value.hpp"

namespace som::doc {

/// Finds members of a large mapping by key. The lookup of the value itself is linear.
class Members {
 public:
  explicit Members(const Value& mapping) : members_(mapping.get_ref<const Value::object_t&>()) {
    if (members_.size() <= 16) return;
    for (const auto& [key, value] : members_) index_.emplace(key, &value);
  }

  const Value* find(std::string_view key) const {
    if (!index_.empty()) {
      const auto found = index_.find(key);
      return found == index_.end() ? nullptr : found->second;
    }
    for (const auto& [name, value] : members_)
      if (name == key) return &value;
    return nullptr;
  }

 private:
  const Value::object_t& members_;
  std::unordered_map<std::string_view, const Value*> index_;
};

/// Appends a member that a mapping does not have. The mapping's own insertion compares the key with all
/// others.
inline void appendMember(Value& mapping, std::string key, Value value) {
  mapping.get_ref<Value::object_t&>().Container::emplace_back(std::move(key), std::move(value));
}

}  // namespace som::doc
