#include "process/read/survey.hpp"

#include <algorithm>

#include "base/parallel.hpp"
#include "check/check.hpp"
#include "model/views.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {

/// Finds the kinds that paths claim. A path with the folder and prefix of the previous path has its kind.
class KindMemo {
 public:
  const model::KindRow* of(std::string_view path) {
    const std::size_t name = path.rfind('/') + 1;  // npos + 1 is 0
    const std::string_view decisive = path.substr(0, path.find('-', name));
    if (decisive != decisive_) {
      decisive_ = decisive;
      kind_ = store::kindClaimedBy(path);
    }
    return kind_ && store::isPlaceOf(path, *kind_) ? kind_ : nullptr;
  }

 private:
  std::string decisive_;
  const model::KindRow* kind_ = nullptr;
};

/// The work of one thread at a time.
struct Survey::Part {
  KindMemo kinds;
  std::size_t begin = 0;
  std::size_t end = 0;
  SurveyCounts counts;
  std::vector<store::IndexRow> rows;
  std::vector<IndexEntryText> digests;  ///< of the rows
  std::vector<std::string> words;       ///< the same
};

lifecycle::State endAtAGlance(std::string_view text, const model::KindRow& kind) {
  const auto word = doc::glance(text, kind.stateField);
  const auto state = word ? lifecycle::states.parse(*word) : std::nullopt;
  const auto states = kind.lifecycle->states;
  const bool hasEnded = state && std::find(states.begin(), states.end(), *state) != states.end() &&
                        lifecycle::hasEnded(*kind.lifecycle, *state);
  return hasEnded ? *state : lifecycle::State::none;
}

/// True if the first lines of a file show that it is the record. False means unknown.
bool isRecordAtAGlance(std::string_view text, const model::KindRow& kind, std::string_view id) {
  const auto take = [&](std::string_view part) {
    if (!text.starts_with(part)) return false;
    text.remove_prefix(part.size());
    return true;
  };
  if (take("{\n  \"@type\": \""))
    return take(kind.type) && take("\",\n  \"id\": \"") && take(id) && take("\"");
  return take("\"@type\": ") && take(kind.type) && take("\nid: ") && take(id) && take("\n");
}

std::optional<Diagnostic> SurveyFile::flaw() const {
  if (kind_ && !twin_) return std::nullopt;
  return store::misplacement(survey_.workspace_.store(), path());
}

bool SurveyFile::fetch() {
  if (text_) return true;
  text_ = survey_.workspace_.store().read(file_.path, &identity_);
  if (!text_) return false;
  bytes_ = text_->size();
  if (canBeRemembered()) words_ = store::wordsOf(*text_);
  return true;
}

std::optional<doc::Document> SurveyFile::read() {
  if (!fetch()) return std::nullopt;
  std::string text = std::move(*text_);
  text_.reset();
  return doc::read(std::move(text), file_.path, doc::formatOf(file_.path));
}

bool SurveyFile::hasEndedAtAGlance() {
  if (!fetch() || !isRecordAtAGlance(*text_, *kind_, store::idOfPath(path()))) return false;
  const lifecycle::State state = endAtAGlance(*text_, *kind_);
  if (state == lifecycle::State::none) return false;
  if (canBeRemembered()) digest_ = IndexEntry::ended(state);
  return true;
}

/// Returns false if the path no longer contains the bytes that were read: then its identity is not that of
/// the bytes.
bool SurveyFile::canBeRemembered() const {
  return file_.identity.kind == fs::Kind::file && bytes_ > 0 && survey_.remembers_;
}

bool SurveyFile::mayMention(const std::vector<store::WantedWords>& texts) const {
  // A file that was not read as a whole may have an error, which its reader reports.
  if (!digest().isWhole()) return true;
  return std::all_of(texts.begin(), texts.end(),
                     [&](const store::WantedWords& text) { return text.mayBeIn(remembered_.words); });
}

IndexEntry SurveyFile::digest() const {
  return {remembered_.text, remembered_.rest, survey_.workspace_.policies().version()};
}

void SurveyFile::remember(const FieldRecord& record, bool checked) {
  if (!canBeRemembered()) return;
  const model::RecordView<doc::Node> own(record.root());
  if (own.is(*kind_, store::idOfPath(file_.path)))
    digest_ = indexEntryOf(record, checked, survey_.workspace_.policies().version());
}

std::vector<Diagnostic> flawsOf(Workspace& workspace, const doc::Document& document,
                                const model::KindRow& kind) {
  auto findings = workspace.schemas().get(kind.schema).validate(document);
  if (findings.empty())
    if (auto finding = store::mismatch(workspace.store(), document, kind))
      findings.push_back(std::move(*finding));
  return findings;
}

void SurveyWork::look(SurveyFile& file) {
  if (!wants(file)) return;
  try {
    if (auto flaw = file.flaw())
      flawed(file, std::move(*flaw));
    else
      record(file);
  } catch (const Error& error) {
    bad(error.findingsIn(file.path()));
  }
}

namespace {

store::Rows rowsOf(Survey::Index index) {
  if (index == Survey::Index::fields) return store::Rows::whole;
  return index == Survey::Index::words ? store::Rows::words : store::Rows::texts;
}

}  // namespace

