// to-payload [--own] FORMAT FILE...          the records of files that have a kind of the format, as
// payloads, one a line to-payload [--own] FORMAT --random N SEED  random records that their schemas accept
// to-payload --round-trip N SEED             random records of all APIs, each imported again from both of its
// payloads: fails if
//                                            one of them would change
// to-payload --defaults                      the defaults of required members, as som-exchange(7) lists them
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <set>

#include "base/id.hpp"
#include "exchange/incoming.hpp"
#include "exchange/to_payload.hpp"
#include "schema/registry.hpp"

namespace {

using namespace som;

/// Makes values that a rule accepts, and members of any form that no rule names.
class Generator {
 public:
  Generator(schema::Registry& schemas, std::uint64_t seed) : schemas_(schemas), random_(seed) {}

  doc::Value record(const model::KindRow& kind) {
    doc::Value value = object(schemas_.get(kind.schema).root(), 0);
    value["@type"] = kind.type;
    Env env;
    env.now = Instant(Seconds(below(2'000'000'000)));
    env.random = [this] { return random_(); };
    value["id"] = makeRecordId(kind.prefix, env);
    return value;
  }

 private:
  std::size_t below(std::size_t most) {
    return std::uniform_int_distribution<std::size_t>(0, most - 1)(random_);
  }
  bool chance(int percent) { return below(100) < static_cast<std::size_t>(percent); }

  doc::Value object(schema::Rule rule, int depth) {
    doc::Value value = doc::Value::object();
    std::set<std::string_view> required;
    for (const doc::Node name : rule.node()["required"]) required.insert(name.text());
    for (const std::string_view name : rule.properties())
      if (required.contains(name) || chance(depth > 3 ? 10 : 50))
        value[std::string(name)] = this->value(rule.property(name), depth + 1);
    if (chance(30)) {
      // Names that definitions have, too, with any value.
      constexpr std::array names = {"x-own", "href",   "feature", "name",        "channel",  "lastUpdate",
                                    "role",  "status", "place",   "validFor",    "version",  "category",
                                    "note",  "@type",  "text",    "serviceDate", "quantity", "@referredType"};
      const std::string name = names.at(below(names.size()));
      if (!rule.property(name)) value[name] = any(depth + 1);
    }
    return value;
  }

  doc::Value value(schema::Rule rule, int depth) {
    const std::string_view type = rule.type();
    if (const auto values = rule.values(); !values.empty()) return std::string(values[below(values.size())]);
    if (type == "object") return object(rule, depth);
    if (type == "array") {
      doc::Value list = doc::Value::array();
      for (std::size_t i = below(depth > 4 ? 2 : 4); i > 0; --i)
        list.push_back(value(rule.items(), depth + 1));
      return list;
    }
    if (type == "integer") return static_cast<std::int64_t>(below(1000)) + 1;
    if (type == "number") return chance(50) ? doc::Value(0.25) : doc::numberValue("1.10");
    if (type == "boolean") return chance(50);
    if (rule.format() == "date-time") return formatInstant(Instant(Seconds(below(2'000'000'000))));
    if (rule.format() == "duration") return "PT4H";
    return type == "string" ? doc::Value(text()) : any(depth);
  }

  std::string text() {
    constexpr std::array texts = {"a",
                                  "",
                                  "Zürich, \"Löwenplatz\"",
                                  "=cmd()",
                                  "line\nline",
                                  "true",
                                  "7",
                                  "null",
                                  "SV-20261121-7K3F9QXW",
                                  "\u202Eright to left"};
    return texts.at(below(texts.size()));
  }

  doc::Value any(int depth) {
    switch (below(7)) {
      case 0:
        return nullptr;
      case 1:
        return chance(50);
      case 2:
        return static_cast<std::int64_t>(below(100));
      case 3:
        return doc::Value::array({text()});
      case 4:
        return depth > 5 ? doc::Value() : doc::Value({{"id", text()}, {"more", any(depth + 1)}});
      case 5:
        return doc::numberValue("0x1F");
      default:
        return text();
    }
  }

  schema::Registry& schemas_;
  std::mt19937_64 random_;
};

/// `tmf638 Note.author: unknown`, without the end of the line if the value is not a text.
void printDefaults() {
  using What = exchange::DefaultRow::What;
  for (const exchange::DefaultRow& row : exchange::payloadDefaults()) {
    std::cout << row.api << (row.api.empty() ? "" : " ") << row.shape << "." << row.member << ": ";
    if (!row.from.empty()) std::cout << "its " << row.from << ", or ";
    if (row.what == What::typeOf) std::cout << "the resource of its id, or ";
    if (row.what == What::day) std::cout << "the day of the record's id";
    if (row.what == What::reference) std::cout << "the ";
    std::cout << (row.what == What::reference ? "" : row.value) << "\n";
  }
}

/// Returns the number of random records that would change if they were imported from what is exported.
std::size_t changedByRoundTrip(schema::Registry& schemas, std::size_t count, std::uint64_t seed) {
  Generator generator(schemas, seed);
  const calendar::TimeContext times{*calendar::Zone::utc(), Instant(Seconds(1'700'000'000))};
  std::size_t changed = 0;
  for (const exchange::Api& api : exchange::apis())
    for (const model::KindRow* kind : exchange::kindsOf(api))
      for (std::size_t i = 0; i < count; ++i) {
        const doc::Value record = generator.record(*kind);
        std::vector<exchange::Incoming> said;
        std::vector<doc::Value> views;
        for (const bool own : {false, true}) {
          const doc::Document payload =
              doc::read(doc::json(exchange::toPayload(record, *kind, api, {.withExtensions = own})),
                        "payload", doc::Format::json);
          said.push_back(
              exchange::readIncoming(payload, exchange::Part(payload.root()), api, nullptr, schemas, times));
          views.push_back(said.back().value);
        }
        for (const exchange::Incoming& one : said) {
          const doc::Value after = exchange::takeOver(record, views, one);
          if (doc::sameValue(after, record) && one.kind == kind && one.value["id"] == record["id"]) continue;
          if (++changed <= 3) std::cerr << doc::json(record) << "\nbecomes " << doc::json(after) << "\n";
        }
      }
  return changed;
}

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words == std::vector<std::string>{"--defaults"}) return printDefaults(), 0;
  if (words.size() == 3 && words.front() == "--round-trip") {
    schema::Registry all;
    const std::size_t changed = changedByRoundTrip(all, std::stoull(words[1]), std::stoull(words[2]));
    std::cout << changed << " of " << words[1] << " records of each kind change\n";
    return changed == 0 ? 0 : 1;
  }
  const exchange::PayloadForm form{.withExtensions = !words.empty() && words.front() == "--own"};
  if (form.withExtensions) words.erase(words.begin());
  const exchange::Api* api = words.empty() ? nullptr : exchange::findApi(words.front());
  if (!api) {
    std::cerr << "usage: to-payload [--own] FORMAT FILE... | to-payload [--own] FORMAT --random N SEED\n";
    return 2;
  }
  schema::Registry schemas;
  const auto print = [&](doc::Value record, const model::KindRow& kind) {
    std::cout << doc::json(exchange::toPayload(std::move(record), kind, *api, form)) << "\n";
  };
  if (words.size() == 4 && words[1] == "--random") {
    Generator generator(schemas, std::stoull(words[3]));
    const auto kinds = exchange::kindsOf(*api);
    for (std::size_t i = 0; i < std::stoull(words[2]); ++i) {
      const model::KindRow& kind = *kinds[i % kinds.size()];
      print(generator.record(kind), kind);
    }
    return 0;
  }
  for (std::size_t i = 1; i < words.size(); ++i) {
    const doc::Document document = doc::read(read(words[i]), words[i], doc::formatOf(words[i]));
    const model::KindRow* kind = model::findKind(document.root()["@type"].text());
    if (kind && exchange::apiOf(*kind) == api)
      print(schema::typedValue(document.root(), schemas.get(kind->schema).root()), *kind);
  }
  return 0;
} catch (const som::Error& error) {
  std::cerr << error.findings().front().message << "\n";
  return 1;
}
