#include "process/record/digest.hpp"

#include <fmt/format.h>

#include <array>

#include "base/hash.hpp"
#include "process/jeopardy/assess.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

constexpr int form = 1;  ///< to be raised when digests of the same records become others

/// Members that every kind keeps whole, where it has them; beside those that the row of the kind names.
constexpr std::array<std::string_view, 21> kept = {"@type",
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
                                                   "startDate",
                                                   "completionDate",
                                                   "cancellationDate",
                                                   "statusChangeDate",
                                                   "resolutionDate",
                                                   "sla"};

class Writer {
 public:
  void member(std::string_view key, const std::string& json) {
    text_ += text_.empty() ? "{" : ",";
    fmt::format_to(std::back_inserter(text_), "\"{}\":{}", key, json);
  }
  std::string finish() { return (text_.empty() ? "{" : std::move(text_)) + "}"; }

 private:
  std::string text_;
};

std::string keptMembers(doc::Node node, std::initializer_list<std::string_view> keys) {
  Writer writer;
  for (const std::string_view key : keys)
    if (const doc::Node member = node[key]) writer.member(key, doc::toJson(member));
  return writer.finish();
}

/// Of the items, what they order.
std::string itemsOf(doc::Node items) {
  Writer writer;
  std::string list;
  for (const doc::Node item : items) {
    Writer what;
    if (const doc::Node service = item["service"])
      what.member("service", keptMembers(service, {"serviceSpecification"}));
    if (const doc::Node resource = item["resource"])
      what.member("resource", keptMembers(resource, {"resourceSpecification"}));
    list += list.empty() ? "" : ",";
    list += what.finish();
  }
  return fmt::format("[{}]", list);
}

/// Of the tracking records, the record's changes of state, which its pauses follow from.
std::string historyOf(doc::Node records) {
  std::string list;
  for (const doc::Node record : records) {
    if (record["activity"] || !record["to"]) continue;
    list += list.empty() ? "" : ",";
    list += keptMembers(record, {"time", "action", "from", "to"});
  }
  return fmt::format("[{}]", list);
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
  Writer writer;
  for (const std::string_view key : keys)
    if (const doc::Node member = record[key]) writer.member(key, doc::toJson(member));
  if (const doc::Node items = kind.itemField.empty() ? doc::Node() : record[kind.itemField])
    writer.member(kind.itemField, itemsOf(items));
  if (pausesCount(record, kind)) writer.member("trackingRecord", historyOf(record["trackingRecord"]));
  const bool open = isOpenRecord(record, kind);
  return (checked ? (open ? "O" : "C") : (open ? "o" : "c")) + writer.finish();
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
