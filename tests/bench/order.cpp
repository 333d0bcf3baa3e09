#include "order.hpp"

#include <algorithm>
#include <ctime>

#include "products.hpp"

namespace bench {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// SplitMix64: the same numbers with every compiler and library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  /// From `low` to `high`, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::uint64_t state_;
};

/// How an order got where it is, and how many of a thousand are there.
enum class Way {
  completed,
  cancelledEarly,
  cancelledLate,
  rejected,
  failed,
  acknowledged,
  inProgress,
  held,
  pending
};
struct WayRow {
  Way way;
  std::string_view state;
  bool open;
  bool started;
  int share;
};
constexpr std::array ways = {
    WayRow{Way::completed, "completed", false, true, 690},
    WayRow{Way::cancelledEarly, "cancelled", false, false, 40},
    WayRow{Way::cancelledLate, "cancelled", false, true, 50},
    WayRow{Way::rejected, "rejected", false, false, 10},
    WayRow{Way::failed, "failed", false, true, 10},
    WayRow{Way::inProgress, "inProgress", true, true, 120},
    WayRow{Way::acknowledged, "acknowledged", true, false, 40},
    WayRow{Way::held, "held", true, true, 25},
    WayRow{Way::pending, "pending", true, true, 15},
};

template <class Rows>
const auto& pick(const Rows& rows, std::int64_t ticket) {
  for (const auto& row : rows)
    if ((ticket -= row.share) < 0) return row;
  return rows[0];
}

constexpr std::array sites = {"Kirkstall", "Headingley", "Otley",  "Garforth",
                              "Seacroft",  "Morley",     "Pudsey", "Horsforth"};
constexpr std::array customers = {"Northern Bakeries", "Wharfe Logistics", "Aire Valley Health",
                                  "Calder Valley Steel", "Queensgate Hotel"};
constexpr std::array people = {"jane", "ravi", "tom", "karl", "mei", "piotr"};

template <class Names>
std::string oneOf(const Names& names, Random& random) {
  return names[random.next() % names.size()];
}

std::string base32(std::uint64_t bits, int characters) {
  std::string text(static_cast<std::size_t>(characters), '0');
  for (auto at = text.rbegin(); at != text.rend(); ++at, bits >>= 5) *at = crockford[bits & 31];
  return text;
}

std::string ulid(std::int64_t seconds, Random& random) {
  return base32(static_cast<std::uint64_t>(seconds) * 1000, 10) + base32(random.next(), 8) +
         base32(random.next(), 8);
}

/// The id of a record of this number: an odd factor permutes the 40 bits, so no two numbers share them.
std::string idOf(std::string_view prefix, std::uint64_t seed, std::uint64_t number, std::int64_t created) {
  const std::uint64_t bits = (number * 0x9E3779B97F + seed * 0x5851F42D4C) & 0xFFFFFFFFFF;
  const std::string date = timeText(created);
  return std::string(prefix) + "-" + date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2) + "-" +
         base32(bits, 8);
}

constexpr std::uint64_t valuesOfScope = 1000;

Value valueOf(std::uint64_t number, const std::string& holder, std::string_view item, std::string_view date,
              const std::string& user) {
  Map map = {{"@type", "ResourceAllocation"},
             {"pool", "vlan"},
             {"scope", "pe" + std::to_string(number / valuesOfScope)},
             {"value", static_cast<std::int64_t>(100 + number % valuesOfScope)},
             {"state", "allocated"},
             {"for", holder}};
  if (!item.empty()) map.push_back({"serviceOrderItem", item});
  map.push_back({"date", date});
  if (!user.empty()) map.push_back({"usedBy", List{Map{{"id", user}}}});
  return map;
}

std::string valueId(std::uint64_t number) {
  return "vlan/pe" + std::to_string(number / valuesOfScope) + "/" +
         std::to_string(100 + number % valuesOfScope);
}

std::string servicePath(const std::string& id) { return "inventory/" + id.substr(12, 2) + "/" + id; }

/// The way of an order: by the table, or with another share of open orders.
const WayRow& wayOf(Random& random, int open) {
  if (open == 20) return pick(ways, random.between(0, 999));
  const bool isOpen = random.between(0, 99) < open;
  for (;;)
    if (const WayRow& way = pick(ways, random.between(0, 999)); way.open == isOpen) return way;
}

