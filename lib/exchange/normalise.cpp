#include "exchange/normalise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "doc/path.hpp"

namespace som::exchange {
namespace {

/// A member that has another name today. `within` is the member in which it stands; empty for the record
/// itself.
struct Rename {
  model::Kind kind;
  std::string_view within;
  std::string_view from;
  std::string_view to;
};

constexpr std::array renames = {
    Rename{model::Kind::serviceOrder, "", "orderItem", "serviceOrderItem"},
    Rename{model::Kind::serviceOrder, "serviceOrderItem", "orderItem", "serviceOrderItem"},
    Rename{model::Kind::serviceOrder, "serviceOrderItem", "orderItemRelationship",
           "serviceOrderItemRelationship"},
    Rename{model::Kind::serviceOrder, "service", "serviceState", "state"},
    Rename{model::Kind::serviceOrder, "service", "type", "serviceType"},
};

/// Members that only a lifecycle sets: a new record begins without them.
struct LifecycleMember {
  model::Kind kind;
  std::string_view within;
  std::string_view name;
};

constexpr std::array lifecycleMembers = {
    LifecycleMember{model::Kind::serviceOrder, "", "state"},
    LifecycleMember{model::Kind::serviceOrder, "", "startDate"},
    LifecycleMember{model::Kind::serviceOrder, "", "completionDate"},
    LifecycleMember{model::Kind::serviceOrder, "", "cancellationDate"},
    LifecycleMember{model::Kind::serviceOrder, "serviceOrderItem", "state"},
};

/// True where the schema takes anything, as in the value of a characteristic: there null may mean something.
bool takesAnything(schema::Rule rule) { return rule && rule.node().boolean().value_or(false); }

class Normaliser {
 public:
  Normaliser(const doc::Document& payload, doc::Node record, const model::KindRow& kind)
      : payload_(payload), record_(record), kind_(kind) {}

  Normalised run(schema::Rule rule) {
    result_.value = convert(record_, rule, "", "");
    moveForeignId();
    return std::move(result_);
  }

 private:
  void notice(doc::Node at, std::string message) {
    result_.notices.push_back(
        payload_.diagnostic(Code::normalised, std::move(message), at).as(Severity::warning));
  }

  doc::Value convert(doc::Node node, schema::Rule rule, std::string_view within, const std::string& pointer) {
    result_.cameFrom[pointer] = node;
    if (takesAnything(rule)) return doc::toValue(node);
    if (node.isMapping()) return mapping(node, rule, within, pointer);
    if (node.isSequence()) {
      doc::Value items = doc::Value::array();
      for (const doc::Node item : node) {
        if (item.isNull()) {
          notice(item, "a null item was left out");
          continue;
        }
        items.push_back(convert(item, rule.items(), within, pointer + "/" + std::to_string(items.size())));
      }
      return items;
    }
    return scalar(node, rule);
  }

  doc::Value mapping(doc::Node node, schema::Rule rule, std::string_view within, const std::string& pointer) {
    doc::Value members = doc::Value::object();
    for (const doc::Node member : node) {
      const std::string name(todaysName(member, within, node));
      if (isLifecycleMember(name, within)) {
        notice(member, fmt::format("'{}' was left out: a new record begins at the beginning of its lifecycle",
                                   member.key()));
        continue;
      }
      if (member.isNull() && !takesAnything(rule.property(name))) {
        notice(member, fmt::format("'{}' was null and was left out", member.key()));
        continue;
      }
      if (name == "partyOrPartyRole" && member.isMapping()) {
        liftParty(members, member);
        continue;
      }
      members[name] = convert(member, rule.property(name), name, pointer + "/" + schema::pointerStep(name));
    }
    return members;
  }

  std::string_view todaysName(doc::Node member, std::string_view within, doc::Node mapping) {
    for (const Rename& row : renames) {
      if (row.kind != kind_.kind || row.within != within || row.from != member.key() || mapping[row.to])
        continue;
      notice(member, fmt::format("'{}' is called '{}' now", row.from, row.to));
      result_.notices.back().span = member.keySpan();
      return row.to;
    }
    return member.key();
  }

