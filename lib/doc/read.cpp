#include <fmt/format.h>

#include "doc/document.hpp"
#include "doc/reader.hpp"
#include "doc/text_check.hpp"
#include "doc/wrapper.hpp"

namespace som::doc {
namespace {

// Splits a text into its documents.
class Documents {
 public:
  Documents(std::string text, std::string file, Format format, std::size_t limit, const Bounds& bounds)
      : source_(std::make_shared<const std::string>(std::move(text))),
        file_(std::move(file)),
        format_(format),
        bounds_(bounds) {
    at_ = checkText(source_, file_, format_, limit);
  }

  std::shared_ptr<Tree> next() {
    auto tree = std::make_shared<Tree>();
    tree->source = source_;
    tree->file = file_;
    tree->format = format_;
    tree->nodes.reserve(std::min<std::size_t>((source_->size() - at_) / 16, 1024) + 4);
    const std::size_t from = at_;
    try {
      Reader reader(*tree, from, Reader::Mode::reading, bounds_);
      more_ = (format_ == Format::json ? reader.readJson() : reader.readYaml()) == Reader::After::marker;
      at_ = reader.offset();
    } catch (const GiveUp& reason) {
      tree->construct = reason.construct;
      tree->constructSpan = reason.span;
      tree->nodes.clear();
      check(from);
      at_ = yamlEnd(from);
      readWithYamlCpp(*tree, from, at_);
      more_ = at_ < source_->size();
    }
    if (format_ == Format::yaml && more_) skipDots();
    if (at_ - from > maxFileBytes)
      throw Error(Diagnostic(Code::tooLarge, fmt::format("a document has more than {} bytes", maxFileBytes))
                      .in(file_)
                      .at(source_, tree->nodes[0].span));
    return tree;
  }

  bool more() const { return more_; }

  [[noreturn]] void failMore() const {
    const auto at = static_cast<std::uint32_t>(at_);
    const bool json = format_ == Format::json;
    throw Error(Diagnostic(json ? Code::syntax : Code::severalDocuments,
                           json ? "unexpected text after the JSON value" : "a second document begins here")
                    .in(file_)
                    .at(source_, {at, at + (json ? 1 : 3)})
                    .hint(json ? "" : "a file contains one document; put the others in separate files"));
  }

 private:
  // Refuses errors that the direct reader refuses beside anchors, aliases and tags. Accepts other YAML.
  void check(std::size_t from) const {
    Tree tree;
    tree.source = source_;
    tree.file = file_;
    try {
      Reader(tree, from, Reader::Mode::checking, bounds_).readYaml();
    } catch (const GiveUp&) {
    }
  }

  bool isMarker(std::size_t at, char c) const {
    const std::string_view rest = std::string_view(*source_).substr(at);
    return rest.size() >= 3 && rest[0] == c && rest[1] == c && rest[2] == c &&
           (rest.size() == 3 || is(rest[3], blankClass));
  }
  std::size_t lineAfter(std::size_t at) const {
    const std::size_t newline = source_->find('\n', at);
    return newline == std::string::npos ? source_->size() : newline + 1;
  }
  // True for lines that may precede the `---` of their own document.
  bool isPrologue(std::size_t at) const {
    const char c = (*source_)[at];
    return is(c, blankClass) || c == '#' || c == '%';
  }

  // Returns the end of the document that begins at `from`, found by its markers only.
  std::size_t yamlEnd(std::size_t from) const {
    std::size_t at = from;
    while (at < source_->size() && isPrologue(at)) at = lineAfter(at);
    if (at < source_->size() && isMarker(at, '-')) at = lineAfter(at);
    while (at < source_->size() && !isMarker(at, '-') && !isMarker(at, '.')) at = lineAfter(at);
    return at;
  }

  // True if the rest of the line, from `at` on, is empty or a comment.
  bool isBlankFrom(std::size_t at) const {
    const std::size_t text = source_->find_first_not_of(" \t\r\n", at);
    return text == std::string::npos || text >= lineAfter(at) || (*source_)[text] == '#';
  }

  // Skips from the `...` of a document to the next document, if there is one.
  void skipDots() {
    if (!isMarker(at_, '.')) return;
    for (; at_ < source_->size() && (isMarker(at_, '.') || isBlankFrom(at_)); at_ = lineAfter(at_)) {
      if (!isMarker(at_, '.') || isBlankFrom(at_ + 3)) continue;
      const auto at = static_cast<std::uint32_t>(at_);
      throw Error(Diagnostic(Code::syntax, "unexpected text after the '...' that ends a document")
                      .in(file_)
                      .at(source_, {at, at + 3})
                      .hint("begin the next document on a line of its own"));
    }
    more_ = at_ < source_->size();
  }

  SharedText source_;
  std::string file_;
  Format format_;
  Bounds bounds_;
  std::size_t at_ = 0;
  bool more_ = false;
};

Document onlyOne(Documents documents) {
  Document first(documents.next());
  if (documents.more()) documents.failMore();
  return first;
}

}  // namespace

Document read(std::string text, std::string file, Format format) {
  return onlyOne({std::move(text), std::move(file), format, maxFileBytes, recordBounds});
}

Document readWrapper(std::string text, std::string file, Format format) {
  return onlyOne({std::move(text), std::move(file), format, maxFileBytes, wrapperBounds});
}

std::vector<Document> readAll(std::string text, std::string file, Format format) {
  Documents documents(std::move(text), std::move(file), format, maxPayloadBytes, payloadBounds);
  std::vector<Document> all;
  do {
    const std::shared_ptr<Tree> tree = documents.next();
    const NodeData& root = tree->nodes[0];
    const bool empty = root.type == Type::null && root.span.begin == root.span.end;
    if (!empty || format == Format::json) all.emplace_back(tree);
  } while (documents.more());
  return all;
}

}  // namespace som::doc
