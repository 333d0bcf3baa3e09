#include "store/survey_files.hpp"

#include <algorithm>
#include <future>
#include <span>

#include "base/parallel.hpp"
#include "store/private_folder.hpp"
#include "store/words.hpp"

namespace som::store {
namespace {

void list(const View& view, const std::string& folder, fs::Detail detail, Survey& survey) {
  fs::FolderSurvey found = view.surveyFolder(folder, detail);
  if (survey.files.empty())
    survey.files = std::move(found.files);
  else
    std::move(found.files.begin(), found.files.end(), std::back_inserter(survey.files));
  std::move(found.irregular.begin(), found.irregular.end(), std::back_inserter(survey.irregular));
  std::move(found.unreadable.begin(), found.unreadable.end(), std::back_inserter(survey.unreadable));
}

/// Joins files with rows, both by path.
void join(Survey& survey) {
  if (survey.rows.all().empty()) return;
  survey.remembered.resize(survey.files.size());
  auto row = survey.rows.all().begin();
  const auto end = survey.rows.all().end();
  for (std::size_t i = 0; i < survey.files.size(); ++i) {
    const fs::FileEntry& file = survey.files[i];
    for (; row != end && row->path < file.path; ++row) survey.gone.push_back(row->path);
    if (row == end || row->path != file.path) continue;
    if (file.identity.kind == fs::Kind::file && sameVersion(file.identity, row->identity))
      survey.remembered[i] = {row->text, row->rest, row->words};
    ++row;
  }
  for (; row != end; ++row) survey.gone.push_back(row->path);
  survey.rows.clear();
}

/// A file whose data the index did not have.
struct Fresh {
  std::size_t file;
  fs::Identity identity = {};
  std::string text = {};
  std::string words = {};  ///< empty if the file cannot be read: its reader reports that
};

bool isMissing(const Remembered& remembered, const Wanted& wanted) {
  return wanted.makeText ? remembered.text.empty() : remembered.words.empty();
}

std::vector<Fresh> readMissing(const View& view, const Survey& survey, const Wanted& wanted, bool words) {
  std::vector<Fresh> all;
  for (std::size_t i = 0; i < survey.files.size(); ++i)
    if (isMissing(survey.remembered[i], wanted)) all.push_back({i});
  constexpr std::size_t piece = 64;
  parallelPieces(all.size(), piece, [&](std::size_t begin, std::size_t end) {
    for (Fresh& one : std::span(all).subspan(begin, end - begin)) try {
        const std::string& path = survey.files[one.file].path;
        auto bytes = view.read(path, &one.identity);
        if (!bytes) continue;
        if (words) one.words = wordsOf(*bytes);
        if (wanted.makeText) one.text = wanted.makeText(path, std::move(*bytes));
      } catch (const Error&) {
      }
  });
  return all;
}

/// Adds the data that the index does not have. Returns rows for it.
std::vector<IndexRow> addMissing(const View& view, Survey& survey, const Wanted& wanted, bool isIndexed) {
  survey.remembered.resize(survey.files.size());
  std::vector<IndexRow> rows;
  for (Fresh& one : readMissing(view, survey, wanted, isIndexed)) {
    const fs::FileEntry& file = survey.files[one.file];
    Remembered& remembered = survey.remembered[one.file];
    if (wanted.makeText) remembered.text = survey.fresh.emplace_back(std::move(one.text));
    const std::string_view words = survey.fresh.emplace_back(std::move(one.words));
    if (wanted.rows == Rows::words) remembered.words = words;
    if (!words.empty() && file.identity.kind == fs::Kind::file)
      rows.push_back({file.path, one.identity, remembered.text, {}, words});
  }
  return rows;
}

/// Makes `.som`, ignored by git; the first change makes the rest and syncs it. Returns false if it cannot be
/// made, or if it would lock out the owner of the workspace, who must be able to write there.
bool makePrivateFolder(fs::FileSystem& files) try {
  if (files.stat(ignorePath)) return true;
  if (!files.openFolder("")) return false;
  const fs::Identity root = files.stat("").value();
  if (!files.owns(root) && !fs::isShared(root)) return false;
  const PrivateModes modes(root);
  files.makeDirectory(privateFolder, modes.folder);
  files.create(ignorePath, "*\n", {modes.file, false});
  return true;
} catch (const Error&) {
  return false;
}

}  // namespace

Survey surveyFiles(const View& view, fs::FileSystem& files, const Options& options,
                   std::vector<std::string> folders, const std::optional<Wanted>& wanted) {
  makeOutermost(folders);
  Survey survey;
  survey.begun = files.clock();
  Index index(files, options.indexVersion);
  const bool isThere = options.index && wanted && index.isThere();
  const bool completes = wanted && (wanted->makeText || wanted->allWords);
  const bool isIndexed = isThere || (options.index && completes && files.openFolder(""));
  const fs::Detail detail = isIndexed ? fs::Detail::identity : fs::Detail::names;
  std::future<Index::Found> found = std::async(isThere ? std::launch::async : std::launch::deferred, [&] {
    return isThere ? index.read(folders, wanted->rows) : Index::Found();
  });
  for (const std::string& folder : folders) list(view, folder, detail, survey);
  survey.rows = found.get();
  join(survey);
  // A link that stands for several folders is found once for each.
  survey.irregular.erase(std::unique(survey.irregular.begin(), survey.irregular.end()),
                         survey.irregular.end());
  // A file that is read for its words alone is not worth it without an index: then its reader searches it.
  if (!completes || (!wanted->makeText && !isIndexed)) return survey;
  // Few rows are not worth a change of the index: the next list or scan adds them.
  constexpr std::size_t worthWriting = 64;
  std::vector<IndexRow> rows = addMissing(view, survey, *wanted, isIndexed);
  if (rows.size() >= worthWriting) remember(files, options, survey, std::move(rows));
  return survey;
}

void remember(fs::FileSystem& files, const Options& options, const Survey& survey,
              std::vector<IndexRow> rows) {
  constexpr std::int64_t uncertain = 2'000'000'000;
  if (!options.index) return;
  std::erase_if(rows, [&](const IndexRow& row) { return row.identity.changed > survey.begun - uncertain; });
  if ((rows.empty() && survey.gone.empty()) || !makePrivateFolder(files)) return;
  Index(files, options.indexVersion).write(rows, survey.gone);
}

}  // namespace som::store
