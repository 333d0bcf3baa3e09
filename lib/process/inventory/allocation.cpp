#include "process/inventory/allocation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "base/packed.hpp"
#include "check/check.hpp"
#include "model/allocation.hpp"
#include "model/views.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using model::allocationKind;

/// The members of a value in use, as the index keeps them.
struct AllocationExtract {
  bool reserved = false;
  std::string_view pool;
  std::string_view scope;
  std::string_view value;
  std::string_view state;
  std::string_view holder;
  std::string_view item;
  std::optional<Instant> date;
  std::optional<Instant> reservedUntil;

  template <class Archive>
  void pack(Archive& archive) {
    archive(reserved, pool, scope, value, state, holder, item, date, reservedUntil);
  }
};

/// Extracts the members of a record, which must outlive the result.
AllocationExtract extractOf(const doc::Document& document) {
  const model::AllocationView<doc::Node> view(document.root());
  return {view.state() == model::reservedValue,
          view.pool(),
          view.scope(),
          view.value(),
          view.state(),
          view.holder(),
          view.item(),
          view.date(),
          view.reservedUntil()};
}

Allocation fromExtract(const std::string& path, const AllocationExtract& extract) {
  return {.id = std::string(store::idOfPath(path)),
          .pool = std::string(extract.pool),
          .scope = std::string(extract.scope),
          .value = std::string(extract.value),
          .state = std::string(extract.state),
          .holder = std::string(extract.holder),
          .item = std::string(extract.item),
          .date = extract.date,
          .reservedUntil = extract.reservedUntil};
}

/// Throws as doc::read, and misplaced-file if the path does not match the value of the file.
Allocation readAllocation(const store::Source& files, const std::string& path, std::string bytes) {
  const doc::Document document = store::readFound(
      files, {&allocationKind(), std::string(store::idOfPath(path)), path, std::move(bytes)});
  return allocationOf(store::idOfPath(path), model::AllocationView<doc::Node>(document.root()));
}

// In the index, the text of a value begins with this letter; its packed extract follows.
constexpr char valueMark = 'v';

/// Makes the text of a value's file for the index; empty for other files and for bad ones.
std::string indexTextOf(const std::string& path, std::string bytes) {
  if (store::kindOfPath(path) != &allocationKind()) return {};
  try {
    const auto document = store::readAs(allocationKind(), path, std::move(bytes));
    if (!document) return {};
    std::string text(1, valueMark);
    Packer{text}(extractOf(*document));
    return text;
  } catch (const Error&) {  // its reader reports it
    return {};
  }
}

/// Returns nullopt if the index has nothing of the file.
std::optional<AllocationExtract> fromIndexText(std::string_view text) {
  if (text.empty() || text.front() != valueMark) return std::nullopt;
  AllocationExtract extract;
  Unpacker bytes(text.substr(1));
  bytes(extract);
  return bytes.isComplete() ? std::optional(extract) : std::nullopt;
}

std::string folderOf(std::string_view pool) { return fmt::format("{}/{}", store::poolFolder, pool); }

/// Throws if a file at the place of a pool is another record.
void requirePool(const store::Source& files, const std::string& path, std::string bytes) {
  const model::KindRow& kind = model::row(model::Kind::resourcePool);
  const doc::Document document = doc::read(std::move(bytes), path, doc::formatOf(path));
  if (auto finding = store::mismatch(files, document, kind)) throw Error(std::move(*finding));
}

/// Throws if a file below the pools is neither a value nor a pool.
void requireKnown(const store::Source& files, const std::string& path) {
  if (auto finding = store::misplacement(files, path)) throw Error(std::move(*finding));
  if (store::kindOfPath(path) != &model::row(model::Kind::resourcePool)) return;
  // The commands that need a pool report its other errors.
  try {
    if (auto bytes = files.read(path)) requirePool(files, path, std::move(*bytes));
  } catch (const Error& error) {
    if (error.findings().front().code == Code::misplacedFile) throw;
  }
}

