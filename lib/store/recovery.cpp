#include "store/recovery.hpp"

#include "base/diagnostic.hpp"
#include "store/private_folder.hpp"

namespace som::store {

namespace {

[[noreturn]] void tellSetAside(const std::vector<const Step*>& conflicts, const std::string& folder) {
  std::vector<Diagnostic> findings;
  for (const Step* step : conflicts)
    findings.push_back(
        Diagnostic(Code::setAside,
                   step->path + " was changed by hand while a transaction was unfinished: it " +
                       "stays as it is, and what the transaction had for it lies in " + folder)
            .in(step->path)
            .hint("compare the two, then remove " + folder + "; 'som doctor' lists what is set aside"));
  throw Error(std::move(findings));
}

void bringForward(Writer& writer, const std::vector<Step>& steps) {
  std::vector<const Step*> conflicts;
  writer.bumpSequence();
  for (const Step& step : steps)
    if (!writer.settle(step)) conflicts.push_back(&step);
  writer.syncFolders();
  if (conflicts.empty()) return writer.removeJournal(intentPath);
  std::vector<std::string> temporaries;
  for (const Step* step : conflicts) temporaries.push_back(step->temporary);
  tellSetAside(conflicts, writer.setAside(temporaries, intentPath));
}

void takeBack(Writer& writer, const std::vector<Step>& steps) {
  writer.bumpSequence();
  // A step that cannot be taken back was changed by hand since, and that stays.
  for (const Step& step : steps) writer.settle(step);
  writer.syncFolders();
  writer.removeJournal(rollbackPath);
}

}  // namespace

void recover(Writer& writer) {
  if (!writer.files().stat(privateFolder)) return;
  while (const std::optional<Pending> pending = pendingTransaction(writer.files()))
    pending->path == intentPath ? bringForward(writer, pending->steps) : takeBack(writer, pending->steps);
  writer.clearTemporaries();
}

}  // namespace som::store
