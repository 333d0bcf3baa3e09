#include "render/xml.hpp"

#include "render/terminal.hpp"

namespace som::render {

std::string xmlText(std::string_view text) {
  std::string all;
  for (const char c : terminalSafe(text)) switch (c) {
      case '&':
        all += "&amp;";
        break;
      case '<':
        all += "&lt;";
        break;
      case '>':
        all += "&gt;";
        break;
      case '"':
        all += "&quot;";
        break;
      case '\'':
        all += "&#39;";
        break;
      default:
        all += c;
    }
  return all;
}

}  // namespace som::render
