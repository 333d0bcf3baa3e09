#include "process/jeopardy/shard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/hash.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "process/jeopardy/lines.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

using lines::BadLine;
using lines::LineReader;
using lines::LineWriter;

/// An item with the text of its file.
struct Item {
  AssessedRecord assessed;
  std::string text;
};

/// Counts by level of a kind, of the records of a team or of all.
struct KindCounts {
  std::string team;
  const model::KindRow* kind = nullptr;
  policy::LevelCounts counts = {};
};

/// The records that a silence covers.
struct SilencedRecords {
  std::string silence;
  std::vector<std::string> records;
};

struct Footer {
  std::size_t lines = 0;  ///< between header and footer
  std::string sha256;     ///< of all lines before
  std::size_t scanned = 0;
  std::size_t badFiles = 0;
  std::size_t records = 0;
  std::size_t read = 0;
  std::size_t bytes = 0;
  policy::Level worst = policy::Level::onTrack;
  policy::LevelCounts counts = {};
  std::vector<KindCounts> kinds;
  std::vector<KindCounts> teams;
  std::vector<SilencedRecords> silenced;
  std::vector<std::string> later;
  std::vector<Diagnostic> common;
  std::vector<Diagnostic> noted;
  std::int64_t microseconds = 0;
  int exit = 0;
};

}  // namespace

namespace lines {

template <class Archive>
void members(Archive& archive, ShardHeader& header) {
  archive("shard", header.shard);
  archive("of", header.of);
  archive("now", header.now);
  archive("revision", header.revision);
  archive("sequence", header.sequence);
  archive("policyHash", header.policyHash);
  archive("tzdata", header.tzdata);
  archive("som", header.som);
  archive("workspace", header.workspace);
  archive("filter", header.filter);
  archive("shown", header.shown);
}

template <class Archive>
void members(Archive& archive, policy::Reason& reason) {
  archive("code", reason.code);
  archive("by", reason.by);
  archive("since", reason.since);
  archive("activity", reason.activity);
  archive("other", reason.other);
  archive("rule", reason.rule);
  archive("lasted", reason.lasted);
  archive("limit", reason.limit);
  archive("percent", reason.percent);
  archive("more", reason.more);
  archive("otherLevel", reason.otherLevel);
  archive("names", reason.names);
}

template <class Archive>
void members(Archive& archive, policy::Assessment& assessment) {
  archive("level", assessment.level);
  archive("reasons", assessment.reasons);
  archive("due", assessment.dueDate);
  archive("dueMet", assessment.dueMet);
  archive("nextTarget", assessment.nextTarget);
  archive("expected", assessment.expectedCompletion);
  archive("expectedMax", assessment.expectedCompletionMax);
  archive("slack", assessment.slack);
}

template <class Archive>
void members(Archive& archive, Item& item) {
  archive("id", item.assessed.id);
  archive("path", item.assessed.path);
  archive("kind", item.assessed.kind);
  archive("state", item.assessed.state);
  archive("priority", item.assessed.priority);
  archive("assignee", item.assessed.assignee);
  archive("person", item.assessed.person);
  archive("customer", item.assessed.customer);
  archive("description", item.assessed.description);
  archive("ended", item.assessed.ended);
  archive("promised", item.assessed.promised);
  archive("planned", item.assessed.planned);
  archive("assessment", item.assessed.assessment);
  archive("text", item.text);
}

template <class Archive>
void members(Archive& archive, ScanResult::Asking& asking) {
  archive("id", asking.id);
  archive("path", asking.path);
  archive("kind", asking.kind);
  archive("parents", asking.parents);
}

template <class Archive>
void members(Archive& archive, Span& span) {
  archive("begin", span.begin);
  archive("end", span.end);
}

template <class Archive>
void members(Archive& archive, Position& position) {
  archive("line", position.line);
  archive("column", position.column);
}

template <class Archive>
void members(Archive& archive, Diagnostic& finding) {
  archive("code", finding.code);
  archive("severity", finding.severity);
  archive("message", finding.message);
  archive("file", finding.file);
  archive("span", finding.span);
  archive("source", finding.source);
  archive("cut", finding.cut);
  archive("start", finding.start);
  archive("hints", finding.hints);
  archive("errno", finding.system);
}

template <class Archive>
void members(Archive& archive, ScanResult::FileFindings& file) {
  archive("path", file.path);
  archive("findings", file.findings);
}

template <class Archive>
void members(Archive& archive, KindCounts& row) {
  archive("team", row.team);
  archive("kind", row.kind);
  archive("counts", row.counts);
}

template <class Archive>
void members(Archive& archive, SilencedRecords& row) {
  archive("silence", row.silence);
  archive("records", row.records);
}

template <class Archive>
void members(Archive& archive, Footer& footer) {
  archive("lines", footer.lines);
  archive("sha256", footer.sha256);
  archive("scanned", footer.scanned);
  archive("badFiles", footer.badFiles);
  archive("surveyed", footer.records);
  archive("read", footer.read);
  archive("bytes", footer.bytes);
  archive("worst", footer.worst);
  archive("counts", footer.counts);
  archive("kinds", footer.kinds);
  archive("teams", footer.teams);
  archive("silenced", footer.silenced);
  archive("later", footer.later);
  archive("common", footer.common);
  archive("noted", footer.noted);
  archive("microseconds", footer.microseconds);
  archive("exit", footer.exit);
}

}  // namespace lines