/// Tells the life of one order, event after event, and writes the record that is left of it.
class Life {
 public:
  Life(const Mix& mix, std::uint64_t number, const WayRow* way)
      : mix_(mix),
        number_(number),
        random_(mix.seed * 0xD1B54A32D192ED03 + number),
        way_(way ? *way : wayOf(random_, mix.open)),
        product_(pick(products(), random_.between(0, 99))),
        clock_(created(way != nullptr)),
        ordered_(clock_) {
    id_ = idOf("SO", mix.seed, number, ordered_);
    items_ = random_.between(0, 11) == 0 ? 2 : 1;
    if (way_.started) {
      const auto all = static_cast<std::int64_t>(product_.tasks.size()) * items_;
      done_ = way_.way == Way::completed ? all : random_.between(0, all - 1);
      // An item whose work is done is completed, so those of open orders have work left.
      if (way_.open) done_ = std::min(done_, static_cast<std::int64_t>(product_.tasks.size()) - 1);
    }
  }

  Order tell() {
    track({{"action", "create"}}, "bss");
    if (way_.way != Way::acknowledged || random_.between(0, 3) > 0) assign();
    if (way_.started) start();
    end();
    if (random_.between(0, 4) == 0) note();
    if (mix_.inventory && product_.action == "add" && way_.started && way_.state != "cancelled" &&
        way_.state != "failed")
      supply();
    Value whole = record();
    return {id_, way_.open, std::move(whole), std::move(parts_)};
  }

 private:
  /// Gives the first item a service and a value, and an open order a request that its first activity waits
  /// for.
  void supply() {
    service_ = idOf("SV", mix_.seed, number_, ordered_);
    const bool ended = way_.way == Way::completed;
    const std::string date = timeText(started_);
    parts_.push_back(
        {servicePath(service_),
         Map{{"@type", "Service"},
             {"id", service_},
             {"state", ended ? "active" : "designed"},
             {"serviceSpecification", Map{{"id", product_.specification}}},
             {"relatedParty", List{Map{{"id", customer()}, {"role", "customer"}}}},
             {"serviceOrderItem",
              List{Map{{"serviceOrderId", id_}, {"itemId", "1"}, {"itemAction", product_.action}}}},
             {"supportingResource", List{Map{{"id", valueId(number_)}}}}}});
    parts_.push_back({"pools/" + valueId(number_), valueOf(number_, id_, "1", date, service_)});
    allocations_.push_back(Map{{"id", valueId(number_)}, {"item", "1"}});
    if (!way_.open || activities_.empty()) return;
    Map& first = activities_.front().map;
    std::string state;
    for (const Member& member : first)
      if (member.key == "state") state = member.value.text;
    if (state == "cancelled" || state == "failed" || state == "pending") return;
    const std::string request = idOf("RO", mix_.seed, number_, ordered_);
    first.push_back({"delegatedTo", request});
    parts_.push_back({"requests/" + request.substr(3, 4) + "/" + request.substr(7, 2) + "/" + request,
                      Map{{"@type", "ResourceOrder"},
                          {"id", request},
                          {"state", state},
                          {"orderDate", date},
                          {"orderItem", List{Map{{"id", "1"}, {"action", "add"}, {"state", state}}}},
                          {"requestedBy", List{Map{{"id", id_}, {"activity", product_.tasks[0].id}}}}}});
  }

  std::string customer() {
    if (customer_.empty()) customer_ = "CUST-" + std::to_string(random_.between(100, 4000));
    return customer_;
  }

  /// Open orders are of the last weeks, the others of the three years before.
  std::int64_t created(bool justNow) {
    const std::int64_t daysAgo = justNow                         ? 0
                                 : way_.way == Way::acknowledged ? random_.between(1, 5)
                                 : way_.open                     ? random_.between(9, 30)
                                                                 : random_.between(35, 1095);
    const std::int64_t midnight = now - now % day - daysAgo * day;
    return midnight +
           (justNow ? 8 * hour + random_.between(0, 59) * minute : random_.between(8 * 60, 17 * 60) * minute);
  }

  void pass(std::int64_t least, std::int64_t most) {
    clock_ += random_.between(least / minute, most / minute) * minute;
  }

  void track(Map what, std::string_view user) {
    Map entry = {{"id", ulid(clock_, random_)}, {"time", timeText(clock_)}, {"user", user}};
    for (Member& member : what) entry.push_back(std::move(member));
    tracking_.push_back(std::move(entry));
  }

  void moved(std::string_view action, std::string_view from, std::string_view to,
             std::string_view reason = {}) {
    Map what = {{"action", action}, {"from", from}, {"to", to}};
    if (!reason.empty()) what.push_back({"reason", reason});
    track(std::move(what), oneOf(people, random_));
  }

