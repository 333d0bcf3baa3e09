#include "process/work/policies.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "model/specification.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

calendar::Text textAt(doc::Node node) {
  return {std::string(node.text()), node ? std::optional(node.span()) : std::nullopt};
}

std::vector<calendar::Text> textsAt(doc::Node list) {
  std::vector<calendar::Text> texts;
  for (const doc::Node item : list) texts.push_back(textAt(item));
  return texts;
}

Diagnostic unknownKind(const doc::Document& document) {
  const doc::Node type = model::PolicyView<doc::Node>(document.root()).typeNode();
  if (!type) return document.diagnostic(Code::unknownKind, "the document has no '@type'", document.root());
  if (model::findKind(type.text()))
    return document.diagnostic(Code::unknownKind, fmt::format("'{}' is not a kind of policy", type.text()),
                               type);
  std::vector<std::string_view> names;
  for (const model::KindRow& row : model::kinds())
    if (row.placement == model::Placement::policy) names.push_back(row.type);
  return document
      .diagnostic(Code::unknownKind, fmt::format("'{}' is not a kind of record", type.text()), type)
      .hint(suggestion(type.text(), names, "kinds"));
}

/// True for a copy that a tool left beside the policies: `policy.yaml.orig` does not hide a policy, unlike
/// `policy.YAML`.
bool isLeftover(const Diagnostic& finding) {
  std::string path = finding.file;
  for (char& c : path) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return finding.code == Code::misplacedFile && !store::isDocumentPath(path);
}

}  // namespace

calendar::Definition calendarDefinition(const doc::Document& document) {
  const model::CalendarView<doc::Node> view(document.root());
  calendar::Definition definition;
  definition.id = view.id();
  if (const doc::Node zone = view.timeZone()) definition.timeZone = textAt(zone);
  for (const doc::Node hours : view.workingHours())
    definition.workingHours.push_back({{std::string(hours.key()), hours.keySpan()}, textsAt(hours)});
  for (const auto holiday : view.holidays())
    definition.holidays.push_back({textAt(holiday.date()), textsAt(holiday.workingHours())});
  definition.includes = textsAt(view.includes());
  definition.place = textAt(view.workingHours() ? view.workingHours() : view.idNode());
  definition.file = document.file();
  definition.source = document.source();
  return definition;
}

bool PolicyChanges::supersede(const model::KindRow& kind, std::string_view id) const {
  const auto isIt = [&](const doc::Document& document) {
    const model::PolicyView<doc::Node> view(document.root());
    return view.id() == id && model::findKind(view.type()) == &kind;
  };
  return std::any_of(given.begin(), given.end(), isIt) ||
         std::any_of(removed.begin(), removed.end(),
                     [&](const Removed& one) { return one.kind == &kind && one.id == id; });
}

Policies::Policies(const store::Source& files, schema::Registry& schemas, const PolicyChanges& changes) {
  targets_.files = &files;
  targets_.catalogue = &specifications_;
  targets_.calendars.insert("always");
  readPolicies(files, schemas, changes);
  readCatalogue(files, schemas);
  std::vector<calendar::Definition> definitions;
  for (const PolicyDocument& policy : documents_)
    if (policy.kind->kind == model::Kind::calendar)
      definitions.push_back(calendarDefinition(policy.document));
  calendars_ = std::make_unique<calendar::Calendars>(std::move(definitions));
}

void Policies::readEach(const store::Source& files, std::string_view folder,
                        const std::function<void(const std::string&, const std::string&)>& read) {
  const auto collectFindings = [this](const std::string& path, const std::function<void()>& step) {
    try {
      step();
    } catch (const Error& error) {
      const auto findings = error.findingsIn(path);
      findings_.insert(findings_.end(), findings.begin(), findings.end());
    }
  };
  std::vector<std::string> paths;
  collectFindings(std::string(folder), [&] { paths = files.list(std::string(folder)); });
  for (const std::string& path : files.irregular(std::string(folder)))
    findings_.push_back(check::irregular(path));
  for (const std::string& path : paths) {
    if (!store::concernsRecords(path)) continue;
    collectFindings(path, [&] {
      if (!store::isDocumentPath(path)) throw Error(*store::misplacement(files, path));
      const auto bytes = files.read(path);
      if (!bytes) return;
      version_ = quickHash(*bytes, version_);
      read(path, *bytes);
    });
  }
}

