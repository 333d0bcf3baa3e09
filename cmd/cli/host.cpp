#include "cli/host.hpp"

#include <fmt/format.h>

#include <array>
#include <istream>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"

namespace som::cli {

std::string readWhole(std::istream& in, const std::string& name) {
  std::string text;
  std::array<char, 65536> piece;
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    requirePayloadSize(text.size(), name);
  }
  return text;
}

void requirePayloadSize(std::size_t bytes, const std::string& name) {
  if (bytes <= doc::maxPayloadBytes) return;
  throw Error(
      Diagnostic(Code::tooLarge, fmt::format("is longer than the limit of {} bytes", doc::maxPayloadBytes))
          .in(name)
          .hint("split it into several payloads"));
}

}  // namespace som::cli
