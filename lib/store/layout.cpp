#include "store/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"

namespace som::store {
namespace {

RecordId partsOf(const model::KindRow& kind, std::string_view id) {
  const auto parts = parseRecordId(id);
  if (!parts || parts->prefix != kind.prefix)
    throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' is not an id of a {}", id, kind.type))
                    .hint(fmt::format("ids look like {}-20261121-7K3F9QXW", kind.prefix)));
  return *parts;
}

/// True for the path of a value in use, which lies below its pool's folder.
bool isValuePath(std::string_view path) {
  return path.starts_with(poolFolder) &&
         path.find('/', std::min(path.size(), poolFolder.size() + 1)) != std::string_view::npos;
}

/// The id of a value in use as its parts; true where they are a pool, perhaps a scope, and a value.
bool isAllocationId(std::string_view id) {
  std::size_t steps = 0;
  for (std::size_t at = 0; at <= id.size(); ++steps) {
    const std::size_t end = std::min(id.find('/', at), id.size());
    if (!isPlainId(id.substr(at, end - at))) return false;
    at = end + 1;
  }
  return steps == 2 || steps == 3;
}

std::string pathStep(std::string_view text) {
  std::string step(text);
  std::replace_if(
      step.begin(), step.end(), [](char c) { return c == '/' || c == ':'; }, '_');
  return step;
}

}  // namespace

std::string_view ending(doc::Format format) { return format == doc::Format::json ? "json" : "yaml"; }

bool isDocumentPath(std::string_view path) {
  constexpr std::array<std::string_view, 3> endings = {".yaml", ".yml", ".json"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return path.ends_with(e); });
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
        throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be the place of a value in use", id))
                        .hint("pool, scope and value are of letters, digits, '.', '_', '-', '/' and ':'"));
      return fmt::format("{}/{}.{}", kind.folder, id, ending(format));
    case model::Placement::policy:
      break;
  }
  throw Error(Code::fault, fmt::format("a {} has no path of its own", kind.type));
}

const model::KindRow* kindOfPath(std::string_view path) {
  const std::string_view id = idOfPath(path);
  const model::KindRow* found = nullptr;
  std::size_t deepest = 0;
  for (const model::KindRow& kind : model::kinds()) {
    const std::string_view folder = kind.folder;
    if (kind.placement == model::Placement::policy || folder.size() < deepest || !path.starts_with(folder) ||
        path.size() <= folder.size() || path[folder.size()] != '/')
      continue;
    if (folder.size() > deepest) found = nullptr;  // a folder within another has its own kinds
    deepest = folder.size();
    if (kind.placement == model::Placement::byValue && !isValuePath(path)) continue;
    const bool named =
        kind.prefix.empty() ||
        (id.starts_with(kind.prefix) && id.size() > kind.prefix.size() && id[kind.prefix.size()] == '-');
    if (named) found = &kind;
  }
  return found;
}

std::string_view idOfPath(std::string_view path) {
  path.remove_prefix(isValuePath(path) ? poolFolder.size() + 1 : path.rfind('/') + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

std::string allocationId(std::string_view pool, std::string_view scope, std::string_view value) {
  std::string id(pool);
  for (const std::string_view step : {scope, value})
    if (!step.empty()) id += "/" + pathStep(step);
  return id;
}

std::string idOf(doc::Node record, const model::KindRow& kind) {
  if (kind.placement != model::Placement::byValue) return std::string(record["id"].text());
  return allocationId(record["pool"].text(), record["scope"].text(), record["value"].text());
}

}  // namespace som::store