void Policies::readPolicies(const store::Source& files, schema::Registry& schemas,
                            const PolicyChanges& changes) {
  const auto isSuperseded = [&](const doc::Document& document) {
    const model::PolicyView<doc::Node> view(document.root());
    const model::KindRow* kind = model::findKind(view.type());
    return kind && changes.supersede(*kind, view.id());
  };
  readEach(files, store::policyFolder, [&](const std::string& path, const std::string& bytes) {
    for (doc::Document& document : doc::readAll(bytes, path, doc::formatOf(path)))
      if (!isSuperseded(document)) add(std::move(document), schemas);
  });
  for (const doc::Document& document : changes.given) {
    version_ = quickHash(*document.source(), version_);
    add(document, schemas);
  }
}

void Policies::add(doc::Document document, schema::Registry& schemas) {
  const model::PolicyView<doc::Node> view(document.root());
  const model::KindRow* kind = model::findKind(view.type());
  if (!kind || kind->placement != model::Placement::policy) {
    findings_.push_back(unknownKind(document));
    return;
  }
  if (auto problems = schemas.get(kind->schema).validate(document); !problems.empty()) {
    findings_.insert(findings_.end(), problems.begin(), problems.end());
    misfits_.push_back({kind, std::move(document)});
    return;
  }
  const auto twin = std::find_if(documents_.begin(), documents_.end(), [&](const PolicyDocument& other) {
    return other.kind == kind && model::PolicyView<doc::Node>(other.document.root()).id() == view.id();
  });
  if (twin != documents_.end()) {
    const std::string& file = twin->document.file();
    const bool isInSame = file == document.file();
    findings_.push_back(document
                            .diagnostic(Code::duplicateId,
                                        fmt::format("there is another {} '{}'{}", kind->type, view.id(),
                                                    isInSame ? " in this file" : " in " + file),
                                        view.idNode())
                            .hint("remove one, or give it another id"));
    return;
  }
  if (kind->kind == model::Kind::calendar) {
    targets_.calendars.emplace(view.id());
    if (model::CalendarView<doc::Node>(document.root()).isHolidayList())
      targets_.holidayLists.emplace(view.id());
  }
  if (kind->kind == model::Kind::serviceLevel) targets_.serviceLevels.emplace(view.id());
  if (kind->kind == model::Kind::party) {
    targets_.teams.emplace(view.id());
    partners_.emplace(view.id(), model::PartyView<doc::Node>(document.root()).calendar());
  }
  if (kind->kind == model::Kind::team) addTeam(model::TeamView<doc::Node>(document.root()));
  documents_.push_back({kind, std::move(document)});
}

void Policies::addTeam(model::TeamView<doc::Node> view) {
  Team team{.id = std::string(view.id()),
            .name = std::string(view.name()),
            .calendar = std::string(view.calendar()),
            .lead = std::string(view.lead()),
            .members = {},
            .capacity = view.capacity()};
  for (const auto member : view.members()) team.members.emplace_back(member.text());
  targets_.teams.insert(team.members.begin(), team.members.end());
  if (team.lead.empty())
    targets_.leaderless.insert(team.id);
  else
    targets_.teams.insert(team.lead);
  targets_.teams.insert(team.id);
  teams_.push_back(std::move(team));
}

