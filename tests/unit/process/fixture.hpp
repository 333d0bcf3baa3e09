#pragma once

#include <fmt/format.h>

#include <map>
#include <string>

#include "base/id.hpp"
#include "doc/document.hpp"
#include "fs/memory.hpp"
#include "process/consequences.hpp"
#include "process/work/unit_of_work.hpp"
#include "process/work/workspace.hpp"
#include "store/layout.hpp"
#include "store/store.hpp"

namespace som::test {

inline constexpr const char* orderId = "SO-20261120-7K3F9QXW";
inline constexpr const char* orderPath = "orders/2026/11/SO-20261120-7K3F9QXW.yaml";

/// The moment of the fixture, as records have it.
inline constexpr const char* now = "2026-11-21T12:00:00Z";

using Texts = std::vector<std::string>;
/// The texts of files by path.
using Tree = std::map<std::string, std::string>;

/// The path of a record with an id of our form.
inline std::string pathOf(const std::string& id) {
  return store::recordPath(*model::findPrefix(id.substr(0, 2)), id, doc::Format::yaml);
}

/// A document in YAML as a value.
inline doc::Value valueOf(const std::string& yaml) {
  return doc::toValue(doc::read(yaml, "value.yaml", doc::Format::yaml).root());
}

/// The findings of the error that a call throws, each as `code: message`; empty if it throws none.
inline std::string refusal(const std::function<void()>& act) {
  std::string all;
  try {
    act();
  } catch (const Error& error) {
    for (const Diagnostic& finding : error.findings())
      all += fmt::format("{}{}: {}", all.empty() ? "" : "\n", codeName(finding.code), finding.message);
  }
  return all;
}

/// The outcomes of a change, each as `id from → to (text)`; those of an activity have its id.
inline Texts outcomesOf(const process::ChangeResult& result) {
  Texts all;
  for (const process::Outcome& one : result.changed)
    all.push_back(fmt::format("{}{}{} {} → {} ({})", one.id, one.activity.empty() ? "" : " ", one.activity,
                              one.from, one.to, one.text));
  return all;
}

/// The values of a member of the entries of a list; empty texts for entries that lack it.
inline Texts membersOf(const doc::Value& record, const char* list, const char* member) {
  Texts all;
  for (const doc::Value& entry : record.value(list, doc::Value::array()))
    all.push_back(entry.contains(member) ? doc::textOf(entry[member]) : std::string());
  return all;
}

/// A workspace in memory at a fixed moment, with one order unless its text is empty.
class Fixture {
 public:
  explicit Fixture(const std::string& order = {}) {
    files.load({{"som.yaml", "workspace: test\nformat: yaml\ntimeZone: UTC\n"}});
    if (!order.empty()) files.load({{orderPath, order}});
    env.now = *parseInstant(now);
    env.actor = "jane";
    env.random = [this] { return ++seed_ * 0x9e3779b97f4a7c15ULL; };
  }

  /// Calls a function with the open workspace.
  template <class Use>
  auto within(const Use& use) {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    return use(workspace);
  }

  /// Changes records in a unit of work.
  process::ChangeResult work(const std::function<void(process::UnitOfWork&)>& what,
                             const process::ChangeOptions& options = {}) {
    return within([&](process::Workspace& workspace) {
      process::UnitOfWork unit(workspace, env, options);
      what(unit);
      return unit.finish();
    });
  }

  /// Changes the record with this id.
  process::ChangeResult change(const std::string& id,
                               const std::function<void(process::UnitOfWork&, process::Draft&)>& what,
                               const process::ChangeOptions& options = {}) {
    return work([&](process::UnitOfWork& unit) { what(unit, unit.open(id, nullptr)); }, options);
  }
  process::ChangeResult change(const std::function<void(process::UnitOfWork&, process::Draft&)>& what,
                               const process::ChangeOptions& options) {
    return change(orderId, what, options);
  }

  /// Adds a record; `members` are its members besides type and id.
  void put(const std::string& id, const std::string& members) {
    files.load({{pathOf(id), fmt::format("\"@type\": {}\nid: {}\n{}",
                                         model::findPrefix(id.substr(0, 2))->type, id, members)}});
  }

  bool has(const std::string& id) const { return files.read(pathOf(id)).has_value(); }
  doc::Value record(const std::string& id) const { return valueAt(pathOf(id)); }
  doc::Value order() const { return valueAt(orderPath); }
  doc::Value valueAt(const std::string& path) const {
    const auto text = files.read(path);
    return doc::toValue(doc::read(text.value_or(""), path, doc::formatOf(path)).root());
  }

  fs::MemoryFileSystem files;
  Env env;

 private:
  std::uint64_t seed_ = 0;
};

/// The members of an order besides type and id; `items` are entries in flow style.
inline std::string orderWith(const std::string& state, const std::string& items,
                             const std::string& more = {}) {
  return fmt::format("state: {}\norderDate: \"2026-11-20T09:00:00Z\"\nserviceOrderItem: [{}]\n{}", state,
                     items, more);
}

/// An order in a state, with one item in the same state.
inline std::string orderIn(const std::string& state, const std::string& more = {}) {
  return "\"@type\": ServiceOrder\nid: " + std::string(orderId) + "\nstate: " + state +
         "\norderDate: \"2026-11-20T09:00:00Z\"\nserviceOrderItem:\n  - id: \"1\"\n    action: add\n    "
         "state: " +
         state + "\n    service:\n      name: line\n" + more;
}

/// The options of a change with a reason.
inline process::ChangeOptions because(const std::string& reason = "because") {
  process::ChangeOptions options;
  options.reason = reason;
  return options;
}

/// The same, forced.
inline process::ChangeOptions forced(const std::string& reason = "because") {
  process::ChangeOptions options = because(reason);
  options.force = true;
  return options;
}

}  // namespace som::test
