#include "process/edit/kept_forms.hpp"

#include "base/instant.hpp"
#include "doc/equivalent.hpp"
#include "doc/members.hpp"
#include "schema/registry.hpp"

namespace som::process {

doc::Value asInFile(const doc::Value& file, const doc::Value& before, const doc::Value& after) {
  if (doc::equivalent(before, after)) return file;
  doc::Value value = after;
  if (before.is_object() && after.is_object()) {
    const doc::Members there(before);
    const doc::Members inFile(file);
    for (auto& [name, member] : value.get_ref<doc::Value::object_t&>())
      if (const doc::Value* old = there.find(name)) member = asInFile(*inFile.find(name), *old, member);
  }
  if (before.is_array() && after.is_array()) {
    schema::Counterparts counterparts(before);
    for (std::size_t i = 0; i < after.size(); ++i)
      if (const auto at = counterparts.of(after[i], i)) value[i] = asInFile(file[*at], before[*at], after[i]);
  }
  return value;
}

doc::Value withTimesOf(const doc::Value& before, doc::Value after) {
  if (before.is_string() && after.is_string() && before != after) {
    const auto time = parseInstant(before.get_ref<const std::string&>());
    if (time && time == parseInstant(after.get_ref<const std::string&>())) return before;
  }
  if (before.is_object() && after.is_object()) {
    const doc::Members there(before);
    for (auto& [name, member] : after.get_ref<doc::Value::object_t&>())
      if (const doc::Value* old = there.find(name)) member = withTimesOf(*old, std::move(member));
  }
  if (before.is_array() && after.is_array()) {
    schema::Counterparts counterparts(before);
    for (std::size_t i = 0; i < after.size(); ++i)
      if (const auto at = counterparts.of(after[i], i))
        after[i] = withTimesOf(before[*at], std::move(after[i]));
  }
  return after;
}

}  // namespace som::process
