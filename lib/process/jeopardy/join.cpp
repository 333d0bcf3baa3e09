#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/suggest.hpp"
#include "process/jeopardy/shard.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

/// Something in which the parts of a scan agree.
struct Shared {
  std::string_view name;
  std::string (*of)(const ShardHeader&);
};
constexpr std::array sharedMembers = {
    Shared{"the number of parts", [](const ShardHeader& one) { return std::to_string(one.of); }},
    Shared{"the moment (--now)", [](const ShardHeader& one) { return formatInstant(one.now); }},
    Shared{"the revision", [](const ShardHeader& one) { return one.revision; }},
    Shared{"the sequence number of the workspace", [](const ShardHeader& one) { return one.sequence; }},
    Shared{"the rules of the workspace", [](const ShardHeader& one) { return one.policyHash; }},
    Shared{"the version of the time zones", [](const ShardHeader& one) { return one.tzdata; }},
    Shared{"the version of som", [](const ShardHeader& one) { return one.som; }},
    Shared{"the workspace", [](const ShardHeader& one) { return one.workspace; }},
    Shared{"the filter", [](const ShardHeader& one) { return one.filter; }},
    Shared{"the least level", [](const ShardHeader& one) { return one.shown; }},
};

void requireOneScan(const std::vector<Shard>& parts, const std::vector<std::string>& files) {
  std::vector<Diagnostic> findings;
  const ShardHeader& first = parts.front().header;
  for (std::size_t n = 1; n < parts.size(); ++n)
    for (const Shared& shared : sharedMembers)
      if (const std::string a = shared.of(first), b = shared.of(parts[n].header); a != b)
        findings.push_back(Diagnostic(Code::badShard, fmt::format("{} is '{}', but '{}' in {}", shared.name,
                                                                  b, a, files.front()))
                               .in(files[n])
                               .hint("scan all parts of one state at one moment, with one version of som"));
  if (!findings.empty()) throw Error(std::move(findings));
  std::map<unsigned, const std::string*> owners;
  for (std::size_t n = 0; n < parts.size(); ++n) {
    const std::string*& owner = owners[parts[n].header.shard];
    if (owner)
      findings.push_back(Diagnostic(Code::badShard, fmt::format("is part {}/{}, which {} is, too",
                                                                parts[n].header.shard, first.of, *owner))
                             .in(files[n])
                             .hint("give each part once"));
    owner = &files[n];
  }
  if (const std::size_t missing = first.of - owners.size(); missing > 0) {
    constexpr std::size_t most = 5;  // a header may name thousands of millions of parts
    std::vector<std::string> names;
    for (unsigned n = 1; names.size() < std::min(most, missing); ++n)
      if (!owners.contains(n)) names.push_back(fmt::format("{}/{}", n, first.of));
    findings.push_back(
        Diagnostic(Code::badShard,
                   fmt::format("missing: part{} {}{}", missing == 1 ? "" : "s", joined(names),
                               missing > most ? fmt::format(" and {} more", missing - most) : ""))
            .hint("scan them with --shard, then join all parts"));
  }
  if (!findings.empty()) throw Error(std::move(findings));
}

/// The paths of records sort as a scan visits them.
std::string pathOf(const std::string& id) {
  const model::KindRow* kind = model::kindOfId(id);
  return kind ? store::recordPath(*kind, id, doc::Format::yaml) : id;
}

}  // namespace

Shard joinShards(std::vector<Shard> parts, const std::vector<std::string>& files) {
  requireOneScan(parts, files);
  std::sort(parts.begin(), parts.end(),
            [](const Shard& a, const Shard& b) { return a.header.shard < b.header.shard; });
  Shard whole;
  whole.header = parts.front().header;
  whole.header.shard = whole.header.of = 1;
  std::vector<ScanResult> scans;
  for (Shard& part : parts) {
    whole.footer.duration = std::max(whole.footer.duration, part.footer.duration);
    whole.footer.exit = worseExit(whole.footer.exit, part.footer.exit);
    scans.push_back(std::move(part.scan));
  }
  whole.scan = joinScans(std::move(scans), pathOf);
  return whole;
}

void readDocument(const store::Store& files, AssessedRecord& item, bool mayHaveChanged) {
  fs::Identity identity;
  std::optional<std::string> text = files.read(item.path, &identity);
  if (!text || (mayHaveChanged && identity.changed != item.changed))
    throw Error(Diagnostic(Code::changedMeanwhile, "has changed since the scan")
                    .in(item.path)
                    .hint("scan a commit, with --as-of, or join in the folder that was scanned, before it "
                          "changes"));
  item.document = doc::read(std::move(*text), item.path, doc::formatOf(item.path));
}

void readDocuments(const store::Store& files, Shard& whole) {
  for (const auto& item : whole.scan.items) readDocument(files, *item, whole.header.revision.empty());
}

}  // namespace som::process
