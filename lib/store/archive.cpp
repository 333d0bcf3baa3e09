#include "store/archive.hpp"

#include <fmt/format.h>

#include <set>

#include "base/id.hpp"
#include "model/views.hpp"
#include "store/layout.hpp"

namespace som::store {
namespace {

constexpr std::string_view archiveEnding = ".ndjson";
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
  return fmt::format("{}/{}/{}{}", kind.folder, date.substr(0, 4), date.substr(4, 2), archiveEnding);
}

bool isArchive(std::string_view path) { return path.ends_with(archiveEnding); }

std::optional<Found> Archives::find(std::string_view id) {
  std::string path = archivePath(kind_, id);
  const auto [known, isNew] = archives_.try_emplace(path);
  Archive& archive = known->second;
  if (isNew) {
    archive.text = files_.read(path).value_or("");
    for (std::string_view rest = archive.text; !rest.empty();)
      if (const std::string_view line = takeLine(rest); !line.empty())
        archive.lines.emplace(idOfLine(line), line);
  }
  const auto line = archive.lines.find(id);
  if (line == archive.lines.end()) return std::nullopt;
  return Found{&kind_, std::string(id), std::move(path), std::string(line->second)};
}

std::optional<Found> findArchived(const Source& files, const model::KindRow& kind, std::string_view id) {
  if (kind.kind != model::Kind::alarm || !parseRecordId(id)) return std::nullopt;
  return Archives(files, kind).find(id);
}

doc::Document readArchived(const Found& found) {
  doc::Document document = doc::read(found.bytes, found.path, doc::Format::json);
  if (!model::RecordView<doc::Node>(document.root()).is(*found.kind, found.id))
    throw Error(Diagnostic(Code::misplacedFile, fmt::format("the line is not {}", found.id)).in(found.path));
  return document;
}

std::vector<Diagnostic> archiveFlaws(const Source& files, const model::KindRow& kind,
                                     const std::string& path) {
  std::vector<Diagnostic> flaws;
  const std::string text = files.read(path).value_or("");
  std::set<std::string_view> ids;
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = takeLine(rest);
    ++number;
    const auto flaw = [&](Code code, std::string_view what) {
      flaws.push_back(Diagnostic(code, fmt::format("line {}: {}", number, what)).in(path));
    };
    const std::string_view id = idOfLine(line);
    if (!parseRecordId(id) || archivePath(kind, id) != path) {
      flaw(Code::misplacedFile, "is not a record of this month");
      continue;
    }
    try {
      readArchived({&kind, std::string(id), path, std::string(line)});
    } catch (const Error& error) {
      flaw(error.findings().front().code, error.findings().front().message);
    }
    if (!ids.insert(id).second) flaw(Code::duplicateId, fmt::format("{} is archived twice", id));
    for (const doc::Format format : {doc::Format::yaml, doc::Format::json})
      if (const std::string file = recordPath(kind, id, format); files.contains(file))
        flaw(Code::duplicateId, fmt::format("{} has a file, too: {}", id, file));
  }
  return flaws;
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
