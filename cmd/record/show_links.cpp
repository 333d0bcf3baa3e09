#include <algorithm>

#include "model/references.hpp"
#include "process/delegation/links.hpp"
#include "process/work/inventory.hpp"
#include "record/show.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

using NodeRecord = model::RecordView<doc::Node>;

LinkedRecord linked(const store::Store& store, std::string_view id, std::string_view part) {
  LinkedRecord record{.id = std::string(id), .part = std::string(part)};
  try {
    store::Loaded loaded = store::load(store, id);
    record.kind = loaded.kind;
    record.document = std::move(loaded.document);
  } catch (const Error&) {
    // It is shown as unknown; validate reports the reason.
  }
  return record;
}

/// The records that do activities of this one now, or did so before, each once and in the order of the
/// activities.
std::vector<LinkedRecord> requestsOf(const store::Store& store, NodeRecord record) {
  std::vector<LinkedRecord> all;
  const auto rootOf = [&](std::string_view activity) {
    const std::string_view root = record.activity(activity).redoOf();
    return root.empty() ? activity : root;
  };
  const auto add = [&](std::string_view id, std::string_view activity) {
    const auto isIt = [&](const LinkedRecord& one) { return one.id == id; };
    const auto there = std::find_if(all.begin(), all.end(), isIt);
    if (!id.empty() && there == all.end())
      all.push_back(linked(store, id, activity));
    else if (!id.empty() && rootOf(activity) == rootOf(there->part))
      there->part = activity;  // a request that works again does so for the activity that is done again
  };
  const auto history = record.history();
  for (const auto activity : record.activities()) {
    for (const auto entry : history)
      if (entry.action() == process::requestAction && entry.activity() == activity.id())
        add(entry.toText(), activity.id());
    add(activity.delegatedTo(), activity.id());
  }
  return all;
}

std::vector<LinkedRecord> ordersOf(const store::Store& store, NodeRecord record) {
  std::vector<LinkedRecord> all;
  for (const auto order : model::InventoryServiceView<doc::Node>(record.node()).orders())
    all.push_back(linked(store, order.order(), order.item()));
  return all;
}

/// The values that a record lists, and those of its customer orders.
std::vector<process::Allocation> valuesOf(const store::Store& store, const ReadRecord& read) try {
  if (!read.kind->holdsValues) return {};
  const NodeRecord record(read.document.root());
  std::vector<std::string> holders;
  // A record of an earlier version has no list: `doctor --fix` adds it.
  if (record.hasAllocations()) holders.emplace_back(record.id());
  if (read.kind->kind == model::Kind::serviceOrder)
    for (const std::string& customerOrder : model::customerOrdersOf(record.node()))
      holders.push_back(process::customerOrderHolder(customerOrder));
  return holders.empty() ? std::vector<process::Allocation>() : process::heldBy(store, holders);
} catch (const Error& error) {
  for (Diagnostic& finding : withoutTexts(error.findings())) store.note(std::move(finding));
  return {};
}

/// The services in use that use a resource.
std::vector<std::string> usersOf(const store::Store& store, const std::string& resource) try {
  std::vector<std::string> users;
  for (const process::Related& user : process::Inventory(store).usersOf(resource)) users.push_back(user.id);
  return users;
} catch (const Error& error) {
  for (Diagnostic& finding : withoutTexts(error.findings())) store.note(std::move(finding));
  return {};
}

void assess(const Session& session, ShownRecord& shown) try {
  process::Assessor assessor(session.workspace(), session.env.now);
  shown.assessed = assessor.assess(shown.read.document, *shown.read.kind);
} catch (const Error& error) {
  shown.flaw = error.what();
}

}  // namespace

ShownRecord withLinks(const Session& session, ReadRecord read) {
  const store::Store& store = session.workspace().store();
  ShownRecord shown{std::move(read)};
  const NodeRecord record(shown.read.document.root());
  const model::KindRow& kind = *shown.read.kind;
  if (kind.lifecycle && process::isOpenRecord(record.node(), kind)) assess(session, shown);
  if (kind.kind == model::Kind::alarm)
    shown.silences = process::Silences(session.workspace().policies(), store, session.env.now)
                         .covering(record.id(), process::subjectOf(record.node(), kind));
  shown.requests = requestsOf(store, record);
  if (kind.kind == model::Kind::service) shown.orders = ordersOf(store, record);
  shown.values = valuesOf(store, shown.read);
  if (kind.kind == model::Kind::serviceOrder) {
    shown.waits = process::waitsToComplete(store, record.node());
    if (process::isOpenRecord(record.node(), kind))
      for (process::Wait& wait : process::staleWaits(record.node())) shown.waits.push_back(std::move(wait));
  }
  if (kind.kind == model::Kind::resource) shown.users = usersOf(store, std::string(record.id()));
  return shown;
}

}  // namespace som::cli
