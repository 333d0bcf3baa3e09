#include "process/history/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/contains.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/parties.hpp"
#include "model/views.hpp"
#include "process/history/value_moves.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/read/record_fields.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using What = Difference::What;
using DiffRecord = model::RecordView<doc::Node>;
using Bytes = std::optional<std::string>;

/// The states of the activities and items of a record, by their names.
std::vector<std::pair<std::string, std::string>> partsOf(DiffRecord record, const model::KindRow& kind) {
  std::vector<std::pair<std::string, std::string>> parts;
  for (const auto activity : record.activities()) parts.emplace_back(activity.id(), activity.stateText());
  for (const doc::Node node : model::itemsOf(record.node(), kind.itemField)) {
    const model::ItemView<doc::Node> item(node);
    parts.emplace_back(fmt::format("item {}", item.id()), item.stateText());
  }
  return parts;
}

std::vector<PartMove> partMoves(DiffRecord before, DiffRecord after, const model::KindRow& kind) {
  std::map<std::string, std::string> known;
  for (auto& [name, state] : partsOf(before, kind)) known.emplace(name, state);
  std::vector<PartMove> moves;
  for (auto& [name, state] : partsOf(after, kind)) {
    const auto old = known.find(name);
    const std::string from = old == known.end() ? std::string() : old->second;
    if (from != state) moves.push_back({name, {from, state}});
    if (old != known.end()) known.erase(old);
  }
  for (auto& [name, state] : known) moves.push_back({name, {state, {}}});
  return moves;
}

/// Returns the values of a record that differ and that nothing else tells.
std::vector<ValueMove> otherValues(DiffRecord before, DiffRecord after, const Difference& told) {
  std::vector<ValueMove> values = valueMoves(*told.kind, before.node(), after.node());
  std::erase_if(values, [&](const ValueMove& one) {
    return (told.assignee.isMove() &&
            one.path.starts_with(fmt::format("{}[role=assignee]", model::partyList))) ||
           (told.dueBefore != told.dueAfter && model::meansEndOfDay(one.path));
  });
  return values;
}

/// Compares files, whose levels one assessor determines.
class RecordComparison {
 public:
  RecordComparison(Workspace& before, Workspace& after, Instant now)
      : before_(before), after_(after), assessor_(after, now) {}

