#include "store/sealed.hpp"

#include "base/hash.hpp"

namespace som::store {
namespace {

/// Birth times are stable over boots and device numbers may not be, so the device counts only if the file
/// system keeps no birth time.
std::string homeLine(const fs::Identity& home) {
  const std::string device = home.born == 0 ? std::to_string(home.device) : "-";
  return "home " + device + " " + std::to_string(home.inode) + " " + std::to_string(home.born);
}

std::string sumLine(std::string_view text) { return "sum " + sha256(text) + "\n"; }

}  // namespace

std::string sealed(std::string_view form, const fs::Identity& home, std::string_view text) {
  std::string all(form);
  all.append("\n").append(homeLine(home)).append("\n").append(text);
  return all + sumLine(all);
}

Unsealed unsealed(std::string_view form, const fs::Identity& home, std::string_view bytes) {
  const std::size_t sumSize = sumLine("").size();
  if (bytes.size() < sumSize) return {{}, SealFlaw::damaged};
  std::string_view rest = bytes.substr(0, bytes.size() - sumSize);
  if (bytes.substr(rest.size()) != sumLine(rest)) return {{}, SealFlaw::damaged};
  if (cutOff(rest, '\n') != form) return {{}, SealFlaw::unknownForm};
  if (cutOff(rest, '\n') != homeLine(home)) return {{}, SealFlaw::foreign};
  return {rest};
}

std::string_view cutOff(std::string_view& rest, char end) {
  const std::size_t place = rest.find(end);
  const std::string_view part = rest.substr(0, place);
  rest.remove_prefix(place == std::string_view::npos ? rest.size() : place + 1);
  return part;
}

}  // namespace som::store
