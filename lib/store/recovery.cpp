#include "store/recovery.hpp"

#include "base/diagnostic.hpp"
#include "store/private_folder.hpp"

namespace som::store {

namespace {

[[noreturn]] void tellSetAside(const std::vector<const Step*>& conflicts, const std::string& folder) {
  std::vector<Diagnostic> findings;
  for (const Step* step : conflicts)
    findings.push_back(
        Diagnostic(Code::setAside, step->path + " was edited while a transaction was unfinished: " +
                                       "it is unchanged, and the other version is in " + folder)
            .in(step->path)
            .hint("compare the two, then remove " + folder + "; 'som doctor' lists what is set aside"));
  throw Error(std::move(findings));
}

/// Makes all steps of an unfinished transaction that can be made.
void finish(Writer& writer, const Pending& pending) {
  std::vector<const Step*> conflicts;
  for (const Step& step : pending.steps)
    if (!writer.settle(step)) conflicts.push_back(&step);
  writer.syncFolders();
  if (conflicts.empty()) return writer.removeJournal(pending.path);
  std::vector<std::string> temporaries;
  for (const Step* step : conflicts) temporaries.push_back(step->temporary);
  tellSetAside(conflicts, writer.setAside(temporaries, pending.path));
}

}  // namespace

void recover(Writer& writer) {
  if (!writer.files().stat(privateFolder)) return;
  while (const std::optional<Pending> pending = pendingTransaction(writer.files()))
    writer.publish([&] { finish(writer, *pending); });
  writer.settleSequence();
  const std::string folder = writer.clearTemporaries();
  if (!folder.empty())
    throw Error(Diagnostic(Code::setAside,
                           "a command was killed while it replaced a file that was being "
                           "edited; the edited version is in " +
                               folder)
                    .in(folder)
                    .hint("restore the edit if necessary, then remove " + folder));
}

}  // namespace som::store
