// bench-correlate [SEEDS [--check]]
//   How often the causes that som finds are right, on generated faults, beside the exact posterior over
//   single causes, which is computed here from its definition. With --check, fails if som is less accurate
//   than the posterior by more than a hundredth for faults of three objects and more.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "cause/explain.hpp"

namespace {

using som::cause::Graph;
using som::cause::Object;
using som::cause::Sighting;
using som::cause::Support;

constexpr Object objects = 200;
constexpr double spurious = .005;
constexpr double missing = .2;
constexpr double weakenedAlarms = .5;

/// Equal numbers on every machine; the distributions of the standard library are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  Object below(std::size_t limit) { return static_cast<Object>(engine_() % limit); }
  bool happens(double probability) { return static_cast<double>(engine_() >> 11U) * 0x1p-53 < probability; }

 private:
  std::mt19937_64 engine_;
};

struct Network {
  std::vector<Support> supports;
  std::vector<std::pair<Object, Object>> connections;
};

Network randomTree(Random& random) {
  Network network;
  for (Object i = 1; i < objects; ++i) network.supports.push_back({i, random.below(i)});
  return network;
}

Network fourAryTree(Random&) {
  Network network;
  for (Object i = 1; i < objects; ++i) network.supports.push_back({i, (i - 1) / 4});
  return network;
}

/// A random tree in which some objects stand on a second one, and some are connected.
Network mesh(Random& random) {
  Network network = randomTree(random);
  for (Object i = 2; i < objects; ++i) {
    if (random.happens(.3)) network.supports.push_back({i, random.below(i)});
    if (random.happens(.2)) network.connections.emplace_back(i, random.below(i));
  }
  return network;
}

/// A random tree in which three objects of ten are protected by a second support.
Network protectedTree(Random& random) {
  Network network;
  for (Object i = 1; i < objects; ++i) {
    const Object first = random.below(i);
    const bool isProtected = i > 1 && random.happens(.3);
    network.supports.push_back({i, first, isProtected ? 1 : Support::alone});
    if (isProtected) network.supports.push_back({i, random.below(i), 1});
  }
  return network;
}

/// What happens when an object fails, by the definition: repeats until no other object fails.
struct Cone {
  std::vector<bool> failed = std::vector<bool>(objects);
  std::vector<bool> weakened = std::vector<bool>(objects);

  std::size_t size() const {
    return static_cast<std::size_t>(std::count(failed.begin(), failed.end(), true));
  }
};

bool failsWith(const Network& network, const std::vector<bool>& failed, Object object) {
  bool hasGroup = false;
  bool groupStands = false;
  for (const Support& edge : network.supports) {
    if (edge.object != object) continue;
    if (edge.group == Support::alone && failed[edge.on]) return true;
    if (edge.group == Support::alone) continue;
    hasGroup = true;
    groupStands = groupStands || !failed[edge.on];
  }
  return hasGroup && !groupStands;
}

Cone coneOf(const Network& network, Object cause) {
  Cone cone;
  cone.failed[cause] = true;
  // An object has a higher number than those that it stands on.
  for (Object i = cause + 1; i < objects; ++i) cone.failed[i] = failsWith(network, cone.failed, i);
  for (const Support& edge : network.supports)
    if (cone.failed[edge.on] && !cone.failed[edge.object]) cone.weakened[edge.object] = true;
  for (const auto& [a, b] : network.connections) {
    if (cone.failed[a] && !cone.failed[b]) cone.weakened[b] = true;
    if (cone.failed[b] && !cone.failed[a]) cone.weakened[a] = true;
  }
  return cone;
}

double logLikelihood(const Cone& cone, const std::vector<bool>& alarmed) {
  double sum = 0;
  for (Object i = 0; i < objects; ++i) {
    const double p = cone.failed[i] ? 1 - missing : cone.weakened[i] ? weakenedAlarms : spurious;
    sum += std::log(alarmed[i] ? p : 1 - p);
  }
  return sum;
}

/// The causes in the order of their posterior probability, all being equally likely before.
std::vector<Object> posterior(const std::vector<Cone>& cones, const std::vector<bool>& alarmed) {
  std::vector<std::pair<double, Object>> all;
  for (Object i = 0; i < objects; ++i) all.emplace_back(-logLikelihood(cones[i], alarmed), i);
  std::sort(all.begin(), all.end());
  std::vector<Object> order;
  for (const auto& one : all) order.push_back(one.second);
  return order;
}

