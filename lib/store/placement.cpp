#include "store/placement.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/id.hpp"
#include "model/allocation.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"

namespace som::store {
namespace {

/// True if the names of a kind's files are ids with its prefix.
bool hasRecordIds(const model::KindRow& kind) {
  return kind.placement == model::Placement::byDay || kind.placement == model::Placement::byRandom;
}

/// Quotes a path for a shell.
std::string shellWord(std::string_view path) {
  const auto isPlain = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) ||
           std::string_view("._-/+").find(c) != std::string_view::npos;
  };
  if (std::all_of(path.begin(), path.end(), isPlain)) return std::string(path);
  std::string word = "'";
  for (const char c : path) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

/// The place where the record of an id belongs, and whether it exists.
struct Home {
  std::string path;
  bool taken;
};

Home homeOf(const Source& files, const model::KindRow& kind, std::string_view id, doc::Format format) {
  std::string path = recordPath(kind, id, format);
  if (files.contains(path)) return {std::move(path), true};
  std::string twin = twinOf(path);
  if (files.contains(twin)) return {std::move(twin), true};
  return {std::move(path), false};
}

/// Returns a hint that never moves a file over another.
std::string remedy(const std::string& path, const Home& home) {
  return home.taken ? fmt::format("compare it with {}, and remove the wrong one", home.path)
                    : fmt::format("move it: git mv {} {}", shellWord(path), shellWord(home.path));
}

Diagnostic belongs(Diagnostic finding, const std::string& path, const Home& home) {
  return std::move(finding).hint(remedy(path, home));
}

std::string belongsAt(std::string_view id, const Home& home) {
  return fmt::format("a record with id {} belongs at {}", id, home.path);
}

/// Determines the record from the content of a file whose name has no id; nullopt if it is not a record.
std::optional<Home> homeByContent(const Source& files, const std::string& path, std::string& id) {
  if (!isDocumentPath(path)) return std::nullopt;
  try {
    const doc::Document document = doc::read(files.read(path).value_or(""), path, doc::formatOf(path));
    const model::KindRow* kind = model::findKind(model::RecordView<doc::Node>(document.root()).type());
    if (!kind || kind->placement == model::Placement::policy) return std::nullopt;
    id = idOf(document.root(), *kind);
    return homeOf(files, *kind, id, doc::formatOf(path));
  } catch (const Error&) {
    return std::nullopt;  // not a record, or its id is invalid
  }
}

/// Determines the record from a file's name.
std::optional<Home> homeByName(const Source& files, const std::string& path, std::string& id) {
  id = idNamedBy(path);
  const auto parts = parseRecordId(id);
  const model::KindRow* kind = parts ? model::kindOfId(id) : kindClaimedBy(path);
  if (!kind || kind->prefix.empty() == parts.has_value()) return std::nullopt;
  try {
    return homeOf(files, *kind, id, doc::formatOf(path));
  } catch (const Error&) {
    return std::nullopt;  // the name is not an id
  }
}

}  // namespace

Diagnostic irregularRecord(const std::string& path) {
  return Diagnostic(Code::unsafePath, "is not a regular file and is not read")
      .in(path)
      .hint("replace it by a regular file, or remove it");
}

Diagnostic twins(const std::string& path, const std::string& twin, std::string_view id) {
  return Diagnostic(Code::duplicateId, fmt::format("{} and {} have the same id {}", std::min(path, twin),
                                                   std::max(path, twin), id))
      .in(path)
      .hint("compare the two, and remove one");
}

