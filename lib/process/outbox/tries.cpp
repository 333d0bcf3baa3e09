#include "process/outbox/tries.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/local_state.hpp"
#include "store/local_files.hpp"

namespace som::process {
namespace {

using model::RunsView;
using model::TextView;
using model::TriesView;

std::string folderOf(const std::string& channel) { return ".som/outbox/tries/" + channel; }
std::string triesPath(const std::string& channel, const std::string& id) {
  return fmt::format("{}/{}.json", folderOf(channel), id);
}
std::string runsPath(const std::string& channel) { return fmt::format(".som/outbox/runs/{}.json", channel); }

/// Reads a small file of this machine; nullopt if it is missing or damaged.
std::optional<doc::Document> read(const store::Store& store, const std::string& path) try {
  std::optional<std::string> text = store::readLocal(store, path);
  if (!text) return std::nullopt;
  return doc::read(std::move(*text), path, doc::Format::json);
} catch (const Error&) {
  return std::nullopt;
}

doc::Value valueOf(const Tries& tries) {
  doc::Value value = {{"tries", tries.count}};
  if (tries.last) value.emplace("last", formatInstant(*tries.last));
  if (tries.next) value.emplace("next", formatInstant(*tries.next));
  if (!tries.error.empty()) value.emplace("error", tries.error);
  if (tries.failed) value.emplace("failed", true);
  if (!tries.handed.empty()) value.emplace("handed", tries.handed);
  return value;
}

/// Without a sync: after a power failure an event may be tried too early, and its delivery must not wait for
/// the disk thousands of times when a receiver is down.
void write(const store::Store& store, const std::string& path, const doc::Value& value) {
  store::writeLocal(store, path, doc::json(value, -1, doc::BadUtf8::replaced) + "\n", store::Durable::no);
}

}  // namespace

Tries afterFailure(Tries before, Instant now, std::string error, std::size_t most) {
  Seconds pause = shortestPause;
  for (std::size_t n = 0; n < before.count && pause < longestPause; ++n) pause *= 2;
  Tries after = std::move(before);
  ++after.count;
  after.last = now;
  after.error = std::move(error);
  after.failed = after.count >= most;
  after.next.reset();
  if (!after.failed) after.next = now + std::min(pause, longestPause);
  return after;
}

bool isDue(const Tries& tries, Instant now) {
  if (tries.failed) return false;
  return !tries.next || *tries.next <= now || *tries.next > now + longestPause;
}

Tries readTries(const store::Store& store, const std::string& channel, const std::string& id) {
  const std::optional<doc::Document> document = read(store, triesPath(channel, id));
  if (!document) return {};
  const TriesView<doc::Node> view(document->root());
  Tries tries{.count = static_cast<std::size_t>(std::max(view.tries(), 0)),
              .last = view.last(),
              .next = view.next(),
              .error = std::string(view.error()),
              .failed = view.failed(),
              .handed = {}};
  for (const TextView<doc::Node> recipient : view.handed()) tries.handed.emplace_back(recipient.text());
  return tries;
}

void writeTries(const store::Store& store, const std::string& channel, const std::string& id,
                const Tries& tries) {
  const std::string path = triesPath(channel, id);
  if (tries.isEmpty())
    store::removeLocal(store, path);
  else
    write(store, path, valueOf(tries));
}

void forgetTries(const store::Store& store, const std::string& channel, const std::string& id) noexcept try {
  store::removeLocal(store, triesPath(channel, id));
} catch (const Error&) {
}

void forgetOthers(const store::Store& store, const std::string& channel,
                  const std::set<std::string>& waiting) {
  for (const std::string& name : store::listLocal(store, folderOf(channel)))
    if (!waiting.contains(name.substr(0, name.rfind(".json"))))
      store::removeLocal(store, folderOf(channel) + "/" + name);
}

Runs::Runs(const store::Store& store, std::string channel, Rate rate)
    : store_(store), channel_(std::move(channel)), rate_(rate) {
  const std::optional<doc::Document> document = read(store_, runsPath(channel_));
  if (!document) return;
  for (const TextView<doc::Node> run : RunsView<doc::Node>(document->root()).runs())
    if (const auto time = parseInstant(run.text())) runs_.push_back(*time);
  std::sort(runs_.begin(), runs_.end());
}

/// Returns the runs of the last period. One in the future is left out: the clock went back.
std::vector<Instant> Runs::countedAt(Instant now) const {
  std::vector<Instant> counted;
  for (const Instant run : runs_)
    if (run <= now && now - run < rate_.within) counted.push_back(run);
  return counted;
}

std::optional<Instant> Runs::nextAfter(Instant now) const {
  const std::vector<Instant> counted = countedAt(now);
  if (counted.size() < rate_.count) return std::nullopt;
  return counted[counted.size() - rate_.count] + rate_.within;
}

void Runs::count(Instant now) {
  runs_ = countedAt(now);
  runs_.push_back(now);
}

void Runs::note(Instant now) {
  count(now);
  doc::Value times = doc::Value::array();
  for (const Instant run : runs_) times.push_back(formatInstant(run));
  write(store_, runsPath(channel_), {{"runs", std::move(times)}});
}

}  // namespace som::process
