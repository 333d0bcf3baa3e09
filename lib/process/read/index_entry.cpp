#include "process/read/index_entry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/hash.hpp"
#include "base/packed.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

constexpr int form = 16;  ///< raise it if the digests of unchanged records change

// The text of a digest is a letter, followed by the extract if the record is open. The fields are the version
// of the policies, the packed links with their length before them, and the values of each field, with a mark
// after each field and between values.
constexpr char endOfField = '\x1f';
constexpr char betweenValues = '\x1e';
constexpr std::size_t versionLength = sizeof(std::uint64_t);

/// Returns a number as bytes in native order, as an index does not leave its machine.
std::string_view bytesOf(const std::uint64_t& number) {
  return {reinterpret_cast<const char*>(&number), versionLength};
}

/// Returns false if a value is empty or contains a mark.
bool appendField(std::string& text, const std::vector<std::string>& values) {
  for (const std::string& value : values) {
    if (value.empty() || value.find_first_of("\x1e\x1f") != std::string::npos) return false;
    if (&value != &values.front()) text += betweenValues;
    text += value;
  }
  text += endOfField;
  return true;
}

}  // namespace

IndexEntry::IndexEntry(std::string_view text, std::string_view fields, std::uint64_t policies) {
  if (text.empty()) return;
  state_ = text.front();
  extract_ = text.substr(1);
  if (fields.size() <= 2 * versionLength) return;
  std::uint64_t length = 0;
  std::memcpy(&length, fields.data() + versionLength, versionLength);
  const std::string_view rest = fields.substr(2 * versionLength);
  links_ = rest.substr(0, length);
  if (!isOpen() && fields.substr(0, versionLength) != bytesOf(policies)) return;
  fields_ = rest.substr(links_.size());
}

std::optional<IndexEntryText> IndexEntry::pack(bool checked, std::uint64_t policies,
                                               const std::vector<std::vector<std::string>>& values,
                                               const Extract* open, std::string_view links) {
  const char state = open ? (checked ? 'O' : 'o') : (checked ? 'C' : 'c');
  IndexEntryText entry{std::string(1, state), std::string(bytesOf(policies))};
  entry.fields += bytesOf(links.size());
  entry.fields += links;
  for (const std::vector<std::string>& field : values)
    if (!appendField(entry.fields, field)) return std::nullopt;
  if (open) Packer{entry.text}(*open);
  return entry;
}

const std::string& IndexEntry::version() {
  static const std::string version = [] {
    std::uint64_t schemas = 0;
    for (const schema::Embedded& schema : schema::embedded()) schemas = quickHash(schema.text, schemas);
    return fmt::format("{} {:x}", form, schemas);
  }();
  return version;
}

std::vector<std::string> IndexEntry::values(std::size_t field) const {
  std::string_view rest = fields_;
  for (; field > 0; --field) rest.remove_prefix(std::min(rest.find(endOfField), rest.size() - 1) + 1);
  rest = rest.substr(0, rest.find(endOfField));
  std::vector<std::string> values;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(betweenValues), rest.size());
    values.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return values;
}

Extract IndexEntry::extract() const {
  Extract extract;
  Unpacker bytes(extract_);
  bytes(extract);
  if (!bytes.isComplete()) throw Error(Code::fault, "a digest is not what it was");
  return extract;
}

}  // namespace som::process
