#include "process/jeopardy/trial.hpp"

#include <cstdint>
#include <memory>

namespace som::process {
namespace {

/// Stands for the reason that a person gives.
constexpr std::string_view someReason = "TEXT";

/// Returns the environment with random bits of its own: what is tried uses up none of the command's.
Env withOwnBits(Env env) {
  env.random = [state = std::uint64_t{0}]() mutable { return state += 0x9e3779b97f4a7c15ULL; };
  return env;
}

}  // namespace

std::optional<std::string> Trial::refusalOf(const std::string& id, const model::KindRow& kind,
                                            const Change& change, Force force) const {
  ChangeOptions options;
  options.dryRun = true;
  options.reason = someReason;
  options.force = force == Force::yes;
  const Env env = withOwnBits(env_);
  std::unique_ptr<UnitOfWork> unit;
  try {
    unit = std::make_unique<UnitOfWork>(workspace_, env, options);
  } catch (const Error&) {
    return std::nullopt;
  }
  try {
    unit->attempt([&] { unit->change(id, &kind, options, change); });
  } catch (const Error& error) {
    const Diagnostic& finding = error.findings().front();
    if (codeExit(finding.code) == Exit::fault || codeExit(finding.code) == Exit::io) return std::nullopt;
    return finding.message;
  }
  return std::nullopt;
}

}  // namespace som::process
