#include "process/jeopardy/shard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

/// Thrown by a reader for a line that is not as the writer makes it.
struct BadLine {};

/// Writes named members of a line. A struct lists its members once for both directions: `template <class
/// Archive> void members(Archive& archive, T& value) { archive("id", value.id); }`.
class LineWriter {
 public:
  template <class T>
  void operator()(const char* name, const T& value) {
    if (!isEmpty(value)) out_.emplace(name, toJson(value));
  }
  doc::Value take() { return std::move(out_); }

  template <class T>
  static doc::Value toJson(const T& value);

 private:
  template <class T>
  static bool isEmpty(const T& value) {
    if constexpr (requires { value.empty(); })
      return value.empty();
    else if constexpr (requires { value.has_value(); })
      return !value.has_value();
    else
      return false;
  }

  doc::Value out_ = doc::Value::object();
};

/// Reads what a LineWriter wrote. Members that are missing stay as they are. Throws BadLine.
class LineReader {
 public:
  explicit LineReader(doc::Node in) : in_(in) {
    if (!in.isMapping()) throw BadLine();
  }
  template <class T>
  void operator()(const char* name, T& value) const {
    if (const doc::Node member = in_[name]) fromJson(member, value);
  }

  template <class T>
  static void fromJson(doc::Node node, T& value);

 private:
  doc::Node in_;
};

// The members of each struct.

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

/// An item with the text of its file.
struct Item {
  Assessed assessed;
  std::string text;
};

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

/// Counts by level of a kind, of the records of a team or of all.
struct KindCounts {
  std::string team;
  const model::KindRow* kind = nullptr;
  policy::LevelCounts counts = {};
};

template <class Archive>
void members(Archive& archive, KindCounts& row) {
  archive("team", row.team);
  archive("kind", row.kind);
  archive("counts", row.counts);
}

/// The records that a silence covers.
struct SilencedRecords {
  std::string silence;
  std::vector<std::string> records;
};

template <class Archive>
void members(Archive& archive, SilencedRecords& row) {
  archive("silence", row.silence);
  archive("records", row.records);
}

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

// The single values.

template <class T>
concept HasMembers = requires(T& value, LineWriter& writer) {
  members(writer, value);
};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

constexpr EnumTable<Severity, 3> severities{{{
    {Severity::error, "error"},
    {Severity::warning, "warning"},
    {Severity::information, "information"},
}}};

template <class T>
doc::Value LineWriter::toJson(const T& value) {
  if constexpr (IsVector<T>::value || std::is_same_v<T, policy::LevelCounts>) {
    doc::Value list = doc::Value::array();
    for (const auto& item : value) list.push_back(toJson(item));
    return list;
  } else if constexpr (IsOptional<T>::value) {
    return toJson(value.value());
  } else if constexpr (std::is_same_v<T, Instant>) {
    return formatInstant(value);
  } else if constexpr (std::is_same_v<T, Seconds>) {
    return value.count();
  } else if constexpr (std::is_same_v<T, policy::Level>) {
    return policy::levels.name(value);
  } else if constexpr (std::is_same_v<T, policy::ReasonCode>) {
    return policy::reasonName(value);
  } else if constexpr (std::is_same_v<T, policy::Rule>) {
    return value.text();
  } else if constexpr (std::is_same_v<T, Code>) {
    return codeName(value);
  } else if constexpr (std::is_same_v<T, Severity>) {
    return severities.name(value);
  } else if constexpr (std::is_same_v<T, SharedText>) {
    return value ? doc::Value(*value) : doc::Value();
  } else if constexpr (std::is_same_v<T, const model::KindRow*>) {
    return value->type;
  } else if constexpr (HasMembers<T>) {
    LineWriter writer;
    members(writer, const_cast<T&>(value));  // members() only reads here
    return writer.take();
  } else {
    return value;
  }
}

/// Takes a value that a text has, or throws.
template <class T>
T known(const std::optional<T>& value) {
  if (!value) throw BadLine();
  return *value;
}

std::int64_t wholeNumber(doc::Node node) { return known(node.integer()); }

template <class T>
void LineReader::fromJson(doc::Node node, T& value) {
  if constexpr (std::is_same_v<T, policy::LevelCounts>) {
    if (!node.isSequence() || node.size() != value.size()) throw BadLine();
    std::size_t n = 0;
    for (const doc::Node item : node) fromJson(item, value[n++]);
  } else if constexpr (IsVector<T>::value) {
    if (!node.isSequence()) throw BadLine();
    for (const doc::Node item : node) {
      if constexpr (std::is_same_v<T, std::vector<Diagnostic>>)
        fromJson(item, value.emplace_back(Code::fault, ""));
      else
        fromJson(item, value.emplace_back());
    }
  } else if constexpr (IsOptional<T>::value) {
    fromJson(node, value.emplace());
  } else if constexpr (std::is_same_v<T, Instant>) {
    value = known(parseInstant(node.text()));
  } else if constexpr (std::is_same_v<T, Seconds>) {
    value = Seconds(wholeNumber(node));
  } else if constexpr (std::is_same_v<T, policy::Level>) {
    value = known(policy::levels.parse(node.text()));
  } else if constexpr (std::is_same_v<T, policy::ReasonCode>) {
    const auto all = policy::reasons();
    const auto row =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == node.text(); });
    if (row == all.end()) throw BadLine();
    value = row->code;
  } else if constexpr (std::is_same_v<T, policy::Rule>) {
    value = node.text() == policy::Rule().text() ? policy::Rule() : policy::Rule(std::string(node.text()));
  } else if constexpr (std::is_same_v<T, Code>) {
    const auto row = std::find_if(codeTable.begin(), codeTable.end(),
                                  [&](const CodeRow& one) { return one.name == node.text(); });
    if (row == codeTable.end()) throw BadLine();
    value = row->code;
  } else if constexpr (std::is_same_v<T, Severity>) {
    value = known(severities.parse(node.text()));
  } else if constexpr (std::is_same_v<T, SharedText>) {
    if (node.isString()) value = std::make_shared<const std::string>(node.text());
  } else if constexpr (std::is_same_v<T, const model::KindRow*>) {
    value = model::findKind(node.text());
    if (!value) throw BadLine();
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!node.isString()) throw BadLine();
    value = node.text();
  } else if constexpr (std::is_same_v<T, bool>) {
    value = known(node.boolean());
  } else if constexpr (HasMembers<T>) {
    LineReader reader(node);
    members(reader, value);
  } else {
    static_assert(std::is_integral_v<T>);
    const std::int64_t number = wholeNumber(node);
    value = static_cast<T>(number);
    if (static_cast<std::int64_t>(value) != number || (number < 0) != (value < T{})) throw BadLine();
  }
}

