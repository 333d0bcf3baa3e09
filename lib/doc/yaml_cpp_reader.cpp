#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

#include "base/utf8.hpp"
#include "doc/reader.hpp"
#include "doc/scalar.hpp"

namespace som::doc {
namespace {

constexpr std::size_t maxFallbackBytes = std::size_t{1} << 20;

/// Returns the first line that is neither a directive nor empty.
std::size_t contentStart(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (is(text[at], blankClass) || text[at] == '#' || text[at] == '%'))
    at = std::min(text.find('\n', at), text.size() - 1) + 1;
  return at;
}

// Builds the tree from the events of yaml-cpp, which does not check duplicate keys or limits.
class Handler : public YAML::EventHandler {
 public:
  Handler(Tree& tree, std::uint32_t from, std::uint32_t to)
      : tree_(tree), builder_(tree), from_(from), to_(to), seen_(from), line_(from) {
    const std::size_t content = contentStart(std::string_view(*tree.source).substr(from, to - from));
    std::istringstream prologue(tree.source->substr(from, content));
    for (std::string line, word, handle; std::getline(prologue, line);)
      if (std::istringstream words(line); words >> word >> handle && word == "%TAG") handles_.insert(handle);
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::uint32_t begin = place(mark);
    checkProperties(begin, 1);
    if (asKey({nullText(begin), {begin, begin}, Style::plain})) return;
    const std::uint32_t index = before();
    builder_.scalar({{}, {begin, begin}, Style::plain}, Type::null);
    after(index, anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const std::uint32_t begin = checkProperties(place(mark), 2);
    if (inFlow()) checkIndentation(begin);
    const Token token = tokenAt(begin, tag == "?", value);
    if (asKey(token, anchor)) return;
    const std::uint32_t index = before();
    builder_.scalar(token, scalarType(tag, value));
    after(index, anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::uint32_t begin = place(mark);
    const Span span{begin, begin + 1};
    const std::uint32_t source = anchor < anchors_.size() ? anchors_[anchor] : 0;
    const bool isKey = anchor < keyAnchors_.size() && keyAnchors_[anchor].has_value();
    if (isKey) return alias(*keyAnchors_[anchor], span);
    // Anchors of collections are noted at their end, so an alias cannot refer to an enclosing collection.
    if (source == 0) builder_.fail(Code::syntax, "an alias refers to a collection that contains it", span);
    const NodeData data = tree_.nodes[source - 1];
    if (data.count == 0 && data.end == source) return alias({data.text, span, data.style}, span, data.type);
    if (expectsKey()) failKey(span);
    copy(source - 1, span);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Type::sequence, mark, tag, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Type::mapping, mark, tag, anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    std::uint32_t index;
    bool mapping;
    YAML::anchor_t anchor;
    int column;  ///< where it begins
    bool hasKey = false;
    Token key{};
  };

  char at(std::uint32_t place) const { return place < to_ ? (*tree_.source)[place] : '\0'; }
  /// Returns the start of the line of a place; places must come in ascending order.
  std::uint32_t lineStart(std::uint32_t place) {
    for (; seen_ < place; ++seen_)
      if ((*tree_.source)[seen_] == '\n') line_ = seen_ + 1;
    return line_;
  }
  bool inFlow() const { return !frames_.empty() && tree_.nodes[frames_.back().index].style == Style::flow; }
  /// The contents of the innermost block must be deeper than this column.
  int blockColumn() const {
    const auto block = std::find_if(frames_.rbegin(), frames_.rend(), [&](const Frame& frame) {
      return tree_.nodes[frame.index].style == Style::block;
    });
    return block == frames_.rend() ? -1 : block->column;
  }
  /// yaml-cpp accepts any column for a value that continues on a new line.
  void checkIndentation(std::uint32_t place) {
    const std::uint32_t line = lineStart(place);
    if (line == checkedLine_) return;
    checkedLine_ = line;
    const std::size_t text = std::min<std::size_t>(tree_.source->find_first_not_of(' ', line), place);
    const bool begins = tree_.source->find_first_not_of(" \t", line) == place;
    if (begins && static_cast<int>(text - line) <= blockColumn())
      builder_.fail(Code::syntax, "this line must be indented deeper than its parent", {place, place + 1},
                    "indent it with spaces");
  }
  /// Checks a node's tag and anchor, because yaml-cpp checks little. Returns the place of its content.
  std::uint32_t checkProperties(std::uint32_t place, int most) {
    for (; most > 0 && (at(place) == '&' || at(place) == '!'); --most) {
      const bool verbatim = at(place) == '!' && at(place + 1) == '<';
      const std::size_t end = std::min<std::size_t>(
          verbatim ? tree_.source->find('>', place) + 1 : tree_.source->find_first_of(" \t\r\n,[]{}", place),
          to_);
      if (!expectsKey()) checkIndentation(place);
      if (at(place) == '!') checkTag({place, static_cast<std::uint32_t>(end)});
      place = contentFrom(static_cast<std::uint32_t>(end));
    }
    return place;
  }
  std::uint32_t contentFrom(std::uint32_t place) const {
    for (;;) {
      place = static_cast<std::uint32_t>(
          std::min<std::size_t>(tree_.source->find_first_not_of(" \t\r\n", place), to_));
      if (at(place) != '#') return place;
      place = static_cast<std::uint32_t>(std::min<std::size_t>(tree_.source->find('\n', place), to_));
    }
  }
  void checkTag(Span span) const {
    const std::string_view tag = std::string_view(*tree_.source).substr(span.begin, span.end - span.begin);
    const std::size_t second = tag.find('!', 1);
    const bool named = second != std::string_view::npos && second > 1 && !tag.starts_with("!<");
    if (named && !handles_.contains(tag.substr(0, second + 1)))
      builder_.fail(Code::syntax, fmt::format("no %TAG defines {}", tag.substr(0, second + 1)), span);
    if (at(span.end) == '{' || at(span.end) == '[')
      builder_.fail(Code::syntax, "a tag needs a space after it", {span.end, span.end + 1},
                    "put a space after it");
  }
  /// Checks the lines of a plain scalar in brackets.
  void checkLines(std::uint32_t place, std::string_view value) {
    for (const char c : value) {
      if (is(c, blankClass)) continue;
      while (place < to_ && is(at(place), blankClass)) ++place;
      checkIndentation(place++);
    }
  }
  /// Quoted and block scalars are read by the direct reader, because yaml-cpp handles empty lines and
  /// indentation differently.
  Token tokenAt(std::uint32_t begin, bool untagged, const std::string& value) {
    if (std::string_view("\"'|>").find(at(begin)) != std::string_view::npos) {
      Token token = Reader(tree_, begin).scalarBelow(blockColumn());
      token.style = Style::doubleQuoted;
      return token;
    }
    const std::string_view rest = std::string_view(*tree_.source).substr(begin, to_ - begin);
    if (inFlow() && untagged) checkLines(begin, value);
    const std::size_t length = rest.starts_with(value) ? value.size() : rest.empty() ? 0 : 1;
    return {builder_.keep(utf8(value)),
            {begin, begin + static_cast<std::uint32_t>(length)},
            untagged ? Style::plain : Style::doubleQuoted};
  }

  std::uint32_t place(const YAML::Mark& mark) const {
    return std::min(to_, from_ + static_cast<std::uint32_t>(std::max(mark.pos, 0)));
  }
  // `~: x` and `null: x` have the key as written.
  std::string_view nullText(std::uint32_t begin) const {
    const std::string_view rest = std::string_view(*tree_.source).substr(begin, to_ - begin);
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (rest.starts_with(word)) return word;
    return {};
  }
  // yaml-cpp 0.7 writes the escapes \N and \_ as single bytes.
  static std::string utf8(const std::string& value) {
    if (!firstInvalidUtf8(value)) return value;
    std::string out;
    for (std::string_view rest = value; !rest.empty();) {
      const std::size_t length = decodeUtf8(rest).length;
      if (length == 0) {
        appendUtf8(out, static_cast<unsigned char>(rest[0]));
      } else {
        out += rest.substr(0, length);
      }
      rest.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
  }
  static Type scalarType(const std::string& tag, const std::string& value) {
    static constexpr std::string_view core = "tag:yaml.org,2002:";
    if (tag == "?") return plainType(value);
    const std::string_view name =
        tag.starts_with(core) ? std::string_view(tag).substr(core.size()) : std::string_view();
    if (name == "int" || name == "float" || name == "bool" || name == "null") return plainType(value);
    return Type::string;
  }

  bool expectsKey() const { return !frames_.empty() && frames_.back().mapping && !frames_.back().hasKey; }
  [[noreturn]] void failKey(Span span) const {
    builder_.fail(Code::syntax, "a key must not be a list or a mapping", span, "use a text as the key");
  }
  bool asKey(const Token& token, YAML::anchor_t anchor = 0) {
    if (!expectsKey()) return false;
    Frame& frame = frames_.back();
    builder_.key(frame.index, token);
    frame.key = token;
    frame.hasKey = true;
    if (anchor != 0) {
      if (keyAnchors_.size() <= anchor) keyAnchors_.resize(anchor + 1);
      keyAnchors_[anchor] = token;
    }
    return true;
  }
  std::uint32_t before() {
    if (!frames_.empty() && !frames_.back().mapping) builder_.child(frames_.back().index);
    return builder_.next();
  }
  void after(std::uint32_t index, YAML::anchor_t anchor) {
    note(anchor, index);
    if (frames_.empty() || !frames_.back().mapping) return;
    builder_.setKey(index, frames_.back().key);
    frames_.back().hasKey = false;
  }
  void note(YAML::anchor_t anchor, std::uint32_t index) {
    if (anchor == 0) return;
    if (anchors_.size() <= anchor) anchors_.resize(anchor + 1);
    anchors_[anchor] = index + 1;
  }

  void open(Type type, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            YAML::EmitterStyle::value style) {
    // Properties of the first key at the same place do not belong to the mapping.
    const int properties = (anchor != 0 ? 1 : 0) + (tag.empty() || tag == "?" ? 0 : 1);
    const std::uint32_t begin = checkProperties(place(mark), properties);
    if (inFlow()) checkIndentation(begin);
    if (expectsKey()) failKey({begin, begin + 1});
    before();
    const std::uint32_t index =
        builder_.open(type, style == YAML::EmitterStyle::Flow ? Style::flow : Style::block, begin);
    frames_.push_back({index, type == Type::mapping, anchor, static_cast<int>(begin - lineStart(begin))});
  }
  void close() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    const std::uint32_t begin = builder_.node(frame.index).span.begin;
    builder_.close(frame.index, std::max(begin, tree_.nodes.back().span.end));
    after(frame.index, frame.anchor);
  }

  void alias(const Token& token, Span span) { alias(token, span, plainType(token.text)); }
  void alias(Token token, Span span, Type type) {
    spend(1, span);
    token.span = span;
    if (asKey(token)) return;
    const std::uint32_t index = before();
    builder_.scalar(token, type);
    after(index, 0);
  }
  void copy(std::uint32_t source, Span span) {
    const std::uint32_t first = before();
    const std::uint32_t size = tree_.nodes[source].end - source;
    spend(size, span);
    checkDepth(source, span);
    for (std::uint32_t i = 0; i < size; ++i) {
      NodeData data = tree_.nodes[source + i];
      data.end += first - source;
      if (i == 0) data.span = span, data.key = {}, data.keySpan = {};
      tree_.nodes.push_back(data);
    }
    after(first, 0);
  }
  // Checks that a copied alias does not exceed the depth limit.
  void checkDepth(std::uint32_t source, Span span) const {
    std::vector<std::uint32_t> ends;
    for (std::uint32_t i = source; i < tree_.nodes[source].end; ++i) {
      while (!ends.empty() && ends.back() <= i) ends.pop_back();
      ends.push_back(tree_.nodes[i].end);
      if (frames_.size() + ends.size() > static_cast<std::size_t>(maxDepth))
        builder_.fail(Code::tooDeep, fmt::format("nesting is deeper than {} levels", maxDepth), span);
    }
  }
  void spend(std::size_t nodes, Span span) {
    copied_ += nodes;
    if (copied_ > maxAliasNodes)
      builder_.fail(Code::tooLarge, fmt::format("aliases expand to more than {} nodes", maxAliasNodes), span);
  }

  Tree& tree_;
  TreeBuilder builder_;
  std::uint32_t from_;
  std::uint32_t to_;
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> anchors_;  ///< index + 1 of the node of each anchor, 0 while it is unfinished
  std::vector<std::optional<Token>> keyAnchors_;
  std::size_t copied_ = 0;
  std::uint32_t seen_;  ///< the offset up to which lines were counted
  std::uint32_t line_;  ///< the start of the line at that offset
  std::optional<std::uint32_t> checkedLine_;
  std::set<std::string, std::less<>> handles_;  ///< of %TAG directives
};

/// yaml-cpp may end a document at a line that begins with `%` and drop the rest: the last such line must be
/// inside the last scalar.
void failAtDirective(const Tree& tree, const TreeBuilder& errors, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = std::string_view(*tree.source).substr(begin, end - begin);
  const std::size_t found = text.rfind("\n%");
  if (found == std::string_view::npos || found < contentStart(text)) return;
  const std::string_view line = text.substr(found + 1, text.find_first_of("\r\n", found + 1) - found - 1);
  for (auto node = tree.nodes.rbegin(); node != tree.nodes.rend(); ++node)
    if (node->type == Type::string) {
      if (node->text.find(line.substr(0, line.find_last_not_of(" \t") + 1)) != std::string_view::npos) return;
      break;
    }
  const auto at = begin + static_cast<std::uint32_t>(found) + 1;
  errors.fail(Code::syntax, "a line within a document begins with '%'", {at, at + 1},
              "end the document before it with '...', or indent the text");
}

}  // namespace

void readWithYamlCpp(Tree& tree, std::size_t from, std::size_t to) {
  const TreeBuilder errors(tree);
  const auto begin = static_cast<std::uint32_t>(from);
  const auto end = static_cast<std::uint32_t>(to);
  // yaml-cpp keeps all tokens of an unfinished bracket in memory.
  if (to - from > maxFallbackBytes)
    errors.fail(Code::tooLarge,
                fmt::format("a document with {} may have at most {} bytes", tree.construct, maxFallbackBytes),
                tree.constructSpan, "without it a document may have 16 MiB");
  std::istringstream stream(tree.source->substr(from, to - from));
  Handler handler(tree, begin, end);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(handler);
  } catch (const YAML::Exception& error) {
    const std::uint32_t at =
        error.mark.is_null() ? begin : std::min(end, begin + static_cast<std::uint32_t>(error.mark.pos));
    errors.fail(Code::syntax, error.msg, Span{at, at < end ? at + 1 : at});
  }
  failAtDirective(tree, errors, begin, end);
  if (tree.nodes.empty()) tree.nodes.emplace_back().span = {end, end};
  for (NodeData& node : tree.nodes)
    if (node.end == 0) node.end = 1;
}

}  // namespace som::doc
