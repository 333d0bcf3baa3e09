#include "process/history/archive.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/orders.hpp"
#include "model/references.hpp"
#include "model/views.hpp"
#include "store/layout.hpp"
#include "store/listing.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"
#include "store/transaction.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;
using Ids = std::set<std::string, std::less<>>;

/// The kinds of records that can leave.
std::vector<const model::KindRow*> archivedKinds() {
  std::vector<const model::KindRow*> kinds;
  for (const model::KindRow* kind : model::kindsLike(nullptr))
    if (kind->lifecycle && kind->kind != model::Kind::alarm) kinds.push_back(kind);
  return kinds;
}

/// Adds the ids of a set that a node contains as a text.
void addNamed(doc::Node node, const Ids& wanted, Ids& named) {
  if (node.isScalar()) {
    if (const auto found = wanted.find(node.text()); found != wanted.end()) named.insert(*found);
    return;
  }
  for (const doc::Node part : node) addNamed(part, wanted, named);
}

/// The ids of chosen orders by their ids in other systems.
using OrdersElsewhere = std::multimap<std::string, std::string, std::less<>>;

/// Adds the chosen orders that the relations of a record name by their ids in other systems.
void addNamedElsewhere(doc::Node record, const OrdersElsewhere& orders, Ids& named) {
  for (const auto relation : model::OrderView<doc::Node>(record).relations()) {
    std::string_view name = relation.id();
    if (name.starts_with(store::externalMark)) name.remove_prefix(store::externalMark.size());
    const auto [begin, end] = orders.equal_range(name);
    for (auto one = begin; one != end; ++one) named.insert(one->second);
  }
}

/// Chooses and removes records, in one transaction.
class Archive {
 public:
  Archive(Workspace& workspace, const ArchiveRequest& request)
      : request_(request), transaction_(workspace.store().begin(request.dryRun)) {}

  ArchiveResult run() {
    choose();
    if (result_.bad.empty()) keepNamed();
    if (!result_.bad.empty()) return std::move(result_);
    for (const auto& [id, path] : chosen_) {
      const auto bytes = transaction_.read(path);
      transaction_.remove(path);
      result_.changes.files.push_back({path, bytes.value_or(""), {}});
      result_.changes.changed.push_back({id, {}, {}, "archived"});
      result_.changes.subjects.push_back(id);
    }
    if (!request_.dryRun) transaction_.commit();
    return std::move(result_);
  }

 private:
  void choose() {
    const auto kinds = archivedKinds();
    for (const store::Listed& listed : store::listRecords(transaction_, kinds)) try {
        const auto bytes = listed.kind ? transaction_.read(listed.path) : std::nullopt;
        if (!bytes) continue;  // another file among records, which `keepNamed` asks about
        const std::string id(store::idOfPath(listed.path));
        const doc::Document document = store::readFound(transaction_, {listed.kind, id, listed.path, *bytes});
        if (!hasEnded(document, *listed.kind)) continue;
        if (!request_.isCommitted(listed.path)) {
          ++result_.uncommitted;
          continue;
        }
        chosen_.emplace(id, listed.path);
        if (listed.kind == &model::orderKind())
          for (const auto external : model::externalIdsOf(document.root(), *listed.kind))
            externalIds_.emplace(std::string(external), id);
      } catch (const Error& error) {
        for (Diagnostic& finding : error.findingsIn(listed.path)) result_.bad.push_back(std::move(finding));
      }
  }

  bool hasEnded(const doc::Document& document, const model::KindRow& kind) const {
    const NodeRecord record(document.root());
    if (!lifecycle::isFinal(*kind.lifecycle, record.state(kind))) return false;
    const auto history = record.history();
    if (history.empty()) return false;
    const auto last = history.back().time();
    return last && *last < request_.before;
  }

  /// Takes the records out of the choice that something else names. A record that stays keeps those that it
  /// names.
  void keepNamed() {
    if (chosen_.empty()) return;
    Ids wanted;
    std::vector<std::string> texts;
    for (const auto& [id, path] : chosen_) {
      wanted.insert(id);
      texts.push_back(id);
    }
    for (const auto& [external, id] : externalIds_) texts.push_back(external);
    std::map<std::string, Ids> namedBy;  // by the id of a chosen record that names others
    Ids needed;
    const store::Mentions mentions(transaction_, model::kindsLike(nullptr));
    const auto doubtful = mentions.readAny(texts, [&](const doc::Document& document) {
      const std::string id(store::idOfPath(document.file()));
      Ids named;
      addNamed(document.root(), wanted, named);
      addNamedElsewhere(document.root(), externalIds_, named);
      named.erase(id);
      if (wanted.contains(id))
        namedBy[id] = std::move(named);
      else
        needed.merge(named);
    });
    for (const store::Doubtful& file : doubtful) result_.bad.push_back(file.finding);
    addNamedByRules(wanted, needed);
    std::vector<std::string> stack(needed.begin(), needed.end());
    while (!stack.empty()) {
      const std::string id = std::move(stack.back());
      stack.pop_back();
      for (const std::string& next : namedBy[id])
        if (needed.insert(next).second) stack.push_back(next);
    }
    for (const std::string& id : needed) chosen_.erase(id);
    result_.named = needed.size();
  }

  /// Silences name records, for example.
  void addNamedByRules(const Ids& wanted, Ids& needed) {
    for (const std::string& path : transaction_.list(std::string(store::policyFolder))) {
      if (!store::isDocumentPath(path)) continue;
      for (const doc::Document& document :
           doc::readAll(transaction_.read(path).value_or(""), path, doc::formatOf(path)))
        addNamed(document.root(), wanted, needed);
    }
  }

  const ArchiveRequest& request_;
  store::Transaction transaction_;
  std::map<std::string, std::string> chosen_;  ///< paths by id
  OrdersElsewhere externalIds_;                ///< of the chosen
  ArchiveResult result_;
};

}  // namespace

ArchiveResult archiveRecords(Workspace& workspace, const ArchiveRequest& request) {
  const store::Store::Strict strict(workspace.store());
  return Archive(workspace, request).run();
}

}  // namespace som::process
