#include "process/history/undo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "doc/edit.hpp"
#include "model/entries.hpp"
#include "model/lists.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/history/restored.hpp"
#include "process/outbox/outbox.hpp"
#include "process/outbox/tries.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/outbox.hpp"
#include "store/undo_log.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;

bool isEvent(const std::string& path) { return path.starts_with(fmt::format("{}/", store::outboxFolder)); }

const store::ImageFile* fileOf(const store::Image& image, const std::string& path) {
  const auto found = std::find_if(image.files.begin(), image.files.end(),
                                  [&](const store::ImageFile& file) { return file.path == path; });
  return found == image.files.end() ? nullptr : &*found;
}

/// The images of a moment, with the files as they are.
class Images {
 public:
  Images(const store::Source& files, store::UndoLog log) : files_(files), log_(std::move(log)) {}

  /// Returns the last command that changed the record, or any file if the reference is empty. Throws
  /// not-found, foreign-image; cannot-undo if no record is named, and the last command of all is not in the
  /// files.
  const store::Image& last(const std::string& reference) const {
    const std::string path = reference.empty() ? std::string() : pathOf(reference);
    for (std::size_t n = 0; n < log_.images.size(); ++n) {
      if ((!path.empty() && !fileOf(log_.images[n], path)) || !wasMade(n)) continue;
      if (path.empty() && n > 0) refuseOlder(log_.images.front(), log_.images[n]);
      return log_.images[n];
    }
    if (log_.foreign)
      throw Error(Diagnostic(Code::foreignImage, "was not written by this workspace")
                      .in(*log_.foreign)
                      .hint("if this workspace was cloned, copied or restored, remove its .som/undo folder"));
    throw Error(
        Diagnostic(Code::notFound, reference.empty()
                                       ? std::string("no command can be taken back on this machine")
                                       : fmt::format("no command on {} can be taken back on this machine",
                                                     store::idOfPath(path)))
            .hint(fmt::format("the images of the last {} commands are kept; see som log",
                              store::mostUndoable)));
  }

  /// Returns the command that changed a file after another one; null if none did.
  const store::Image* laterThan(const store::Image& image, const std::string& path) const {
    for (const store::Image* later = &image; later != &log_.images.front();)
      if (fileOf(*--later, path)) return later;
    return nullptr;
  }

 private:
  /// Another branch or a reset took the last command away: nobody means the one before it without a name.
  [[noreturn]] static void refuseOlder(const store::Image& last, const store::Image& older) {
    const auto nameOf = [](const store::Image& image) {
      const std::string path = image.files.empty() ? std::string() : image.files.front().path;
      return store::kindOfPath(path) ? std::string(store::idOfPath(path)) : path;
    };
    throw Error(
        Diagnostic(Code::cannotUndo,
                   fmt::format("'{}' of {} at {} was the last command, and is not in these files: they "
                               "are of another branch, it was taken back by hand, or it was killed",
                               last.command.verb, last.command.actor, formatInstant(last.command.time)))
            .in(nameOf(last))
            .hint(fmt::format("to take back '{}' of {}, which came before it: som undo {}",
                              older.command.verb, formatInstant(older.command.time), nameOf(older))));
  }

  /// Returns the hash that a file had after the n-th command, as far as later ones or the file tell.
  std::optional<std::string> hashAfter(std::size_t n, const std::string& path) const {
    while (n-- > 0)
      if (const store::ImageFile* later = fileOf(log_.images[n], path)) return later->beforeHash;
    return contentHash(files_.read(path));
  }

  /// False for a command that was killed or refused before it changed anything.
  bool wasMade(std::size_t n) const {
    const auto& files = log_.images[n].files;
    return std::any_of(files.begin(), files.end(), [&](const store::ImageFile& file) {
      return hashAfter(n, file.path) != file.beforeHash;
    });
  }

  /// Returns the path of a record, also of one that a command removed.
  std::string pathOf(const std::string& reference) const {
    for (const store::Image& image : log_.images)
      for (const store::ImageFile& file : image.files)
        if (store::kindOfPath(file.path) && store::idOfPath(file.path) == reference) return file.path;
    return store::findRecord(files_, reference).path;
  }

  const store::Source& files_;
  store::UndoLog log_;
};

/// Takes back one command.
class Undo {
 public:
  Undo(Workspace& workspace, const Env& env, const UndoOptions& options, const CommittedFiles& committed)
      : workspace_(workspace), env_(env), options_(options), committed_(committed) {}

