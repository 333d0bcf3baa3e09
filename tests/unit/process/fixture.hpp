#pragma once

#include <map>
#include <string>

#include "doc/document.hpp"
#include "fs/memory.hpp"
#include "process/consequences.hpp"
#include "process/work/unit_of_work.hpp"
#include "process/work/workspace.hpp"
#include "store/store.hpp"

namespace som::test {

inline constexpr const char* orderId = "SO-20261120-7K3F9QXW";
inline constexpr const char* orderPath = "orders/2026/11/SO-20261120-7K3F9QXW.yaml";

/// A workspace in memory with one order, at a fixed moment.
class Fixture {
 public:
  explicit Fixture(const std::string& order) {
    files.load({{"som.yaml", "workspace: test\nformat: yaml\ntimeZone: UTC\n"}, {orderPath, order}});
    env.now = *parseInstant("2026-11-21T12:00:00Z");
    env.actor = "jane";
    env.random = [this] { return ++seed_ * 0x9e3779b97f4a7c15ULL; };
  }

  process::ChangeResult change(const std::function<void(process::UnitOfWork&, process::Draft&)>& what,
                               const process::ChangeOptions& options) {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    return process::changeRecord(workspace, env, options, orderId, nullptr, what);
  }

  doc::Value order() const {
    const auto text = files.read(orderPath);
    return doc::toValue(doc::read(text.value_or(""), orderPath, doc::Format::yaml).root());
  }

  fs::MemoryFileSystem files;
  Env env;

 private:
  std::uint64_t seed_ = 0;
};

/// An order in a state, with the tracking record that led there.
inline std::string orderIn(const std::string& state, const std::string& more = {}) {
  return "\"@type\": ServiceOrder\nid: " + std::string(orderId) + "\nstate: " + state +
         "\norderDate: \"2026-11-20T09:00:00Z\"\nserviceOrderItem:\n  - id: \"1\"\n    action: add\n    "
         "state: " +
         state + "\n    service:\n      name: line\n" + more;
}

}  // namespace som::test
