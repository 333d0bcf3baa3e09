#include "process/record/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/hash.hpp"
#include "process/record/record_fields.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

constexpr int form = 5;  ///< to be raised when digests of the same records become others

// A digest is a letter, the version of the policies, the fields and the facts. Each field has an end, and its
// values are apart.
constexpr char endOfField = '\x1f';
constexpr char betweenValues = '\x1e';
constexpr std::size_t versionLength = sizeof(std::uint64_t);

/// A version as bytes, in the order of the machine: an index does not travel.
std::string_view bytesOf(const std::uint64_t& version) {
  return {reinterpret_cast<const char*>(&version), versionLength};
}

/// Members that an open record keeps whole, where it has them; beside those that the row of its kind names.
constexpr auto kept = std::to_array<std::string_view>({"id",
                                                       "priority",
                                                       "severity",
                                                       "category",
                                                       "description",
                                                       "name",
                                                       "orderDate",
                                                       "creationDate",
                                                       "requestedStartDate",
                                                       "requestedCompletionDate",
                                                       "requestedResolutionDate",
                                                       "expectedCompletionDate",
                                                       "expectedResolutionDate",
                                                       "startDate",
                                                       "completionDate",
                                                       "cancellationDate",
                                                       "statusChangeDate",
                                                       "resolutionDate",
                                                       "sla",
                                                       "jeopardyAlert",
                                                       "escalation",
                                                       "parentProblem",
                                                       "orderRelationship"});

using Keys = std::span<const std::string_view>;

bool contains(Keys keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Appends members to a JSON text, with braces around them at last.
class Members {
 public:
  explicit Members(std::string& out) : out_(out), begin_(out.size()) {}
  /// The text to which the member's value is to be appended.
  std::string& name(std::string_view key) {
    out_ += out_.size() == begin_ ? "{\"" : ",\"";
    return out_.append(key).append("\":");
  }
  void add(doc::Node node, Keys keys) {
    for (const doc::Node member : node)
      if (contains(keys, member.key())) doc::appendJson(name(member.key()), member);
  }
  void finish() { out_ += out_.size() == begin_ ? "{}" : "}"; }

 private:
  std::string& out_;
  std::size_t begin_;
};

/// A list cut down, each entry by a function.
template <class Append>
void appendList(std::string& out, doc::Node list, Append append) {
  char before = '[';
  for (const doc::Node entry : list) {
    out += before;
    append(entry);
    before = ',';
  }
  out += before == '[' ? "[]" : "]";
}

void appendKept(std::string& out, doc::Node node, Keys keys) {
  Members members(out);
  members.add(node, keys);
  members.finish();
}

/// What an item orders, and what it waits for.
void appendItem(std::string& out, doc::Node item) {
  static constexpr std::array<std::string_view, 2> specifications = {"serviceSpecification",
                                                                     "resourceSpecification"};
  static constexpr std::array<std::string_view, 3> own = {"id", "action", "serviceOrderItemRelationship"};
  Members members(out);
  members.add(item, own);
  for (const std::string_view key : {"service", "resource"})
    if (const doc::Node ordered = item[key]) appendKept(members.name(key), ordered, specifications);
  members.finish();
}

/// Of what happened to activities only when.
void appendTracking(std::string& out, doc::Node entry) {
  static constexpr std::array<std::string_view, 6> own = {"time", "systemId", "action",
                                                          "from", "to",       "until"};
  static constexpr std::array<std::string_view, 2> ofActivity = {"time", "systemId"};
  Members members(out);
  members.add(entry, entry["activity"] ? Keys(ofActivity) : Keys(own));
  if (entry["activity"]) members.name("activity") += "\"\"";
  members.finish();
}

struct KeptList {
  std::string_view name;
  void (*append)(std::string& out, doc::Node entry);
};

template <const auto& keys>
void appendOnly(std::string& out, doc::Node entry) {
  appendKept(out, entry, keys);
}

constexpr std::array<std::string_view, 2> partyKeys = {"id", "role"};
constexpr std::array<std::string_view, 11> activityKeys = {
    "id",           "state",     "dependsOn", "duration",    "calendar",        "assignee",
    "plannedStart", "startDate", "endDate",   "delegatedTo", "serviceOrderItem"};
constexpr std::array<std::string_view, 1> noteKeys = {"date"};

constexpr std::array keptLists = {
    KeptList{"relatedParty", appendOnly<partyKeys>}, KeptList{"activity", appendOnly<activityKeys>},
    KeptList{"note", appendOnly<noteKeys>}, KeptList{"trackingRecord", appendTracking}};

void appendFacts(std::string& text, doc::Node record, const model::KindRow& kind) {
  std::vector<std::string_view> keys(kept.begin(), kept.end());
  for (const std::string_view key : {kind.stateField, kind.createdField})
    if (!key.empty() && !contains(keys, key)) keys.push_back(key);
  Members members(text);
  members.add(record, keys);
  const auto add = [&](std::string_view name, auto append) {
    const doc::Node list = record[name];
    if (!list) return;
    std::string& out = members.name(name);
    appendList(out, list, [&](doc::Node entry) { append(out, entry); });
  };
  if (!kind.itemField.empty()) add(kind.itemField, appendItem);
  for (const KeptList& list : keptLists) add(list.name, list.append);
  members.finish();
}

/// False where a value cannot be told from what stands around it.
bool appendField(std::string& text, const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    if (value.empty() || value.find_first_of("\x1e\x1f") != std::string::npos) return false;
    if (&value != &values.front()) text += betweenValues;
    text += value;
  }
  text += endOfField;
  return true;
}

}  // namespace

Digest::Digest(std::string_view text, std::uint64_t policies) {
  if (text.empty()) return;
  state_ = text.front();
  if (text.size() <= versionLength) return;
  if (!isOpen() && text.substr(1, versionLength) != bytesOf(policies)) return;
  rest_ = text.substr(1 + versionLength);
}

/// What begins after so many fields.
std::string_view Digest::after(std::size_t fields) const {
  std::string_view rest = rest_;
  for (; fields > 0; --fields) rest.remove_prefix(std::min(rest.find(endOfField), rest.size() - 1) + 1);
  return rest;
}

std::optional<std::string> Digest::of(const FieldRecord& record, bool checked, std::uint64_t policies) try {
  const bool open = record.isOpen();
  std::string text(1, checked ? (open ? 'O' : 'C') : (open ? 'o' : 'c'));
  text += bytesOf(policies);
  for (std::size_t i = 0; i < recordFields().size(); ++i)
    if (!appendField(text, isRemembered(i, open) ? record.values(i) : std::vector<std::string>()))
      return std::nullopt;
  if (open) appendFacts(text, record.root(), record.kind());
  return text;
} catch (const Error&) {
  return std::nullopt;  // its due date makes no sense: whoever reads it is told why
}

const std::string& Digest::version() {
  static const std::string version = [] {
    std::uint64_t schemas = 0;
    for (const schema::Embedded& schema : schema::embedded()) schemas = quickHash(schema.text, schemas);
    return fmt::format("{} {:x}", form, schemas);
  }();
  return version;
}

std::vector<std::string> Digest::values(std::size_t field) const {
  std::string_view rest = after(field);
  rest = rest.substr(0, rest.find(endOfField));
  std::vector<std::string> values;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(betweenValues), rest.size());
    values.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return values;
}

doc::Document Digest::document(std::string path) const {
  return doc::read(std::string(after(recordFields().size())), std::move(path), doc::Format::json);
}

}  // namespace som::process
