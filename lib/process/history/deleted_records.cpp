#include "process/history/deleted_records.hpp"

#include <fmt/format.h>

#include <set>

#include "base/contains.hpp"
#include "base/id.hpp"
#include "model/alarm.hpp"
#include "model/lists.hpp"
#include "model/views.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;

/// Judges deleted records.
class DeletedRecords {
 public:
  DeletedRecords(const std::vector<const RecordPair*>& records, const store::Source& files,
                 const check::ReferenceTargets& targets)
      : records_(records), files_(files), targets_(targets) {}

  /// True if the archive of its month has the record.
  bool isArchived(const RecordPair& pair) const {
    return pair.kind->placement == model::Placement::byDay && parseRecordId(pair.id) &&
           store::findArchived(files_, *pair.kind, pair.id).has_value();
  }

  std::vector<Diagnostic> run() {
    std::vector<std::string> texts;
    for (const RecordPair* pair : records_)
      if (!isArchived(*pair)) texts.push_back(pair->id);
    if (texts.empty()) return {};
    const std::set<std::string> mentioned = referencesTo(texts);
    for (const RecordPair* pair : records_) {
      if (!contains(texts, pair->id)) continue;
      const bool hasEnded =
          !pair->kind->lifecycle ||
          (pair->before &&
           lifecycle::isFinal(*pair->kind->lifecycle, NodeRecord(pair->before->root()).state(*pair->kind)));
      if (hasEnded && !mentioned.contains(pair->id)) continue;
      if (!pair->kind->lifecycle && pair->kind->kind != model::Kind::resource)
        continue;  // the references that are left are the findings
      const std::string why = hasEnded ? "other records name it" : "it has not ended";
      Diagnostic finding(Code::recordDeleted, fmt::format("{} was deleted, but {}", pair->id, why));
      if (pair->before)
        finding = pair->before->diagnostic(Code::recordDeleted, finding.message,
                                           NodeRecord(pair->before->root()).idNode());
      findings_.push_back(std::move(finding)
                              .in(pair->pathBefore)
                              .hint(hasEnded ? "bring it back, or remove the references first"
                                             : fmt::format("bring it back, and end it: {}", endOf(*pair))));
    }
    return std::move(findings_);
  }

 private:
  /// The command that ends a record.
  static std::string endOf(const RecordPair& pair) {
    switch (pair.kind->kind) {
      case model::Kind::service:
        return fmt::format("som service recover {}", pair.id);
      case model::Kind::alarm:
        return fmt::format("som alarm clear {} --reason TEXT", pair.id);
      default:
        return fmt::format("som {} cancel {}", pair.kind->noun, pair.id);
    }
  }

  /// Finds the references to deleted records, and returns the ids to which there are any.
  std::set<std::string> referencesTo(const std::vector<std::string>& ids) {
    std::set<std::string> mentioned;
    const store::Mentions mentions(files_, model::kindsLike(nullptr));
    mentions.readAny(ids, [&](const doc::Document& record) {
      const model::KindRow* kind = store::kindOfPath(record.file());
      if (!kind) return;
      std::set<std::string> named;
      for (const doc::Node member : record.root())
        // An alarm of which only the end is known is kept for a while, and its successor names it.
        if (member.key() != model::history.field && member.key() != model::notes.field &&
            member.key() != model::previousAlarmField)
          collectTexts(member, named);
      for (const std::string& id : ids)
        if (named.contains(id)) mentioned.insert(id);
      for (Diagnostic& finding : check::references(record, *kind, targets_))
        if (finding.code == Code::danglingReference && finding.span &&
            contains(ids, std::string(textAt(record, *finding.span))))
          findings_.push_back(std::move(finding).hint("bring the record back, or take the reference out"));
      lostValues(record, *kind, ids);
    });
    return mentioned;
  }

  static void collectTexts(doc::Node node, std::set<std::string>& texts) {
    if (node.isScalar()) texts.emplace(node.text());
    for (const doc::Node inner : node) collectTexts(inner, texts);
  }

  static std::string_view textAt(const doc::Document& record, Span span) {
    std::string_view text = std::string_view(*record.source()).substr(span.begin, span.end - span.begin);
    while (!text.empty() && (text.front() == '"' || text.front() == '\'')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '"' || text.back() == '\'')) text.remove_suffix(1);
    return text;
  }

  /// Finds values of pools that a record lists and that were deleted.
  void lostValues(const doc::Document& record, const model::KindRow& kind,
                  const std::vector<std::string>& ids) {
    if (kind.kind == model::Kind::resourceAllocation) return;
    for (const auto value : NodeRecord(record.root()).allocations())
      if (contains(ids, std::string(value.id())))
        findings_.push_back(record
                                .diagnostic(Code::danglingReference,
                                            fmt::format("value {} does not exist", value.id()), value.node())
                                .hint("release it with som service release, which changes both"));
  }

  const std::vector<const RecordPair*>& records_;
  const store::Source& files_;
  const check::ReferenceTargets& targets_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

std::vector<Diagnostic> deletedRecords(const std::vector<const RecordPair*>& records,
                                       const store::Source& files, const check::ReferenceTargets& targets) {
  return DeletedRecords(records, files, targets).run();
}

}  // namespace som::process