struct Row {
  const char* name;
  Network (*network)(Random&);
  std::size_t atLeast;
  std::size_t faults = 1;
  double missing = ::missing;
  double spurious = ::spurious;
  bool isBudget = false;
};

constexpr Row rows[] = {
    {"random trees, size >= 3", randomTree, 3, 1, missing, spurious, true},
    {"4-ary trees, size >= 3", fourAryTree, 3, 1, missing, spurious, true},
    {"random trees, size >= 5", randomTree, 5},
    {"4-ary trees, size >= 5", fourAryTree, 5},
    {"meshes, size >= 3", mesh, 3},
    {"protected edges, size >= 3", protectedTree, 3},
    {"random trees, three faults at once", randomTree, 3, 3},
    {"random trees, 50 % dropped, 20 % spurious", randomTree, 3, 1, .5, .2},
};

struct Right {
  std::size_t first = 0;
  std::size_t firstThree = 0;

  void count(const std::vector<Object>& found, const std::set<Object>& causes) {
    const auto among = [&](std::size_t most) {
      const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
      return std::any_of(found.begin(), end, [&](Object one) { return causes.count(one) > 0; });
    };
    first += among(1);
    firstThree += among(3);
  }
};

struct Accuracy {
  Right som;
  Right posterior;
};

std::vector<Object> foundBySom(const Network& network, const std::vector<bool>& alarmed) {
  const Graph graph(objects, network.supports, network.connections);
  std::vector<Sighting> burst;
  for (Object i = 0; i < objects; ++i)
    if (alarmed[i]) burst.push_back({i, 0});
  std::vector<Object> found;
  const auto causes =
      som::cause::Explainer(graph).explain(burst, std::numeric_limits<som::cause::Score>::min());
  if (!causes.empty())
    for (const auto& suspect : causes.front().suspects) found.push_back(suspect.object);
  return found;
}

void runSeed(const Row& row, std::uint64_t seed, Accuracy& accuracy) {
  Random random(seed);
  const Network network = row.network(random);
  std::vector<Cone> cones;
  for (Object i = 0; i < objects; ++i) cones.push_back(coneOf(network, i));
  std::vector<Object> eligible;
  for (Object i = 0; i < objects; ++i)
    if (cones[i].size() >= row.atLeast) eligible.push_back(i);
  std::set<Object> causes;
  while (causes.size() < std::min(row.faults, eligible.size()))
    causes.insert(eligible[random.below(eligible.size())]);
  std::vector<bool> alarmed(objects);
  for (Object i = 0; i < objects; ++i) {
    const auto any = [&](std::vector<bool> Cone::*part) {
      return std::any_of(causes.begin(), causes.end(), [&](Object one) { return (cones[one].*part)[i]; });
    };
    const double weakened = weakenedAlarms * (1 - row.missing) / (1 - missing);
    alarmed[i] = random.happens(any(&Cone::failed)     ? 1 - row.missing
                                : any(&Cone::weakened) ? weakened
                                                       : row.spurious);
  }
  accuracy.som.count(foundBySom(network, alarmed), causes);
  accuracy.posterior.count(posterior(cones, alarmed), causes);
}

}  // namespace

int main(int count, char** arguments) {
  const auto seeds = static_cast<std::uint64_t>(count > 1 ? std::atoi(arguments[1]) : 1000);
  const bool checks = count > 2 && std::strcmp(arguments[2], "--check") == 0;
  std::printf("%-44s %9s %9s %9s %9s\n", "first cause right; in the first three", "som", "posterior", "som",
              "posterior");
  bool kept = true;
  for (const Row& row : rows) {
    Accuracy accuracy;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) runSeed(row, seed, accuracy);
    const auto share = [&](std::size_t right) {
      return static_cast<double>(right) / static_cast<double>(seeds);
    };
    std::printf("%-44s %9.3f %9.3f %9.3f %9.3f\n", row.name, share(accuracy.som.first),
                share(accuracy.posterior.first), share(accuracy.som.firstThree),
                share(accuracy.posterior.firstThree));
    if (row.isBudget)
      kept = kept && share(accuracy.som.first) >= share(accuracy.posterior.first) - .01 &&
             share(accuracy.som.firstThree) >= share(accuracy.posterior.firstThree) - .01;
  }
  return checks && !kept ? 1 : 0;
}