  DiffResult run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      try {
        compare(path);
      } catch (const Error& error) {
        const auto findings = error.findingsIn(path);
        result_.bad.insert(result_.bad.end(), findings.begin(), findings.end());
      }
    }
    const auto rank = [](const Difference& one) {
      return std::tuple(one.kind ? static_cast<int>(one.kind->kind) : 1000, one.path);
    };
    std::sort(result_.differences.begin(), result_.differences.end(),
              [&](const Difference& a, const Difference& b) { return rank(a) < rank(b); });
    return std::move(result_);
  }

 private:
  void compare(const std::string& path) {
    if (path.starts_with(fmt::format("{}/", store::outboxFolder))) return;
    Bytes before = before_.store().read(path);
    const Bytes after = after_.store().read(path);
    Difference one{.kind = store::kindOfPath(path), .id = path, .path = path};
    if (one.kind && before.has_value() != after.has_value()) {
      const std::string twin = store::twinOf(path);
      if (!after && !before_.store().contains(twin) && after_.store().contains(twin))
        return;  // its twin tells
      if (!before && !after_.store().contains(twin)) before = before_.store().read(twin);
      one.isOtherFormat = after && before;
    }
    if (before == after) return;
    one.what = !before ? What::added : !after ? What::removed : What::changed;
    if (one.kind) {
      one.id = store::idOfPath(path);
      compareRecords(one, before, after);
    } else if (before && after && store::isDocumentPath(path)) {
      compareDocuments(one, *before, *after);
    }
    result_.differences.push_back(std::move(one));
  }

  static void compareDocuments(Difference& one, const std::string& before, const std::string& after) {
    const auto valuesOf = [&](const std::string& bytes) {
      std::vector<doc::Value> values;
      for (const doc::Document& document : doc::readAll(bytes, one.path, doc::formatOf(one.path)))
        values.push_back(doc::toValue(document.root()));
      return values;
    };
    const auto a = valuesOf(before);
    const auto b = valuesOf(after);
    if (a.size() == b.size() &&
        std::equal(a.begin(), a.end(), b.begin(),
                   [](const doc::Value& x, const doc::Value& y) { return doc::sameValue(x, y); }))
      one.what = What::comments;
  }

  void compareRecords(Difference& one, const Bytes& before, const Bytes& after) {
    const auto document = [&](const Bytes& bytes, const std::string& path) {
      return bytes ? std::optional(doc::read(*bytes, path, doc::formatOf(path))) : std::nullopt;
    };
    const std::optional<doc::Document> old =
        document(before, one.isOtherFormat ? store::twinOf(one.path) : one.path);
    const std::optional<doc::Document> now = document(after, one.path);
    const DiffRecord a(old ? old->root() : doc::Node());
    const DiffRecord b(now ? now->root() : doc::Node());
    one.state = {std::string(a.stateText(*one.kind)), std::string(b.stateText(*one.kind))};
    one.assignee = {std::string(a.assignee()), std::string(b.assignee())};
    if (old) std::tie(one.dueBefore, one.level.from) = standingOf(*old, *one.kind);
    if (now) std::tie(one.dueAfter, one.level.to) = standingOf(*now, *one.kind);
    if (!old || !now) return;
    if (doc::sameValue(doc::toValue(old->root()), doc::toValue(now->root()))) {
      one.what = What::comments;
      return;
    }
    one.parts = partMoves(a, b, *one.kind);
    if (b.notes().size() > a.notes().size()) one.notes = b.notes().size() - a.notes().size();
    one.reason = reasonOf(a, b, one.state.to);
    one.values = otherValues(a, b, one);
  }

  /// Returns the reason of the last new tracking record that led to the state; of the last one if none did.
  static std::string reasonOf(const DiffRecord& before, const DiffRecord& after, std::string_view state) {
    const std::size_t known = before.history().size();
    std::size_t at = 0;
    std::string last;
    std::optional<std::string> led;
    for (const auto entry : after.history()) {
      if (at++ < known) continue;
      last = entry.reason();
      if (!entry.isOfPart() && entry.toText() == state) led = last;
    }
    return led.value_or(last);
  }

  /// The due date and the level of a record; empty if its clock does not run.
  std::pair<std::optional<Instant>, std::string> standingOf(const doc::Document& document,
                                                            const model::KindRow& kind) {
    if (kind.clock == model::Clock::none) return {};
    const FieldRecord record(document, kind, assessor_);
    try {
      if (!record.isOpen()) return {record.due(), {}};
      return {record.due(), std::string(policy::levels.name(record.assessed().assessment.level))};
    } catch (const Error& error) {
      for (const Diagnostic& finding : error.findingsIn(document.file()))
        result_.bad.push_back(Diagnostic(finding).as(Severity::warning));
      return {};
    }
  }

  Workspace& before_;
  Workspace& after_;
  Assessor assessor_;
  DiffResult result_;
};

using Levels = std::map<std::pair<int, std::string>, std::pair<const model::KindRow*, std::string>>;

/// The levels of the open records of a workspace, by its own rules.
Levels levelsOf(Workspace& workspace, Instant now, std::vector<Diagnostic>& bad) {
  ScanRequest request;
  request.all = true;
  const ScanResult found = scan(workspace, {.now = now, .random = {}, .actor = {}}, request);
  for (const Diagnostic& finding : found.bad)
    if (std::none_of(bad.begin(), bad.end(), [&](const Diagnostic& known) {
          return known.file == finding.file && known.message == finding.message;
        }))
      bad.push_back(finding);
  Levels levels;
  for (const auto& item : found.items)
    levels[{static_cast<int>(item->kind->kind), item->id}] = {
        item->kind, std::string(policy::levels.name(item->assessment.level))};
  return levels;
}

}  // namespace

DiffResult diff(Workspace& before, Workspace& after, const std::vector<std::string>& paths, Instant now) {
  return RecordComparison(before, after, now).run(paths);
}

std::vector<Impact> impacts(Workspace& before, Workspace& after, Instant now, std::vector<Diagnostic>& bad) {
  const Levels old = levelsOf(before, now, bad);
  std::vector<Impact> all;
  for (const auto& [key, level] : levelsOf(after, now, bad)) {
    const auto known = old.find(key);
    const std::string from = known == old.end() ? std::string() : known->second.second;
    if (!from.empty() && from != level.second) all.push_back({level.first, key.second, {from, level.second}});
  }
  return all;
}

}  // namespace som::process
