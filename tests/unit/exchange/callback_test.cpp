#include "exchange/callback.hpp"

#include <catch2/catch.hpp>

using namespace som::exchange;

TEST_CASE("a callback is the name of a host and a port", "[callback]") {
  const auto plain = readCallback("https://CRM.example.net/events?a=1&b=%20");
  REQUIRE(plain);
  CHECK(plain->host == "crm.example.net");
  CHECK(plain->port == "443");
  const auto other = readCallback("https://oss.example.net:8443");
  REQUIRE(other);
  CHECK(other->port == "8443");
}

TEST_CASE("a callback is nothing else", "[callback]") {
  const std::string longLabel(64, 'a');
  const std::string longName = std::string(130, 'a').replace(60, 1, ".").replace(120, 1, ".") + "." +
                               std::string(60, 'b') + "." + std::string(63, 'c');
  for (const std::string& address : {std::string(),
                                     std::string("https://"),
                                     std::string("https:///x"),
                                     std::string("https://?x"),
                                     std::string("http://a.example/"),
                                     std::string("HTTPS://a.example/"),
                                     std::string("//a.example/"),
                                     std::string("https://u@a.example/"),
                                     std::string("https://u:p@a.example/"),
                                     std::string("https://a.example:@b.example/"),
                                     std::string("https://a.example\\@b.example/"),
                                     std::string("https://a.example#x"),
                                     std::string("https://a.example/#x"),
                                     std::string("https://a.example./"),
                                     std::string("https://.a.example/"),
                                     std::string("https://a..example/"),
                                     std::string("https://-a.example/"),
                                     std::string("https://a-.example/"),
                                     std::string("https://a_b.example/"),
                                     std::string("https://a%2eexample/"),
                                     std::string("https://\xC3\xA4.example/"),
                                     std::string("https://a.example:/"),
                                     std::string("https://a.example:0/"),
                                     std::string("https://a.example:0443/"),
                                     std::string("https://a.example:65536/"),
                                     std::string("https://a.example:44x/"),
                                     std::string("https://a.example:1:2/"),
                                     std::string("https://127.0.0.1/"),
                                     std::string("https://127.1/"),
                                     std::string("https://2130706433/"),
                                     std::string("https://0x7f.1/"),
                                     std::string("https://0x7f000001/"),
                                     std::string("https://[::1]/"),
                                     std::string("https://a.example/\n"),
                                     std::string("https://a.example/\t"),
                                     std::string("https://a.example/ b"),
                                     std::string("https://a.example/\"b"),
                                     std::string("https://a.example/<b"),
                                     std::string("https://a.example/\\b"),
                                     std::string("https://a.example/\x7F"),
                                     std::string("https://a.example/\0", 19),
                                     "https://" + longLabel + ".example/",
                                     "https://" + longName + "/",
                                     "https://a.example/" + std::string(2000, 'x')}) {
    CAPTURE(address);
    CHECK_FALSE(readCallback(address));
  }
}

TEST_CASE("a callback is permitted by host and port", "[callback]") {
  const std::vector<std::string> hosts = {"CRM.example.net", "oss.example.net:8443"};
  CHECK(permits(hosts, {.host = "crm.example.net", .port = "443"}));
  CHECK(permits(hosts, {.host = "oss.example.net", .port = "8443"}));
  CHECK_FALSE(permits(hosts, {.host = "crm.example.net", .port = "8443"}));
  CHECK_FALSE(permits(hosts, {.host = "oss.example.net", .port = "443"}));
  CHECK_FALSE(permits(hosts, {.host = "a.crm.example.net", .port = "443"}));
  CHECK_FALSE(permits(hosts, {.host = "example.net", .port = "443"}));
  CHECK_FALSE(permits({}, {.host = "crm.example.net", .port = "443"}));
}
