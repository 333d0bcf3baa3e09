#include "process/history/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "base/contains.hpp"
#include "base/id.hpp"
#include "check/check.hpp"
#include "check/links.hpp"
#include "check/waits.hpp"
#include "model/allocation.hpp"
#include "model/lists.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "model/views.hpp"
#include "process/history/agreed_terms.hpp"
#include "process/history/archived_change.hpp"
#include "process/history/deleted_records.hpp"
#include "process/history/held_values.hpp"
#include "process/history/named_record.hpp"
#include "process/history/new_entries.hpp"
#include "process/history/new_external_ids.hpp"
#include "process/history/record_change.hpp"
#include "process/history/record_pairs.hpp"
#include "process/work/policies.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;
using Findings = std::vector<Diagnostic>;

/// True for the files of policies, specifications and pools: what other files depend on.
bool isRule(const std::string& path) {
  if (!store::isDocumentPath(path)) return false;
  const std::string_view top = std::string_view(path).substr(0, path.find('/'));
  const model::KindRow* kind = store::kindOfPath(path);
  return top == store::policyFolder || (kind && (kind->kind == model::Kind::serviceSpecification ||
                                                 kind->kind == model::Kind::resourcePool));
}

/// True for a path below a folder of records.
bool isAmongRecords(const std::string& path) {
  const auto kinds = model::kinds();
  return std::any_of(kinds.begin(), kinds.end(), [&](const model::KindRow& row) {
    return row.placement != model::Placement::policy && path.starts_with(std::string(row.folder) + "/");
  });
}

/// True for a folder of records or rules, and for a folder within.
bool isAmongFiles(const std::string& path) {
  const auto kinds = model::kinds();
  return std::any_of(kinds.begin(), kinds.end(), [&](const model::KindRow& row) {
    return (path + "/").starts_with(std::string(row.folder) + "/") ||
           (std::string(row.folder) + "/").starts_with(path + "/");
  });
}

/// The ids of records that a document names.
void collectIds(doc::Node node, std::set<std::string>& ids) {
  if (node.isScalar()) {
    if (parseRecordId(node.text())) ids.emplace(node.text());
    return;
  }
  for (const doc::Node inner : node) collectIds(inner, ids);
}

/// The values of pools that a record lists, or that a service uses.
std::vector<std::string> valuesIn(doc::Node record) {
  std::vector<std::string> ids;
  for (const auto one : NodeRecord(record).allocations()) ids.emplace_back(one.id());
  for (const auto one : model::InventoryServiceView<doc::Node>(record).supportingResources())
    if (store::isAllocationId(one.id())) ids.emplace_back(one.id());
  return ids;
}

class Gate {
  using Pair = RecordPair;

 public:
  explicit Gate(const GateInput& input)
      : input_(input), files_(input.after.store()), schemas_(input.after.schemas()) {}

  GateResult run() {
    for (const Comparison& comparison : input_.comparisons) {
      pairUp(comparison);
      if (&comparison == &input_.comparisons.front()) first_ = pairs_.size();
    }
    prefetchNamed();
    for (Pair& pair : pairs_) judgePair(pair);
    if (!isNewWorkspace()) add(heldValues(pairs_, files_));
    checkLinks();
    checkCircles();
    add(newExternalIds(pairs_, files_, changed_, input_.searched));
    checkFiles();
    add(deletedRecords(deleted_, files_, targets()));
    if (touchesRules()) checkAll();
    return {result(), first_};
  }

 private:
  void prefetch(const std::vector<std::string>& paths) const {
    if (input_.prefetch && !paths.empty()) input_.prefetch(paths);
  }

  /// Fetches the records that changed ones name, in one go.
  void prefetchNamed() const {
    if (!input_.prefetch) return;
    std::set<std::string> ids;
    for (const Pair& pair : pairs_)
      for (const auto* version : {&pair.before, &pair.after})
        if (*version) collectIds((*version)->root(), ids);
    std::vector<std::string> paths;
    for (const std::string& id : ids)
      if (const model::KindRow* kind = model::kindOfId(id);
          kind && kind->placement != model::Placement::byValue)
        for (const doc::Format format : {doc::Format::yaml, doc::Format::json})
          paths.push_back(store::recordPath(*kind, id, format));
    for (const Pair& pair : pairs_)
      if (pair.after)
        for (const std::string& id : valuesIn(pair.after->root()))
          if (store::isAllocationId(id))
            for (const doc::Format format : {doc::Format::yaml, doc::Format::json})
              paths.push_back(store::recordPath(model::allocationKind(), id, format));
    prefetch(paths);
  }

