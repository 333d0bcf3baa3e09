#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace som::exchange {

/// Splits a stream of JSON into its items, without reading more than one of them: the elements of a list, the
/// lines of NDJSON, or single documents. Whether an item is valid JSON is left to its reader.
///
/// In NDJSON a bad line is one item, and the next line is read on its own. In a list the items end where
/// their brackets are closed.
class JsonItems {
 public:
  struct Item {
    std::size_t line;  ///< where it begins, from 1
    std::string text;  ///< empty if the stream ends inside a list
    bool isTooLong = false;
  };

  /// `most`: the bytes of an item that are kept; a longer one is skipped.
  JsonItems(std::istream& in, std::size_t most) : in_(in), most_(most) {}

  /// Returns the next item; nullopt at the end of the stream.
  std::optional<Item> next();

 private:
  enum class Form { unknown, list, lines, documents };

  int peek();
  int take();
  void skipBlanks();
  Item readLine();
  Item readValue();
  /// Returns nullopt at the end of the list.
  std::optional<Item> nextOfList();
  Item first();

  std::istream& in_;
  std::size_t most_;
  Form form_ = Form::unknown;
  std::size_t line_ = 1;
  std::string unread_;  ///< bytes that were taken to find out the form
  std::size_t at_ = 0;  ///< of the next of them
};

}  // namespace som::exchange