/// Calls `look` with the values in use that `isWanted`, by path, from their files or the index. Returns the
/// findings for the other files: those that cannot be read, and those of neither values nor pools.
template <class IsWanted, class Look>
std::vector<Diagnostic> eachValue(const store::Source& files, const IsWanted& isWanted, const Look& look) {
  const store::Survey survey =
      files.survey({std::string(store::poolFolder)}, store::Wanted{store::Rows::texts, indexTextOf});
  std::vector<Diagnostic> bad;
  for (const std::string& path : survey.irregular) bad.push_back(check::irregular(path));
  for (Diagnostic finding : survey.unreadable) files.note(std::move(finding));
  const auto pathAt = [&](std::size_t i) { return std::string_view(survey.files[i].path); };
  for (std::size_t i = 0; i < survey.files.size(); ++i) {
    const std::string& path = survey.files[i].path;
    try {
      const auto extract =
          survey.remembered.empty() ? std::nullopt : fromIndexText(survey.remembered[i].text);
      if (extract && !store::hasTwin(survey.files.size(), i, pathAt)) {
        if (isWanted(*extract)) look(fromExtract(path, *extract));
      } else if (store::concernsRecords(path)) {
        requireKnown(files, path);
        auto bytes = store::kindOfPath(path) == &allocationKind() ? files.read(path) : std::nullopt;
        if (bytes) look(readAllocation(files, path, std::move(*bytes)));
      }
    } catch (const Error& error) {
      for (Diagnostic& finding : withoutTexts(error.findingsIn(path))) bad.push_back(std::move(finding));
    }
  }
  return bad;
}

/// True if a finding concerns a file that may be that of a value of the pool.
bool mayConcern(const store::Source& files, const Diagnostic& finding, const std::string& pool) {
  if (finding.file.starts_with(folderOf(pool) + "/")) return true;
  if (finding.code != Code::misplacedFile) return false;
  try {
    const doc::Document document =
        doc::read(files.read(finding.file).value_or(""), finding.file, doc::formatOf(finding.file));
    return model::AllocationView<doc::Node>(document.root()).pool() == pool;
  } catch (const Error&) {
    return false;
  }
}