namespace {

constexpr const char* kindMember = "part";
constexpr const char* itemMember = "item";
constexpr const char* askingMember = "asking";
constexpr const char* findingsMember = "findings";
constexpr const char* endMember = "end";

template <class T>
std::string line(const char* name, const T& value) {
  return doc::json({{name, LineWriter::toJson(value)}}) + "\n";
}

std::vector<KindCounts> rowsOf(const std::map<const model::KindRow*, policy::LevelCounts>& counts) {
  std::vector<KindCounts> rows;
  for (const auto& [kind, one] : counts) rows.push_back({{}, kind, one});
  return rows;
}

Footer footerOf(const ScanResult& scan, const ShardFooter& end) {
  Footer footer;
  footer.scanned = scan.scanned;
  footer.badFiles = scan.badFiles;
  footer.records = scan.survey.records;
  footer.read = scan.survey.read;
  footer.bytes = scan.survey.bytes;
  footer.worst = scan.worst;
  footer.counts = scan.counts;
  footer.kinds = rowsOf(scan.countsOfKind);
  for (const auto& [key, counts] : scan.countsOfTeam)
    footer.teams.push_back({key.first->id, key.second, counts});
  for (const auto& [silence, records] : scan.silenced) footer.silenced.push_back({silence, records});
  footer.later = scan.later;
  footer.common = withoutTexts(scan.common);
  footer.noted = withoutTexts(scan.noted);
  footer.microseconds = end.duration.count();
  footer.exit = static_cast<int>(end.exit);
  return footer;
}

void takeFooter(Footer&& footer, Shard& shard, const Policies& policies) {
  ScanResult& scan = shard.scan;
  scan.scanned = footer.scanned;
  scan.badFiles = footer.badFiles;
  scan.survey = {footer.records, footer.read, footer.bytes};
  scan.worst = footer.worst;
  scan.counts = footer.counts;
  for (const KindCounts& row : footer.kinds) {
    if (!row.kind) throw BadLine();
    scan.countsOfKind[row.kind] = row.counts;
  }
  for (const KindCounts& row : footer.teams) {
    const Team* team = policies.team(row.team);
    if (!team || !row.kind) throw BadLine();
    scan.countsOfTeam[{team, row.kind}] = row.counts;
  }
  for (SilencedRecords& row : footer.silenced) scan.silenced[row.silence] = std::move(row.records);
  scan.later = std::move(footer.later);
  scan.common = std::move(footer.common);
  scan.noted = std::move(footer.noted);
  shard.footer.duration = std::chrono::microseconds(footer.microseconds);
  shard.footer.exit = static_cast<Exit>(footer.exit);
}

[[noreturn]] void refuse(const std::string& file, std::string why, std::string hint = {}) {
  throw Error(Diagnostic(Code::badShard, std::move(why)).in(file).hint(std::move(hint)));
}

const std::string again = "run the scan of this part again";

/// Reads the lines of a part.
class ShardReader {
 public:
  ShardReader(const std::string& file, const Policies& policies) : file_(file), policies_(policies) {}

