#include "base/git_blob.hpp"

#include <catch2/catch.hpp>

using som::gitBlobName;

TEST_CASE("git's name of bytes") {
  CHECK(gitBlobName("", 40) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  CHECK(gitBlobName("Hello\n", 40) == "e965047ad7c57865823c7d992b1d046ea66edf78");
  CHECK(gitBlobName("", 64) == "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");
  CHECK(gitBlobName("Hello\n", 12).empty());
}
