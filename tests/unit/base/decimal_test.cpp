#include "base/decimal.hpp"

#include <catch2/catch.hpp>

#include <vector>

using som::Decimal;

TEST_CASE("decimal numbers compare exactly") {
  const std::vector<const char*> rising = {"-1e400",
                                           "-89445001021983048262",
                                           "-89445001021983048261",
                                           "-10",
                                           "-2.5",
                                           "-0.001",
                                           "0",
                                           "1e-400",
                                           "0.001",
                                           ".5",
                                           "2.5",
                                           "3.14159265358979323846",
                                           "3.14159265358979323847",
                                           "10",
                                           "89445001021983048261",
                                           "89445001021983048262",
                                           "1e400",
                                           "1e99999999999999999999"};
  for (std::size_t i = 0; i < rising.size(); ++i)
    for (std::size_t j = 0; j < rising.size(); ++j) {
      INFO(rising[i] << " and " << rising[j]);
      CHECK((Decimal::parse(rising[i]) <=> Decimal::parse(rising[j])) == (i <=> j));
    }
}

TEST_CASE("the same number may be written in several ways") {
  for (const char* text : {"120", "120.0", "120.", "1.2e2", "1200E-1", "0120", "000.12e+3"})
    CHECK(Decimal::parse(text) == Decimal(120));
  for (const char* text : {"0", "-0", "0.00", "0e5", ".0"}) CHECK(Decimal::parse(text) == Decimal());
}

TEST_CASE("what is no decimal number is none") {
  for (const char* text :
       {"", "-", ".", "+1", "e5", "1e", "1e+", "0x1F", "1_000", "inf", "nan", "1 ", " 1", "1.2.3", "--1"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text).has_value());
  }
}
