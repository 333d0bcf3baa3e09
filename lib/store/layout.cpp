#include "store/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/id.hpp"
#include "model/allocation.hpp"

namespace som::store {
namespace {

constexpr std::array<std::string_view, 3> documentEndings = {".yaml", ".yml", ".json"};

RecordId partsOf(const model::KindRow& kind, std::string_view id) {
  const auto parts = parseRecordId(id);
  if (!parts || parts->prefix != kind.prefix)
    throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' is not an id of a {}", id, kind.type))
                    .hint(fmt::format("ids look like {}-20261121-7K3F9QXW", kind.prefix)));
  return *parts;
}

/// True for the path of a value in use, which is below its pool's folder.
bool isValuePath(std::string_view path) {
  return path.starts_with(poolFolder) &&
         path.find('/', std::min(path.size(), poolFolder.size() + 1)) != std::string_view::npos;
}

}  // namespace

bool isAllocationId(std::string_view id) {
  std::size_t steps = 0;
  for (std::size_t at = 0; at <= id.size(); ++steps) {
    const std::size_t end = std::min(id.find('/', at), id.size());
    const std::string_view step = id.substr(at, end - at);
    if (steps == 0 ? !isPlainId(step) : !model::isValueName(step)) return false;
    at = end + 1;
  }
  return steps == 2 || steps == 3;
}

std::string_view ending(doc::Format format) { return format == doc::Format::json ? "json" : "yaml"; }

bool isDocumentPath(std::string_view path) {
  return std::any_of(documentEndings.begin(), documentEndings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string recordPath(const model::KindRow& kind, std::string_view id, doc::Format format) {
  switch (kind.placement) {
    case model::Placement::byDay: {
      const auto parts = partsOf(kind, id);
      return fmt::format("{}/{}/{}/{}.{}", kind.folder, parts.date.substr(0, 4), parts.date.substr(4, 2), id,
                         ending(format));
    }
    case model::Placement::byRandom:
      return fmt::format("{}/{}/{}.{}", kind.folder, partsOf(kind, id).random.substr(0, 2), id,
                         ending(format));
    case model::Placement::byName:
      if (!isPlainId(id))
        throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be an id of a {}", id, kind.type))
                        .hint("use letters, digits, '.', '_' and '-'"));
      return fmt::format("{}/{}.{}", kind.folder, id, ending(format));
    case model::Placement::byValue:
      if (!isAllocationId(id))
        throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be the path of a value in use", id))
                        .hint("scope and value are printable texts of at most 200 bytes"));
      return fmt::format("{}/{}.{}", kind.folder, id, ending(format));
    case model::Placement::policy:
      break;
  }
  throw Error(Code::fault, fmt::format("a {} has no path of its own", kind.type));
}

const model::KindRow* kindClaimedBy(std::string_view path) {
  const std::string_view id = idOfPath(path);
  const model::KindRow* found = nullptr;
  std::size_t deepest = 0;
  for (const model::KindRow& kind : model::kinds()) {
    const std::string_view folder = kind.folder;
    if (kind.placement == model::Placement::policy || folder.size() < deepest || !path.starts_with(folder) ||
        path.size() <= folder.size() || path[folder.size()] != '/')
      continue;
    if (folder.size() > deepest) found = nullptr;  // nested folders belong to other kinds
    deepest = folder.size();
    if (kind.placement == model::Placement::byValue && !isValuePath(path)) continue;
    const bool named =
        kind.prefix.empty() ||
        (id.starts_with(kind.prefix) && id.size() > kind.prefix.size() && id[kind.prefix.size()] == '-');
    if (named) found = &kind;
  }
  return found;
}

