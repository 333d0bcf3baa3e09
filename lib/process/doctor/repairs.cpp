#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/allocation.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "process/doctor/adopt.hpp"
#include "process/doctor/checks.hpp"
#include "process/history/carry_out.hpp"
#include "process/inventory/users.hpp"
#include "store/layout.hpp"

namespace som::process {

void changeMode(Repairs& repairs, const Ailment& ailment) {
  if (!repairs.options.change.dryRun) repairs.workspace.store().setMode(ailment.mode);
}

void recover(Repairs& repairs, const Ailment&) {
  if (repairs.options.change.dryRun) return;
  try {
    repairs.workspace.store().begin();
  } catch (const Error& error) {
    // The recovery is done then: the files that could not be placed are separate findings now.
    if (error.findings().front().code != Code::setAside) throw;
  }
}

void discardSetAside(Repairs& repairs, const Ailment& ailment) {
  if (!repairs.options.change.dryRun) repairs.workspace.store().discardSetAside(ailment.finding.file);
}

void removeIndex(Repairs& repairs, const Ailment&) {
  if (!repairs.options.change.dryRun) repairs.workspace.store().removeIndex();
}

void commitQueued(Repairs& repairs, const Ailment& ailment) {
  if (repairs.options.change.dryRun || !repairs.options.finishCommits) return;
  for (const Diagnostic& held : repairs.options.finishCommits())
    if (held.file == ailment.finding.file)
      throw Error(held.code, fmt::format("{}; {}", held.message, fmt::join(held.hints, "; ")));
}

void moveRecord(Repairs& repairs, const Ailment& ailment) {
  const std::string& from = ailment.finding.file;
  const std::string& to = ailment.target;
  const bool dryRun = repairs.options.change.dryRun;
  store::Transaction transaction = repairs.workspace.store().begin(dryRun);
  const std::string bytes = transaction.read(from).value_or("");
  // Read again under the lock, as the file may have changed since the check.
  if (transaction.read(to) || placeOf(doc::read(bytes, from, doc::formatOf(from))) != to)
    throw Error(
        Diagnostic(Code::changedMeanwhile, fmt::format("{} or {} changed meanwhile", from, to)).in(from));
  transaction.write(to, bytes);
  transaction.remove(from);
  if (!dryRun) transaction.commit();
  repairs.files.push_back({from, bytes, {}});
  repairs.files.push_back({to, {}, bytes});
}

namespace {

using check::LinkFlaw;

/// How a flaw of a link is repaired in the record that lacks the entry, or has it wrongly. Returns false if
/// there is nothing to do.
struct MendRow {
  LinkFlaw flaw;
  bool (*mend)(UnitOfWork& unit, Draft& record, const check::OneSidedLink& link);
};

/// Lets a service use a value, as a parameter if the link is about one.
bool mendUse(UnitOfWork& unit, Draft& service, const check::OneSidedLink& link) {
  Draft* value = unit.openIfThere(model::row(model::Kind::resourceAllocation), link.other);
  if (value) useValue(unit, service, *value, link.part);
  return value != nullptr;
}

constexpr std::array mendTable = {
    MendRow{LinkFlaw::holderLacksValue,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              return model::linkAllocation(record.value, link.other, link.part);
            }},
    MendRow{LinkFlaw::holderHasStrangeValue,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              return model::unlinkAllocation(record.value, link.other);
            }},
    MendRow{LinkFlaw::serviceLacksValue, mendUse},
    MendRow{LinkFlaw::serviceHasStrangeValue,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              return model::removeSupportingResource(record.value, link.other);
            }},
    MendRow{LinkFlaw::serviceHidesValue, mendUse},
    MendRow{LinkFlaw::valueLacksService,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              return model::addUser(record.value, link.other);
            }},
    MendRow{LinkFlaw::requestLacksRequester,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              model::addRequester(record.value, link.other, link.part);
              return true;
            }},
    MendRow{LinkFlaw::serviceLacksOrder,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              return model::addOrderOfService(record.value, link.other, link.part, model::addAction);
            }},
    MendRow{LinkFlaw::serviceLacksChange,
            [](UnitOfWork& unit, Draft& record, const check::OneSidedLink& link) {
              const Draft* order = unit.openIfThere(model::orderKind(), link.other);
              const doc::Value* item =
                  order ? model::itemOf(order->value, order->kind->itemField, link.part) : nullptr;
              return item && model::addOrderOfService(record.value, link.other, link.part,
                                                      model::ItemView<model::ValueNode>(*item).action());
            }},
    MendRow{LinkFlaw::requestHasStrangeRequester,
            [](UnitOfWork&, Draft& record, const check::OneSidedLink& link) {
              return model::removeRequester(record.value, link.other, link.part);
            }},
};
static_assert(std::all_of(mendTable.begin(), mendTable.end(), [](const MendRow& row) {
  return &mendTable[static_cast<std::size_t>(row.flaw)] == &row;
}));

}  // namespace

void mendLinks(Repairs& repairs, const Ailment& ailment) {
  if (ailment.links.empty()) return;
  const check::OneSidedLink& first = ailment.links.front();
  const model::KindRow* kind = store::kindOfPath(first.path);
  UnitOfWork unit(repairs.workspace, repairs.env, repairs.options.change);
  Draft* draft = kind ? unit.openIfThere(*kind, first.record) : nullptr;
  if (!draft) return;
  std::vector<std::string> mended;
  for (const check::OneSidedLink& link : ailment.links)
    if (mendTable[static_cast<std::size_t>(link.flaw)].mend(unit, *draft, link)) mended.push_back(link.other);
  if (mended.empty()) return;
  if (kind->lifecycle)
    unit.track(*draft, "update", model::tracking({.reason = fmt::format("links mended: {}", joined(mended))}),
               UnitOfWork::Cause::automatic);
  for (FileChange& file : unit.finish().files) repairs.files.push_back(std::move(file));
}

namespace {

void change(Repairs& repairs, const Ailment& ailment, void (*repair)(UnitOfWork&, Draft&)) {
  ChangeResult result =
      changeRecord(repairs.workspace, repairs.env, repairs.options.change, ailment.id, nullptr, repair);
  for (FileChange& file : result.files) repairs.files.push_back(std::move(file));
}

}  // namespace

void adopt(Repairs& repairs, const Ailment& ailment) { change(repairs, ailment, adoptState); }

void carryOut(Repairs& repairs, const Ailment& ailment) { change(repairs, ailment, carryOutConsequences); }

}  // namespace som::process
