#include "process/work/circle.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace som;

namespace {

using Links = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> circle(const Links& links) {
  return process::circleThrough("a", [&](const std::string& id) {
    const auto found = links.find(id);
    return found == links.end() ? std::vector<std::string>() : found->second;
  });
}

}  // namespace

TEST_CASE("the shortest circle through a record is named from it to itself") {
  CHECK(circle({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"a"}}, {"d", {"a"}}}) ==
        std::vector<std::string>{"a", "c", "a"});
  CHECK(circle({{"a", {"a"}}}) == std::vector<std::string>{"a", "a"});
}

TEST_CASE("a circle elsewhere is not one through the record") {
  CHECK(circle({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}).empty());
  CHECK(circle({}).empty());
}
