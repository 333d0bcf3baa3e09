#include "process/edit/attach.hpp"

#include <fmt/format.h>

#include <array>

#include "base/base64.hpp"
#include "model/lists.hpp"
#include "process/edit/edit.hpp"

namespace som::process {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> mimeTypes = {
    {{".pdf", "application/pdf"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".jpeg", "image/jpeg"},
     {".json", "application/json"},
     {".yaml", "application/yaml"},
     {".csv", "text/csv"},
     {".txt", "text/plain"},
     {".log", "text/plain"}}};

std::string_view mimeTypeOf(std::string_view name) {
  for (const auto& [ending, type] : mimeTypes)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

}  // namespace

void attach(UnitOfWork& unit, Draft& draft, const Attachment& attachment) {
  if (attachment.content && attachment.content->size() > largestAttachment)
    throw Error(
        Diagnostic(Code::usage, fmt::format("{} has {} bytes; at most {} are kept in a record",
                                            attachment.name, attachment.content->size(), largestAttachment))
            .in(draft.id)
            .hint("put it where it has a URL, and attach that"));
  if (!attachment.url.empty() && model::hasAttachment(draft.value, attachment.url))
    return reportChange(unit, draft, fmt::format("{} is attached already", attachment.url));
  model::NewAttachment entry = {
      .name = attachment.name, .description = attachment.description, .url = attachment.url};
  if (attachment.content)
    entry.content = model::InlineContent{.mimeType = std::string(mimeTypeOf(attachment.name)),
                                         .bytes = attachment.content->size(),
                                         .base64 = base64(*attachment.content)};
  unit.append(draft, model::attachments, model::attachmentEntry(entry));
  unit.track(draft, "attach");
  reportChange(unit, draft,
               fmt::format("{} attached", attachment.content ? attachment.name : attachment.url));
}

}  // namespace som::process
