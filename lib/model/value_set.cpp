#include "model/value_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "model/allocation.hpp"

namespace som::model {
namespace {

template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// The distance between neighbouring subnets, as a shift.
unsigned stepBits(const Subnets& subnets) { return subnets.network.address.width - subnets.length; }

std::optional<std::int64_t> parseInteger(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

std::optional<Wide> findIn(const IntegerRange& range, std::string_view text) {
  const auto number = parseInteger(text);
  if (!number || *number < range.from || *number > range.to) return std::nullopt;
  return static_cast<std::uint64_t>(*number) - static_cast<std::uint64_t>(range.from);
}

std::optional<Wide> findIn(const ValueList& values, std::string_view text) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const doc::Value& value) { return doc::textOf(value) == text; });
  return found == values.end() ? std::nullopt : std::optional(static_cast<Wide>(found - values.begin()));
}

std::optional<Wide> findIn(const Subnets& subnets, std::string_view text) {
  const auto prefix = parsePrefix(text);
  const bool bare = text.find('/') == std::string_view::npos;
  const Address& network = subnets.network.address;
  if (!prefix || prefix->address.width != network.width || (!bare && prefix->length != subnets.length))
    return std::nullopt;
  const Wide address = prefix->address.bits;
  if (address < network.bits || address - network.bits > hostMask(subnets.network) ||
      (address & hostMask({network, subnets.length})) != 0)
    return std::nullopt;
  return (address - network.bits) >> stepBits(subnets);
}

Diagnostic invalid(const doc::Document& pool, std::string message, doc::Node node) {
  return pool.diagnostic(Code::invalidPool, std::move(message), node);
}

std::optional<ValueSet> readRange(const doc::Document& pool, doc::Node node,
                                  std::vector<Diagnostic>& findings) {
  const auto from = parseInteger(node["from"].text());
  const auto to = parseInteger(node["to"].text());
  if (!from || !to)
    findings.push_back(
        invalid(pool, "the ends of the range are not integers of 64 bits", from ? node["to"] : node["from"]));
  else if (*from > *to)
    findings.push_back(invalid(pool, "the range ends before it begins", node["to"]));
  else
    return ValueSet(IntegerRange{*from, *to});
  return std::nullopt;
}

/// A value becomes a file name, see `valueName`.
std::optional<ValueSet> readList(const doc::Document& pool, doc::Node node,
                                 std::vector<Diagnostic>& findings) {
  ValueList values;
  std::set<std::string> names;
  const std::size_t before = findings.size();
  for (const doc::Node item : node) {
    const std::string name = valueName(item.text());
    if (!isValueName(name))
      findings.push_back(invalid(pool, fmt::format("'{}' cannot be a file name", item.text()), item)
                             .hint("use printable characters, at most 200 bytes"));
    else if (!names.insert(name).second)
      findings.push_back(invalid(pool, fmt::format("duplicate value '{}'", item.text()), item)
                             .hint("'/' and ':' count as '_'"));
    values.push_back(doc::toValue(item));
  }
  if (values.empty()) findings.push_back(invalid(pool, "the list of values is empty", node));
  return findings.size() > before ? std::nullopt : std::optional(ValueSet(std::move(values)));
}

std::optional<ValueSet> readSubnets(const doc::Document& pool, doc::Node node,
                                    std::vector<Diagnostic>& findings) {
  const doc::Node network = node["network"];
  const auto prefix = parsePrefix(network.text());
  const auto refuse = [&](std::string message, doc::Node at, std::string hint) -> std::optional<ValueSet> {
    findings.push_back(invalid(pool, std::move(message), at).hint(std::move(hint)));
    return std::nullopt;
  };
  if (!prefix || network.text().find('/') == std::string_view::npos)
    return refuse(fmt::format("'{}' is not a network", network.text()), network,
                  "write for instance 10.20.0.0/16 or 2001:db8::/32");
  Prefix aligned = *prefix;
  aligned.address.bits &= ~hostMask(*prefix);
  if (aligned.address.bits != prefix->address.bits)
    return refuse(fmt::format("'{}' has bits set beyond its length", network.text()), network,
                  fmt::format("the network is {}", format(aligned)));
  const auto length = parseInteger(node["length"].text());
  const unsigned width = prefix->address.width;
  if (!length || *length <= prefix->length || *length > width)
    return refuse(
        fmt::format("{} has no subnets of length {}", network.text(), node["length"].text()), node["length"],
        prefix->length == width ? "it is a single address"
                                : fmt::format("the length is from {} to {}", prefix->length + 1, width));
  return ValueSet(Subnets{*prefix, static_cast<unsigned>(*length)});
}

struct FormRow {
  std::string_view field;
  std::optional<ValueSet> (*read)(const doc::Document&, doc::Node, std::vector<Diagnostic>&);
};
constexpr std::array forms = {FormRow{"range", readRange}, FormRow{"values", readList},
                              FormRow{"prefix", readSubnets}};

}  // namespace

Wide ValueSet::last() const {
  return std::visit(
      Overloaded{[](const IntegerRange& range) -> Wide {
                   return static_cast<std::uint64_t>(range.to) - static_cast<std::uint64_t>(range.from);
                 },
                 [](const ValueList& values) -> Wide { return values.size() - 1; },
                 [](const Subnets& subnets) { return hostMask(subnets.network) >> stepBits(subnets); }},
      form_);
}

std::string ValueSet::count() const {
  const Wide end = last();
  return end == ~Wide{0} ? "340282366920938463463374607431768211456" : decimal(end + 1);
}

doc::Value ValueSet::at(Wide place) const {
  return std::visit(Overloaded{[&](const IntegerRange& range) -> doc::Value {
                                 return static_cast<std::int64_t>(static_cast<std::uint64_t>(range.from) +
                                                                  static_cast<std::uint64_t>(place));
                               },
                               [&](const ValueList& values) -> doc::Value {
                                 return values[static_cast<std::size_t>(place)];
                               },
                               [&](const Subnets& subnets) -> doc::Value {
                                 Address address = subnets.network.address;
                                 address.bits += place << stepBits(subnets);
                                 return format(Prefix{address, subnets.length});
                               }},
                    form_);
}

std::optional<Wide> ValueSet::find(std::string_view text) const {
  return std::visit([&](const auto& form) { return findIn(form, text); }, form_);
}

std::optional<Wide> ValueSet::firstFree(const std::function<bool(const doc::Value&)>& inUse,
                                        Wide from) const {
  const Wide end = last();
  for (Wide place = from; place <= end; ++place) {
    if (!inUse(at(place))) return place;
    if (place == end) break;  // the last place has no successor
  }
  return std::nullopt;
}

std::optional<ValueSet> readValueSet(const doc::Document& pool, std::vector<Diagnostic>& findings) {
  const FormRow* form = nullptr;
  for (const FormRow& row : forms) {
    if (!pool.root()[row.field]) continue;
    if (form) {
      findings.push_back(invalid(pool, fmt::format("a pool has either {} or {}", form->field, row.field),
                                 pool.root()[row.field]));
      return std::nullopt;
    }
    form = &row;
  }
  if (form) return form->read(pool, pool.root()[form->field], findings);
  findings.push_back(
      invalid(pool, "the pool has no values", pool.root()).hint("add range, values or prefix"));
  return std::nullopt;
}

}  // namespace som::model
