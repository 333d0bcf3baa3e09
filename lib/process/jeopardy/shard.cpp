#include "process/jeopardy/shard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "process/jeopardy/lines.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using lines::BadLine;
using lines::LineReader;
using lines::LineWriter;

/// Counts by level of a kind, of the records of a team or of all.
struct KindCounts {
  std::string team;
  const model::KindRow* kind = nullptr;
  policy::LevelCounts counts = {};
};

/// Records that a silence covers, not more than fit into a line.
struct SilencedRecords {
  std::string silence;
  std::vector<std::string> records;
};

struct Footer {
  std::size_t lines = 0;  ///< between header and footer
  std::string hash;       ///< of all lines before
  std::size_t scanned = 0;
  std::size_t badFiles = 0;
  std::size_t records = 0;
  std::size_t read = 0;
  std::size_t bytes = 0;
  policy::Level worst = policy::Level::onTrack;
  policy::LevelCounts counts = {};
  std::vector<KindCounts> kinds;
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
  archive("by", reason.by, Seconds(0));
  archive("since", reason.since);
  archive("activity", reason.activity);
  archive("other", reason.other);
  archive("rule", reason.rule);
  archive("lasted", reason.lasted, Seconds(0));
  archive("limit", reason.limit, Seconds(0));
  archive("percent", reason.percent, 0);
  archive("more", reason.more, 0);
  archive("otherLevel", reason.otherLevel, policy::Level::onTrack);
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
void members(Archive& archive, AssessedRecord& record) {
  archive("id", record.id);
  archive("path", record.path);
  archive("kind", record.kind);
  archive("state", record.state);
  archive("priority", record.priority);
  archive("assignee", record.assignee);
  archive("person", record.person);
  archive("customer", record.customer);
  archive("description", record.description);
  archive("ended", record.ended);
  archive("promised", record.promised);
  archive("planned", record.planned, false);
  archive("assessment", record.assessment);
  archive("changed", record.changed, std::int64_t(0));
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
  archive("hash", footer.hash);
  archive("scanned", footer.scanned);
  archive("badFiles", footer.badFiles);
  archive("surveyed", footer.records);
  archive("read", footer.read);
  archive("bytes", footer.bytes);
  archive("worst", footer.worst);
  archive("counts", footer.counts);
  archive("kinds", footer.kinds);
  archive("microseconds", footer.microseconds);
  archive("exit", footer.exit);
}

}  // namespace lines

namespace {

constexpr const char* kindMember = "part";
constexpr const char* itemMember = "item";
constexpr const char* askingMember = "asking";
constexpr const char* findingsMember = "findings";
constexpr const char* commonMember = "common";
constexpr const char* notedMember = "noted";
constexpr const char* teamMember = "team";
constexpr const char* silencedMember = "silenced";
constexpr const char* laterMember = "later";
constexpr const char* endMember = "end";

/// Detects damage; a text that sha256 takes a twentieth of a scan to read.
std::string hashOf(std::string_view lines) { return fmt::format("{:016x}", fnv1a(lines)); }

/// The lines of a part, each an object with one member.
struct Lines {
  std::string text;
  std::size_t count = 0;