  void assign() {
    pass(5 * minute, 50 * minute);
    track({{"action", "assign"}, {"to", "team-access"}}, "jane");
    assigned_ = true;
  }

  void start() {
    pass(10 * minute, 5 * hour);
    started_ = clock_;
    moved("start", "acknowledged", "inProgress");
    std::int64_t before = 0;
    for (std::int64_t item = 1; item <= items_; ++item)
      for (const Task& task : product_.tasks) activity(task, item, before++);
  }

  /// The activity after the last that is done runs, unless the order waits; when it ends early, so does the
  /// rest.
  void activity(const Task& task, std::int64_t item, std::int64_t before) {
    const std::string prefix = items_ > 1 ? std::to_string(item) + "." : "";
    const std::string id = prefix + std::string(task.id);
    const bool done = before < done_;
    const bool running = before == done_ && (way_.way == Way::inProgress || way_.way == Way::failed);
    std::string_view state = done ? "completed" : way_.way == Way::cancelledLate ? "cancelled" : "pending";
    Map dates;
    if (done || running) {
      pass(hour, 10 * hour);
      dates.push_back({"startDate", timeText(clock_)});
      activityMoved(id, "start", "pending", "inProgress");
      state = "inProgress";
    }
    if (done || (running && way_.way == Way::failed)) {
      pass(hour, 9 * hour);
      dates.push_back({"endDate", timeText(clock_)});
      state = done ? "completed" : "failed";
      activityMoved(id, done ? "complete" : "fail", "inProgress", state,
                    done ? "" : "no duct to the building");
    }
    Map map = {{"id", id}, {"name", task.name}, {"type", task.type}, {"state", state}};
    List needs;
    for (const std::string_view one : task.dependsOn)
      if (!one.empty()) needs.emplace_back(prefix + std::string(one));
    if (!needs.empty()) map.push_back({"dependsOn", std::move(needs)});
    map.push_back({"duration", Map{{"typical", task.typical}, {"max", task.max}}});
    for (Member& date : dates) map.push_back(std::move(date));
    map.push_back({"assignee", task.team});
    map.push_back({"serviceOrderItem", std::to_string(item)});
    if (task.pointOfNoReturn) map.push_back({"pointOfNoReturn", true});
    activities_.push_back(std::move(map));
  }

  void activityMoved(std::string_view id, std::string_view action, std::string_view from, std::string_view to,
                     std::string_view reason = {}) {
    Map what = {{"action", action}, {"activity", id}, {"from", from}, {"to", to}};
    if (!reason.empty()) what.push_back({"reason", reason});
    track(std::move(what), oneOf(people, random_));
  }

  void end() {
    constexpr std::string_view withdrawn = "customer moves elsewhere";
    constexpr std::string_view unbuildable = "no duct to the building";
    if (way_.way != Way::completed && !way_.open) pass(hour, 9 * hour);
    switch (way_.way) {
      case Way::completed:
        ending_ = {{"completionDate", timeText(clock_)}};
        return moved("complete", "inProgress", "completed");
      case Way::cancelledEarly:
        ending_ = {{"cancellationDate", timeText(clock_)}, {"cancellationReason", withdrawn}};
        return moved("cancel", "acknowledged", "cancelled", withdrawn);
      case Way::cancelledLate:
        moved("cancel", "inProgress", "assessingCancellation", withdrawn);
        moved("accept", "assessingCancellation", "pendingCancellation");
        ending_ = {{"cancellationDate", timeText(clock_)}, {"cancellationReason", withdrawn}};
        return moved("finish", "pendingCancellation", "cancelled");
      case Way::rejected:
        return moved("reject", "acknowledged", "rejected", "no fibre in this street");
      case Way::failed:
        ending_ = {{"completionDate", timeText(clock_)}};
        errors_.push_back(Map{{"reason", unbuildable}, {"timestamp", timeText(clock_)}});
        return moved("fail", "inProgress", "failed", unbuildable);
      case Way::held:
        pass(hour, 9 * hour);
        return moved("hold", "inProgress", "held", "awaiting wayleave");
      case Way::pending:
        pass(hour, 9 * hour);
        return moved("pend", "inProgress", "pending", "address plan is missing");
      case Way::inProgress:
      case Way::acknowledged:
        return;
    }
  }

  void note() {
    pass(minute, 50 * minute);
    notes_.push_back(Map{{"id", ulid(clock_, random_)},
                         {"author", "jane"},
                         {"date", timeText(clock_)},
                         {"text", "Spoke to the site; they want to hear from us a day ahead."}});
    track({{"action", "note"}}, "jane");
  }

