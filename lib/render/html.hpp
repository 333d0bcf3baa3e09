#pragma once

#include <string>
#include <string_view>

/// HTML pages that need nothing else: no requests, no styles or scripts but their own.
namespace som::render {

/// Escapes a text for the contents of an element or a quoted attribute. Characters that nobody sees, such as
/// those that reverse text, are shown as `terminalSafe` shows them; joiners, which Persian, Indic scripts and
/// emoji need, stay.
std::string htmlText(std::string_view text);

/// A text from a record: escaped, in an element of its own, so that its direction does not leave it. Empty
/// for an empty text.
std::string isolated(std::string_view text);

/// A text from a record as a link to an address that begins with `https:` or `mailto:`; otherwise the text
/// followed by the address, without a link. An empty text is replaced with the address.
std::string htmlLink(std::string_view address, std::string_view text);

/// A name for files and ids: lower-case letters, digits and `-`; `x` if nothing remains.
std::string slug(std::string_view text);

struct HtmlPage {
  std::string title;        ///< not escaped
  std::string_view style;   ///< CSS
  std::string_view script;  ///< JavaScript; runs before the body is there
  std::string body;         ///< HTML
};

/// A whole document. Its Content-Security-Policy permits only the style sheet and the script, by their
/// hashes, so that nothing else in the body is loaded, run or sent.
std::string htmlPage(const HtmlPage& page);

}  // namespace som::render
