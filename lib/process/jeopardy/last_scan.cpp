#include "process/jeopardy/last_scan.hpp"

#include <chrono>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/local_state.hpp"
#include "store/local_files.hpp"

namespace som::process {
namespace {

const std::string path = ".som/scan.json";

}  // namespace

LastScan lastScan(const store::Store& store) try {
  std::optional<std::string> text = store::readLocal(store, path);
  if (!text) return {};
  const doc::Document document = doc::read(std::move(*text), path, doc::Format::json);
  const model::LastScanView<doc::Node> view(document.root());
  return {view.escalated(), view.succeeded()};
} catch (const Error&) {
  return {};
}

void recordScan(store::Store& store, Instant now, bool succeeded) {
  const store::Transaction lock = store.begin();
  LastScan last = lastScan(store);
  if (last.escalated == now && (!succeeded || last.succeeded == now)) return;
  if (succeeded) last.succeeded = now;
  doc::Value value = {{"escalated", formatInstant(now)}};
  if (last.succeeded) value.emplace("succeeded", formatInstant(*last.succeeded));
  store::writeLocal(store, path, doc::json(value) + "\n");
}

bool isFresh(const LastScan& last, Instant now, Seconds within) {
  if (!last.escalated) return false;
  const Seconds age = now - *last.escalated;
  return age <= within && -age <= within;
}

}  // namespace som::process
