#include "check/links.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <map>

using namespace som;

namespace {

const std::string order = "SO-20261121-7K3F9QXW";
const std::string orderPath = "orders/2026/11/" + order + ".yaml";
const std::string service = "SV-20261121-WF7BXJJS";
const std::string servicePath = "inventory/WF/" + service + ".yaml";
const std::string request = "RO-20261121-4KX0M7DQ";
const std::string requestPath = "requests/2026/11/" + request + ".yaml";
const std::string valuePath = "pools/vlan/pe1/101.yaml";

using Files = std::map<std::string, std::string>;

/// An order in progress with a service, a value and a request, which all know each other.
Files linked() {
  return {
      {orderPath, fmt::format("\"@type\": ServiceOrder\nid: {}\nstate: inProgress\nstartDate: x\n"
                              "serviceOrderItem:\n  - {{id: \"1\", action: add, service: {{id: {}}}}}\n"
                              "activity:\n  - {{id: port, delegatedTo: {}}}\n"
                              "allocation:\n  - {{id: vlan/pe1/101, item: \"1\"}}\n",
                              order, service, request)},
      {servicePath, fmt::format("\"@type\": Service\nid: {}\nstate: reserved\n"
                                "serviceOrderItem:\n  - {{serviceOrderId: {}}}\n"
                                "supportingResource:\n  - {{id: vlan/pe1/101}}\n  - {{id: ge-7}}\n",
                                service, order)},
      {requestPath, fmt::format("\"@type\": ResourceOrder\nid: {}\nstate: inProgress\n"
                                "requestedBy:\n  - {{id: {}, activity: port}}\n",
                                request, order)},
      {valuePath, fmt::format("\"@type\": ResourceAllocation\npool: vlan\nscope: pe1\nvalue: 101\n"
                              "state: allocated\nfor: {}\nserviceOrderItem: \"1\"\nusedBy:\n  - {{id: {}}}\n",
                              order, service)}};
}

/// The findings for the files: path, severity and message.
std::vector<std::string> findings(const Files& files) {
  check::Links links;
  for (const auto& [path, text] : files) {
    const doc::Document document = doc::read(text, path, doc::Format::yaml);
    const model::KindRow* kind = model::findKind(document.root()["@type"].text());
    check::Links part;  // as of another thread
    part.look(document, *kind);
    links.merge(std::move(part));
  }
  std::vector<std::string> all;
  for (const check::OneSidedLink& link : links.oneSided())
    all.push_back(fmt::format("{}{}: {}", link.finding.severity == Severity::error ? "error " : "", link.path,
                              link.finding.message));
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("links that both ends know are no findings") { CHECK(findings(linked()).empty()); }

TEST_CASE("a link that one end does not know is found at that end") {
  struct Row {
    std::string path;
    std::string from;
    std::string to;
    Texts found;
  };
  const Row rows[] = {
      {orderPath,
       "  - {id: vlan/pe1/101, item: \"1\"}\n",
       "  []\n",
       {"error " + orderPath + ": does not list vlan/pe1/101, which is held for it"}},
      {orderPath,
       "allocation:\n  - {id: vlan/pe1/101, item: \"1\"}\n",
       "",  // as an earlier version wrote it
       {orderPath + ": does not list vlan/pe1/101, which is held for it"}},
      {orderPath,
       "vlan/pe1/101, item: \"1\"}\n",
       "vlan/pe1/101}\n  - {id: vlan/pe1/102}\n",
       {orderPath + ": lists vlan/pe1/102, which is not held for it"}},
      {servicePath,
       "  - {id: vlan/pe1/101}\n",
       "",
       {servicePath + ": does not list vlan/pe1/101, which it uses"}},
      {valuePath,
       "usedBy:\n  - {id: " + service + "}\n",
       "",
       {valuePath + ": does not name " + service + ", which uses it"}},
      {valuePath, "state: allocated", "state: reserved", {}},
      {valuePath,
       "serviceOrderItem: \"1\"\nusedBy:\n  - {id: " + service + "}\n",
       "serviceOrderItem: \"2\"\n",
       {servicePath + ": lists vlan/pe1/101, which it does not use"}},
      {orderPath, "serviceOrderItem:\n", "serviceOrderItem:\n  - {id: \"2\", action: modify}\n", {}},
      {requestPath,
       "{id: " + order,
       "{id: SO-20261121-2M8R1TQC",
       {requestPath + ": does not name " + order + ", which waits for it in activity port"}},
      {servicePath,
       "serviceOrderId: " + order,
       "serviceOrderId: SO-20261121-2M8R1TQC",
       {servicePath + ": does not name " + order + ", which added it with item 1"}},
      {orderPath, "startDate: x\n", "", {}},  // before its start an order may name any service
  };
  for (const Row& row : rows) {
    Files files = linked();
    std::string& text = files.at(row.path);
    const std::size_t at = text.find(row.from);
    REQUIRE(at != std::string::npos);
    text.replace(at, row.from.size(), row.to);
    CAPTURE(text);
    CHECK(findings(files) == row.found);
  }
}

TEST_CASE("links to records that do not exist are left to the check of references") {
  for (const std::string& missing : {orderPath, servicePath, requestPath}) {
    CAPTURE(missing);
    Files files = linked();
    files.erase(missing);
    for (const std::string& finding : findings(files)) CHECK(finding.find(missing) == std::string::npos);
  }
}

TEST_CASE("a value that two files claim is left to the check of ids") {
  Files files = linked();
  files["pools/vlan/pe1/999.yaml"] = files.at(valuePath);
  files["pools/vlan/pe1/999.yaml"].replace(files.at(valuePath).find(order), order.size(),
                                           "SO-20261121-2M8R1TQC");
  CHECK(findings(files).empty());
}

TEST_CASE("a service shows the value of its required parameter") {
  Files files = linked();
  files["catalog/line.yaml"] =
      "\"@type\": ServiceSpecification\nid: line\nrequiredParameter: [{name: tag, pool: vlan}, {name: ip, "
      "pool: wan}]\n";
  std::string& text = files.at(servicePath);
  text += "serviceSpecification: {id: line}\n";
  CHECK(findings(files) == Texts{servicePath + ": does not show vlan/pe1/101 as its tag"});
  const std::string listed = "{id: vlan/pe1/101}";
  std::string shown = text;
  shown.replace(shown.find(listed), listed.size(), "{id: vlan/pe1/101, name: tag}");
  std::string ended = text;
  ended.replace(ended.find("state: reserved"), 15, "state: terminated");
  for (const std::string& other : {shown, ended}) {
    text = other;
    CHECK(findings(files).empty());
  }
}

TEST_CASE("an order does not disagree with its requests and services") {
  const auto disagreements = [](const std::string& activity, const std::string& request,
                                const std::string& item, const std::string& state) {
    const std::map<std::string, std::string> files = {
        {orderPath,
         fmt::format("\"@type\": ServiceOrder\nid: {}\nstate: inProgress\nstartDate: x\n"
                     "serviceOrderItem:\n  - {{id: \"1\", action: add, state: {}, service: {{id: {}}}}}\n"
                     "activity:\n  - {{id: port, state: {}, delegatedTo: {}}}\n",
                     order, item, service, activity, ::request)},
        {servicePath, fmt::format("\"@type\": Service\nid: {}\nstate: {}\n", service, state)},
        {requestPath, fmt::format("\"@type\": ResourceOrder\nid: {}\nstate: {}\n", ::request, request)}};
    check::Links links;
    for (const auto& [path, text] : files) {
      const doc::Document document = doc::read(text, path, doc::Format::yaml);
      links.look(document, *model::findKind(document.root()["@type"].text()));
    }
    std::string all;
    for (const Diagnostic& finding : links.disagreements()) all += finding.file + ": " + finding.message;
    return all;
  };
  CHECK(disagreements("completed", "acknowledged", "inProgress", "designed") ==
        orderPath + ": activity port is completed, but " + request + " is acknowledged");
  CHECK(disagreements("failed", "inProgress", "inProgress", "designed") ==
        orderPath + ": activity port is failed, but " + request + " is inProgress");
  CHECK(disagreements("inProgress", "inProgress", "completed", "reserved") ==
        orderPath + ": item 1 is completed, but " + service + " is reserved");
  CHECK(disagreements("completed", "completed", "completed", "active").empty());
  CHECK(disagreements("skipped", "inProgress", "completed", "terminated").empty());
  CHECK(disagreements("failed", "rejected", "failed", "designed").empty());
}