/// Returns the ids of the values in the list of a record; nullopt if the record has no list, does not exist
/// or cannot be read.
std::optional<std::vector<std::string>> linkedTo(const store::Source& files, const std::string& holder,
                                                 const DraftOf& draftOf) {
  const model::KindRow* kind = model::kindOfId(holder);
  if (!kind) return std::nullopt;
  const auto idsOf = [](const auto& record) -> std::optional<std::vector<std::string>> {
    if (!record.hasAllocations()) return std::nullopt;
    std::vector<std::string> ids;
    for (const auto entry : record.allocations()) ids.emplace_back(entry.id());
    return ids;
  };
  try {
    if (const Draft* draft = draftOf ? draftOf(*kind, holder) : nullptr)
      return idsOf(model::RecordView<model::ValueNode>(draft->value));
    auto found = store::findById(files, *kind, holder);
    if (!found) return std::nullopt;
    const doc::Document document = store::readFound(files, std::move(*found));
    return idsOf(model::RecordView<doc::Node>(document.root()));
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// Throws misplaced-file if a copy of a value's file lies beside it.
void refuseCopies(const store::Source& files, const std::string& path) {
  const std::string_view id = store::idNamedBy(path);
  for (const std::string& other : files.list(std::string(fs::parentOf(path))))
    if (store::kindOfPath(other) != &allocationKind() && store::concernsRecords(other) &&
        store::idNamedBy(other) == id)
      if (auto finding = store::misplacement(files, other)) throw Error(std::move(*finding));
}

/// Adds the values of a record's list that are held for it. Returns false if the file of one is not at its
/// place: then only its content can tell where it is.
bool addLinked(const store::Source& files, const std::string& holder, const std::vector<std::string>& ids,
               const DraftOf& draftOf, std::vector<Allocation>& held) {
  const auto add = [&](const std::string& id, const auto& value) {
    if (value.holder() == holder) held.push_back(allocationOf(id, value));
  };
  for (const std::string& id : ids) {
    if (!store::isAllocationId(id)) continue;
    if (const Draft* draft = draftOf ? draftOf(allocationKind(), id) : nullptr) {
      if (!draft->removed) add(id, model::AllocationView<model::ValueNode>(draft->value));
      continue;
    }
    auto found = store::findById(files, allocationKind(), id);
    if (!found) return false;
    refuseCopies(files, found->path);
    const doc::Document document = store::readFound(files, std::move(*found));
    add(id, model::AllocationView<doc::Node>(document.root()));
  }
  return true;
}

}  // namespace

std::string customerOrderHolder(std::string_view customerOrder) {
  return fmt::format("{}{}", model::customerOrderPrefix, customerOrder);
}

std::vector<Allocation> allocations(const store::Source& files, const std::string& pool,
                                    std::vector<Diagnostic>& bad) {
  std::vector<Allocation> all;
  const auto findings = eachValue(
      files, [&](const AllocationExtract& extract) { return pool.empty() || extract.pool == pool; },
      [&](Allocation allocation) {
        if (pool.empty() || allocation.pool == pool) all.push_back(std::move(allocation));
      });
  for (const Diagnostic& finding : findings)
    if (pool.empty() || mayConcern(files, finding, pool)) bad.push_back(finding);
  return all;
}

std::vector<Allocation> reservedValues(const store::Source& files, std::vector<Diagnostic>& bad) {
  std::vector<Allocation> all;
  const auto findings = eachValue(
      files, [](const AllocationExtract& extract) { return extract.reserved; },
      [&](Allocation allocation) {
        if (allocation.isReserved()) all.push_back(std::move(allocation));
      });
  bad.insert(bad.end(), findings.begin(), findings.end());
  return all;
}

std::vector<Allocation> allocationsOf(const store::Source& files, const std::vector<std::string>& holders) {
  std::vector<Allocation> all;
  if (holders.empty()) return all;
  const store::Mentions mentions(files, {&allocationKind(), &model::row(model::Kind::resourcePool)});
  std::vector<Diagnostic> strays;
  for (const std::string& path : mentions.irregular()) strays.push_back(check::irregular(path));
  for (const std::string& holder : holders) {
    const auto add = [&](const doc::Document& document) {
      const model::AllocationView<doc::Node> view(document.root());
      if (view.holder() == holder) all.push_back(allocationOf(store::idOfPath(document.file()), view));
    };
    for (const store::Doubtful& file : mentions.read(holder, add))
      if (file.text) strays.push_back(file.finding);
  }
  if (!strays.empty()) throw Error(std::move(strays));
  std::sort(all.begin(), all.end(), [](const Allocation& a, const Allocation& b) { return a.id < b.id; });
  return all;
}

std::vector<Allocation> heldBy(const store::Source& files, const std::vector<std::string>& holders,
                               const DraftOf& draftOf) {
  std::vector<Allocation> held;
  std::vector<std::string> byContent;
  for (const std::string& holder : holders) {
    std::vector<Allocation> linked;
    const auto ids = linkedTo(files, holder, draftOf);
    if (ids && addLinked(files, holder, *ids, draftOf, linked))
      std::move(linked.begin(), linked.end(), std::back_inserter(held));
    else
      byContent.push_back(holder);
  }
  std::vector<Allocation> found = allocationsOf(files, byContent);
  std::move(found.begin(), found.end(), std::back_inserter(held));
  std::sort(held.begin(), held.end(), [](const Allocation& a, const Allocation& b) { return a.id < b.id; });
  return held;
}

bool anyExpired(const store::Source& files, Instant now, const IsHolder& isMeant) {
  std::vector<Diagnostic> bad;
  const std::vector<Allocation> reserved = reservedValues(files, bad);
  return std::any_of(reserved.begin(), reserved.end(), [&](const Allocation& allocation) {
    return allocation.hasExpired(now) && isMeant(allocation.holder);
  });
}

}  // namespace som::process
