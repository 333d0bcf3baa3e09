#include "exchange/http.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.hpp"
#include "render/json.hpp"

namespace som::cli {
namespace {

struct StatusRow {
  int status;
  std::string_view name;
};
constexpr std::array statusTable = {StatusRow{200, "OK"},
                                    StatusRow{201, "Created"},
                                    StatusRow{204, "No Content"},
                                    StatusRow{400, "Bad Request"},
                                    StatusRow{403, "Forbidden"},
                                    StatusRow{404, "Not Found"},
                                    StatusRow{405, "Method Not Allowed"},
                                    StatusRow{409, "Conflict"},
                                    StatusRow{412, "Precondition Failed"},
                                    StatusRow{413, "Content Too Large"},
                                    StatusRow{415, "Unsupported Media Type"},
                                    StatusRow{500, "Internal Server Error"},
                                    StatusRow{503, "Service Unavailable"}};

HttpError badRequest(std::string message) {
  return {400, "invalid-request", "Bad Request", std::move(message)};
}

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

std::optional<int> hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower >= 'a' && lower <= 'f' ? std::optional(lower - 'a' + 10) : std::nullopt;
}

/// Decodes the escapes of a text once.
std::string percentDecoded(std::string_view text, bool plusIsBlank) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const auto high = i + 2 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
      const auto low = i + 2 < text.size() ? hexDigit(text[i + 2]) : std::nullopt;
      if (!high || !low) throw badRequest("an escape in the address is incomplete");
      decoded += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      decoded += text[i] == '+' && plusIsBlank ? ' ' : text[i];
    }
  }
  if (firstInvalidUtf8(decoded)) throw badRequest("the address is not UTF-8");
  if (std::any_of(decoded.begin(), decoded.end(), isControl))
    throw badRequest("the address has control characters");
  return decoded;
}

}  // namespace

std::string_view statusName(int status) {
  const auto found = std::find_if(statusTable.begin(), statusTable.end(),
                                  [&](const StatusRow& row) { return row.status == status; });
  return found == statusTable.end() ? "Unknown" : found->name;
}

std::string HttpRequest::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

std::optional<std::string> HttpRequest::parameter(std::string_view name) const {
  std::optional<std::string> value;
  for (const auto& [key, text] : query) {
    if (key != name) continue;
    if (value) throw badRequest(fmt::format("the parameter '{}' occurs twice", name));
    value = text;
  }
  return value;
}

std::vector<std::string> partsAt(std::string_view text, char at) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (c == at)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

void setTarget(HttpRequest& request, std::string_view target, bool isDecoded) {
  const std::size_t mark = isDecoded ? target.size() : std::min(target.find('?'), target.size());
  if (mark < target.size()) setQuery(request, target.substr(mark + 1));
  std::vector<std::string> parts = partsAt(target.substr(0, mark), '/');
  if (parts.size() < 2 || !parts.front().empty()) throw badRequest("the path does not begin with a slash");
  for (std::size_t i = 1; i < parts.size(); ++i) {
    std::string segment = isDecoded ? std::move(parts[i]) : percentDecoded(parts[i], false);
    const bool isUnsafe = segment == "." || segment == ".." || segment.find('/') != std::string::npos ||
                          segment.find('\\') != std::string::npos || firstInvalidUtf8(segment) ||
                          std::any_of(segment.begin(), segment.end(), isControl);
    if (isUnsafe) throw badRequest("the path has a part that is not permitted");
    request.segments.push_back(std::move(segment));
  }
  if (request.segments.size() > 1 && request.segments.back().empty()) request.segments.pop_back();
}

void setQuery(HttpRequest& request, std::string_view text) {
  for (const std::string& part : partsAt(text, '&')) {
    const std::size_t equals = std::min(part.find('='), part.size());
    if (part.empty()) continue;
    request.query.emplace_back(
        percentDecoded(std::string_view(part).substr(0, equals), true),
        percentDecoded(std::string_view(part).substr(std::min(equals + 1, part.size())), true));
  }
}

MediaType mediaTypeOf(std::string_view contentType) {
  std::vector<std::string> parts = partsAt(contentType, ';');
  for (std::string& part : parts) {
    std::erase_if(part, [](char c) { return c == ' ' || c == '\t' || c == '"'; });
    std::transform(part.begin(), part.end(), part.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  }
  MediaType media{.type = parts.front(), .charset = {}};
  constexpr std::string_view charset = "charset=";
  for (const std::string& part : parts)
    if (part.starts_with(charset)) media.charset = part.substr(charset.size());
  return media;
}

void addHeader(HttpRequest& request, std::string_view text) {
  const std::size_t colon = text.find(':');
  const bool isBad =
      colon == 0 || colon == std::string_view::npos || std::any_of(text.begin(), text.end(), isControl);
  if (isBad) throw badRequest("a header is not NAME: VALUE");
  std::string name(text.substr(0, colon));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  std::string_view value = text.substr(colon + 1);
  while (value.starts_with(' ')) value.remove_prefix(1);
  while (value.ends_with(' ')) value.remove_suffix(1);
  request.headers[std::move(name)] = value;
}

std::string flawOfBase(const std::string& base) {
  if (base.empty()) return "";
  const bool isUrl = base.starts_with("https://") || base.starts_with("http://");
  const bool isPlain = std::all_of(base.begin(), base.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F && c != '"' &&
           c != '<' && c != '>';
  });
  return isUrl && isPlain && base.find_first_of("?#") == std::string::npos
             ? ""
             : "'" + base + "' is not the beginning of an https address";
}

std::string cgiText(const HttpResponse& response) {
  std::string text = fmt::format("Status: {} {}\r\n", response.status, statusName(response.status));
  for (const auto& [name, value] : response.headers) text += fmt::format("{}: {}\r\n", name, value);
  if (response.body.is_null()) return text + "\r\n";
  return text + "Content-Type: application/json\r\nX-Content-Type-Options: nosniff\r\n\r\n" +
         render::json(response.body, -1);
}

}  // namespace som::cli
