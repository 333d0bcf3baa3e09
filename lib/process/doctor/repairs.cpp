#include <fmt/format.h>

#include "process/doctor/adopt.hpp"
#include "process/doctor/checks.hpp"
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

void adopt(Repairs& repairs, const Ailment& ailment) {
  ChangeResult result =
      changeRecord(repairs.workspace, repairs.env, repairs.options.change, ailment.id, nullptr, adoptState);
  for (FileChange& file : result.files) repairs.files.push_back(std::move(file));
}

}  // namespace som::process
