#include "process/activation/measures.hpp"

#include <fmt/format.h>

#include <set>

#include "base/diagnostic.hpp"
#include "model/service_test.hpp"

namespace som::process {
namespace {

/// The maximum number of findings for one output. A program that prints another form would otherwise cause a
/// finding for each value.
constexpr std::size_t mostFindings = 20;

class Reader {
 public:
  explicit Reader(const doc::Document& printed) : printed_(printed) {}

  Measures read() {
    const doc::Node root = printed_.root();
    if (root.isSequence())
      for (const doc::Node entry : root) addEntry(model::PrintedMeasureView<doc::Node>(entry));
    else if (root.isMapping())
      for (const doc::Node member : root) add(std::string(member.key()), member, member);
    else
      complain("measures are an object of names and values, or a list of {name, value}", root);
    if (measures_.empty() && findings_.empty()) complain("there are no measures", root);
    if (!findings_.empty()) throw Error(std::move(findings_));
    return std::move(measures_);
  }

 private:
  void complain(std::string message, doc::Node node) {
    if (findings_.size() == mostFindings) return;
    findings_.push_back(printed_.diagnostic(Code::invalidMeasures, std::move(message), node));
  }

  void addEntry(model::PrintedMeasureView<doc::Node> entry) {
    if (!entry.name().isString() || !entry.value())
      return complain("a measure of a list has a name and a value", entry.node());
    add(std::string(entry.name().text()), entry.value(), entry.name());
  }

  void add(std::string name, doc::Node value, doc::Node named) {
    if (name.empty()) return complain("a measure without a name", named);
    if (!names_.insert(name).second) return complain(fmt::format("'{}' is measured twice", name), named);
    if (!value.isScalar() || value.text().empty())
      return complain(fmt::format("the value of '{}' is neither a number nor a text", name), value);
    measures_.emplace_back(std::move(name), value.text());
  }

  const doc::Document& printed_;
  Measures measures_;
  std::set<std::string> names_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

Measures measuresOf(const doc::Document& printed) { return Reader(printed).read(); }

}  // namespace som::process
