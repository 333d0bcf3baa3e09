#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"

/// Serialises values as bytes without names, for caches. They are read in the order in which they were
/// written, by the same version of the program on the same machine.
///
/// A struct takes part by listing its members once for both directions: `template <class Archive> void
/// pack(Archive& archive) { archive(a, b, c); }`
namespace som {

template <class T, class Archive>
concept Packable = requires(T& value, Archive& archive) {
  value.pack(archive);
};

/// Appends values to a text.
class Packer {
 public:
  explicit Packer(std::string& out) : out_(out) {}

  template <class... T>
  void operator()(const T&... values) {
    (put(values), ...);
  }

 private:
  template <class T>
  void put(const T& value) {
    if constexpr (Packable<T, Packer>)
      const_cast<T&>(value).pack(*this);  // pack() only reads here
    else
      raw(value);
  }
  template <class T>
  void raw(const T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void size(std::size_t size) {
    for (; size >= 0x80U; size >>= 7U) out_ += static_cast<char>(size | 0x80U);
    out_ += static_cast<char>(size);
  }
  void put(std::string_view text) {
    size(text.size());
    out_ += text;
  }
  void put(const Duration& duration) { (*this)(duration.weeks, duration.days, duration.seconds); }
  template <class T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    size(values.size());
    for (const T& value : values) put(value);
  }

  std::string& out_;
};

/// Reads what a Packer wrote. Texts are views into the bytes, which must outlive them.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class... T>
  void operator()(T&... values) {
    (get(values), ...);
  }
  /// True if the bytes had the expected length. Values that were missing are empty.
  bool isComplete() const { return !failed_ && rest_.empty(); }

 private:
  template <class T>
  void get(T& value) {
    if constexpr (Packable<T, Unpacker>)
      value.pack(*this);
    else
      raw(value);
  }
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      failed_ = true;
      rest_ = {};
      return {};
    }
    const std::string_view taken(rest_.data(), size);
    rest_.remove_prefix(size);
    return taken;
  }
  template <class T>
  void raw(T& value) {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::string_view bytes = take(sizeof value);
    if (!bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
  }
  std::size_t size() {
    std::size_t size = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const std::string_view byte = take(1);
      if (byte.empty()) return 0;
      const auto bits = static_cast<unsigned char>(byte.front());
      size |= static_cast<std::size_t>(bits & 0x7FU) << shift;
      if (bits < 0x80U) return size;
    }
    failed_ = true;
    return 0;
  }
  void get(std::string_view& text) { text = take(size()); }
  void get(bool& value) {
    const std::string_view byte = take(1);
    value = !byte.empty() && byte.front() == 1;
  }
  void get(Duration& duration) { (*this)(duration.weeks, duration.days, duration.seconds); }
  template <class T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there) get(value.emplace());
  }
  template <class T>
  void get(std::vector<T>& values) {
    const std::size_t count = size();
    // Each value takes at least one byte: an impossible count must not allocate memory.
    if (count > rest_.size()) failed_ = true;
    values.resize(failed_ ? 0 : count);
    for (T& value : values) get(value);
  }

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace som