namespace {

std::string_view nameIn(std::string_view path) { return path.substr(path.rfind('/') + 1); }  // npos + 1 is 0

/// True if the folders between the kind's folder and the file follow from the id.
bool isInFolderOf(std::string_view folders, const model::KindRow& kind, std::string_view id) {
  switch (kind.placement) {
    case model::Placement::byDay: {
      const auto parts = parseRecordId(id);
      return parts && parts->prefix == kind.prefix && folders.size() == 9 && folders[0] == '/' &&
             folders[5] == '/' && folders[8] == '/' && folders.substr(1, 4) == parts->date.substr(0, 4) &&
             folders.substr(6, 2) == parts->date.substr(4, 2);
    }
    case model::Placement::byRandom: {
      const auto parts = parseRecordId(id);
      return parts && parts->prefix == kind.prefix && folders.size() == 4 && folders[0] == '/' &&
             folders[3] == '/' && folders.substr(1, 2) == parts->random.substr(0, 2);
    }
    case model::Placement::byName:
      return folders == "/" && isPlainId(id);
    case model::Placement::byValue:
      return isAllocationId(id);
    case model::Placement::policy:
      break;
  }
  return false;
}

/// Returns the offset at which a document's ending begins inside a name; npos if it has none.
std::size_t findEnding(std::string_view written) {
  std::string name(written);
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (std::size_t at = name.find('.'); at != name.npos; at = name.find('.', at + 1))
    for (const std::string_view ending : documentEndings) {
      const std::string_view rest = std::string_view(name).substr(at);
      if (rest.starts_with(ending) &&
          (rest.size() == ending.size() || !std::isalnum(static_cast<unsigned char>(rest[ending.size()]))))
        return at;
    }
  return name.npos;
}

}  // namespace

bool isPlaceOf(std::string_view path, const model::KindRow& kind) {
  constexpr std::string_view yamlEnding = ".yaml";
  constexpr std::string_view jsonEnding = ".json";
  static_assert(yamlEnding.size() == jsonEnding.size());
  if (!path.ends_with(yamlEnding) && !path.ends_with(jsonEnding)) return false;
  const std::size_t name = path.rfind('/') + 1;
  if (!path.starts_with(kind.folder) || name <= kind.folder.size()) return false;
  const std::string_view id = kind.placement == model::Placement::byValue
                                  ? idOfPath(path)
                                  : path.substr(name, path.size() - name - yamlEnding.size());
  return isInFolderOf(path.substr(kind.folder.size(), name - kind.folder.size()), kind, id);
}

const model::KindRow* kindOfPath(std::string_view path) {
  const model::KindRow* kind = kindClaimedBy(path);
  return kind && isPlaceOf(path, *kind) ? kind : nullptr;
}

std::string_view idNamedBy(std::string_view path) {
  constexpr std::size_t length = 20;
  const std::string_view id = nameIn(path).substr(0, length);
  if (model::kindOfId(id)) return id;
  const std::size_t end = findEnding(nameIn(path));
  if (end == path.npos) return {};
  const std::size_t start = isValuePath(path) ? poolFolder.size() + 1 : path.size() - nameIn(path).size();
  return path.substr(start, path.size() - nameIn(path).size() + end - start);
}

bool concernsRecords(std::string_view path) { return isDocumentPath(path) || !idNamedBy(path).empty(); }

std::string twinOf(std::string_view path) {
  std::string twin(path.substr(0, path.rfind('.') + 1));
  return twin += ending(doc::formatOf(path) == doc::Format::json ? doc::Format::yaml : doc::Format::json);
}

std::string_view idOfPath(std::string_view path) {
  path.remove_prefix(isValuePath(path) ? poolFolder.size() + 1 : path.rfind('/') + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

std::string allocationId(std::string_view pool, std::string_view scope, std::string_view value) {
  std::string id(pool);
  for (const std::string_view step : {scope, value})
    if (!step.empty()) id += "/" + model::valueName(step);
  return id;
}

std::string idOf(doc::Node record, const model::KindRow& kind) {
  if (kind.placement != model::Placement::byValue)
    return std::string(model::RecordView<doc::Node>(record).id());
  const model::AllocationView<doc::Node> allocation(record);
  return allocationId(allocation.pool(), allocation.scope(), allocation.value());
}

}  // namespace som::store