// The lines of a part.

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
    Assessed& assessed = item.assessed;
    if (!assessed.kind) throw BadLine();
    assessed.document = doc::read(std::move(item.text), assessed.path, doc::formatOf(assessed.path));
    shard_.scan.items.push_back(std::make_unique<Assessed>(std::move(assessed)));
  }

  const std::string& file_;
  const Policies& policies_;
  Shard shard_;
  std::string_view before_;  ///< the lines before the present one
  bool ended_ = false;
};

/// Something in which the parts of a scan agree.
struct Shared {
  std::string_view name;
  std::string (*of)(const ShardHeader&);
};
constexpr std::array sharedMembers = {
    Shared{"the number of parts", [](const ShardHeader& one) { return std::to_string(one.of); }},
    Shared{"the moment (--now)", [](const ShardHeader& one) { return formatInstant(one.now); }},
    Shared{"the revision", [](const ShardHeader& one) { return one.revision; }},
    Shared{"the sequence number of the workspace", [](const ShardHeader& one) { return one.sequence; }},
    Shared{"the rules of the workspace", [](const ShardHeader& one) { return one.policyHash; }},
    Shared{"the version of the time zones", [](const ShardHeader& one) { return one.tzdata; }},
    Shared{"the version of som", [](const ShardHeader& one) { return one.som; }},
    Shared{"the workspace", [](const ShardHeader& one) { return one.workspace; }},
    Shared{"the filter", [](const ShardHeader& one) { return one.filter; }},
    Shared{"the least level", [](const ShardHeader& one) { return one.shown; }},
};

void requireOneScan(const std::vector<Shard>& parts, const std::vector<std::string>& files) {
  std::vector<Diagnostic> findings;
  const ShardHeader& first = parts.front().header;
  for (std::size_t n = 1; n < parts.size(); ++n)
    for (const Shared& shared : sharedMembers)
      if (const std::string a = shared.of(first), b = shared.of(parts[n].header); a != b)
        findings.push_back(Diagnostic(Code::badShard, fmt::format("{} is '{}', but '{}' in {}", shared.name,
                                                                  b, a, files.front()))
                               .in(files[n])
                               .hint("scan all parts of one state at one moment, with one version of som"));
  if (!findings.empty()) throw Error(std::move(findings));
  std::vector<const std::string*> owners(first.of, nullptr);
  for (std::size_t n = 0; n < parts.size(); ++n) {
    const std::string*& owner = owners[parts[n].header.shard - 1];
    if (owner)
      findings.push_back(Diagnostic(Code::badShard, fmt::format("is part {}/{}, which {} is, too",
                                                                parts[n].header.shard, first.of, *owner))
                             .in(files[n])
                             .hint("give each part once"));
    owner = &files[n];
  }
  std::vector<std::string> missing;
  for (unsigned n = 0; n < first.of; ++n)
    if (!owners[n]) missing.push_back(fmt::format("{}/{}", n + 1, first.of));
  if (!missing.empty())
    findings.push_back(
        Diagnostic(Code::badShard,
                   fmt::format("missing: part{} {}", missing.size() == 1 ? "" : "s", joinedFirst(missing)))
            .hint("scan them with --shard, then join all parts"));
  if (!findings.empty()) throw Error(std::move(findings));
}

/// The paths of records sort as a scan visits them.
std::string pathOf(const std::string& id) {
  const model::KindRow* kind = model::kindOfId(id);
  return kind ? store::recordPath(*kind, id, doc::Format::yaml) : id;
}

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

Shard joinShards(std::vector<Shard> parts, const std::vector<std::string>& files) {
  requireOneScan(parts, files);
  std::sort(parts.begin(), parts.end(),
            [](const Shard& a, const Shard& b) { return a.header.shard < b.header.shard; });
  Shard whole;
  whole.header = parts.front().header;
  whole.header.shard = whole.header.of = 1;
  std::vector<ScanResult> scans;
  for (Shard& part : parts) {
    whole.footer.duration = std::max(whole.footer.duration, part.footer.duration);
    whole.footer.exit = worseExit(whole.footer.exit, part.footer.exit);
    scans.push_back(std::move(part.scan));
  }
  whole.scan = joinScans(std::move(scans), pathOf);
  return whole;
}

}  // namespace som::process