  Value item(std::int64_t item) {
    const std::string site = oneOf(sites, random_);
    Map service;
    if (item == 1 && !service_.empty()) service.push_back({"id", service_});
    service.push_back({"name", site + "-" + std::to_string(random_.between(1, 999))});
    service.push_back(
        {"serviceSpecification", Map{{"id", product_.specification}, {"version", product_.version}}});
    service.push_back({"serviceCharacteristic", List{Map{{"name", product_.characteristic},
                                                         {"value", product_.values[random_.next() % 3]}}}});
    service.push_back({"place", List{Map{{"name", "Mill Lane, " + site}, {"role", "installation"}}}});
    return Map{{"id", std::to_string(item)},
               {"action", product_.action},
               {"state", way_.state},
               {"service", std::move(service)}};
  }

  Value record() {
    Map map = {{"@type", "ServiceOrder"},
               {"id", id_},
               {"externalId", "BSS-" + std::to_string(number_)},
               {"category", product_.category},
               {"description", product_.description},
               {"priority", std::to_string(random_.between(1, 4))},
               {"state", way_.state},
               {"orderDate", timeText(ordered_)}};
    if (way_.started) map.push_back({"startDate", timeText(started_)});
    for (Member& member : ending_) map.push_back(std::move(member));
    const std::int64_t due = ordered_ - ordered_ % day + random_.between(12, 40) * day + 17 * hour;
    map.push_back({"requestedCompletionDate", timeText(due)});
    map.push_back({"externalReference", List{Map{{"id", "CO-" + std::to_string(100000 + number_ / 2)},
                                                 {"externalReferenceType", "customerOrder"}}}});
    List parties = {Map{{"id", customer()}, {"name", oneOf(customers, random_)}, {"role", "customer"}}};
    if (assigned_) parties.push_back(Map{{"id", "team-access"}, {"role", "assignee"}});
    map.push_back({"relatedParty", std::move(parties)});
    List items;
    for (std::int64_t one = 1; one <= items_; ++one) items.push_back(item(one));
    map.push_back({"serviceOrderItem", std::move(items)});
    if (!activities_.empty()) map.push_back({"activity", std::move(activities_)});
    map.push_back({"sla", Map{{"level", "standard-order"},
                              {"calendar", "office"},
                              {"pausedIn", List{"pending"}},
                              {"leadTime", "P15D"},
                              {"extendOnPause", true}}});
    map.push_back({"allocation", std::move(allocations_)});
    if (!errors_.empty()) map.push_back({"errorMessage", std::move(errors_)});
    if (!notes_.empty()) map.push_back({"note", std::move(notes_)});
    map.push_back({"trackingRecord", std::move(tracking_)});
    return map;
  }

  const Mix& mix_;
  std::uint64_t number_;
  Random random_;
  const WayRow& way_;
  const Product& product_;
  std::int64_t clock_;  ///< the moment of the event that is being told
  std::int64_t ordered_;
  std::int64_t started_ = 0;
  std::int64_t items_ = 1;
  std::int64_t done_ = 0;  ///< activities that are completed, the first ones of all items
  bool assigned_ = false;
  std::string id_;
  std::string customer_;
  std::string service_;  ///< of the first item, if the mix has an inventory
  std::vector<Part> parts_;
  Map ending_;
  List allocations_;
  List activities_, errors_, notes_, tracking_;
};

}  // namespace

std::string timeText(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Order makeOrder(const Mix& mix, std::uint64_t number) { return Life(mix, number, nullptr).tell(); }

std::vector<Part> makeFiller(std::uint64_t seed, std::uint64_t number) {
  // Numbers that no order reaches.
  const std::uint64_t own = 500'000'000 + number;
  const std::string service = idOf("SV", seed, own, now - 400 * day);
  std::vector<Part> parts;
  parts.push_back({servicePath(service),
                   Map{{"@type", "Service"},
                       {"id", service},
                       {"state", "active"},
                       {"serviceSpecification", Map{{"id", "ethernet-line"}}},
                       {"relatedParty", List{Map{{"id", "CUST-" + std::to_string(5000 + number % 4000)},
                                                 {"role", "customer"}}}}}});
  parts.push_back({"pools/" + valueId(own), valueOf(own, "customerOrder:CO-" + std::to_string(own), {},
                                                    timeText(now - 400 * day), {})});
  return parts;
}

Order makeNewOrder(std::uint64_t seed, std::uint64_t number) {
  constexpr const WayRow* acknowledged = &ways[6];
  static_assert(acknowledged->way == Way::acknowledged);
  return Life({.seed = seed}, number, acknowledged).tell();
}

}  // namespace bench
