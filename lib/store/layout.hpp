#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doc/document.hpp"
#include "model/kind.hpp"

/// The only owner of paths: maps records and settings to their places in a workspace.
namespace som::store {

inline constexpr std::string_view settingsPath = "som.yaml";
inline constexpr std::string_view policyFolder = "policy";
inline constexpr std::string_view outboxFolder = "outbox";
inline constexpr std::string_view catalogFolder = "catalog";
inline constexpr std::string_view poolFolder = "pools";
inline constexpr std::string_view requestFolder = "requests";

/// `yaml` or `json`.
std::string_view ending(doc::Format format);

/// True for names that som reads as records: `.yaml`, `.yml` or `.json`.
bool isDocumentPath(std::string_view path);

/// Returns the path of a record: `orders/2026/11/SO-20261121-7K3F9QXW.yaml`, `catalog/ethernet-line.yaml`,
/// `pools/vlan/leeds-pe1/101.yaml`. Throws invalid-id if the id cannot be part of a path. Kinds in `policy/`
/// have no path of their own.
std::string recordPath(const model::KindRow& kind, std::string_view id, doc::Format format);

/// Returns the kind of record at this path, if folder, name and ending follow from an id; null for other
/// paths.
const model::KindRow* kindOfPath(std::string_view path);

/// Returns the kind that a path claims by its outermost folder and the beginning of its file name; null if
/// none. `isPlaceOf` is the rest of `kindOfPath`, for callers that check many paths.
const model::KindRow* kindClaimedBy(std::string_view path);
bool isPlaceOf(std::string_view path, const model::KindRow& kind);

/// Returns the id in a file's name: a record id at its beginning (`SO-20261121-7K3F9QXW_BASE_4711.yaml`),
/// else the part before a document's ending (`ethernet-line.yaml.orig`). Empty if the name has no id.
std::string_view idNamedBy(std::string_view path);

/// True for a file that som examines among records: a document, or a file that an editor or merge tool left,
/// with a record's id or a document's ending in its name (`vlan.yaml.orig`, `vlan.yaml~`). Other files
/// (`README.md`) are ignored.
bool concernsRecords(std::string_view path);

/// Returns the path of the same record in the other format.
std::string twinOf(std::string_view path);

/// Returns the id of a path: its file name without the ending; for a value in use its path below `pools/`.
std::string_view idOfPath(std::string_view path);

/// Returns the id of a value in use, which determines its path: `vlan/leeds-pe1/101`, `vlan/101` without a
/// scope. Scope and value are written as `model::pathStep` does.
std::string allocationId(std::string_view pool, std::string_view scope, std::string_view value);

/// True for a text that can be the id of a value in use.
bool isAllocationId(std::string_view id);

/// Returns the id in a record: `id`, or for a value in use the id derived from its members.
std::string idOf(doc::Node record, const model::KindRow& kind);

}  // namespace som::store
