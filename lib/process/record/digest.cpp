#include "process/record/digest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/hash.hpp"
#include "process/jeopardy/assess.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

constexpr int form = 2;  ///< to be raised when digests of the same records become others

/// Members that every kind keeps whole, where it has them; beside those that the row of the kind names.
constexpr auto kept = std::to_array<std::string_view>({"@type",
                                                       "id",
                                                       "priority",
                                                       "severity",
                                                       "perceivedSeverity",
                                                       "category",
                                                       "description",
                                                       "name",
                                                       "relatedParty",
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
                                                       "serviceSpecification",
                                                       "sla"});

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

/// What an item orders.
void appendItem(std::string& out, doc::Node item) {
  static constexpr std::array<std::string_view, 2> specifications = {"serviceSpecification",
                                                                     "resourceSpecification"};
  static constexpr std::array<std::string_view, 2> own = {"id", "action"};
  Members members(out);
  members.add(item, own);
  for (const std::string_view key : {"service", "resource"})
    if (const doc::Node ordered = item[key]) appendKept(members.name(key), ordered, specifications);
  members.finish();
}

/// What the level of an open record follows from, beside what is kept of all.
constexpr std::array<std::string_view, 10> activityKeys = {
    "id",       "state",        "dependsOn", "duration", "calendar",
    "assignee", "plannedStart", "startDate", "endDate",  "delegatedTo"};
constexpr std::array<std::string_view, 6> trackingKeys = {"time", "action", "activity",
                                                          "from", "to",     "until"};
constexpr std::array<std::string_view, 1> noteKeys = {"date"};
constexpr std::array<std::string_view, 1> relationKeys = {"orderRelationship"};

void appendFacts(Members& members, doc::Node record) {
  const std::pair<std::string_view, Keys> lists[] = {{"activity", activityKeys}, {"note", noteKeys}};
  for (const auto& [name, keys] : lists)
    if (const doc::Node list = record[name]) {
      std::string& out = members.name(name);
      appendList(out, list, [&out, kept = keys](doc::Node entry) { appendKept(out, entry, kept); });
    }
  members.add(record, relationKeys);
}

bool pausesCount(doc::Node record, const model::KindRow& kind) {
  return kind.clock == model::Clock::report || record["sla"]["extendOnPause"].boolean().value_or(false);
}

}  // namespace

std::string Digest::of(const doc::Document& document, const model::KindRow& kind, bool checked) {
  const doc::Node record = document.root();
  std::vector<std::string_view> keys(kept.begin(), kept.end());
  for (const std::string_view key :
       {kind.stateField, kind.createdField, kind.externalField, kind.references.field})
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  const bool open = isOpenRecord(record, kind);
  std::string text(1, checked ? (open ? 'O' : 'C') : (open ? 'o' : 'c'));
  Members members(text);
  members.add(record, keys);
  if (const doc::Node items = kind.itemField.empty() ? doc::Node() : record[kind.itemField]) {
    std::string& out = members.name(kind.itemField);
    appendList(out, items, [&out](doc::Node item) { appendItem(out, item); });
  }
  if (open) appendFacts(members, record);
  if (open || pausesCount(record, kind)) {
    std::string& out = members.name("trackingRecord");
    appendList(out, record["trackingRecord"],
               [&out](doc::Node entry) { appendKept(out, entry, trackingKeys); });
  }
  members.finish();
  return text;
}

const std::string& Digest::version() {
  static const std::string version = [] {
    std::uint64_t schemas = 0;
    for (const schema::Embedded& schema : schema::embedded()) schemas = quickHash(schema.text, schemas);
    return fmt::format("{} {:x}", form, schemas);
  }();
  return version;
}

doc::Document Digest::document(const std::string& path) const {
  return doc::read(std::string(text_.substr(1)), path, doc::Format::json);
}

}  // namespace som::process