  /// Joins the two sides of each record of a comparison, and judges its other files.
  void pairUp(const Comparison& comparison) {
    std::vector<Pair> pairs = pairsOf(comparison, files_);
    add(foundRenamed(pairs));
    std::move(pairs.begin(), pairs.end(), std::back_inserter(pairs_));
    for (const ChangedFile& file : comparison.files) {
      changed_.insert(file.path);
      unusual(file);
      const model::KindRow* kind = store::kindOfPath(file.path);
      const bool isRecord = kind && kind->placement != model::Placement::policy;
      if (!file.isUnmerged && !isRecord && store::isArchive(file.path))
        add(archiveChange(*comparison.before, files_, file));
    }
  }

  void unusual(const ChangedFile& file) {
    if (file.isUnmerged)
      findings_.push_back(
          Diagnostic(Code::conflictMarkers, "the index has several versions of it: the merge is not finished")
              .in(file.path)
              .hint("resolve the conflict, then: git add " + file.path));
    if (file.isRepository && isAmongFiles(file.path))
      findings_.push_back(
          Diagnostic(Code::unsafePath, "is a git repository of its own: this one has none of its records")
              .in(file.path)
              .hint("keep its records here as files: remove its .git, or move them to another folder"));
    else if (file.isIrregular && isAmongRecords(file.path))
      findings_.push_back(check::irregular(file.path));
  }

  void judgePair(Pair& pair) {
    if (pair.archived) add(archivedChange(pair, files_, schemas_));
    if (!pair.pathBefore.empty() && pair.pathAfter.empty()) return deleted_.push_back(&pair);
    if (!pair.after) return;
    if (!pair.pathBefore.empty() && !pair.before) return;  // it could not be read before: nothing to compare
    if (!schemas_.get(pair.kind->schema).validate(*pair.after).empty()) return;
    const doc::Document* before = pair.before ? &*pair.before : nullptr;
    if (pair.kind->kind == model::Kind::resourceAllocation) return add(valueChange(pair, files_, changed_));
    if (before || !isNewWorkspace()) judgeRecord(pair);
    add(consequencesDue(*pair.after, *pair.kind, files_));
    for (const auto requester : NodeRecord(pair.after->root()).requesters()) dueOf(requester.id());
    add(foreignValues(pair, files_));
  }

  void judgeRecord(const Pair& pair) {
    const doc::Document* before = pair.before ? &*pair.before : nullptr;
    Findings found = recordChange({*pair.kind, before, *pair.after, files_, pair.mayInterleave});
    const auto isUnexplained = [](const Diagnostic& one) {
      return one.severity == Severity::error || one.code == Code::untrackedState ||
             one.code == Code::clockRegression;
    };
    if (std::any_of(found.begin(), found.end(), isUnexplained) && isLegalByMerge(pair))
      std::erase_if(found, isUnexplained);
    add(std::move(found));
    judgeTerms(pair);
    if (pair.kind->lifecycle) add(newEntries(pair, input_.now));
  }

  /// Judges new terms by the service level as it is, or as it was before the change. In a change of policies
  /// they may be those of a version between.
  void judgeTerms(const Pair& pair) {
    Findings found = strangeTerms(pair, input_.after);
    if (found.empty()) return;
    if (Workspace* before = input_.before ? input_.before() : nullptr;
        before && strangeTerms(pair, *before).empty())
      return;
    for (Diagnostic& finding : found)
      if (touchesRules()) finding.severity = Severity::warning;
    add(std::move(found));
  }

  bool isLegalByMerge(const Pair& pair) const {
    if (!input_.merges) return false;
    const std::vector<MergedVersions> merges = input_.merges(pair.pathAfter);
    if (merges.empty()) return false;
    std::optional<std::string> before;
    if (pair.before) before = std::string(*pair.before->source());
    return isLegalByMerges(
        {*pair.kind, pair.pathAfter, before, std::string(*pair.after->source()), merges, files_, schemas_});
  }

  /// True if the change makes the workspace: its records come from elsewhere, with or without their
  /// histories.
  bool isNewWorkspace() const {
    const auto& files = input_.comparisons.front().files;
    return std::any_of(files.begin(), files.end(),
                       [](const ChangedFile& file) { return file.path == store::settingsPath && !file.was; });
  }

