#include "process/edit/silence_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "doc/edit.hpp"
#include "doc/write.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"
#include "store/transaction.hpp"

namespace som::process {
namespace {

using SilenceBases = model::SilenceBasesView<doc::Node>;

constexpr std::string_view newIdPrefix = "SI";

SilenceState stateOf(const SilenceBases& silence, Instant now) {
  if (now >= silence.end().value_or(now)) return SilenceState::ended;
  return silence.start() && now < *silence.start() ? SilenceState::planned : SilenceState::active;
}

std::string coversOf(const SilenceBases& silence) {
  std::vector<std::string> parts;
  for (const auto& list : {silence.records(), silence.services(), silence.resources()})
    for (const auto one : list) parts.emplace_back(one.text());
  for (const doc::Node condition : silence.appliesTo().node()) {
    std::vector<std::string_view> values;
    for (const doc::Node value : condition) values.push_back(value.text());
    if (values.empty()) values.push_back(condition.text());
    parts.push_back(fmt::format("{} {}", condition.key(), joined(values, "|")));
  }
  return parts.empty() ? "everything" : joined(parts);
}

/// A silence and the part of its file that has it.
struct Place {
  std::string path;
  std::string text;                                                 ///< of the file
  std::size_t begin = 0;                                            ///< of its document in the file
  std::size_t end = 0;                                              ///< after its document
  doc::Document document = doc::read("{}", {}, doc::Format::json);  ///< of this part alone
};

/// Returns where the documents of a YAML file begin: after each line `---`.
std::vector<std::size_t> beginsOf(std::string_view text) {
  std::vector<std::size_t> begins = {0};
  for (std::size_t line = 0; line < text.size();) {
    const std::size_t next = std::min(text.find('\n', line), text.size() - 1) + 1;
    if (text.substr(line, 3) == "---" && next - line <= 5) begins.push_back(next);
    line = next;
  }
  return begins;
}

/// Finds the part of a file that has a silence. Throws unsupported-yaml if no part has it alone.
Place placeOf(const store::Source& files, const std::string& path, std::string_view id) {
  Place place{.path = path, .text = files.read(path).value_or("")};
  const doc::Format format = doc::formatOf(path);
  const auto begins = format == doc::Format::yaml ? beginsOf(place.text) : std::vector<std::size_t>{0};
  for (std::size_t i = 0; i < begins.size(); ++i) try {
      place.begin = begins[i];
      place.end = place.text.size();
      if (i + 1 < begins.size()) place.end = place.text.rfind("---", begins[i + 1] - 1);
      place.document = doc::read(place.text.substr(place.begin, place.end - place.begin), path, format);
      const SilenceBases silence(place.document.root());
      if (silence.id() == id && model::findKind(silence.type()) == &model::row(model::Kind::silence))
        return place;
    } catch (const Error&) {
      // An empty part, or one that is not a document of its own.
    }
  throw Error(Diagnostic(Code::unsupportedYaml, fmt::format("the silence {} cannot be edited here", id))
                  .in(path)
                  .hint("change its endDate by hand"));
}

/// Writes a file of `policy/`, or shows what that would change.
ChangeResult written(store::Transaction& transaction, Workspace& workspace, const ChangeOptions& options,
                     FileChange file, Outcome outcome) {
  // Each document of the file must be as valid as before.
  for (const doc::Document& document : doc::readAll(file.after, file.path, doc::formatOf(file.path)))
    if (model::findKind(SilenceBases(document.root()).type()) == &model::row(model::Kind::silence))
      if (auto findings = workspace.schemas().get(model::row(model::Kind::silence).schema).validate(document);
          !findings.empty())
        throw Error(std::move(findings));
  ChangeResult result;
  result.subjects.push_back(outcome.id);
  result.changed.push_back(std::move(outcome));
  transaction.write(file.path, file.after);
  result.files.push_back(std::move(file));
  if (!options.dryRun) transaction.commit();
  return result;
}

void requireReason(const ChangeOptions& options, std::string_view what) {
  if (options.reason.empty())
    throw Error(
        Diagnostic(Code::missingReason, fmt::format("{} needs a reason", what)).hint("add --reason TEXT"));
}

/// Replaces shortened ids with the whole ones. Throws as store::load.
void resolve(const store::Source& files, std::vector<std::string>& ids, const model::KindRow* kind) {
  for (std::string& id : ids) id = store::load(files, id, kind).id;
}

/// Does the same for resources. Alarms may be about a resource that has no record, so a missing one is a
/// warning.
std::vector<Diagnostic> resolveResources(const store::Source& files, std::vector<std::string>& ids) {
  std::vector<Diagnostic> warnings;
  for (std::string& id : ids) try {
      id = store::load(files, id, &model::row(model::Kind::resource)).id;
    } catch (const Error& error) {
      if (worstExit(error.findings()) != Exit::notFound || !isPlainId(id)) throw;
      warnings.push_back(Diagnostic(Code::danglingReference, fmt::format("the resource {} has no record", id))
                             .as(Severity::warning));
    }
  return warnings;
}

void requireUnique(const Policies& policies, std::string_view id) {
  for (const PolicyDocument& policy : policies.documents())
    if (policy.kind->kind == model::Kind::silence && SilenceBases(policy.document.root()).id() == id)
      throw Error(Diagnostic(Code::duplicateId, fmt::format("there is another silence '{}'", id))
                      .in(policy.document.file())
                      .hint("end it, or give the new one another --id"));
}

}  // namespace

bool endsSoon(const ListedSilence& silence, Instant now) {
  return silence.state == SilenceState::active && silence.end - now <= std::chrono::hours{24};
}

std::vector<ListedSilence> listSilences(const Policies& policies, Instant now) {
  std::vector<ListedSilence> all;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::silence) continue;
    const SilenceBases silence(policy.document.root());
    all.push_back({std::string(silence.id()), stateOf(silence, now), silence.start(),
                   silence.end().value_or(Instant{}), std::string(silence.author()),
                   std::string(silence.reason()), coversOf(silence), policy.document.file()});
  }
  const auto next = [](const ListedSilence& silence) {
    return silence.state == SilenceState::planned ? silence.start.value_or(silence.end) : silence.end;
  };
  std::sort(all.begin(), all.end(), [&](const ListedSilence& a, const ListedSilence& b) {
    return std::tuple(a.state, next(a), std::string_view(a.id)) <
           std::tuple(b.state, next(b), std::string_view(b.id));
  });
  return all;
}

