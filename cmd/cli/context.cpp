#include "cli/context.hpp"

namespace som::cli {

Context::Context(Host& host, Global options, std::string format)
    : global_(std::move(options)),
      times(format == "csv",
            [this](const Diagnostic& doubt) {
              if (!global_.quiet) printer.complain({doubt});
            }),
      printer(host, global_, std::move(format), times),
      session(host, global_, printer, times) {}

Context::Context(const Context& whole, process::UnitOfWork& unit, Global options)
    : global_(std::move(options)),
      times(whole.times),
      printer(whole.session.host, global_, "table", times),
      session(whole.session, unit, global_, printer) {}

}  // namespace som::cli
