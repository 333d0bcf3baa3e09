#include <fmt/format.h>

#include "check/check.hpp"
#include "store/layout.hpp"

namespace som::check {

Diagnostic stray(const std::string& path) {
  return Diagnostic(Code::misplacedFile,
                    fmt::format("'{}' is not the id of a record that lies here", store::idOfPath(path)))
      .in(path)
      .hint("records are named by their ids, such as SO-20261121-7K3F9QXW.yaml; move other files elsewhere");
}

Diagnostic irregular(const std::string& path) {
  return Diagnostic(Code::unsafePath, "is a link or a device, which som passes over")
      .in(path)
      .hint("put the file itself there, or remove it");
}

std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind) {
  if (kind.placement == model::Placement::policy) return {};
  const doc::Node root = document.root();
  const doc::Node place = kind.placement == model::Placement::byValue ? root["value"] : root["id"];
  const std::string id = store::idOf(root, kind);
  if (const doc::Node type = root["@type"]; type.text() != kind.type)
    return {document.diagnostic(
        Code::unknownKind, fmt::format("'{}' is no {}, as its place says", type.text(), kind.type), type)};
  std::string expected;
  try {
    expected = store::recordPath(kind, id, doc::formatOf(document.file()));
  } catch (const Error& error) {
    return {document.diagnostic(Code::invalidId, error.what(), place)};
  }
  const std::string& actual = document.file();
  if (actual == expected ||
      (actual.ends_with(".yml") && actual.substr(0, actual.size() - 4) + ".yaml" == expected))
    return {};
  return {document
              .diagnostic(Code::misplacedFile, fmt::format("a record with id {} belongs at {}", id, expected),
                          place)
              .hint(fmt::format("move it: git mv {} {}", actual, expected))};
}

}  // namespace som::check
