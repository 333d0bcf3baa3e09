#include "store/archive.hpp"

#include <fmt/format.h>

#include "base/id.hpp"
#include "model/views.hpp"

namespace som::store {
namespace {

constexpr std::string_view ending = ".ndjson";
constexpr std::string_view idMark = "\"id\":\"";

/// Takes one line from the front of a text, without its end.
std::string_view takeLine(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

/// The id of a record in the form of an archive; the line itself if it has none.
std::string_view idOfLine(std::string_view line) {
  const std::size_t begin = line.find(idMark);
  if (begin == std::string_view::npos) return line;
  const std::string_view rest = line.substr(begin + idMark.size());
  return rest.substr(0, rest.find('"'));
}

}  // namespace

std::string archivePath(const model::KindRow& kind, std::string_view id) {
  const std::string_view date = parseRecordId(id)->date;
  return fmt::format("{}/{}/{}{}", kind.folder, date.substr(0, 4), date.substr(4, 2), ending);
}

bool isArchive(std::string_view path) { return path.ends_with(ending); }

std::optional<Found> findArchived(const Source& files, const model::KindRow& kind, std::string_view id) {
  if (kind.kind != model::Kind::alarm || !parseRecordId(id)) return std::nullopt;
  std::string path = archivePath(kind, id);
  const auto bytes = files.read(path);
  if (!bytes || bytes->find(id) == std::string::npos) return std::nullopt;
  for (std::string_view rest = *bytes; !rest.empty();)
    if (const std::string_view line = takeLine(rest); idOfLine(line) == id)
      return Found{&kind, std::string(id), std::move(path), std::string(line)};
  return std::nullopt;
}

doc::Document readArchived(const Found& found) {
  doc::Document document = doc::read(found.bytes, found.path, doc::Format::json);
  if (!model::RecordView<doc::Node>(document.root()).is(*found.kind, found.id))
    throw Error(Diagnostic(Code::misplacedFile, fmt::format("the line is not {}", found.id)).in(found.path));
  return document;
}

std::string withArchived(std::string_view archive, const std::map<std::string, std::string>& lines) {
  std::map<std::string, std::string_view> all;
  for (const auto& [id, line] : lines) all.emplace(id, line);
  while (!archive.empty())
    if (const std::string_view line = takeLine(archive); !line.empty()) all.emplace(idOfLine(line), line);
  std::string text;
  for (const auto& [id, line] : all) text.append(line).append("\n");
  return text;
}

}  // namespace som::store
