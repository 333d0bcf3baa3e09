#include "check/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "base/contains.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/specification.hpp"
#include "model/views.hpp"
#include "store/layout.hpp"

namespace som::check {
namespace {

using lifecycle::State;

/// How a flaw is reported. The message is about the record that is to be changed; its places are the other
/// record and the part.
struct FlawRow {
  LinkFlaw flaw;
  std::string_view message;
  std::string_view hint;
};
constexpr std::string_view fixAdds = "som doctor --fix adds it";
constexpr std::array flawTable = {
    FlawRow{LinkFlaw::holderLacksValue, "does not list {}, which is held for it", fixAdds},
    FlawRow{LinkFlaw::holderHasStrangeValue, "lists {}, which is not held for it",
            "som doctor --fix takes it out"},
    FlawRow{LinkFlaw::serviceLacksValue, "does not list {}, which it uses", fixAdds},
    FlawRow{LinkFlaw::serviceHasStrangeValue, "lists {}, which it does not use",
            "som doctor --fix takes it out"},
    FlawRow{LinkFlaw::serviceHidesValue, "does not show {} as its {}", fixAdds},
    FlawRow{LinkFlaw::valueLacksService, "does not name {}, which uses it", fixAdds},
    FlawRow{LinkFlaw::requestLacksRequester, "does not name {}, which waits for it in activity {}", fixAdds},
    FlawRow{LinkFlaw::serviceLacksOrder, "does not name {}, which added it with item {}", fixAdds},
    FlawRow{LinkFlaw::serviceLacksChange, "does not name {}, which works on it with item {}", fixAdds},
    FlawRow{LinkFlaw::requestHasStrangeRequester, "names {}, whose activity {} does not wait for it",
            "som doctor --fix takes it out"},
};
static_assert(std::all_of(flawTable.begin(), flawTable.end(), [](const FlawRow& row) {
  return &flawTable[static_cast<std::size_t>(row.flaw)] == &row;
}));

template <class States>
bool isAmong(const States& states, State state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

/// Names a record that waits for another one, and the activity in which it does.
std::string requester(std::string_view record, std::string_view activity) {
  return activity.empty() ? std::string(record) : fmt::format("{} {}", record, activity);
}

template <class Range>
std::vector<std::string> idTextsOf(const Range& references) {
  std::vector<std::string> ids;
  for (const auto reference : references) ids.emplace_back(reference.id());
  return ids;
}

OneSidedLink linkOf(LinkFlaw flaw, std::string path, std::string_view record, std::string_view other,
                    std::string_view part, Severity severity = Severity::warning) {
  const FlawRow& row = flawTable[static_cast<std::size_t>(flaw)];
  Diagnostic finding = Diagnostic(Code::oneSidedLink, fmt::format(fmt::runtime(row.message), other, part))
                           .in(path)
                           .hint(std::string(row.hint))
                           .as(severity);
  return {
      flaw, std::move(path), std::string(record), std::string(other), std::string(part), std::move(finding)};
}

}  // namespace

void Links::look(const doc::Document& document, const model::KindRow& kind) {
  const doc::Node root = document.root();
  const std::string path = document.file();
  if (kind.kind == model::Kind::resourceAllocation) {
    const model::AllocationView<doc::Node> view(root);
    const auto [value, isNew] = values_.try_emplace(store::idOf(root, kind));
    if (isNew)
      value->second = {path, std::string(view.holder()), std::string(view.item()),
                       view.state() == model::allocatedValue, idTextsOf(view.users())};
    value->second.unclear = !isNew;
    return;
  }
  if (kind.kind == model::Kind::resourcePool) pools_.emplace(store::idOfPath(path));
  if (kind.kind == model::Kind::serviceSpecification)
    for (const auto parameter : model::SpecificationView<doc::Node>(root).requiredParameters())
      required_[store::idOf(root, kind)].emplace_back(parameter.name(), parameter.pool());
  if (!kind.lifecycle) return;
  const model::RecordView<doc::Node> record(root);
  const std::string id(record.id());
  Seen seen{path,
            &kind,
            record.state(kind),
            lifecycle::hasEnded(*kind.lifecycle, record.state(kind)),
            record.hasAllocations(),
            idTextsOf(record.allocations()),
            {},
            {},
            {},
            {}};
  for (const auto one : record.requesters()) {
    if (!one.activity().empty()) seen.requesters.emplace_back(one.id(), one.activity());
    seen.partners.emplace_back(one.id());
    seen.partners.push_back(requester(one.id(), one.activity()));
  }
  if (kind.kind == model::Kind::service) {
    const model::InventoryServiceView<doc::Node> service(root);
    seen.values = idTextsOf(service.supportingResources());
    for (const auto resource : service.supportingResources())
      if (!resource.name().empty()) seen.parameters.emplace(resource.name());
    seen.specification = service.specification().id();
    for (const auto order : service.orders()) {
      seen.partners.emplace_back(order.order());
      if (order.action() == model::addAction)
        madeFor_.push_back({id, std::string(order.item()), std::string(order.order())});
    }
  }
  records_[id] = std::move(seen);
  for (const auto activity : record.activities())
    if (const std::string other(activity.delegatedTo()); !other.empty())
      delegated_.push_back({id, std::string(activity.id()), other, false,
                            !lifecycle::isFinished(activity.state()), activity.state()});
  if (kind.kind != model::Kind::serviceOrder || !model::OrderView<doc::Node>(root).hasStarted()) return;
  const auto items = model::itemsOf(root, kind.itemField);
  for (const doc::Node node : items) {
    const model::ItemView<doc::Node> item(node);
    const std::string service(item.service().id());
    if (item.action() == model::addAction)
      added_.push_back({id, std::string(item.id()), service, items.size() == 1, false, item.state()});
    else if (!records_[id].ended && !service.empty() && item.action() != model::noChangeAction)
      changed_.push_back({id, std::string(item.id()), service, false, false, item.state()});
  }
}

void Links::passOver(const std::string& path) {
  const model::KindRow* kind = store::kindOfPath(path);
  if (kind && kind->kind == model::Kind::resourceAllocation)
    values_[std::string(store::idOfPath(path))].unclear = true;
}

void Links::merge(Links&& other) {
  values_.merge(other.values_);
  for (const auto& entry : other.values_) values_[entry.first].unclear = true;
  records_.merge(other.records_);
  pools_.merge(other.pools_);
  required_.merge(other.required_);
  std::move(other.delegated_.begin(), other.delegated_.end(), std::back_inserter(delegated_));
  std::move(other.madeFor_.begin(), other.madeFor_.end(), std::back_inserter(madeFor_));
  std::move(other.added_.begin(), other.added_.end(), std::back_inserter(added_));
  std::move(other.changed_.begin(), other.changed_.end(), std::back_inserter(changed_));
}

void Links::checkHolders(std::vector<OneSidedLink>& found) const {
  for (const auto& [id, value] : values_) {
    const auto holder = records_.find(value.holder);
    if (value.unclear || holder == records_.end() || contains(holder->second.values, id)) continue;
    // A record without the list was written by an earlier version, and its values are looked up.
    found.push_back(linkOf(LinkFlaw::holderLacksValue, holder->second.path, holder->first, id, value.item,
                           holder->second.lists ? Severity::error : Severity::warning));
  }
  for (const auto& [id, record] : records_) {
    if (!record.lists) continue;
    for (const std::string& listed : record.values)
      if (const auto value = values_.find(listed);
          value == values_.end() || (value->second.holder != id && !value->second.unclear))
        found.push_back(linkOf(LinkFlaw::holderHasStrangeValue, record.path, id, listed, {}));
  }
}

std::vector<const Links::Naming*> Links::itemsOf(const Value& value) const {
  std::vector<const Naming*> items;
  if (!value.allocated) return items;
  const auto [begin, end] =
      std::equal_range(added_.begin(), added_.end(), Naming{.record = value.holder},
                       [](const Naming& a, const Naming& b) { return a.record < b.record; });
  for (auto item = begin; item != end; ++item)
    if (value.item.empty() ? item->only : value.item == item->part) items.push_back(&*item);
  return items;
}

void Links::checkUsers(std::vector<OneSidedLink>& found) const {
  for (const auto& [id, value] : values_) {
    if (value.unclear) continue;
    std::vector<std::string> users = value.users;
    for (const Naming* item : itemsOf(value)) {
      const auto service = records_.find(item->other);
      if (service == records_.end() || service->second.ended || contains(users, item->other)) continue;
      found.push_back(linkOf(LinkFlaw::valueLacksService, value.path, id, item->other, {}));
      users.push_back(item->other);
    }
    for (const std::string& user : users)
      if (const auto service = records_.find(user);
          service != records_.end() && !contains(service->second.values, id))
        found.push_back(linkOf(LinkFlaw::serviceLacksValue, service->second.path, user, id, {}));
  }
  for (const auto& [id, record] : records_) {
    if (record.kind->kind != model::Kind::service) continue;
    for (const std::string& listed : record.values)
      if (isStrange(id, listed))
        found.push_back(linkOf(LinkFlaw::serviceHasStrangeValue, record.path, id, listed, {}));
  }
}

/// Services of earlier versions do not show the values that they use.
void Links::checkParameters(std::vector<OneSidedLink>& found) const {
  for (const auto& [id, record] : records_) {
    const auto required = required_.find(record.specification);
    if (record.kind->kind != model::Kind::service || record.ended || required == required_.end()) continue;
    std::set<std::string, std::less<>> shown;
    for (const auto& [parameter, pool] : required->second) {
      if (record.parameters.contains(parameter)) continue;
      for (const std::string& listed : record.values) {
        const auto value = values_.find(listed);
        if (value == values_.end() || value->second.unclear || !listed.starts_with(pool + "/") ||
            !contains(value->second.users, id) || !shown.insert(listed).second)
          continue;
        found.push_back(linkOf(LinkFlaw::serviceHidesValue, record.path, id, listed, parameter));
        break;
      }
    }
  }
}

/// Other resources than values of pools are none of som's.
bool Links::isStrange(std::string_view service, std::string_view listed) const {
  const auto value = values_.find(listed);
  if (value == values_.end())
    return store::isAllocationId(listed) && pools_.contains(listed.substr(0, listed.find('/')));
  if (value->second.unclear || contains(value->second.users, service)) return false;
  const auto items = itemsOf(value->second);
  return std::none_of(items.begin(), items.end(), [&](const Naming* item) { return item->other == service; });
}

/// An open request must not name an activity that waits for another one: it would move that.
void Links::checkRequesters(std::vector<OneSidedLink>& found) const {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> waiting;
  for (const Naming& activity : delegated_) waiting.emplace(activity.other, activity.record, activity.part);
  for (const auto& [id, request] : records_) {
    if (request.ended) continue;
    for (const auto& [record, activity] : request.requesters)
      if (records_.contains(record) && !waiting.contains({id, record, activity}))
        found.push_back(linkOf(LinkFlaw::requestHasStrangeRequester, request.path, id, record, activity));
  }
}

void Links::checkPartners(const std::vector<Naming>& namings, LinkFlaw flaw,
                          std::vector<OneSidedLink>& found) const {
  for (const Naming& naming : namings)
    if (const auto other = records_.find(naming.other);
        other != records_.end() &&
        !contains(other->second.partners,
                  naming.isOpen ? requester(naming.record, naming.part) : naming.record))
      found.push_back(linkOf(flaw, other->second.path, naming.other, naming.record, naming.part));
}

std::vector<OneSidedLink> Links::oneSided() {
  std::stable_sort(added_.begin(), added_.end(),
                   [](const Naming& a, const Naming& b) { return a.record < b.record; });
  std::vector<OneSidedLink> found;
  checkHolders(found);
  checkUsers(found);
  checkParameters(found);
  checkPartners(delegated_, LinkFlaw::requestLacksRequester, found);
  checkPartners(added_, LinkFlaw::serviceLacksOrder, found);
  checkPartners(changed_, LinkFlaw::serviceLacksChange, found);
  checkRequesters(found);
  std::stable_sort(found.begin(), found.end(),
                   [](const OneSidedLink& a, const OneSidedLink& b) { return a.path < b.path; });
  return found;
}

std::vector<Diagnostic> Links::disagreements() const {
  std::vector<Diagnostic> found;
  const auto disagree = [&](const Naming& naming, const Seen& other, std::string_view what,
                            std::string_view hint) {
    found.push_back(
        Diagnostic(Code::illegalTransition, fmt::format("{} {} is {}, but {} is {}", what, naming.part,
                                                        lifecycle::states.name(naming.state), naming.other,
                                                        lifecycle::states.name(other.state)))
            .in(records_.find(naming.record)->second.path)
            .hint(std::string(hint)));
  };
  constexpr std::array ends = {State::completed, State::failed};
  for (const Naming& activity : delegated_)
    if (const auto request = records_.find(activity.other);
        request != records_.end() && isAmong(ends, activity.state) && !request->second.ended &&
        request->second.kind->clock == model::Clock::order)
      disagree(activity, request->second, "activity",
               "set it back: it follows the request, see som request update");
  constexpr std::array notInPlace = {State::feasibilityChecked, State::designed, State::reserved};
  for (const Naming& item : added_)
    if (const auto service = records_.find(item.other); service != records_.end() &&
                                                        item.state == State::completed &&
                                                        isAmong(notInPlace, service->second.state))
      disagree(item, service->second, "item", "set it back: an item follows its activities");
  std::set<std::pair<std::string_view, std::string_view>> without;  // order and item that name no service
  for (const Naming& item : added_)
    if (item.other.empty()) without.emplace(item.record, item.part);
  for (const Naming& service : madeFor_)
    if (without.contains({service.other, service.part}))
      found.push_back(
          Diagnostic(Code::missingField, fmt::format("item {} does not name {}, which was made for it",
                                                     service.part, service.record))
              .in(records_.find(service.other)->second.path)
              .hint("write it as service.id of the item"));
  return found;
}

}  // namespace som::check
