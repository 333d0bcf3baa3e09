#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/times.hpp"
#include "process/board/board.hpp"

namespace som::cli {

/// The facts in the header of a board, beside the records.
struct BoardFacts {
  std::string workspace;
  Instant now;
  std::string zone;
  std::string revision;  ///< of the files; empty outside of a repository
  std::string since;     ///< what the changes are compared with; empty if none are shown
  std::string where;     ///< the condition for records; may be empty
  /// A page of the same board, of which this one may be one.
  struct Link {
    std::string file;
    std::string name;
    const process::BoardPage* page;
  };
  std::vector<Link> links = {};  ///< empty for a board of one page
};

/// Formats a page of a board as one HTML document. Equal arguments give equal bytes.
std::string boardPage(process::Workspace& workspace, const Times& times, const process::BoardResult& result,
                      const process::BoardPage& page, const BoardFacts& facts);

/// The word for a level.
std::string_view boardWord(policy::Level level);

/// The sections of a page; empty if they have nothing to show.
std::string boardDetail(process::Workspace& workspace, const Times& times, const process::BoardDetail& detail,
                        bool withDrawing);
std::string boardLoad(const process::BoardPage& page);
std::string boardChanges(const Times& times, const process::BoardPage& page, const std::string& since);
std::string boardProblems(const Times& times, const process::BoardPage& page);
std::string boardFindings(const std::vector<Diagnostic>& findings);

/// The style sheet and the script of all boards.
std::string_view boardStyle();
std::string_view boardScript();

}  // namespace som::cli