  Shard read(std::string_view text) {
    const std::string_view whole = text;
    std::size_t number = 0;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      if (end == std::string_view::npos) refuse(file_, "the last line is cut off", again);
      if (ended_) refuse(file_, "has lines after its end", again);
      ++number;
      try {
        before_ = whole.substr(0, whole.size() - text.size());
        take(doc::read(std::string(text.substr(0, end)), file_, doc::Format::json).root(), number);
      } catch (const BadLine&) {
        refuse(file_, fmt::format("line {} is not a line of a part of a scan", number), again);
      } catch (const Error& error) {
        if (error.findings().front().code == Code::badShard) throw;
        refuse(file_, fmt::format("line {} is not JSON", number), again);
      }
      text.remove_prefix(end + 1);
    }
    if (!ended_) refuse(file_, "is cut off: the end is missing", again);
    return std::move(shard_);
  }

 private:
  void take(doc::Node line, std::size_t number) {
    if (!line.isMapping() || line.size() != 1) throw BadLine();
    const doc::Node value = *line.begin();
    const std::string_view name = value.key();
    if ((number == 1) != (name == kindMember)) throw BadLine();
    if (name == kindMember) {
      LineReader::fromJson(value, shard_.header);
      const ShardHeader& header = shard_.header;
      if (header.shard < 1 || header.shard > header.of) throw BadLine();
      shard_.scan.now = header.now;
    } else if (name == itemMember) {
      takeItem(value);
    } else if (name == askingMember) {
      LineReader::fromJson(value, shard_.scan.asking.emplace_back());
      if (!shard_.scan.asking.back().kind) throw BadLine();
    } else if (name == findingsMember) {
      LineReader::fromJson(value, shard_.scan.ofFiles.emplace_back());
    } else if (name == endMember) {
      Footer footer;
      LineReader::fromJson(value, footer);
      if (footer.lines != number - 2) refuse(file_, "lines are missing", again);
      if (footer.sha256 != sha256(before_)) refuse(file_, "was changed after it was written", again);
      takeFooter(std::move(footer), shard_, policies_);
      ended_ = true;
    } else {
      throw BadLine();
    }
  }

  void takeItem(doc::Node node) {
    Item item;
    LineReader::fromJson(node, item);
    AssessedRecord& assessed = item.assessed;
    if (!assessed.kind) throw BadLine();
    assessed.document = doc::read(std::move(item.text), assessed.path, doc::formatOf(assessed.path));
    shard_.scan.items.push_back(std::make_unique<AssessedRecord>(std::move(assessed)));
  }

  const std::string& file_;
  const Policies& policies_;
  Shard shard_;
  std::string_view before_;  ///< the lines before the present one
  bool ended_ = false;
};

}  // namespace

std::string shardText(const ShardHeader& header, const ScanResult& scan, const ShardFooter& footer) {
  std::string text = line(kindMember, header);
  for (const auto& item : scan.items) {
    LineWriter writer;
    Item one{.assessed = {}, .text = std::string(*item->document->source())};
    // The members are written from the item itself: a copy of its document would be of no use.
    std::swap(one.assessed, *item);
    members(writer, one);
    std::swap(one.assessed, *item);
    text += doc::json({{itemMember, writer.take()}}) + "\n";
  }
  for (const ScanResult::Asking& asking : scan.asking) text += line(askingMember, asking);
  for (const ScanResult::FileFindings& file : scan.ofFiles) text += line(findingsMember, file);
  Footer end = footerOf(scan, footer);
  end.sha256 = sha256(text);
  end.lines = scan.items.size() + scan.asking.size() + scan.ofFiles.size();
  return text + line(endMember, end);
}

ShardHeader readShardHeader(const std::string& text, const std::string& file) {
  if (text.empty()) refuse(file, "the file is empty", again);
  ShardHeader header;
  try {
    const doc::Document line = doc::read(text.substr(0, text.find('\n')), file, doc::Format::json);
    const doc::Node value = line.root()[kindMember];
    if (!value) throw BadLine();
    LineReader::fromJson(value, header);
  } catch (const BadLine&) {
    refuse(file, "is not a part of a scan", again);
  } catch (const Error&) {
    refuse(file, "is not a part of a scan", again);
  }
  return header;
}

Shard readShard(const std::string& text, const std::string& file, const Policies& policies) {
  return ShardReader(file, policies).read(text);
}

}  // namespace som::process
