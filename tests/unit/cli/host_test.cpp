#include "cli/host.hpp"

#include <catch2/catch.hpp>

#include <sstream>

#include "base/diagnostic.hpp"

using namespace som;

namespace {

/// A stream that never ends.
class Endless : public std::streambuf {
 protected:
  int_type underflow() override {
    setg(page_.data(), page_.data(), page_.data() + page_.size());
    return traits_type::to_int_type(page_.front());
  }

 private:
  std::string page_ = std::string(4096, 'x');
};

}  // namespace

TEST_CASE("a stream is read to its end, whatever its length") {
  for (const std::size_t length : {0U, 1U, 65535U, 65536U, 65537U, 200000U}) {
    CAPTURE(length);
    const std::string text(length, 'x');
    std::istringstream in(text);
    CHECK(cli::readWhole(in, "x") == text);
  }
}

TEST_CASE("a stream without end is left where it is too much") {
  Endless endless;
  std::istream in(&endless);
  try {
    cli::readWhole(in, "<stdin>");
    FAIL("it ended");
  } catch (const Error& error) {
    CHECK(error.findings().front().code == Code::tooLarge);
    CHECK(error.findings().front().file == "<stdin>");
  }
}
