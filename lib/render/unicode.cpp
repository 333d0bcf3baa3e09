#include "render/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace som::render {
namespace {

const utf8proc_property_t& propertiesOf(char32_t c) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

/// Columns of one character. utf8proc counts neither parts of syllables nor marks with a place of their own
/// as terminals do.
std::size_t widthOf(char32_t c) {
  const utf8proc_property_t& properties = propertiesOf(c);
  const auto bound = properties.boundclass;
  // A vowel or final consonant of Hangul joins the consonant that begins the syllable.
  if (bound == UTF8PROC_BOUNDCLASS_V || bound == UTF8PROC_BOUNDCLASS_T) return 0;
  if (properties.category == UTF8PROC_CATEGORY_MC || bound == UTF8PROC_BOUNDCLASS_PREPEND) return 1;
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

/// True for code points that Unicode reserves for invisible characters; utf8proc knows only assigned ones.
bool isReserved(char32_t c) {
  const bool reserved = c == 0x2065 || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0xE0000 && c <= 0xE0FFF);
  return reserved && propertiesOf(c).category == UTF8PROC_CATEGORY_CN;
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
  if (isPlainAscii(text)) return text.size();
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint c = decodeUtf8(text);
    width += c.length == 0 ? 1 : widthOf(c.value);
    text.remove_prefix(std::max<std::size_t>(1, c.length));
  }
  return width;
}

std::size_t firstCharacter(std::string_view text) {
  CodePoint last = decodeUtf8(text);
  std::size_t length = last.length;
  utf8proc_int32_t state = 0;
  while (length > 0 && length < text.size()) {
    const CodePoint next = decodeUtf8(text.substr(length));
    if (next.length == 0 ||
        utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(last.value),
                                         static_cast<utf8proc_int32_t>(next.value), &state))
      break;
    length += next.length;
    last = next;
  }
  return std::max(length, std::min<std::size_t>(1, text.size()));
}

bool isUnsafeForTerminal(char32_t c) {
  const utf8proc_property_t& properties = propertiesOf(c);
  // Marks choose a glyph of the character before them, as in many emoji; prepended signs are visible.
  const bool format =
      properties.category == UTF8PROC_CATEGORY_CF && properties.boundclass != UTF8PROC_BOUNDCLASS_PREPEND;
  const bool ignored = properties.ignorable && properties.category != UTF8PROC_CATEGORY_MN;
  return needsEscape(c) || format || ignored || isReserved(c);
}

}  // namespace som::render
