#include "process/doctor/checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/views.hpp"
#include "process/doctor/adopt.hpp"
#include "process/history/record_change.hpp"
#include "process/work/policies.hpp"
#include "store/commit_queue.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/private_folder.hpp"

namespace som::process {
namespace {

using Record = model::RecordView<doc::Node>;

std::string timeOf(Workspace& workspace, std::int64_t nanoseconds) {
  return workspace.timeText(Instant(Seconds(nanoseconds / 1'000'000'000)));
}

void permissions(Examination& examination) {
  for (store::WrongMode& wrong : store::wrongModes(examination.workspace().store().files())) {
    const bool open = (wrong.found & ~wrong.wanted) != 0;
    std::vector<std::string> flaws;
    std::vector<std::string> repairs;
    if (wrong.foundGroup != wrong.wantedGroup) {
      flaws.push_back(
          fmt::format("is of group {}, the workspace of group {}", wrong.foundGroup, wrong.wantedGroup));
      repairs.push_back(fmt::format("chgrp {}", wrong.wantedGroup));
    }
    if (wrong.found != wrong.wanted) {
      flaws.push_back(fmt::format("has the permissions {:04o}, which {}", wrong.found,
                                  open ? "open it to too many" : "close it to who may use the workspace"));
      repairs.push_back(fmt::format("chmod {:04o}", wrong.wanted));
    }
    Ailment& ailment = examination.add(Diagnostic(Code::wrongPermissions, joined(flaws, "; ")).in(wrong.path),
                                       joined(repairs, ", "));
    ailment.mode = std::move(wrong);
  }
}

void irregular(Examination& examination) {
  for (const std::string& path : store::irregularFiles(examination.workspace().store().files()))
    examination.add(check::irregular(path));
}

void leftovers(Examination& examination) {
  for (const std::string& path : examination.workspace().store().journal().leftovers)
    examination.add(Diagnostic(Code::leftoverFile, "is a temporary file of a command that died").in(path),
                    "remove it");
}

void index(Examination& examination) {
  if (examination.workspace().store().hasStaleIndex())
    examination.add(
        Diagnostic(Code::staleIndex, "is damaged, or was written by another workspace or version of som")
            .in(store::indexPath)
            .hint("it costs time, never an answer: the next scan or list makes it anew"),
        "remove it");
  for (const std::string& path : examination.workspace().store().indexSideFiles())
    examination.add(
        Diagnostic(Code::staleIndex, "looks like a part of the index, but is none, and is not read")
            .in(path)
            .hint("som keeps its index in one file"),
        "remove it");
}

void journal(Examination& examination) {
  using Kind = store::JournalState::Kind;
  const store::JournalState state = examination.workspace().store().journal();
  if (state.kind == Kind::clean) return;
  if (state.kind == Kind::foreign) {
    examination.add(Diagnostic(Code::foreignIntent, state.why)
                        .in(state.path)
                        .hint("if this workspace was cloned, copied or restored, remove its .som folder"));
    return;
  }
  const std::vector<std::string_view> paths(state.paths.begin(), state.paths.end());
  const bool back = state.kind == Kind::rollingBack;
  examination.add(
      Diagnostic(Code::unfinished, fmt::format("a change of {} {} at {} and is not finished", joined(paths),
                                               back ? "was to be taken back" : "was begun",
                                               timeOf(examination.workspace(), state.written)))
          .in(state.path),
      back ? "take the rest of it back" : "finish it");
}

void commits(Examination& examination) {
  if (store::isSyncInterrupted(examination.workspace().store().files()))
    examination.add(
        Diagnostic(Code::pendingCommit,
                   "som git sync was interrupted: files have changes of others that it did not merge")
            .in(store::syncFile)
            .hint("run som git sync, which takes them back and begins again"));
  for (const store::QueuedCommit& commit : store::waitingCommits(examination.workspace().store().files())) {
    const std::string what = commit.text.lines.empty() ? commit.path : commit.text.lines.front();
    constexpr std::string_view heads = "refs/heads/";
    std::string_view branch = commit.branch;
    if (branch.starts_with(heads)) branch.remove_prefix(heads.size());
    examination.add(Diagnostic(Code::pendingCommit,
                               fmt::format("is not committed with git yet{}: {}",
                                           branch.empty() ? "" : fmt::format(", made on {}", branch), what))
                        .in(commit.path),
                    "commit it");
  }
}

std::string told(const store::SetAside::File& file) {
  using Winner = store::SetAside::Winner;
  if (file.path.empty())
    return fmt::format("{} is what somebody wrote into a file that a command replaced before it died",
                       file.other);
  std::string text = file.path;
  switch (file.winner) {
    case Winner::hand:
      text += " is as somebody wrote it by hand";
      break;
    case Winner::before:
      text += " is as it was before the command";
      break;
    case Winner::transaction:
      text += " is as the command wrote it";
      break;
  }
  return file.other.empty() ? text : text + ", the other version lies in " + file.other;
}

void setAside(Examination& examination) {
  for (const store::SetAside& one : examination.workspace().store().journal().setAside) {
    std::vector<std::string> texts;
    for (const store::SetAside::File& file : one.files) texts.push_back(told(file));
    std::string all = fmt::format("set aside at {}", timeOf(examination.workspace(), one.written));
    for (std::size_t i = 0; i < texts.size(); ++i) all += (i == 0 ? ": " : "; ") + texts[i];
    examination.add(Diagnostic(Code::setAside, std::move(all))
                        .in(one.folder)
                        .hint("compare, put back what is missing, then som doctor --fix --discard-set-aside"),
                    examination.options().discardSetAside ? "remove it" : "");
  }
}

/// Finds a path that does not match the document's id. A later step, when all records were read, decides
/// whether the file can be moved.
void place(Examination& examination, const Seen& seen) {
  const auto stray = store::misplacement(examination.workspace().store(), seen.path);
  if (stray && stray->code == Code::misplacedFile && !Record(seen.document.root()).typeNode()) {
    examination.add(*stray);
    return;
  }
  std::string expected = placeOf(seen.document);
  if (expected == seen.path) return;
  const std::string id(store::idOfPath(expected));
  examination
      .add(seen.document.diagnostic(Code::misplacedFile,
                                    fmt::format("a record with id {} belongs at {}", id, expected),
                                    Record(seen.document.root()).idNode()),
           "move it to " + expected)
      .target = std::move(expected);
}

/// Finds an id that two files claim, or a place that is taken. A person must choose.
void settleMoves(Examination& examination) {
  for (Ailment& ailment : examination.found()) {
    if (ailment.target.empty()) continue;
    const std::string id(store::idOfPath(ailment.target));
    const model::KindRow* kind = store::kindOfPath(ailment.target);
    const bool alone = kind && examination.claims()[{std::string(kind->type), id}].size() == 1;
    const fs::FileSystem& files = examination.workspace().store().files();
    if (alone && !files.stat(ailment.target) && !files.stat(store::twinOf(ailment.target))) continue;
    ailment.target.clear();
    ailment.repair.clear();
    ailment.finding.hints = {
        "another file has this id or this place: give one of them another id, or remove it"};
  }
}

/// Finds the errors of policies. The check of irregular files finds links among them, and the checks of
/// records find the errors of the catalogue's files.
void policies(Examination& examination) {
  for (const Diagnostic& finding : examination.workspace().policies().findings())
    if (finding.file.starts_with(store::policyFolder) && finding.code != Code::unsafePath)
      examination.add(finding);
}

void duplicates(Examination& examination) {
  for (auto& [claim, paths] : examination.claims()) {
    // The file at the record's own place is the original of the others.
    std::stable_partition(paths.begin(), paths.end(),
                          [](const std::string& path) { return store::kindOfPath(path) != nullptr; });
    for (std::size_t i = 1; i < paths.size(); ++i)
      examination.add(
          Diagnostic(Code::duplicateId, fmt::format("{} claims the id {} too", paths[0], claim.second))
              .in(paths[i])
              .hint("compare the two, and remove one or give it an id of its own"));
  }
}

void dangling(Examination& examination, const Seen& seen) try {
  const model::KindRow* kind = store::kindOfPath(seen.path);
  if (!seen.wellFormed || !kind) return;
  for (Diagnostic& finding :
       check::references(seen.document, *kind, examination.workspace().policies().targets()))
    if (finding.code == Code::danglingReference)
      examination.add(std::move(finding).hint("bring the record back, or take the reference out"));
} catch (const Error& error) {
  // A reference to an id that two files claim: the check of ids reports those files.
  if (error.findings().front().code != Code::duplicateId) throw;
}

void collectLinks(Examination& examination, const Seen& seen) {
  const model::KindRow* kind = store::kindOfPath(seen.path);
  if (seen.wellFormed && kind)
    examination.links().look(seen.document, *kind);
  else
    examination.links().passOver(seen.path);
}

/// The first finding for a record has all its links, as its list must not be left with a part of them.
void links(Examination& examination) {
  std::string last;
  std::size_t first = 0;
  for (check::OneSidedLink& link : examination.links().oneSided()) {
    Diagnostic finding = link.finding;
    finding.hints.clear();
    const bool strange = link.flaw == check::LinkFlaw::holderHasStrangeValue ||
                         link.flaw == check::LinkFlaw::serviceHasStrangeValue ||
                         link.flaw == check::LinkFlaw::requestHasStrangeRequester;
    examination.add(std::move(finding), strange ? "take it out" : "add it");
    if (link.path != last) first = examination.found().size() - 1;
    last = link.path;
    examination.found()[first].links.push_back(std::move(link));
  }
}

void clockRegression(Examination& examination, const Seen& seen) {
  if (!seen.wellFormed) return;
  for (Diagnostic& finding : check::clockRegression(seen.document, examination.now(), [&](Instant time) {
         return examination.workspace().timeText(time);
       }))
    examination.add(std::move(finding));
}

/// True if a tracking record is later than now: one of the present time must not follow it.
bool isBeyondNow(const Examination& examination, const doc::Document& document) {
  for (const auto entry : Record(document.root()).history())
    if (const auto time = entry.time(); time && *time > examination.now() + check::clockTolerance)
      return true;
  return false;
}

void untrackedState(Examination& examination, const Seen& seen) {
  const model::KindRow* kind = store::kindOfPath(seen.path);
  if (!seen.wellFormed || !kind) return;
  std::vector<Diagnostic> findings = check::trackedState(seen.document, *kind);
  for (const UntrackedActivity& one : untrackedActivities(seen.document))
    findings.push_back(
        seen.document
            .diagnostic(Code::untrackedState,
                        fmt::format("activity '{}' is {}, but the last tracking record led to {}", one.id,
                                    one.state.text(), one.from),
                        one.state)
            .as(Severity::warning));
  const bool beyond = !findings.empty() && isBeyondNow(examination, seen.document);
  for (Diagnostic& finding : findings) {
    finding.hints.clear();
    if (beyond) finding.hints.emplace_back("set the times of its tracking records right first");
    examination.add(std::move(finding), beyond ? "" : "add a tracking record that adopts the state");
  }
}

void consequences(Examination& examination, const Seen& seen) {
  const model::KindRow* kind = store::kindOfPath(seen.path);
  if (!seen.wellFormed || !kind || !kind->lifecycle) return;
  for (Diagnostic& finding : consequencesDue(seen.document, *kind, examination.workspace().store())) {
    finding.hints.clear();
    examination.add(std::move(finding), "carry it out");
  }
}

// Unreadable files are found when they are read.
constexpr std::string_view unreadable = "record";
constexpr std::string_view placeCheck = "place";

constexpr std::array rows = {
    CheckRow{"permissions", permissions, nullptr, changeMode},
    CheckRow{"irregular", irregular, nullptr, nullptr},
    // Before recoveries: a person has not yet looked at the files that they set aside.
    CheckRow{"set-aside", setAside, nullptr, discardSetAside},
    CheckRow{"leftover", leftovers, nullptr, recover},
    CheckRow{"journal", journal, nullptr, recover},
    CheckRow{"commit", commits, nullptr, commitQueued},
    CheckRow{"index", index, nullptr, removeIndex},
    CheckRow{unreadable, policies, nullptr, nullptr},
    CheckRow{placeCheck, settleMoves, place, moveRecord},
    CheckRow{"duplicate", duplicates, nullptr, nullptr},
    CheckRow{"reference", nullptr, dangling, nullptr},
    CheckRow{"link", links, collectLinks, mendLinks},
    CheckRow{"clock", nullptr, clockRegression, nullptr},
    CheckRow{"state", nullptr, untrackedState, adopt},
    // After states: what follows is judged by them.
    CheckRow{"consequence", nullptr, consequences, carryOut},
};

std::size_t orderOf(std::string_view check) {
  return static_cast<std::size_t>(
      std::find_if(rows.begin(), rows.end(), [&](const CheckRow& row) { return row.name == check; }) -
      rows.begin());
}

}  // namespace

std::span<const CheckRow> doctorChecks() { return rows; }

std::string placeOf(const doc::Document& document) {
  const doc::Node type = Record(document.root()).typeNode();
  const model::KindRow* kind = model::findKind(type.text());
  if (!kind || kind->type != type.text() || kind->placement == model::Placement::policy)
    throw Error(document.diagnostic(
        Code::unknownKind, fmt::format("'{}' is no kind of record that has a file of its own", type.text()),
        type ? type : document.root()));
  const doc::Node id = Record(document.root()).idNode();
  try {
    return store::recordPath(*kind, store::idOf(document.root(), *kind), doc::formatOf(document.file()));
  } catch (const Error& error) {
    throw Error(document.diagnostic(Code::invalidId, error.what(), id ? id : document.root()));
  }
}

Ailment& Examination::add(Diagnostic finding, std::string repair) {
  finding.dropText(places_);
  Ailment ailment{.check = check_, .finding = std::move(finding), .repair = std::move(repair)};
  const std::string_view id = store::idOfPath(ailment.finding.file);
  if (store::kindOfPath(ailment.finding.file) && isPlainId(id)) ailment.id = id;
  return found_.emplace_back(std::move(ailment));
}

/// Calls a function of a check. An Error becomes a finding of the check.
template <class Function>
void Examination::guarded(std::string_view check, const std::string& path, const Function& function) {
  check_ = check;
  try {
    function();
  } catch (const Error& error) {
    for (Diagnostic& finding : error.findingsIn(path)) {
      if (finding.code == Code::lockTimeout) throw;
      add(std::move(finding));
    }
  }
}

void Examination::look(const std::string& path, const model::KindRow* kind) {
  if (!store::isDocumentPath(path)) {
    check_ = placeCheck;
    add(*store::misplacement(workspace_.store(), path));
    return;
  }
  std::optional<doc::Document> document;
  bool wellFormed = false;
  guarded(unreadable, path, [&] {
    document = doc::read(workspace_.store().read(path).value_or(""), path, doc::formatOf(path));
    if (!kind) return;
    auto findings = workspace_.schemas().get(kind->schema).validate(*document);
    wellFormed = findings.empty();
    for (Diagnostic& finding : withoutTexts(std::move(findings))) add(std::move(finding));
  });
  if (!document) return links_.passOver(path);
  const doc::Node root = document->root();
  const model::KindRow* claimed = model::findKind(Record(root).type());
  if (const std::string id = claimed ? store::idOf(root, *claimed) : std::string(); !id.empty())
    claims_[{std::string(claimed->type), id}].push_back(path);
  for (const CheckRow& row : rows)
    if (row.lookAt) guarded(row.name, path, [&] { row.lookAt(*this, {path, *document, wellFormed}); });
}

/// Reads folder by folder, so that an unreadable folder does not hide the others.
void Examination::readRecords() {
  std::map<std::string, std::vector<const model::KindRow*>> folders;
  for (const model::KindRow* kind : model::kindsLike(nullptr))
    folders[std::string(kind->folder)].push_back(kind);
  for (const auto& entry : folders)
    guarded(unreadable, entry.first, [&] {
      const auto there = workspace_.store().files().stat(entry.first);
      if (there && there->kind != fs::Kind::directory) return;  // reported as irregular
      for (const auto& [path, kind] : store::listRecords(workspace_.store(), entry.second)) look(path, kind);
    });
}

std::vector<Ailment> Examination::run() {
  workspace_.store().consistently([&] {
    found_.clear();
    claims_.clear();
    links_ = {};
    readRecords();
    return true;
  });
  check_ = unreadable;
  for (Diagnostic& finding : workspace_.store().takeFindings()) add(std::move(finding));
  for (const CheckRow& row : rows)
    if (row.look) guarded(row.name, std::string(store::privateFolder), [&] { row.look(*this); });
  std::stable_sort(found_.begin(), found_.end(), [](const Ailment& a, const Ailment& b) {
    if (a.check != b.check) return orderOf(a.check) < orderOf(b.check);
    if (a.finding.file != b.finding.file) return a.finding.file < b.finding.file;
    return a.finding.span.value_or(Span{}).begin < b.finding.span.value_or(Span{}).begin;
  });
  return std::move(found_);
}

}  // namespace som::process
