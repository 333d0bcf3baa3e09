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
    const bool named =
        kind.prefix.empty() ||
        (id.starts_with(kind.prefix) && id.size() > kind.prefix.size() && id[kind.prefix.size()] == '-');
    if (named) found = &kind;
  }
  return found;
}

std::string_view idOfPath(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  return path.substr(0, path.rfind('.'));
}

}  // namespace som::store
