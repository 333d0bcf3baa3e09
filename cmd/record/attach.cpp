#include "process/edit/attach.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "record/record.hpp"

namespace som::cli {
namespace {

struct AttachOptions {
  std::string id;
  std::string what;
  std::string name;
  std::string description;
  const model::KindRow* kind = nullptr;
};

/// True for a text that begins with a `scheme:` (RFC 3986); false for a drive letter.
bool isUrl(const std::string& text) {
  const auto colon = text.find(':');
  return colon != std::string::npos && colon > 1 && std::isalpha(static_cast<unsigned char>(text[0])) &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '-' || c == '.';
         });
}

process::Attachment attachmentOf(const Session& session, const AttachOptions& options) {
  process::Attachment attachment{.name = options.name, .description = options.description};
  if (isUrl(options.what)) {
    attachment.url = options.what;
    return attachment;
  }
  session.requireAlone("a file of this machine");  // all readers of the record would see its text
  attachment.content = session.host.readFile(options.what);
  if (attachment.name.empty()) attachment.name = options.what.substr(options.what.rfind('/') + 1);
  return attachment;
}

Exit runAttach(const Session& session, const AttachOptions& options) {
  const process::Attachment attachment = attachmentOf(session, options);
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::attach(unit, draft, attachment);
  });
}

}  // namespace

void addAttach(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<AttachOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.option("what", options->what, "a URL, or a file of up to 64 KiB that the record keeps")
      .required()
      .placeholder("URL|FILE");
  command.option("--name", options->name, "its name (default: the file's name)").placeholder("TEXT");
  command.option("--description", options->description, "a description of the content").placeholder("TEXT");
  selectChange(command, selection, options, runAttach);
  command.examples(
      fmt::format("  som {0} attach 7K3F https://files.example/floor-plan.pdf --name 'floor plan'\n"
                  "  som {0} attach 7K3F ping.txt --description 'from the site router'",
                  kind->noun));
}

}  // namespace som::cli