  ChangeResult run() {
    const auto locks = lockChannels();
    const store::Store::Strict strict(workspace_.store());
    store::Transaction transaction = workspace_.store().begin(options_.change.dryRun);
    if (env_.clock) env_.now = std::max(env_.now, env_.clock());
    const Images images(transaction, store::readUndoLog(workspace_.store().files()));
    const store::Image& image = images.last(options_.reference);
    refuse(transaction, images, image);
    for (const store::ImageFile& file : image.files) takeBack(transaction, image, file);
    for (const store::Change& change : transaction.changes())
      result_.files.push_back({change.path, change.before.value_or(""), change.after.value_or("")});
    if (!options_.change.dryRun) transaction.commit();
    return std::move(result_);
  }

 private:
  /// Keeps the events of the command from being delivered meanwhile. The locks come before that of the
  /// workspace, as in a delivery.
  std::vector<std::unique_ptr<fs::Lock>> lockChannels() const {
    std::vector<std::unique_ptr<fs::Lock>> locks;
    if (options_.change.dryRun) return locks;
    const store::Store& store = workspace_.store();
    const Images images(store, store::readUndoLog(store.files()));
    std::set<std::string> channels;
    for (const store::ImageFile& file : images.last(options_.reference).files)
      if (isEvent(file.path)) channels.emplace(store::channelOf(file.path));
    for (const std::string& channel : channels) locks.push_back(lockChannel(workspace_, channel));
    return locks;
  }

  void refuse(const store::Transaction& transaction, const Images& images, const store::Image& image) const {
    std::vector<Diagnostic> findings;
    if (image.isTooLarge)
      findings.push_back(Diagnostic(
          Code::cannotUndo, fmt::format("'{}' changed too much to keep its images", image.command.verb)));
    requireMatch(transaction, image);
    std::vector<std::string> created;
    for (const store::ImageFile& file : image.files) {
      const auto now = transaction.read(file.path);
      if (contentHash(now) != file.afterHash)
        addChanged(images, image, file, now, findings);
      else
        addObstacles(file, now, findings);
      if (!file.beforeHash && store::kindOfPath(file.path)) created.emplace_back(store::idOfPath(file.path));
    }
    addReferrers(transaction, image, created, findings);
    if (!findings.empty()) throw Error(std::move(findings));
  }

  /// `--if-match` is about the named record, otherwise about the first file of the command.
  void requireMatch(const store::Transaction& transaction, const store::Image& image) const {
    if (!options_.change.ifMatch || image.files.empty()) return;
    const std::string path = options_.reference.empty()
                                 ? image.files.front().path
                                 : store::findRecord(transaction, options_.reference).path;
    if (const std::string hash = contentHash(transaction.read(path)).value_or("");
        hash != *options_.change.ifMatch)
      throw Error(Diagnostic(Code::changedMeanwhile, "the record is not the one that --if-match names")
                      .in(path)
                      .hint("read it again: its SHA-256 is " + hash));
  }

  /// Adds why a file is not as the command left it.
  void addChanged(const Images& images, const store::Image& image, const store::ImageFile& file,
                  const std::optional<std::string>& now, std::vector<Diagnostic>& findings) const {
    const std::string id(store::idOfPath(file.path));
    if (isEvent(file.path)) {
      if (!now && !file.beforeHash)
        findings.push_back(
            Diagnostic(Code::cannotUndo, fmt::format("the event {} was delivered, or dropped", id))
                .in(file.path));
      return;  // the command removed it, and it may have been made again
    }
    if (const store::Image* later = images.laterThan(image, file.path)) {
      findings.push_back(Diagnostic(Code::cannotUndo, fmt::format("'{}' of {} changed it later",
                                                                  later->command.verb, later->command.actor))
                             .in(id)
                             .hint(fmt::format("take that back first: som undo {}", id)));
    } else if (const std::string why = laterEntry(image, file.path, now); !why.empty()) {
      findings.push_back(Diagnostic(Code::cannotUndo, fmt::format("builds on it: {}", why)).in(id));
    } else {
      findings.push_back(
          Diagnostic(Code::changedMeanwhile,
                     fmt::format("was edited after '{}'; nothing was changed", image.command.verb))
              .in(file.path)
              .hint("take the edit back, or change the record with a verb"));
    }
  }

  /// Describes the first tracking record that came after a command; empty if none did.
  static std::string laterEntry(const store::Image& image, const std::string& path,
                                const std::optional<std::string>& now) try {
    if (!now || !store::kindOfPath(path)) return {};
    const doc::Document document = doc::read(*now, path, doc::formatOf(path));
    for (const auto entry : NodeRecord(document.root()).history())
      if (const auto time = entry.time(); time && *time > image.command.time)
        return fmt::format("{} of {} at {}", entry.action(), entry.user(), formatInstant(*time));
    return {};
  } catch (const Error&) {
    return {};
  }

