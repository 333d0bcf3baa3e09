#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"

/// The links from which follows what stands on what, and what alarms and reports are about.
namespace som::model {

/// The meaning of a link, seen from the record that has it.
enum class LinkType : std::uint8_t {
  standsOn,  ///< it fails when the other one does
  supports,  ///< the reverse
  beside,    ///< connected, in both directions
  alarmed,   ///< the object of an alarm, as the source names it
  alarm,     ///< an alarm that a report explains
  affected,  ///< a service or resource that a report or a silence is about
  cause,     ///< the root cause of a report
  ordered,   ///< a service that an item of an order adds, changes or deletes
};

struct Link {
  LinkType type = LinkType::standsOn;
  bool toService = false;  ///< the other one is a service, otherwise a resource; only if it is one of these
  std::string_view id;
  std::string_view group = {};  ///< `protectionGroup`: supports of one group protect each other
  doc::Node at = {};            ///< the place of the id; missing in a link that was unpacked

  template <class Archive>
  void pack(Archive& archive) {
    archive(type, toService, id, group);
  }
};

/// True for the kinds whose records may have such links.
bool hasLinks(Kind kind);

/// Returns the links of a record. They refer to its text.
std::vector<Link> linksOf(doc::Node record, const KindRow& kind);

}  // namespace som::model
