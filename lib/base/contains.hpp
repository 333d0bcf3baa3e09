#pragma once

#include <algorithm>
#include <string_view>

namespace som {

/// True if a list of texts has one that equals `text`. The search is linear.
template <class Texts>
bool contains(const Texts& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

}  // namespace som
