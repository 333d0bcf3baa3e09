#include "base/packed.hpp"

#include <catch2/catch.hpp>
#include <random>

using namespace som;

namespace {

struct Inner {
  std::string_view name;
  std::optional<Instant> at;
  template <class Archive>
  void pack(Archive& archive) {
    archive(name, at);
  }
  friend bool operator==(const Inner&, const Inner&) = default;
};

struct Outer {
  bool yes = false;
  std::uint8_t small = 0;
  std::optional<std::string_view> maybe;
  std::optional<Duration> duration;
  std::vector<Inner> inner;
  std::vector<std::string_view> words;
  template <class Archive>
  void pack(Archive& archive) {
    archive(yes, small, maybe, duration, inner, words);
  }
  friend bool operator==(const Outer&, const Outer&) = default;
};

Outer some() {
  static const std::string lengthy(300, 'x');
  return {true,
          7,
          "",
          Duration{1, 2, Seconds{3}},
          {{"a", std::nullopt}, {lengthy, Instant{Seconds{-5}}}},
          {"", "one", std::string_view("\0two", 4)}};
}

std::string packed(const Outer& value) {
  std::string bytes;
  Packer{bytes}(value);
  return bytes;
}

}  // namespace

TEST_CASE("what was packed is unpacked") {
  for (const Outer& value : {some(), Outer{}}) {
    const std::string bytes = packed(value);
    Unpacker unpacker(bytes);
    Outer read;
    unpacker(read);
    CHECK(read == value);
    CHECK(unpacker.isComplete());
  }
}

TEST_CASE("bytes that are cut short or followed by more are told") {
  const std::string bytes = packed(some());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const std::string shorter = bytes.substr(0, length);
    Unpacker unpacker(shorter);
    Outer read;
    unpacker(read);
    CHECK_FALSE(unpacker.isComplete());
  }
  const std::string longer = bytes + "x";
  Unpacker unpacker(longer);
  Outer read;
  unpacker(read);
  CHECK_FALSE(unpacker.isComplete());
}

TEST_CASE("whatever the bytes are, reading them ends and takes no more memory than they could fill") {
  std::mt19937 dice(20261127);
  std::string bytes = packed(some());
  for (int round = 0; round < 20'000; ++round) {
    std::string damaged = bytes;
    for (int i = 0; i < 3; ++i) damaged[dice() % damaged.size()] = static_cast<char>(dice());
    Unpacker unpacker(damaged);
    Outer read;
    unpacker(read);
    REQUIRE(read.inner.size() <= damaged.size());
    REQUIRE(read.words.size() <= damaged.size());
  }
}
