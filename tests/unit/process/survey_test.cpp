#include "process/read/survey.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/read/record_query.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::State;
using model::Kind;

namespace {

const std::string noItem = "{id: \"1\", action: noChange, service: {}}";

/// What a survey met, file by file.
class Visits : public SurveyWork {
 public:
  Texts records;
  Texts flaws;
  Texts findings;

 private:
  void record(SurveyFile& file) override {
    const auto document = file.read();
    records.emplace_back(document->root()["id"].text());
    if (document->root()["description"].text() == "refuse") throw Error(Code::guard, "refused");
  }
  void flawed(SurveyFile& file, Diagnostic flaw) override {
    flaws.push_back(fmt::format("{} {}", codeName(flaw.code), file.path()));
  }
  void bad(std::vector<Diagnostic> all) override {
    for (const Diagnostic& finding : all)
      findings.push_back(fmt::format("{} {}", codeName(finding.code), finding.file));
  }
};

struct Met {
  Texts records;
  Texts flaws;
  Texts findings;
  SurveyCounts counts;
  std::size_t parts = 0;
  Texts passedOver;
};

Met surveyOf(Fixture& fixture, const std::vector<const model::KindRow*>& kinds) {
  return fixture.within([&](Workspace& workspace) {
    return workspace.store().consistently([&] {
      Survey survey(workspace, kinds, Survey::Index::unused);
      Met met;
      met.parts = survey.parts();
      for (const Diagnostic& finding : survey.passedOver())
        met.passedOver.push_back(fmt::format("{} {}", codeName(finding.code), finding.file));
      const auto append = [](Texts& to, const Texts& from) { to.insert(to.end(), from.begin(), from.end()); };
      met.counts = mapReduce(
          survey, [] { return std::make_unique<Visits>(); },
          [&](std::unique_ptr<Visits> part) {
            append(met.records, part->records);
            append(met.flaws, part->flaws);
            append(met.findings, part->findings);
          });
      return met;
    });
  });
}

const std::vector<const model::KindRow*> orders = {&model::row(Kind::serviceOrder)};

}  // namespace

TEST_CASE("a survey visits each record of its kinds once, in the order of the paths", "[survey]") {
  Fixture fixture;
  Texts ids;
  for (int i = 0; i < 700; ++i) {
    ids.push_back(fmt::format("SO-20261{}{:02}-{:08}", i % 2, 1 + i % 28, i));
    fixture.put(ids.back(), orderWith("held", noItem));
  }
  fixture.put("TR-20261120-AAAAAAAA", "status: held\n");
  const Met met = surveyOf(fixture, orders);
  CHECK(met.parts > 1);
  std::sort(ids.begin(), ids.end(),
            [](const std::string& a, const std::string& b) { return pathOf(a) < pathOf(b); });
  CHECK(met.records == ids);
  CHECK(met.counts.records == 700);
  CHECK(met.counts.read == 700);
  CHECK(met.counts.bytes > 700 * 50);
}

TEST_CASE("files that are no record of their place are visited with their flaw", "[survey]") {
  Fixture fixture(orderIn("held"));
  const std::string text = orderIn("held");
  fixture.files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", text},
                      {"orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig", text},
                      {"orders/2026/11/SO-20261121-BBBBBBBB.yaml", text},  // only its content shows it
                      {"orders/2026/11/SO-20261122-CCCCCCCC.json", "{}"},
                      {"orders/2026/11/SO-20261122-CCCCCCCC.yaml", "{}"},
                      {"orders/README.md", "x"}});
  const Met met = surveyOf(fixture, orders);
  CHECK(met.records == Texts{orderId, orderId});
  CHECK(met.flaws == Texts{"misplaced-file orders/2026/10/SO-20261120-7K3F9QXW.yaml",
                           "misplaced-file orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig",
                           "duplicate-id orders/2026/11/SO-20261122-CCCCCCCC.json",
                           "duplicate-id orders/2026/11/SO-20261122-CCCCCCCC.yaml"});
  CHECK(met.counts.records == 2);
}