  template <class T>
  void add(const char* name, const T& value) {
    text.append("{\"").append(name).append("\":");
    LineWriter::write(text, value);
    text += "}\n";
    ++count;
  }
};

/// Calls `take` with the texts, not more at once than fit into a line.
template <class Take>
void inPieces(const std::vector<std::string>& texts, const Take& take) {
  constexpr std::size_t most = 1000;
  for (std::size_t begin = 0; begin < texts.size(); begin += most) {
    const auto first = texts.begin() + static_cast<std::ptrdiff_t>(begin);
    take(std::vector(first, first + static_cast<std::ptrdiff_t>(std::min(most, texts.size() - begin))));
  }
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
  footer.microseconds = end.duration.count();
  footer.exit = static_cast<int>(end.exit);
  return footer;
}

void takeFooter(const Footer& footer, Shard& shard) {
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
  constexpr std::array statuses = {Exit::done,        Exit::answerIsNo, Exit::usage,    Exit::notFound,
                                   Exit::invalidData, Exit::refused,    Exit::conflict, Exit::fault,
                                   Exit::io,          Exit::tryAgain};
  const Exit exit = static_cast<Exit>(footer.exit);
  if (footer.microseconds < 0 || std::find(statuses.begin(), statuses.end(), exit) == statuses.end())
    throw BadLine();
  shard.footer.duration = std::chrono::microseconds(footer.microseconds);
  shard.footer.exit = exit;
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
      requirePlace(shard_.scan.asking.back());
    } else if (name == findingsMember) {
      LineReader::fromJson(value, shard_.scan.ofFiles.emplace_back());
    } else if (name == commonMember) {
      LineReader::fromJson(value, shard_.scan.common.emplace_back(Code::fault, ""));
    } else if (name == notedMember) {
      LineReader::fromJson(value, shard_.scan.noted.emplace_back(Code::fault, ""));
    } else if (name == teamMember) {
      takeTeam(value);
    } else if (name == silencedMember) {
      SilencedRecords row;
      LineReader::fromJson(value, row);
      append(std::move(row.records), shard_.scan.silenced[row.silence]);
    } else if (name == laterMember) {
      std::vector<std::string> ids;
      LineReader::fromJson(value, ids);
      append(std::move(ids), shard_.scan.later);
    } else if (name == endMember) {
      Footer footer;
      LineReader::fromJson(value, footer);
      if (footer.lines != number - 2) refuse(file_, "lines are missing", again);
      if (footer.hash != hashOf(before_)) refuse(file_, "was changed after it was written", again);
      takeFooter(footer, shard_);
      ended_ = true;
    } else {
      throw BadLine();
    }
  }

  void takeItem(doc::Node node) {
    auto record = std::make_unique<AssessedRecord>();
    LineReader::fromJson(node, *record);
    requirePlace(*record);
    shard_.scan.items.push_back(std::move(record));
  }

  void takeTeam(doc::Node node) {
    KindCounts row;
    LineReader::fromJson(node, row);
    const Team* team = policies_.team(row.team);
    if (!team || !row.kind) throw BadLine();
    shard_.scan.countsOfTeam[{team, row.kind}] = row.counts;
  }

  /// The path is opened later: it must be that of the record.
  template <class Record>
  static void requirePlace(const Record& record) {
    if (!record.kind || store::kindOfPath(record.path) != record.kind ||
        store::idOfPath(record.path) != record.id)
      throw BadLine();
  }

  static void append(std::vector<std::string> from, std::vector<std::string>& to) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  }

  const std::string& file_;
  const Policies& policies_;
  Shard shard_;
  std::string_view before_;  ///< the lines before the present one
  bool ended_ = false;
};

}  // namespace

std::string shardText(const ShardHeader& header, const ScanResult& scan, const ShardFooter& footer) {
  Lines lines;
  lines.add(kindMember, header);
  for (const auto& item : scan.items) lines.add(itemMember, *item);
  for (const ScanResult::Asking& asking : scan.asking) lines.add(askingMember, asking);
  for (const ScanResult::FileFindings& file : scan.ofFiles) lines.add(findingsMember, file);
  for (const Diagnostic& finding : withoutTexts(scan.common)) lines.add(commonMember, finding);
  for (const Diagnostic& finding : withoutTexts(scan.noted)) lines.add(notedMember, finding);
  for (const auto& [key, counts] : scan.countsOfTeam)
    lines.add(teamMember, KindCounts{key.first->id, key.second, counts});
  for (const auto& [silence, records] : scan.silenced)
    inPieces(records, [&, &name = silence](std::vector<std::string> ids) {
      lines.add(silencedMember, SilencedRecords{name, std::move(ids)});
    });
  inPieces(scan.later, [&](const std::vector<std::string>& ids) { lines.add(laterMember, ids); });
  Footer end = footerOf(scan, footer);
  end.hash = hashOf(lines.text);
  end.lines = lines.count - 1;
  lines.add(endMember, end);
  return std::move(lines.text);
}

ShardHeader readShardHeader(const std::string& text, const std::string& file) {
  if (text.empty()) refuse(file, "the file is empty", again);
  ShardHeader header;
  constexpr std::size_t longest = 1U << 16U;  // of the first line: the file may be any one
  if (text.find('\n') >= longest) refuse(file, "is not a part of a scan", again);
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