Survey::Survey(Workspace& workspace, const std::vector<const model::KindRow*>& kinds, Index index)
    : workspace_(workspace),
      kinds_(kinds),
      remembers_(index != Index::unused && workspace.store().options().index) {
  std::vector<std::string> folders;
  for (const model::KindRow* kind : kinds) folders.emplace_back(kind->folder);
  std::optional<store::Wanted> wanted;
  if (remembers_) wanted = {rowsOf(index)};
  found_ = workspace.store().survey(std::move(folders), wanted);
  workspace.policies();  // read once, before several threads use them
  constexpr std::size_t worthAPart = 128;
  constexpr std::size_t most = 64;
  parts_ = std::clamp<std::size_t>(found_.files.size() / worthAPart, 1, most);
}

std::vector<Diagnostic> Survey::passedOver() const {
  std::vector<Diagnostic> findings = found_.unreadable;
  for (const std::string& path : found_.irregular) findings.push_back(check::irregular(path));
  return findings;
}

std::optional<RecordAhead> Survey::ahead(const model::KindRow& kind, std::string_view id) const {
  if (found_.remembered.empty() || std::find(kinds_.begin(), kinds_.end(), &kind) == kinds_.end())
    return std::nullopt;
  const auto& files = found_.files;
  const auto at = [&](doc::Format format) {
    const std::string path = store::recordPath(kind, id, format);
    const auto found = std::lower_bound(
        files.begin(), files.end(), path,
        [](const fs::FileEntry& file, const std::string& wanted) { return file.path < wanted; });
    return found != files.end() && found->path == path ? found : files.end();
  };
  const auto yaml = at(doc::Format::yaml);
  const auto json = at(doc::Format::json);
  if ((yaml == files.end()) == (json == files.end())) return std::nullopt;
  const auto file = yaml == files.end() ? json : yaml;
  const IndexEntry digest(found_.remembered[static_cast<std::size_t>(file - files.begin())].text, {}, 0);
  if (!digest) return std::nullopt;
  if (!digest.isOpen()) return RecordAhead{file->path, digest.endState(), std::nullopt};
  return RecordAhead{file->path, lifecycle::State::none, digest.extract()};
}

const model::KindRow* Survey::wantedKind(Part& part, const std::string& path, bool& wanted) const {
  wanted = store::concernsRecords(path);
  const model::KindRow* kind = wanted ? part.kinds.of(path) : nullptr;
  if (kind) wanted = std::find(kinds_.begin(), kinds_.end(), kind) != kinds_.end();
  return kind;
}

void Survey::look(Part& part, std::size_t number, const std::function<void(std::size_t, SurveyFile&)>& look) {
  const auto pathAt = [&](std::size_t i) { return std::string_view(found_.files[i].path); };
  for (std::size_t i = part.begin; i < part.end; ++i) {
    bool wanted = false;
    const model::KindRow* kind = wantedKind(part, found_.files[i].path, wanted);
    if (!wanted) continue;
    const bool twin = kind && store::hasTwin(found_.files.size(), i, pathAt);
    SurveyFile file(*this, found_.files[i],
                    found_.remembered.empty() ? store::Remembered() : found_.remembered[i], kind, twin);
    look(number, file);
    if (!kind || twin) continue;
    ++part.counts.records;
    part.counts.read += file.wasRead() ? 1 : 0;
    part.counts.bytes += file.bytes_;
    if (!file.digest_) continue;
    part.digests.push_back(std::move(*file.digest_));
    part.words.push_back(std::move(file.words_));
    part.rows.push_back({found_.files[i].path, file.identity_, {}});
  }
}

SurveyCounts Survey::run(const std::function<void(std::size_t, SurveyFile&)>& see) {
  // Bounds the memory of entries: those of a million files are not kept until the last file is read.
  constexpr std::size_t filesAtATime = 100'000;
  const std::size_t files = found_.files.size();
  const std::size_t partsAtATime =
      std::max<std::size_t>(1, parts_ * filesAtATime / std::max(files, filesAtATime));
  SurveyCounts counts;
  for (std::size_t begin = 0; begin < parts_; begin += partsAtATime) {
    std::vector<Part> parts(std::min(partsAtATime, parts_ - begin));
    parallel(parts.size(), [&](std::size_t i) {
      parts[i].begin = files * (begin + i) / parts_;
      parts[i].end = files * (begin + i + 1) / parts_;
      look(parts[i], begin + i, see);
    });
    remember(parts);
    for (const Part& part : parts) {
      counts.records += part.counts.records;
      counts.read += part.counts.read;
      counts.bytes += part.counts.bytes;
    }
  }
  return counts;
}

void Survey::remember(std::vector<Part>& parts) {
  if (!remembers_) return;
  std::size_t count = 0;
  for (const Part& part : parts) count += part.rows.size();
  std::vector<store::IndexRow> rows;
  rows.reserve(count);
  for (Part& part : parts) {
    for (std::size_t i = 0; i < part.rows.size(); ++i) {
      part.rows[i].text = part.digests[i].text;
      part.rows[i].rest = part.digests[i].fields;
      part.rows[i].words = part.words[i];
      rows.push_back(part.rows[i]);
    }
    part.rows = {};
  }
  workspace_.store().remember(found_, std::move(rows));
}

}  // namespace som::process
