#include "cli/context.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "base/duration.hpp"
#include "base/suggest.hpp"
#include "calendar/read_time.hpp"
#include "cli/git.hpp"
#include "doc/diff.hpp"
#include "doc/path.hpp"
#include "doc/write.hpp"
#include "process/consequences.hpp"
#include "process/work/fields.hpp"
#include "render/csv.hpp"
#include "render/diagnostics.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "schema/registry.hpp"

namespace som::cli {
namespace {

bool isTrue(const std::optional<std::string>& text) {
  return text && (*text == "1" || *text == "true" || *text == "yes");
}

doc::Value jsonOf(const process::Outcome& outcome) {
  doc::Value entry = {{"id", outcome.id}};
  if (!outcome.activity.empty()) entry["activity"] = outcome.activity;
  entry["from"] = outcome.from.empty() ? doc::Value() : doc::Value(outcome.from);
  entry["to"] = outcome.to.empty() ? doc::Value() : doc::Value(outcome.to);
  if (!outcome.text.empty()) entry["text"] = outcome.text;
  return entry;
}

/// The fields that `--fields` names, checked against the schema of the list.
std::vector<model::FieldReference> pickedFields(std::string_view listKind, const std::string& fields) {
  if (fields.empty()) return {};
  schema::Registry registry;
  model::Vocabulary vocabulary;
  vocabulary.properties =
      registry.get(fmt::format("output/{}.json", listKind)).root().property("items").items().properties();
  return model::readFields("--fields", fields, vocabulary);
}

/// The chosen fields of an item as cells.
std::vector<render::Cell> cells(const Context& context, const doc::Value& item,
                                const std::vector<model::FieldReference>& fields) {
  const doc::Document document = doc::toDocument(item, "item");
  std::vector<render::Cell> all;
  for (const model::FieldReference& field : fields) {
    std::vector<std::string> values = model::valuesAt(document.root(), field.path);
    for (std::string& value : values)
      if (const auto time = parseInstant(value)) value = context.shown(time);
    all.emplace_back(joined(values));
  }
  return all;
}

/// The chosen fields of an item as a value; null for what it lacks.
doc::Value chosen(const doc::Value& item, const std::vector<model::FieldReference>& fields) {
  doc::Value all = doc::Value::object();
  for (const model::FieldReference& field : fields) {
    const doc::Value* found = doc::find(item, field.path);
    all[field.text] = found ? *found : doc::Value();
  }
  return all;
}

}  // namespace

std::string lineOf(const process::Outcome& outcome) {
  std::string text = outcome.id + ": ";
  if (!outcome.activity.empty()) text += outcome.activity + ": ";
  if (outcome.from != outcome.to && !outcome.from.empty()) {
    text += outcome.from + " → " + outcome.to;
    if (!outcome.text.empty()) text += " (" + outcome.text + ")";
    return text;
  }
  return text + outcome.text;
}

Context::Context(Host& machine, Global options) : host(machine), global(std::move(options)) {
  readUserConfig();
  env.random = host.random;
  const auto fromEnvironment = [&](const char* name) { return host.environment(name).value_or(""); };
  env.actor = !global.actor.empty() ? global.actor : fromEnvironment("SOM_ACTOR");
  if (env.actor.empty()) env.actor = host.user();
  const std::string now = !global.now.empty() ? global.now : fromEnvironment("SOM_NOW");
  if (now.empty()) env.clock = host.clock;
  if (host.clock) env.now = host.clock();
  if (!now.empty()) env.now = time(now);
}

Context::Context(const Context& whole, process::UnitOfWork& unit, Global options)
    : host(whole.host),
      global(std::move(options)),
      env(whole.env),
      directory_(whole.directory_),
      files_(whole.files_),
      store_(whole.store_),
      workspace_(whole.workspace_),
      unit_(&unit) {}

void Context::requireAlone(std::string_view option) const {
  if (unit_) throw Error(Diagnostic(Code::usage, fmt::format("{} cannot be part of another change", option)));
}

void Context::readUserConfig() {
  const std::string home = host.environment("HOME").value_or("");
  const std::string base =
      host.environment("XDG_CONFIG_HOME").value_or(home.empty() ? "" : home + "/.config");
  if (base.empty()) return;
  const std::string path = base + "/som/config.yaml";
  std::optional<std::string> text = host.readUserFile(path);
  if (!text) return;  // nobody has to have one
  const doc::Document document = doc::read(std::move(*text), path, doc::Format::yaml);
  config_.commit = document.root()["git"]["commit"].boolean().value_or(false);
  config_.sync = document.root()["sync"].boolean().value_or(true);
}

void Context::open(Needs needs, const Traits& traits) {
  std::optional<std::string> named = global.directory;
  if (!named) named = host.environment("SOM_WORKSPACE");
  directory_ = host.findWorkspace(named);
  const bool sync = config_.sync && !global.noSync;
  files_ = host.openDirectory(directory_, sync);
  store::Options options;
  options.sync = sync;
  options.index = !global.noIndex;
  options.readOnly = needs == Needs::read;
  options.ignoreForeignIntents = traits.opensForeignJournal;
  const std::string timeout =
      !global.lockTimeout.empty() ? global.lockTimeout : host.environment("SOM_LOCK_TIMEOUT").value_or("");
  if (!timeout.empty()) {
    const auto duration = parseDuration(timeout);
    if (!duration)
      throw Error(Diagnostic(Code::usage, fmt::format("--lock-timeout: '{}' is not a duration", timeout))
                      .hint("write it as PT10S"));
    options.lockTimeout = elapsed(*duration);
  }
  store_ = std::make_unique<store::Store>(*files_, options);
  workspace_ = std::make_unique<process::Workspace>(*store_, process::propagate);
  spdlog::debug("workspace {}", render::terminalSafe(directory_));
}

std::vector<Diagnostic> Context::readFindings() const {
  return store_ ? store_->takeFindings() : std::vector<Diagnostic>();
}

process::ChangeOptions Context::changeOptions(bool force) const {
  process::ChangeOptions options;
  options.dryRun = global.dryRun;
  if (!global.ifMatch.empty()) options.ifMatch = global.ifMatch;
  options.reason = global.reason;
  options.note = global.note;
  options.force = force;
  options.ignorePolicies = global.ignorePolicies;
  if (global.ignorePolicies && global.reason.empty())
    throw Error(
        Diagnostic(Code::missingReason, "--ignore-policies needs a reason").hint("add --reason TEXT"));
  return options;
}

Exit Context::change(const std::string& reference, const model::KindRow* kind,
                     const std::function<void(process::UnitOfWork&, process::Draft&)>& change, bool force) {
  if (!unit_)
    return finish(process::changeRecord(workspace(), env, changeOptions(force), reference, kind, change));
  unit_->change(reference, kind, changeOptions(force), change);
  return Exit::done;
}

bool Context::keep(const process::ChangeResult& result) {
  if (!result.warnings.empty() && !global.quiet) complain(result.warnings);
  if (global.dryRun) {
    // What one change brings about in others is easily overlooked in their diffs.
    if (result.changed.size() > 1)
      for (const process::Outcome& outcome : result.changed)
        print(render::terminalSafe(lineOf(outcome)) + "\n");
    for (const process::FileChange& file : result.files)
      print(
          render::terminalLines(doc::unifiedDiff(render::terminalSafe(file.path), file.before, file.after)));
    return false;
  }
  if (global.commit.value_or(config_.commit || isTrue(host.environment("SOM_COMMIT")))) commitWithGit(result);
  return true;
}

Exit Context::finish(const process::ChangeResult& result) {
  if (!keep(result)) return Exit::done;
  if (format_ == "json") {
    doc::Value printed = {{"changed", doc::Value::array()}};
    for (const process::Outcome& outcome : result.changed)
      if (outcome.unchanged)
        printed["unchanged"].push_back(outcome.id);
      else
        printed["changed"].push_back(jsonOf(outcome));
    print(render::json(printed, -1));
  } else {
    for (const process::Outcome& outcome : result.changed) {
      if (format_ == "ndjson")
        print(render::json(jsonOf(outcome), -1));
      else if (format_ == "id")
        print(outcome.id + "\n");
      else if (!global.quiet)
        print(render::terminalSafe(lineOf(outcome)) + "\n");
    }
  }
  return Exit::done;
}

void Context::commitWithGit(const process::ChangeResult& result) {
  if (result.files.empty()) return;
  ChangedPaths paths;
  for (const process::FileChange& file : result.files)
    (file.after.empty() ? paths.removed : paths.written).push_back(file.path);
  if (!cli::commitWithGit(host, directory_, paths, lineOf(result.changed.front())))
    throw Error(Diagnostic(Code::io, "the change is saved, but git could not commit it")
                    .hint("commit the files by hand"));
}

void Context::complain(const std::vector<Diagnostic>& findings) const {
  if (findings.empty()) return;
  if (isJson()) {
    host.err << render::diagnosticsJson(findings);
    return;
  }
  const bool inColour = host.errIsTerminal && !global.noColor && !host.environment("NO_COLOR");
  host.err << render::diagnosticsText(findings, inColour);
}

void Context::remark(const std::string& text) {
  if (!global.quiet) host.err << render::terminalSafe(text) << "\n";
}

void Context::tellStats(const process::SurveyCounts& counts) {
  if (!global.stats) return;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started_;
  remark(fmt::format("som: {} records, {:.0f} records/s; {} read, {} bytes, {} from the index",
                     counts.records, static_cast<double>(counts.records) / std::max(took.count(), 1e-9),
                     counts.read, counts.bytes, counts.records - counts.read));
}

void Context::print(const std::string& text) { host.out << text; }

void Context::print(const render::Table& table) {
  if (format_ == "csv") return print(render::csv(table));
  if (format_ == "markdown") return print(render::markdown(table));
  print(table.text(format_ == "wide" ? 0 : host.width, colour()));
}

void Context::printJson(const doc::Value& value) { print(render::json(value, format_ == "ndjson" ? -1 : 2)); }

void Context::printList(std::string_view listKind, const render::Table& table,
                        std::vector<doc::Value> items) {
  const std::vector<model::FieldReference> fields = pickedFields(listKind, global.fields);
  if (format_ == "id") {
    for (const doc::Value& item : items)
      print(process::textOf(item, item.contains("id") ? "id" : "name") + "\n");
  } else if (isTree()) {
    if (!fields.empty())
      for (doc::Value& item : items) item = chosen(item, fields);
    printRecords(listKind, std::move(items));
  } else if (fields.empty()) {
    print(table);
  } else {
    render::Table columns;
    for (const model::FieldReference& field : fields)
      columns.columns.push_back({field.text, false, true, 0, field.text});
    for (const doc::Value& item : items) columns.rows.push_back(cells(*this, item, fields));
    print(columns);
  }
}

void Context::printRecords(std::string_view listKind, std::vector<doc::Value> items, bool truncated) {
  if (format_ == "ndjson") {
    for (const doc::Value& item : items) print(render::json(item, -1));
  } else if (format_ == "yaml") {
    for (const doc::Value& item : items) print("---\n" + doc::write(item, doc::Format::yaml));
  } else {
    doc::Value list = {{"schemaVersion", 1}, {"kind", listKind}, {"items", items}, {"truncated", truncated}};
    print(render::json(list, 2));
  }
}

const calendar::Zone& Context::zone() const {
  return workspace_ ? workspace_->zone() : *calendar::Zone::utc();
}

Instant Context::time(const std::string& text, std::string_view field) const {
  const auto read = calendar::readTime(text, {zone(), env.now});
  if (!read) throw Error(calendar::noTime(text));
  if (!read->doubt.empty() && !global.quiet)
    complain({Diagnostic(Code::doubtfulTime, read->doubt)
                  .as(Severity::warning)
                  .hint("give its offset, as in 2026-10-25T01:30:00+01:00")});
  return read->at(model::meansEndOfDay(field));
}

std::optional<model::TimeRange> Context::timeRange(const std::string& text) const {
  const auto read = calendar::readTime(text, {zone(), env.now});
  return read ? std::optional(model::TimeRange{read->first, read->last}) : std::nullopt;
}

std::string Context::shown(std::optional<Instant> time) const {
  if (!time) return {};
  if (format_ == "csv") return formatInstant(*time);
  const auto local = zone().toLocal(*time);
  std::string text = formatInstant(Instant{local.time_since_epoch()});
  text[10] = ' ';
  return text.substr(0, 16);
}

std::string Context::relative(std::optional<Instant> time) const {
  if (!time) return {};
  const Seconds left = *time - env.now;
  return left.count() < 0 ? humanSeconds(-left) + " late" : "in " + humanSeconds(left);
}

render::Cell Context::relativeCell(std::optional<Instant> time) const {
  return {relative(time), time && *time < env.now ? render::Colour::red : render::Colour::none};
}

bool Context::colour() const {
  return host.outIsTerminal && !global.noColor && !host.environment("NO_COLOR");
}

}  // namespace som::cli