std::optional<Diagnostic> misplacement(const Source& files, const std::string& path) {
  if (kindOfPath(path)) {
    const std::string twin = twinOf(path);
    if (!files.contains(twin)) return std::nullopt;
    return twins(path, twin, idOfPath(path));
  }
  std::string id;
  std::optional<Home> home = homeByName(files, path, id);
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  const bool named =
      home && isDocumentPath(path) && name.substr(0, name.rfind('.')) == id.substr(id.rfind('/') + 1);
  if (home && !named)
    return belongs(
        Diagnostic(Code::misplacedFile, fmt::format("'{}' is not the name of a record: {} {} {}", name, id,
                                                    home->taken ? "lies at" : "belongs at", home->path))
            .in(path),
        path, *home);
  if (!home) home = homeByContent(files, path, id);
  if (home) return belongs(Diagnostic(Code::misplacedFile, belongsAt(id, *home)).in(path), path, *home);
  if (!isDocumentPath(path))
    return Diagnostic(Code::misplacedFile, "is a copy that an editor or a merge tool left")
        .in(path)
        .hint("remove it, or move it elsewhere");
  return Diagnostic(Code::misplacedFile,
                    fmt::format("'{}' is not an id of a kind in this folder", idOfPath(path)))
      .in(path)
      .hint("name records by their ids, such as SO-20261121-7K3F9QXW.yaml, and move other files elsewhere");
}

std::vector<Diagnostic> strays(const Source& files, const std::vector<const model::KindRow*>& kinds) {
  const auto isMeant = [&](const auto& has) { return std::any_of(kinds.begin(), kinds.end(), has); };
  std::set<std::string_view> folders;
  for (const model::KindRow& other : model::kinds())
    if (hasRecordIds(other) &&
        !isMeant([&](const model::KindRow* kind) { return kind->folder == other.folder; }))
      folders.insert(other.folder);
  std::vector<Diagnostic> findings;
  for (const std::string_view folder : folders)
    for (const std::string& path : files.listReadable(std::string(folder)))
      if (const auto id = parseRecordId(idNamedBy(path));
          id && isMeant([&](const model::KindRow* kind) { return kind->prefix == id->prefix; }))
        if (auto finding = misplacement(files, path)) findings.push_back(std::move(*finding));
  return findings;
}

std::optional<Diagnostic> mismatch(const Source& files, const doc::Document& document,
                                   const model::KindRow& kind) {
  const doc::Node root = document.root();
  const model::RecordView<doc::Node> record(root);
  const doc::Node type = record.typeNode();
  const model::KindRow* claimed = type.text() == kind.type ? &kind : model::findKind(type.text());
  if (!claimed || claimed->placement == model::Placement::policy)
    return document.diagnostic(Code::unknownKind,
                               fmt::format("'{}' is not {}, the kind of this path", type.text(), kind.type),
                               type);
  const std::string id = idOf(root, *claimed);
  if (claimed == &kind && id == idOfPath(document.file())) return std::nullopt;
  const doc::Node place = claimed->placement == model::Placement::byValue
                              ? model::AllocationView<doc::Node>(root).valueNode()
                              : record.idNode();
  try {
    const Home home = homeOf(files, *claimed, id, doc::formatOf(document.file()));
    return belongs(document.diagnostic(Code::misplacedFile, belongsAt(id, home), place), document.file(),
                   home);
  } catch (const Error& error) {
    return document.diagnostic(Code::invalidId, error.what(), place);
  }
}

doc::Document readFound(const Source& files, Found found) {
  if (isArchive(found.path)) return readArchived(found);
  doc::Document document = doc::read(std::move(found.bytes), found.path, doc::formatOf(found.path));
  if (auto finding = mismatch(files, document, *found.kind)) throw Error(std::move(*finding));
  return document;
}

std::optional<doc::Document> readAs(const model::KindRow& kind, const std::string& path, std::string bytes) {
  doc::Document document = doc::read(std::move(bytes), path, doc::formatOf(path));
  const doc::Node root = document.root();
  const bool itself =
      model::RecordView<doc::Node>(root).type() == kind.type && idOf(root, kind) == idOfPath(path);
  return itself ? std::optional(std::move(document)) : std::nullopt;
}

}  // namespace som::store