void Policies::readCatalogue(const store::Source& files, schema::Registry& schemas) {
  const model::KindRow& kind = model::row(model::Kind::serviceSpecification);
  readEach(files, store::catalogFolder, [&](const std::string& path, const std::string& bytes) {
    if (auto flaw = store::misplacement(files, path)) throw Error(std::move(*flaw));
    std::string id(store::idOfPath(path));
    doc::Document document = store::readFound(files, {&kind, id, path, bytes});
    if (auto problems = schemas.get(kind.schema).validate(document); !problems.empty())
      throw Error(std::move(problems));
    targets_.specifications.insert(id);
    specifications_.emplace(std::move(id), std::move(document));
  });
}

/// True if the specification, or one that it relates to, is not usable.
bool Policies::lacks(const std::string& specification, std::set<std::string>& seen) const {
  std::vector<std::string> open = {specification};
  while (!open.empty()) {
    const std::string id = std::move(open.back());
    open.pop_back();
    if (id.empty() || !seen.insert(id).second) continue;
    const auto found = specifications_.find(id);
    if (found == specifications_.end()) return true;
    for (const auto relation : model::SpecificationView<doc::Node>(found->second.root()).relations())
      open.emplace_back(relation.id());
  }
  return false;
}

std::vector<Diagnostic> Policies::obstacles(const std::vector<std::string>& specifications) const {
  // Due dates and levels follow from calendars, so a faulty one is in the way of each change.
  std::call_once(calendarsChecked_, [&] {
    calendarFaults_ = calendars_->check();
    for (const PolicyDocument& policy : documents_)
      if (policy.kind->kind != model::Kind::silence)
        for (Diagnostic& finding : check::policy(policy.document, *policy.kind, targets_))
          if (finding.code == Code::noWorkingTime) calendarFaults_.push_back(std::move(finding));
  });
  std::vector<Diagnostic> obstacles = calendarFaults_;
  if (findings_.empty()) return obstacles;
  std::set<std::string> seen;
  const bool needsCatalogue = std::any_of(specifications.begin(), specifications.end(),
                                          [&](const std::string& one) { return lacks(one, seen); });
  for (const Diagnostic& finding : findings_) {
    const bool inCatalogue = finding.file.starts_with(store::catalogFolder);
    if (inCatalogue ? !needsCatalogue : isLeftover(finding)) continue;
    Diagnostic& obstacle = obstacles.emplace_back(finding);
    if (codeExit(obstacle.code) != Exit::invalidData) obstacle.code = Code::unreadablePolicy;
  }
  return obstacles;
}

std::vector<Diagnostic> Policies::requireUsable(const std::vector<std::string>& specifications,
                                                bool ignore) const {
  std::vector<Diagnostic> found = obstacles(specifications);
  if (found.empty() || ignore) return found;
  found.push_back(
      Diagnostic(Code::unreadablePolicy, "the change needs what these files say; nothing was changed")
          .hint("repair them, or go on without them with --ignore-policies --reason TEXT"));
  throw Error(std::move(found));
}

void Policies::requireTeam(std::string_view name) const {
  if (name.empty() || targets_.teams.empty() || targets_.teams.contains(name)) return;
  std::vector<std::string_view> names;
  for (const Team& team : teams_) names.push_back(team.id);
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no team '{}'", name))
                  .hint(suggestion(name, names, "teams")));
}

const Team* Policies::team(std::string_view party) const {
  for (const Team& team : teams_)
    if (team.id == party) return &team;
  for (const Team& team : teams_)
    if (std::find(team.members.begin(), team.members.end(), party) != team.members.end()) return &team;
  return nullptr;
}

std::string_view Policies::calendarOf(std::string_view party) const {
  if (const Team* found = team(party)) return found->calendar;
  const auto partner = partners_.find(party);
  return partner == partners_.end() ? std::string_view() : std::string_view(partner->second);
}

const doc::Document* Policies::specification(std::string_view id) const {
  const auto found = specifications_.find(id);
  return found == specifications_.end() ? nullptr : &found->second;
}

}  // namespace som::process
