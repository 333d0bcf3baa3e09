#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/options.hpp"

/// The before-images of the last commands on this machine, in `.som/undo`: a file for each transaction of a
/// command, written before the transaction is committed and not synced. An image of a command that changed
/// nothing, because it was killed or refused, is harmless: the files do not have the contents that it names.
namespace som::store {

/// The commands whose images are kept.
inline constexpr std::size_t mostUndoable = 50;
/// The bytes that an image may have. A larger one has no contents, so that the command cannot be taken back.
inline constexpr std::size_t mostImageBytes = std::size_t{8} << 20U;

/// A command as an image names it.
struct ImageCommand {
  std::string verb;  ///< `order hold`
  std::string actor;
  Instant time;
};

/// A file of a command: its bytes before, and the hashes of its contents before and after (nullopt if it did
/// not exist).
struct ImageFile {
  std::string path;
  std::optional<std::string> before;
  std::optional<std::string> beforeHash;
  std::optional<std::string> afterHash;
};

/// The files that a command changed, each once, by path.
struct Image {
  ImageCommand command;
  std::vector<ImageFile> files;
  bool isTooLarge = false;  ///< the contents are missing
};

/// Returns a function that writes the images of a command. Transactions that change no file but events of the
/// outbox get none.
BeforeCommit undoRecorder(ImageCommand command);

/// The images on this machine.
struct UndoLog {
  std::vector<Image> images;           ///< by command, the last one first
  std::optional<std::string> foreign;  ///< the path of a file that another `.som` wrote
};
/// Reads it. Skips images that a killed command left unfinished.
UndoLog readUndoLog(const fs::FileSystem& files);

}  // namespace som::store
