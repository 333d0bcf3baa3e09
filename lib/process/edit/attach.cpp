#include "process/edit/attach.hpp"

#include <fmt/format.h>

#include <array>

#include "base/base64.hpp"
#include "process/edit/create.hpp"
#include "process/edit/edit.hpp"
#include "process/work/fields.hpp"

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
  for (const doc::Value& earlier : listOf(draft.value, "attachment"))
    if (!attachment.url.empty() && textOf(earlier, "url") == attachment.url)
      return reportChange(unit, draft, fmt::format("{} is attached already", attachment.url));
  doc::Value entry = doc::Value::object();
  putText(entry, "name", attachment.name);
  putText(entry, "description", attachment.description);
  putText(entry, "url", attachment.url);
  if (attachment.content) {
    entry["mimeType"] = mimeTypeOf(attachment.name);
    entry["size"] = {{"amount", attachment.content->size()}, {"units", "bytes"}};
    entry["content"] = base64(*attachment.content);
  }
  unit.append(draft, model::attachments, entry);
  unit.track(draft, "attach");
  reportChange(unit, draft,
               fmt::format("{} attached", attachment.content ? attachment.name : attachment.url));
}

}  // namespace som::process