TEST_CASE("an error of one file is its finding, and the others are visited", "[survey]") {
  Fixture fixture(orderIn("held"));
  fixture.put("SO-20261101-AAAAAAAA", "state: [\n");
  fixture.put("SO-20261102-AAAAAAAA", "description: refuse\n");
  const Met met = surveyOf(fixture, orders);
  CHECK(met.records == Texts{"SO-20261102-AAAAAAAA", orderId});
  CHECK(met.findings ==
        Texts{"syntax " + pathOf("SO-20261101-AAAAAAAA"), "guard " + pathOf("SO-20261102-AAAAAAAA")});
}

TEST_CASE("links and unreadable folders are passed over, and named", "[survey]") {
  Fixture fixture(orderIn("held"));
  fixture.put("SO-20261001-AAAAAAAA", orderWith("held", noItem));
  fixture.files.plant("orders/2026/11/SO-20261103-AAAAAAAA.yaml", fs::Kind::link);
  fixture.files.setMode("orders/2026/10", 0);
  const Met met = surveyOf(fixture, orders);
  CHECK(met.records == Texts{orderId});
  CHECK(met.passedOver == Texts{"io orders/2026/10", "unsafe-path orders/2026/11/SO-20261103-AAAAAAAA.yaml"});
}

TEST_CASE("the first lines show that a record has ended, and nothing else does", "[survey]") {
  struct Row {
    Kind kind;
    const char* text;
    State ended;
  };
  const Row rows[] = {
      {Kind::serviceOrder, "id: x\nstate: completed\n", State::completed},
      {Kind::serviceOrder, "id: x\nstate: partial\n", State::partial},
      {Kind::serviceOrder, "id: x\nstate: held\n", State::none},
      {Kind::serviceOrder, "id: x\nstate: cleared\n", State::none},  // no state of an order
      {Kind::serviceOrder, "id: x\nstatus: completed\n", State::none},
      {Kind::serviceOrder, "id: x\nserviceOrderItem:\n  - state: completed\n", State::none},
      {Kind::serviceOrder, "{\n  \"state\": \"completed\"\n}\n", State::completed},
      {Kind::serviceOrder, "", State::none},
      {Kind::serviceTroubleReport, "status: cleared\n", State::cleared},  // its clocks have stopped
      {Kind::serviceTroubleReport, "status: closed\n", State::closed},
      {Kind::serviceTroubleReport, "status: pending\n", State::none},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(endAtAGlance(row.text, model::row(row.kind)) == row.ended);
  }
}

TEST_CASE("the flaws of a document are those of its schema, else another id or kind", "[survey]") {
  Fixture fixture;
  const auto flaws = [&](const std::string& text) {
    return fixture.within([&](Workspace& workspace) {
      const doc::Document document = doc::read(text, orderPath, doc::Format::yaml);
      Texts codes;
      for (const Diagnostic& finding : flawsOf(workspace, document, model::row(Kind::serviceOrder)))
        codes.emplace_back(codeName(finding.code));
      return codes;
    });
  };
  const std::string good = orderIn("held");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  CHECK(flaws(good).empty());
  CHECK(flaws(with("7K3F9QXW", "7K3F9QXX")) == Texts{"misplaced-file"});
  CHECK(flaws(with("state: held", "state: lost")) == Texts{"unknown-state"});
  CHECK(flaws(with("7K3F9QXW", "7K3F9QXX") + "priority: []\n") == Texts{"schema"});
}

// --- queries

namespace {

QueryTexts where(std::string text) { return {std::move(text), {}, {}}; }
QueryTexts sortedBy(std::string text) { return {{}, std::move(text), {}}; }
QueryTexts showing(std::string text) { return {{}, {}, std::move(text)}; }

/// Calls a function with a query on orders.
void querying(const QueryTexts& texts, const std::function<void(const RecordQuery&, Assessor&)>& use) {
  Fixture fixture;
  fixture.within([&](Workspace& workspace) {
    const RecordQuery query(workspace, texts, orders,
                            [](std::string_view text) -> std::optional<model::TimeRange> {
                              const auto time = parseInstant(text);
                              return time ? std::optional(model::TimeRange{*time, *time}) : std::nullopt;
                            });
    Assessor assessor(workspace, fixture.env.now);
    use(query, assessor);
  });
}

}  // namespace