  bool isLifecycleMember(std::string_view name, std::string_view within) const {
    return std::any_of(lifecycleMembers.begin(), lifecycleMembers.end(), [&](const LifecycleMember& row) {
      return row.kind == kind_.kind && row.name == name && row.within == within;
    });
  }

  /// v5 nests the party in its reference; v4 has its id and name beside the role.
  void liftParty(doc::Value& party, doc::Node nested) {
    notice(nested, "'partyOrPartyRole' was lifted into the party");
    for (const doc::Node member : nested)
      if (!member.isNull() && !party.contains(member.key()))
        party[std::string(member.key())] = doc::toValue(member);
  }

  doc::Value scalar(doc::Node node, schema::Rule rule) {
    const std::string_view text = node.text();
    if (rule.format() == "date-time") {
      const auto stamp = parseTimestamp(text);
      if (stamp && (!stamp->canonical || node.plain())) {
        const std::string canonical = formatInstant(stamp->instant);
        if (!stamp->canonical) notice(node, fmt::format("{} became {}", text, canonical));
        return canonical;
      }
    }
    if (const auto value = permittedValue(node, rule)) return *value;
    if (rule.type() == "string" && !node.isString() && node.plain() && !node.isNull()) {
      if (payload_.format() == doc::Format::json) notice(node, fmt::format("{} became text", text));
      return std::string(text);
    }
    return doc::toValue(node);
  }

  std::optional<std::string> permittedValue(doc::Node node, schema::Rule rule) {
    const auto permitted = rule.values();
    const auto same = [&](std::string_view value) {
      return std::equal(
          value.begin(), value.end(), node.text().begin(), node.text().end(), [](char a, char b) {
            return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
          });
    };
    const auto found = std::find_if(permitted.begin(), permitted.end(), same);
    if (found == permitted.end() || *found == node.text()) return std::nullopt;
    notice(node, fmt::format("'{}' became '{}'", node.text(), *found));
    return std::string(*found);
  }

  void moveForeignId() {
    if (!result_.value.is_object() || !result_.value.contains("id")) return;
    const doc::Node id = record_["id"];
    const auto parts = parseRecordId(id.text());
    if (parts && parts->prefix == kind_.prefix) return;
    const std::string external(kind_.externalField);
    if (result_.value.contains(external)) {
      result_.value["externalReference"].push_back({{"id", id.text()}, {"externalReferenceType", "id"}});
      notice(id, fmt::format("id '{}' became an externalReference: som gives its own ids", id.text()));
    } else {
      result_.value[external] = id.text();
      notice(id, fmt::format("id '{}' became {}: som gives its own ids", id.text(), external));
    }
    result_.value.erase("id");
  }

  const doc::Document& payload_;
  doc::Node record_;
  const model::KindRow& kind_;
  Normalised result_;
};

}  // namespace

Normalised normalise(const doc::Document& payload, doc::Node node, const model::KindRow& kind,
                     schema::Rule rule) {
  return Normaliser(payload, node, kind).run(rule);
}

std::vector<Diagnostic> check(const doc::Document& payload, const Normalised& normalised,
                              const schema::Schema& schema) {
  const doc::Document document = doc::read(normalised.value.dump(), payload.file(), doc::Format::json);
  std::vector<Diagnostic> findings;
  for (schema::Finding& finding : schema.check(document.root())) {
    std::string pointer = finding.pointer;
    while (!pointer.empty() && !normalised.cameFrom.contains(pointer)) pointer.erase(pointer.rfind('/'));
    const auto origin = normalised.cameFrom.find(pointer);
    const doc::Node node = origin == normalised.cameFrom.end() ? payload.root() : origin->second;
    Diagnostic placed = payload.diagnostic(finding.diagnostic.code, finding.diagnostic.message, node);
    placed.hints = std::move(finding.diagnostic.hints);
    findings.push_back(std::move(placed));
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
  });
  return findings;
}

}  // namespace som::exchange
