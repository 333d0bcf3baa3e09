// yaml-suite [-v] [CASE]...: runs the official YAML test suite in the folder SOM_YAML_TEST_SUITE, or these
// cases of it. What is valid is read to the values that the suite says, or refused with a place; an edit
// changes what it should and no more; what is invalid is refused. Exit 77 without the suite; -v tells what
// valid cases are refused for.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "doc/document.hpp"
#include "doc/edit.hpp"
#include "doc/value.hpp"

namespace {

namespace fs = std::filesystem;
using namespace som::doc;

std::string contentOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool verbose = false;

struct Count {
  int read = 0;
  int refused = 0;
  int edited = 0;
  int invalid = 0;
  int wrong = 0;
};

std::string textOf(const std::vector<Document>& documents) {
  std::string text;
  for (const Document& document : documents) text += toJson(document.root()) + "\n";
  return text;
}

/// As `sameValue`, but 450 is 450.00: the suite writes numbers as it likes.
bool sameData(Node a, Node b) {
  if (a.number() && b.number()) return *a.number() == *b.number();
  if (a.size() != b.size() || a.type() != b.type()) return false;
  auto other = b.begin();
  for (const Node child : a) {
    if (!sameData(child, a.isMapping() ? b[child.key()] : *other)) return false;
    ++other;
  }
  return !a.empty() || sameValue(a, toValue(b));
}

/// What is wrong with the values that were read.
std::string valuesOf(const fs::path& folder, const std::vector<Document>& documents) {
  if (!fs::exists(folder / "in.json")) return {};
  const std::string json = contentOf(folder / "in.json");
  std::vector<Document> wanted;
  if (!json.empty()) wanted = readAll(json, "in.json", Format::json);
  // The suite has a null for a document without content, which a payload leaves out.
  if (wanted.size() > documents.size())
    std::erase_if(wanted, [](const Document& document) { return document.root().isNull(); });
  const bool same =
      std::equal(documents.begin(), documents.end(), wanted.begin(), wanted.end(),
                 [](const Document& a, const Document& b) { return sameData(a.root(), b.root()); });
  return same ? "" : fmt::format("read as {}wanted  {}", textOf(documents), textOf(wanted));
}

/// What is wrong with a text to which a member was added.
std::string editOf(const Document& document, Count& count) {
  const bool alone = document.source()->find("\n---") == std::string::npos;
  if (!document.editable() || !document.root().isMapping() || !alone) return {};
  Value value = toValue(document.root());
  if (rewrite(document, value) != *document.source()) return "an edit of nothing changes the text";
  value["added by som"] = "1";
  const std::string text = rewrite(document, value);
  if (!sameValue(read(text, "edited", Format::yaml).root(), value)) return "the edit is wrong: " + text;
  ++count.edited;
  return {};
}

std::string judge(const fs::path& folder, Count& count) {
  const bool valid = !fs::exists(folder / "error");
  try {
    const std::vector<Document> documents = readAll(contentOf(folder / "in.yaml"), "in.yaml", Format::yaml);
    if (!valid) return "is invalid, but read as " + textOf(documents);
    ++count.read;
    const std::string wrong = valuesOf(folder, documents);
    return wrong.empty() && documents.size() == 1 ? editOf(documents.front(), count) : wrong;
  } catch (const som::Error& error) {
    ++(valid ? count.refused : count.invalid);
    const som::Diagnostic& finding = error.findings().front();
    if (valid && verbose) std::cout << folder.string() << ": valid, but refused: " << finding.message << "\n";
    return finding.span ? "" : "is refused without a place: " + finding.message;
  }
}

}  // namespace

int main(int count, char** arguments) {
  const char* suite = std::getenv("SOM_YAML_TEST_SUITE");
  if (!suite || !fs::exists(suite)) {
    std::cout << "SOM_YAML_TEST_SUITE does not name the folder of the YAML test suite\n";
    return 77;
  }
  std::set<fs::path> folders;
  for (const auto& entry : fs::recursive_directory_iterator(suite))
    if (entry.path().filename() == "in.yaml") folders.insert(entry.path().parent_path());
  std::set<std::string> only(arguments + 1, arguments + count);
  verbose = only.erase("-v") > 0;
  Count all;
  for (const fs::path& folder : folders) {
    const std::string name = fs::relative(folder, suite).string();
    if (!only.empty() && !only.contains(name)) continue;
    const std::string wrong = judge(folder, all);
    if (wrong.empty()) continue;
    ++all.wrong;
    std::cout << name << ": " << wrong << "\n";
  }
  std::cout << fmt::format(
      "{} valid read, {} of them edited, {} valid refused, {} invalid refused, {} wrong\n", all.read,
      all.edited, all.refused, all.invalid, all.wrong);
  return all.wrong == 0 && all.read > 0 ? 0 : 1;
}