  /// Finds what the change of a request leaves undone in a record that waits for it.
  void dueOf(std::string_view id) {
    if (!dueFound_.insert(std::string(id)).second) return;
    const Named waiting = namedRecord(files_, id);
    if (!waiting.exists() || changed_.contains(waiting.document->file())) return;
    add(consequencesDue(*waiting.document, *waiting.kind, files_));
  }

  // Links.

  /// Finds links of changed records that only one end knows: reads the records that they name.
  void checkLinks() {
    check::Links links;
    std::set<std::string> seen;
    std::set<std::string> named;
    const auto look = [&](const doc::Document& document, const model::KindRow& kind) {
      if (seen.insert(document.file()).second && schemas_.get(kind.schema).validate(document).empty())
        links.look(document, kind);
    };
    for (const Pair& pair : pairs_) {
      // The other end of a link that the change removed may still have it.
      if (pair.before) collectIds(pair.before->root(), named);
      if (!pair.after) continue;
      look(*pair.after, *pair.kind);
      collectIds(pair.after->root(), named);
    }
    for (const std::string& id : named)
      if (const Named other = namedRecord(files_, id); other.exists()) look(*other.document, *other.kind);
    for (const Pair& pair : pairs_)
      for (const auto* version : {&pair.before, &pair.after})
        if (*version)
          for (const std::string& id : valuesIn((*version)->root()))
            if (const auto document = valueInUse(files_, id)) look(*document, model::allocationKind());
    for (check::OneSidedLink& link : links.oneSided())
      if (changed_.contains(link.path) || isChangedRecord(link.other)) add({std::move(link.finding)});
  }

