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
    if (text.size() + static_cast<std::size_t>(in.gcount()) > doc::maxPayloadBytes)
      throw Error(Diagnostic(Code::tooLarge,
                             fmt::format("is longer than the {} bytes that are read", doc::maxPayloadBytes))
                      .in(name)
                      .hint("give it in parts"));
    text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  return text;
}

}  // namespace som::cli
