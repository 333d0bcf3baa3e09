#include "store/undo_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "fs/file_system.hpp"
#include "store/change.hpp"
#include "store/journal.hpp"
#include "store/layout.hpp"
#include "store/private_folder.hpp"
#include "store/sealed.hpp"

namespace som::store {
namespace {

constexpr std::string_view form = "som-undo 1";

/// The name of an image: the number of its command, and its place among the images of the command.
struct ImageName {
  std::uint64_t command = 0;
  std::uint64_t part = 0;
  std::string text() const { return fmt::format("{:08}-{:06}", command, part); }
  friend auto operator<=>(const ImageName&, const ImageName&) = default;
};

std::optional<std::uint64_t> numberOf(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = error == std::errc() && end == text.data() + text.size();
  return good ? std::optional(number) : std::nullopt;
}

std::optional<ImageName> nameOf(const fs::Entry& entry) {
  const std::size_t dash = entry.name.find('-');
  if (entry.kind != fs::Kind::file || dash == std::string::npos) return std::nullopt;
  const auto command = numberOf(std::string_view(entry.name).substr(0, dash));
  const auto part = numberOf(std::string_view(entry.name).substr(dash + 1));
  if (!command || !part) return std::nullopt;
  const ImageName name{*command, *part};
  return name.text() == entry.name ? std::optional(name) : std::nullopt;
}

std::string pathOf(const ImageName& name) { return undoFolder + "/" + name.text(); }

std::vector<ImageName> namesIn(const fs::FileSystem& files) {
  std::vector<ImageName> names;
  for (const fs::Entry& entry : files.list(undoFolder))
    if (const auto name = nameOf(entry)) names.push_back(*name);
  std::sort(names.begin(), names.end());
  return names;
}

/// A text without line ends.
std::string onOneLine(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string textOf(const ImageCommand& command, const std::vector<Change>& changes) {
  std::size_t total = 0;
  for (const Change& change : changes) total += change.before ? change.before->size() : 0;
  const bool isTooLarge = total > mostImageBytes;
  std::string text =
      fmt::format("verb {}\nactor {}\ntime {}\n{}", onOneLine(command.verb), onOneLine(command.actor),
                  formatInstant(command.time), isTooLarge ? "large\n" : "");
  std::string contents;
  for (const Change& change : changes) {
    const std::string before = isTooLarge ? std::string() : change.before.value_or("");
    text += fmt::format("file {} {} {} {}\n", contentHash(change.before).value_or("-"),
                        contentHash(change.after).value_or("-"), before.size(), change.path);
    contents += before;
  }
  return text + "\n" + contents;
}

std::optional<std::string> hashOf(std::string_view word) {
  return word == "-" ? std::nullopt : std::optional<std::string>(word);
}

/// Reads an image's lines. Returns nullopt if they do not have its form.
std::optional<Image> parsed(std::string_view text) {
  Image image;
  std::vector<std::size_t> sizes;
  for (;;) {
    std::string_view line = cutOff(text, '\n');
    if (line.empty()) break;
    const std::string_view key = cutOff(line, ' ');
    if (key == "verb") image.command.verb = line;
    if (key == "actor") image.command.actor = line;
    if (key == "time") image.command.time = parseInstant(line).value_or(Instant());
    if (key == "large") image.isTooLarge = true;
    if (key != "file") continue;
    ImageFile& file = image.files.emplace_back();
    file.beforeHash = hashOf(cutOff(line, ' '));
    file.afterHash = hashOf(cutOff(line, ' '));
    sizes.push_back(numberOf(cutOff(line, ' ')).value_or(0));
    file.path = line;
    if (!isWritable(file.path)) return std::nullopt;
  }
  for (std::size_t n = 0; n < sizes.size(); ++n) {
    ImageFile& file = image.files[n];
    if (sizes[n] > text.size()) return std::nullopt;
    if (file.beforeHash) file.before = text.substr(0, sizes[n]);
    text.remove_prefix(sizes[n]);
    if (!image.isTooLarge && contentHash(file.before) != file.beforeHash) return std::nullopt;
  }
  return image;
}

/// Adds a later image of the same command.
void merge(Image& image, Image later) {
  image.isTooLarge = image.isTooLarge || later.isTooLarge;
  std::map<std::string_view, ImageFile*> known;
  for (ImageFile& file : image.files) known.emplace(file.path, &file);
  std::vector<ImageFile> added;
  for (ImageFile& file : later.files)
    if (const auto same = known.find(file.path); same != known.end())
      same->second->afterHash = file.afterHash;
    else
      added.push_back(std::move(file));
  std::move(added.begin(), added.end(), std::back_inserter(image.files));
}

/// Writes the images of one command.
class Recorder {
 public:
  explicit Recorder(ImageCommand command) : command_(std::move(command)) {}

  void record(fs::FileSystem& files, const std::vector<Change>& changes) {
    const auto isEvent = [](const Change& change) {
      return change.path.starts_with(std::string(outboxFolder) + "/");
    };
    if (std::all_of(changes.begin(), changes.end(), isEvent)) return;
    const PrivateModes modes(files.stat("").value());
    const std::optional<fs::Identity> home = files.stat(privateFolder);
    if (!home) return;
    if (!name_) begin(files, modes);
    files.create(pathOf(*name_), sealed(form, *home, textOf(command_, changes)),
                 {.mode = modes.file, .sync = false});
    ++name_->part;
  }

 private:
  /// Chooses the number of the command, and removes the images of the oldest ones.
  void begin(fs::FileSystem& files, const PrivateModes& modes) {
    const std::vector<ImageName> names = namesIn(files);
    if (names.empty()) files.makeDirectory(undoFolder, modes.folder);
    name_ = ImageName{names.empty() ? 1 : names.back().command + 1, 0};
    std::size_t commands = 1;
    for (std::size_t n = names.size(); n-- > 0;) {
      if (n + 1 == names.size() || names[n].command != names[n + 1].command) ++commands;
      if (commands > mostUndoable) files.unlink(pathOf(names[n]));
    }
  }

  ImageCommand command_;
  std::optional<ImageName> name_;
};

}  // namespace

BeforeCommit undoRecorder(ImageCommand command) {
  return [recorder = std::make_shared<Recorder>(std::move(command))](
             fs::FileSystem& files, const std::vector<Change>& changes) { recorder->record(files, changes); };
}

UndoLog readUndoLog(const fs::FileSystem& files) {
  UndoLog log;
  const std::optional<fs::Identity> home = files.stat(privateFolder);
  if (!home) return log;
  std::map<std::uint64_t, Image> images;
  for (const ImageName& name : namesIn(files)) {
    const std::string path = pathOf(name);
    const std::string bytes = files.read(path, 2 * mostImageBytes).value_or("");
    const auto [text, flaw] = unsealed(form, *home, bytes);
    if (flaw == SealFlaw::foreign) log.foreign = path;
    if (flaw) continue;
    std::optional<Image> image = parsed(text);
    if (!image) continue;
    const auto known = images.find(name.command);
    if (known == images.end())
      images.emplace(name.command, std::move(*image));
    else
      merge(known->second, std::move(*image));
  }
  for (auto image = images.rbegin(); image != images.rend(); ++image)
    log.images.push_back(std::move(image->second));
  return log;
}

}  // namespace som::store
