#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "doc/value.hpp"

/// The lists of a record that only grow, and their entries.
namespace som::model {

/// A list whose entries are only ever appended; each has an id that sorts by time.
struct GrowingList {
  std::string_view field;
  std::string_view timeField;  ///< the member of an entry that has its time; empty if it has none
};
inline constexpr GrowingList history{"trackingRecord", "time"};
inline constexpr GrowingList notes{"note", "date"};
inline constexpr GrowingList restorations{"restoration", "date"};
inline constexpr GrowingList attachments{"attachment", ""};
inline constexpr GrowingList escalations{"escalation", "date"};
/// The errors of a record, which have no ids.
inline constexpr std::string_view errorMessageList = "errorMessage";

/// An entry of `notes`, without id and date. An empty author, and an empty system that wrote it by itself,
/// are left out.
doc::Value noteEntry(std::string_view author, std::string_view text, std::string_view systemId = {});

/// The content of a document that is kept in a record.
struct InlineContent {
  std::string mimeType;
  std::size_t bytes;  ///< before it was encoded
  std::string base64;
};
/// A document that is kept in a record, or elsewhere under a URL. Empty members are left out.
struct NewAttachment {
  std::string name = {};
  std::string description = {};
  std::string url = {};
  std::optional<InlineContent> content = {};
};
/// An entry of `attachments`, without id.
doc::Value attachmentEntry(const NewAttachment& attachment);
/// True if a record has an attachment with this URL.
bool hasAttachment(const doc::Value& record, std::string_view url);

/// A step of an escalation by hand.
struct NewEscalation {
  int level;
  std::string reason;
  std::vector<std::string> notified;  ///< parties; may be empty
  bool isRenewal = false;             ///< it only renews the acknowledgement of the level
};
/// An entry of `escalations`, without id and date; its rule is `manual`.
doc::Value escalationEntry(const NewEscalation& escalation);
/// The highest level that a record was escalated to; 0 if it was not.
int highestEscalation(const doc::Value& record);
/// Marks all escalations of a record as acknowledged that are not yet. An empty user is left out. Returns how
/// many these were.
int acknowledgeEscalations(doc::Value& record, std::string_view user, Instant time);

}  // namespace som::model