ChangeResult addSilence(Workspace& workspace, const Env& env, const ChangeOptions& options,
                        model::NewSilence& silence) {
  requireReason(options, "a silence");
  if (silence.end <= env.now)
    throw Error(
        Diagnostic(Code::usage, fmt::format("--until: {} is in the past", workspace.timeText(silence.end)))
            .hint("use a later time, such as now+PT4H"));
  if (silence.start && silence.end <= *silence.start)
    throw Error(Diagnostic(Code::usage, "the silence would be over before it begins")
                    .hint("use a later --until, or an earlier --from"));
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  const Policies policies(transaction, workspace.schemas());
  std::vector<Diagnostic> warnings = policies.requireUsable({}, options.ignorePolicies);
  resolve(transaction, silence.records, nullptr);
  resolve(transaction, silence.services, &model::row(model::Kind::service));
  for (Diagnostic& warning : resolveResources(transaction, silence.resources))
    warnings.push_back(std::move(warning));
  if (silence.id.empty()) silence.id = makeRecordId(newIdPrefix, env);
  if (!isPlainId(silence.id))
    throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be the id of a silence", silence.id))
                    .hint("use letters, digits, '.', '_' and '-'"));
  silence.author = env.actor;
  silence.reason = options.reason;
  requireUnique(policies, silence.id);
  const doc::Format format = workspace.settings().format;
  const std::string path = fmt::format("{}/silence-{}.{}", store::policyFolder, silence.id,
                                       format == doc::Format::yaml ? "yaml" : "json");
  if (transaction.read(path))
    throw Error(
        Diagnostic(Code::duplicateId, "the file of the silence exists").in(path).hint("use another --id"));
  const schema::Rule rule = workspace.schemas().get(model::row(model::Kind::silence).schema).root();
  std::string text = doc::write(schema::canonicalOrder(model::silenceOf(silence), rule), format);
  const bool isPlanned = silence.start && *silence.start > env.now;
  const SilenceState state = isPlanned ? SilenceState::planned : SilenceState::active;
  ChangeResult result = written(transaction, workspace, options, {path, {}, std::move(text)},
                                {silence.id,
                                 {},
                                 std::string(silenceStates.name(state)),
                                 fmt::format("{}, until {} ({})", silenceStates.name(state),
                                             workspace.timeText(silence.end), silence.reason)});
  result.warnings = std::move(warnings);
  return result;
}

ChangeResult endSilence(Workspace& workspace, const Env& env, const ChangeOptions& options,
                        std::string_view id) {
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  const Policies policies(transaction, workspace.schemas());
  std::vector<std::string_view> ids;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::silence) continue;
    const SilenceBases silence(policy.document.root());
    ids.push_back(silence.id());
    if (silence.id() != id) continue;
    const SilenceState state = stateOf(silence, env.now);
    if (state == SilenceState::ended)
      throw Error(
          Diagnostic(Code::guard, fmt::format("the silence {} has ended", id)).in(policy.document.file()));
    const Place place = placeOf(transaction, policy.document.file(), id);
    doc::Value value = doc::toValue(place.document.root());
    model::endSilence(value, env.now);
    std::string text = place.text.substr(0, place.begin) + doc::rewrite(place.document, value) +
                       place.text.substr(place.end);
    return written(transaction, workspace, options, {place.path, place.text, std::move(text)},
                   {std::string(id), std::string(silenceStates.name(state)),
                    std::string(silenceStates.name(SilenceState::ended)), options.reason});
  }
  if (auto obstacles = policies.obstacles({}); !obstacles.empty()) throw Error(std::move(obstacles));
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no silence '{}'", id))
                  .hint(suggestion(id, ids, "silences")));
}

}  // namespace som::process
