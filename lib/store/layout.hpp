#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "doc/document.hpp"
#include "model/kind.hpp"

/// The only owner of paths: where each record and setting lies in a workspace.
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

/// The path of a record: `orders/2026/11/SO-20261121-7K3F9QXW.yaml`, `catalog/ethernet-line.yaml`,
/// `pools/vlan/leeds-pe1/101.yaml`.
/// Throws invalid-id where the id cannot be part of a path. Kinds in `policy/` have no path of their own.
std::string recordPath(const model::KindRow& kind, std::string_view id, doc::Format format);

/// The kind whose record lies at this path: its folder, name and ending are those that follow from an id.
/// Null for all other paths.
const model::KindRow* kindOfPath(std::string_view path);

/// The kind whose record a path claims to be, by the outermost folder and the beginning of the file name
/// alone; null for no kind. `isPlaceOf` is the rest of `kindOfPath`, for callers that ask of many paths.
const model::KindRow* kindClaimedBy(std::string_view path);
bool isPlaceOf(std::string_view path, const model::KindRow& kind);

/// The id that a file's name has, whatever else is in it: a record's at its beginning
/// (`SO-20261121-7K3F9QXW_BASE_4711.yaml`), else what stands before a document's ending
/// (`ethernet-line.yaml.orig`). Empty for none.
std::string_view idNamedBy(std::string_view path);

/// True for a file that som looks at among records: a document, and what editors and merge tools leave of
/// one, which has a record's id or a document's ending in its name (`vlan.yaml.orig`, `vlan.yaml~`). Other
/// files (`README.md`) are not som's concern.
bool concernsRecords(std::string_view path);

/// The path of the same record in the other format.
std::string twinOf(std::string_view path);

/// The id that a path claims: its file name without the ending; for a value in use its way below `pools/`.
std::string_view idOfPath(std::string_view path);

/// The id of a value in use, from which its path follows: `vlan/leeds-pe1/101`, `vlan/101` without a scope.
/// `/` and `:` in a scope or value are written `_`.
std::string allocationId(std::string_view pool, std::string_view scope, std::string_view value);

/// The id of a record as it says it: `id`, or for a value in use what its place follows from.
std::string idOf(doc::Node record, const model::KindRow& kind);

}  // namespace som::store
