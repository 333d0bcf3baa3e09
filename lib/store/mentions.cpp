#include "store/mentions.hpp"

#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::store {

Mentions::Mentions(const Source& files, std::vector<const model::KindRow*> kinds)
    : files_(files), kinds_(std::move(kinds)) {
  std::vector<std::string> folders;
  for (const model::KindRow* kind : kinds_) folders.emplace_back(kind->folder);
  survey_ = files.surveyWords(folders);
  for (const Diagnostic& finding : survey_->unreadable) files.note(finding);
}

std::vector<Listed> Mentions::having(const HasWords& hasWords) const {
  std::vector<Listed> listed;
  for (std::size_t i = 0; i < survey_->files.size(); ++i) {
    if (!survey_->remembered.empty() && !hasWords(survey_->remembered[i].words)) continue;
    if (auto file = listedAs(survey_->files[i].path, kinds_)) listed.push_back(std::move(*file));
  }
  return listed;
}

std::vector<Listed> Mentions::of(std::string_view text) const {
  const WantedWords wanted(text);
  return having([&](std::string_view words) { return wanted.mayBeIn(words); });
}

std::vector<Doubtful> Mentions::read(std::string_view text,
                                     const std::function<void(const doc::Document& record)>& look) const {
  const WantedWords wanted(text);
  return read([&](std::string_view words) { return wanted.mayBeIn(words); },
              [&](std::string_view bytes) { return mayMention(bytes, text); }, look);
}

std::vector<Doubtful> Mentions::readAny(const std::vector<std::string>& texts,
                                        const std::function<void(const doc::Document& record)>& look) const {
  const WantedTexts wanted(texts);
  return read([&](std::string_view words) { return wanted.anyMayBeIn(words); },
              [&](std::string_view bytes) { return wanted.anyMayBeIn(wordsOf(bytes)); }, look);
}

std::vector<Doubtful> Mentions::read(const HasWords& hasWords,
                                     const std::function<bool(std::string_view)>& mentions,
                                     const std::function<void(const doc::Document& record)>& look) const {
  std::vector<Doubtful> doubtful;
  for (const std::string& path : survey_->irregular)
    if (const auto file = listedAs(path, kinds_); file && file->kind)
      doubtful.push_back({irregularRecord(path), std::nullopt});
  for (const auto& [path, row] : having(hasWords)) {
    auto bytes = files_.read(path);
    if (!bytes || !mentions(*bytes)) continue;
    if (!row || files_.contains(twinOf(path))) {
      if (auto finding = misplacement(files_, path))
        doubtful.push_back({std::move(*finding), std::move(*bytes)});
      continue;
    }
    try {
      look(readFound(files_, {row, std::string(idOfPath(path)), path, *bytes}));
    } catch (const Error& error) {
      doubtful.push_back({withoutTexts(error.findingsIn(path)).front(), std::move(*bytes)});
    }
  }
  return doubtful;
}

void refuseDoubtful(const std::vector<Doubtful>& files, std::string_view word) {
  std::vector<Diagnostic> findings;
  for (const Doubtful& file : files)
    if (file.mentions(word)) findings.push_back(file.finding);
  if (!findings.empty()) throw Error(std::move(findings));
}

}  // namespace som::store