  /// Adds why a file that is as the command left it cannot go back.
  void addObstacles(const store::ImageFile& file, const std::optional<std::string>& now,
                    std::vector<Diagnostic>& findings) const {
    const std::string id(store::idOfPath(file.path));
    if (isEvent(file.path)) {
      const Tries tries = readTries(workspace_.store(), std::string(store::channelOf(file.path)), id);
      if (!tries.handed.empty())
        findings.push_back(Diagnostic(Code::cannotUndo, fmt::format("the event {} was delivered to {}", id,
                                                                    tries.handed.front()))
                               .in(file.path));
      return;
    }
    if (!options_.pushed && committed_.isPushed(file.path))
      findings.push_back(Diagnostic(Code::cannotUndo, "a commit that was pushed has the change")
                             .in(id)
                             .hint("others may have it; to take it back with a new change: --pushed"));
    const model::KindRow* kind = store::kindOfPath(file.path);
    if (file.beforeHash || !now || !kind || kind->folder != store::requestFolder) return;
    const doc::Document document = doc::read(*now, file.path, doc::formatOf(file.path));
    const lifecycle::State state = NodeRecord(document.root()).state(*kind);
    if (state != lifecycle::State::acknowledged)
      findings.push_back(Diagnostic(Code::cannotUndo, fmt::format("the request is under way ({})",
                                                                  lifecycle::states.name(state)))
                             .in(id)
                             .hint(fmt::format("cancel it: som request cancel {}", id)));
  }

  /// Adds the records that refer to a record which the command made. Values are used again: an ended record
  /// names the value that it had before.
  void addReferrers(const store::Transaction& transaction, const store::Image& image,
                    const std::vector<std::string>& created, std::vector<Diagnostic>& findings) const {
    std::vector<std::string> values, records;
    for (const std::string& id : created) (store::isAllocationId(id) ? values : records).push_back(id);
    const store::Mentions mentions(transaction, model::kindsLike(nullptr));
    const auto add = [&](const doc::Document& record) {
      if (fileOf(image, record.file())) return;
      findings.push_back(
          Diagnostic(Code::cannotUndo, fmt::format("{} refers to what '{}' made",
                                                   store::idOfPath(record.file()), image.command.verb))
              .in(record.file()));
    };
    if (!records.empty()) mentions.readAny(records, add);
    if (!values.empty())
      mentions.readAny(values, [&](const doc::Document& record) {
        const model::KindRow* kind = store::kindOfPath(record.file());
        const bool ended = kind && kind->lifecycle &&
                           lifecycle::hasEnded(*kind->lifecycle, NodeRecord(record.root()).state(*kind));
        if (!ended) add(record);
      });
  }

  void takeBack(store::Transaction& transaction, const store::Image& image, const store::ImageFile& file) {
    const auto now = transaction.read(file.path);
    const model::KindRow* kind = store::kindOfPath(file.path);
    if (contentHash(now) != file.afterHash) return;  // an event that came back
    const Undone undone{kind, file.path, file.before, now, image.command.verb};
    const bool cancels = !file.before && kind && kind->lifecycle && committed_.hasCommit(file.path);
    const std::optional<std::string> text = cancels ? cancelledText(workspace_, env_, undone, options_.change)
                                                    : restoredText(workspace_, env_, undone, options_.change);
    if (text)
      transaction.write(file.path, *text);
    else
      transaction.remove(file.path);
    if (!isEvent(file.path)) report(undone, text);
  }

  void report(const Undone& undone, const std::optional<std::string>& text) {
    const std::string id = undone.kind ? std::string(store::idOfPath(undone.path)) : undone.path;
    Outcome outcome{.id = id, .from = stateIn(undone, undone.now), .to = stateIn(undone, text), .text = {}};
    const std::string_view what = !text ? "removed" : !undone.now ? "restored" : "taken back";
    outcome.text = fmt::format("{}: {}", what, undone.verb);
    if (!text) outcome.from.clear();
    result_.changed.push_back(std::move(outcome));
    result_.subjects.push_back(id);
  }

  Workspace& workspace_;
  Env env_;
  const UndoOptions& options_;
  const CommittedFiles& committed_;
  ChangeResult result_;
};

}  // namespace

ChangeResult undo(Workspace& workspace, const Env& env, const UndoOptions& options,
                  const CommittedFiles& committed) {
  return Undo(workspace, env, options, committed).run();
}

}  // namespace som::process