  /// Finds circles that changed records are a part of. Follows their relations through the other records.
  void checkCircles() {
    constexpr std::size_t most = 10'000;
    check::Waits waits;
    std::set<std::string> seen;
    std::vector<std::string> open;
    const auto look = [&](const std::string& id, const doc::Document& document, const model::KindRow& kind) {
      waits.look(document, kind);
      for (std::string& needed : waits.needsOf(id)) open.push_back(std::move(needed));
    };
    for (const Pair& pair : pairs_)
      if (pair.after && seen.insert(pair.id).second) look(pair.id, *pair.after, *pair.kind);
    while (!open.empty() && seen.size() < most) {
      const std::string id = std::move(open.back());
      open.pop_back();
      if (!seen.insert(id).second) continue;
      if (const Named other = namedRecord(files_, id); other.exists()) look(id, *other.document, *other.kind);
    }
    for (Diagnostic& circle : waits.circles()) {
      const bool isOurs = std::any_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) {
        return pair.after && circle.message.find(pair.id) != circle.message.npos;
      });
      if (isOurs) add({std::move(circle)});
    }
  }

  bool isChangedRecord(const std::string& id) const {
    return std::any_of(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return pair.id == id; });
  }

  // The new texts.
  const check::ReferenceTargets& targets() {
    if (!targets_) {
      targets_ = input_.after.policies().targets();
      targets_->knowsOrder = [this](std::string_view externalId) { return hasOneOrder(externalId); };
    }
    return *targets_;
  }

  /// True if exactly one order has this id in another system. Searches all orders.
  bool hasOneOrder(std::string_view externalId) const {
    if (externalId.starts_with(store::externalMark)) externalId.remove_prefix(store::externalMark.size());
    std::size_t count = 0;
    store::Mentions(files_, {&model::orderKind()}).read(externalId, [&](const doc::Document& order) {
      if (store::hasExternalId(order.root(), model::orderKind(), externalId)) ++count;
    });
    return count == 1;
  }

  void checkFiles() {
    std::set<std::string> seen;
    for (const Comparison& comparison : input_.comparisons)
      for (const ChangedFile& file : comparison.files)
        if (file.is && !file.isIrregular && seen.insert(file.path).second) checkFile(file.path);
  }

  void checkFile(const std::string& path) try {
    const model::KindRow* kind = store::kindOfPath(path);
    if (!isAmongRecords(path) || !store::concernsRecords(path)) return;
    checked_.push_back(path);
    if (auto flaw = store::misplacement(files_, path)) {
      moved(path);
      findings_.push_back(std::move(*flaw));
    }
    if (!kind) return;
    auto bytes = files_.read(path);
    if (!bytes) return;
    add(checkedRecord(input_.after, doc::read(std::move(*bytes), path, doc::formatOf(path)), *kind,
                      targets()));
  } catch (const Error& error) {
    add(error.findingsIn(path));
  }

  /// Finds a record whose file left its place.
  void moved(const std::string& path) {
    const auto document = readQuietly(files_, path);
    if (!document) return;
    const model::KindRow* kind = model::findKind(NodeRecord(document->root()).type());
    if (!kind || kind->placement == model::Placement::policy) return;
    const std::string id = store::idOf(document->root(), *kind);
    for (const Pair*& pair : deleted_) {
      if (pair->kind != kind || pair->id != id) continue;
      findings_.push_back(document
                              ->diagnostic(Code::recordMoved,
                                           fmt::format("{} was moved from {}", id, pair->pathBefore),
                                           NodeRecord(document->root()).idNode())
                              .hint(fmt::format("move it back: git mv {} {}", path, pair->pathBefore)));
      std::swap(pair, deleted_.back());
      deleted_.pop_back();
      return;
    }
  }

  // Rules.
  bool touchesRules() const { return std::any_of(changed_.begin(), changed_.end(), isRule); }

  /// Checks the whole workspace. Findings of unchanged files that were there before are left out.
  void checkAll() {
    ValidateResult all = validate(input_.after, {});
    checked_ = std::move(all.files);
    std::multiset<std::string> old;
    const bool concernsOthers =
        std::any_of(all.findings.begin(), all.findings.end(),
                    [&](const Diagnostic& finding) { return !changed_.contains(finding.file); });
    if (Workspace* before = concernsOthers && input_.before ? input_.before() : nullptr)
      for (const Diagnostic& finding : validate(*before, {}).findings) old.insert(nameOf(finding));
    for (Diagnostic& finding : all.findings) {
      const auto known = old.find(nameOf(finding));
      if (known != old.end() && !changed_.contains(finding.file)) {
        old.erase(known);
        continue;
      }
      findings_.push_back(std::move(finding));
    }
  }

  static std::string nameOf(const Diagnostic& finding) {
    return fmt::format("{}\n{}\n{}", codeName(finding.code), finding.file, finding.message);
  }

  // The result.
  void add(Findings more) { std::move(more.begin(), more.end(), std::back_inserter(findings_)); }

  bool wants(const std::string& path) const {
    if (input_.paths.empty()) return true;
    return std::any_of(input_.paths.begin(), input_.paths.end(), [&](std::string wanted) {
      while (!wanted.empty() && wanted.back() == '/') wanted.pop_back();
      return wanted == "." || path == wanted || path.starts_with(wanted + "/");
    });
  }

  /// Sorts the findings, each once. Of an untracked and an illegal state at one place the latter is left.
  ValidateResult result() {
    std::erase_if(findings_, [&](const Diagnostic& finding) { return !wants(finding.file); });
    const auto begin = [](const Diagnostic& finding) { return finding.span.value_or(Span{}).begin; };
    const auto group = [](const Diagnostic& finding) {
      return finding.code == Code::untrackedState ? Code::illegalTransition : finding.code;
    };
    std::stable_sort(findings_.begin(), findings_.end(), [&](const Diagnostic& a, const Diagnostic& b) {
      return std::tuple(std::string_view(a.file), begin(a), group(a), a.severity) <
             std::tuple(std::string_view(b.file), begin(b), group(b), b.severity);
    });
    const auto isRepeated = [&](const Diagnostic& a, const Diagnostic& b) {
      return a.file == b.file && begin(a) == begin(b) && group(a) == group(b) &&
             (group(a) == Code::illegalTransition || a.message == b.message);
    };
    findings_.erase(std::unique(findings_.begin(), findings_.end(), isRepeated), findings_.end());
    ValidateResult result;
    std::sort(checked_.begin(), checked_.end());
    result.files = std::move(checked_);
    result.findings = withoutTexts(std::move(findings_));
    return result;
  }

  const GateInput& input_;
  const store::Store& files_;
  schema::Registry& schemas_;
  std::vector<Pair> pairs_;
  std::size_t first_ = 0;  ///< how many pairs are of the change itself
  std::set<std::string> changed_;
  std::optional<check::ReferenceTargets> targets_;
  std::vector<const Pair*> deleted_;
  std::set<std::string> dueFound_;
  std::vector<std::string> checked_;
  Findings findings_;
};

}  // namespace

GateResult judge(const GateInput& input) {
  return input.after.store().consistently([&] { return Gate(input).run(); });
}

}  // namespace som::process
