#pragma once

#include "cli/globals.hpp"
#include "cli/printer.hpp"
#include "cli/session.hpp"
#include "cli/times.hpp"

namespace som::cli {

/// The environment of a command. A verb takes the parts that it needs (cli::select).
class Context {
 public:
  Context(Host& host, Global options, std::string format);
  /// For a command that is part of a change (Session).
  Context(const Context& whole, process::UnitOfWork& unit, Global options);
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  ~Context() = default;

 private:
  const Global global_;

 public:
  Times times;
  const Printer printer;
  Session session;
};

}  // namespace som::cli
