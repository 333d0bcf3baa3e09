#include "activity/activity.hpp"
#include "process/teams/booking.hpp"

namespace som::cli {
namespace {

struct BookOptions {
  std::string id;
  std::string activity;
  std::string start;
  bool clear = false;
  bool force = false;
};

Exit runBook(const Session& session, const Times& times, const BookOptions& options) {
  if (options.start.empty() != options.clear)
    throw Error(Diagnostic(Code::usage, "the time of the appointment is missing")
                    .hint("give --start TIME, or --clear to end the appointment"));
  std::optional<Instant> start;
  if (!options.clear) start = times.read(options.start);
  return session.change(
      options.id, nullptr,
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        if (start)
          process::bookActivity(unit, draft, options.activity, *start);
        else
          process::clearBooking(unit, draft, options.activity);
      },
      options.force);
}

}  // namespace

void addActivityBook(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<BookOptions>();
  command.id(options->id, nullptr);
  command.option("activity", options->activity, "the activity's id").required().placeholder("ACTIVITY");
  Option start = command.option("--start", options->start, "when it is to start").placeholder("TIME");
  command.flag("--clear", options->clear, "end the appointment").excludes(start);
  command.flag("--force", options->force,
               "book it although the plan or the team cannot keep it (requires a reason)");
  selectChange(command, selection, options, runBook);
  command.examples(
      "  som activity book 7K3F survey --start '2026-12-03 09:00'\n  som activity book 7K3F survey --clear "
      "--reason 'the customer is away'");
}

}  // namespace som::cli