TEST_CASE("a query knows which data it needs of a record", "[query]") {
  struct Row {
    QueryTexts texts;
    bool filters, sorts, picks;
    bool needsAssessment, filterNeedsWhole, fieldsNeedWhole, sortNeedsWhole;
  };
  const Row rows[] = {
      {{}, false, false, false, false, false, false, false},
      {where("state = held"), true, false, false, false, false, false, false},
      {where("due < 2026-12-01T00:00:00Z"), true, false, false, false, false, false, false},
      {where("level = overdue"), true, false, false, false, true, false, false},
      {where("orderDate = 2026-12-01T00:00:00Z"), true, false, false, false, true, false, false},
      {sortedBy("due,-priority"), false, true, false, false, false, false, false},
      {sortedBy("-level"), false, true, false, true, false, false, true},
      {showing("id,state"), false, false, true, false, false, false, false},
      {showing("id,reasons"), false, false, true, true, false, true, false},
      {showing("id,note.text"), false, false, true, false, false, true, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.texts.where.value_or(""), row.texts.sort.value_or(""), row.texts.fields);
    querying(row.texts, [&](const RecordQuery& query, Assessor&) {
      CHECK(query.filters() == row.filters);
      CHECK(query.sorts() == row.sorts);
      CHECK(query.picks() == row.picks);
      CHECK(query.needsAssessment() == row.needsAssessment);
      CHECK(query.filterNeedsWhole() == row.filterNeedsWhole);
      CHECK(query.fieldsNeedWhole() == row.fieldsNeedWhole);
      CHECK(query.sortNeedsWhole() == row.sortNeedsWhole);
    });
  }
}

TEST_CASE("a query matches records by named fields and by paths", "[query]") {
  const std::pair<const char*, bool> rows[] = {
      {"state = held", true},
      {"state = completed", false},
      {"priority <= 2", true},
      {"priority < 2", false},
      {"priority = High", true},
      {"due = 2026-11-21T09:00:00Z", true},
      {"due > 2026-11-21T09:00:00Z", false},
      {"level = overdue and customer = CUST-1", true},
      {"reasons = due-passed", true},
      {"serviceOrderItem.service.name = line", true},
      {"assignee != \"jane\"", true},
  };
  for (const auto& [text, matches] : rows) {
    CAPTURE(text);
    querying(where(text), [&, expected = matches](const RecordQuery& query, Assessor& assessor) {
      const FieldRecord record(
          doc::read(
              orderIn(
                  "held",
                  "priority: \"2\"\nrequestedCompletionDate: \"2026-11-21T09:00:00Z\"\nrelatedParty: [{id: "
                  "CUST-1, role: customer}]\n"),
              orderPath, doc::Format::yaml),
          *orders[0], assessor);
      CHECK(query.matches(record) == expected);
    });
  }
}

TEST_CASE("records without a value of the sort key come last in both directions", "[query]") {
  for (const char* sort : {"category", "-category"}) {
    querying(sortedBy(sort), [&](const RecordQuery& query, Assessor& assessor) {
      const auto keyOf = [&](const char* more) {
        return query.sortValues(FieldRecord(doc::read(orderIn("held", more), orderPath, doc::Format::yaml),
                                            *orders[0], assessor));
      };
      const bool descending = *sort == '-';
      CHECK(query.sortsBefore(keyOf("category: a\n"), keyOf("category: b\n")) != descending);
      CHECK(query.sortsBefore(keyOf("category: b\n"), keyOf("category: a\n")) == descending);
      CHECK(query.sortsBefore(keyOf("category: b\n"), keyOf("")));
      CHECK_FALSE(query.sortsBefore(keyOf(""), keyOf("category: a\n")));
    });
  }
}

TEST_CASE("a query with an unknown field or word is refused", "[query]") {
  const auto refused = [](const QueryTexts& texts) {
    const std::string told = refusal([&] { querying(texts, [](const RecordQuery&, Assessor&) {}); });
    return told.substr(0, told.find(':'));
  };
  CHECK(refused(where("stat = held")) == "invalid-query");
  CHECK(refused(where("level = red")) == "invalid-query");
  CHECK(refused(where("state =")) == "invalid-query");
  CHECK(refused(sortedBy("due,dew")) == "invalid-query");
  CHECK(refused(sortedBy(",")) == "invalid-query");
  CHECK(refused(showing("id,prio")) == "invalid-query");
  CHECK(refused(where("\"own.field\" = x")).empty());
}
