#include "git/git_noun.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> gitVerbs() {
  static constexpr std::array table = {
      Verb{"install-hooks", "let git merge records with som, and check them before a commit", Needs::read,
           addInstallHooks},
      Verb{"merge-check", "merge two branches in memory, and show what conflicts or blends", Needs::read,
           addMergeCheck},
      Verb{"resolve",
           "settle the conflicts in a record after a merge",
           Needs::write,
           addResolve,
           {.isRoutine = true, .commitsNever = true}},
      Verb{"sync",
           "fetch, merge, carry out what follows, and push",
           Needs::write,
           addSync,
           {.isRoutine = true, .commitsAlways = true}},
      Verb{"merge-driver",
           "merge the versions of a file; git runs it",
           Needs::nothing,
           addMergeDriver,
           {.makesDirectory = true}},
  };
  return table;
}

}  // namespace som::cli
