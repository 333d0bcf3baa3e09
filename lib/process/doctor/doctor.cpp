#include "process/doctor/doctor.hpp"

#include <algorithm>

#include "process/doctor/checks.hpp"

namespace som::process {
namespace {

bool same(const Ailment& a, const Ailment& b) {
  return a.check == b.check && a.finding.file == b.finding.file && a.finding.message == b.finding.message;
}

Ailment* findSame(std::vector<Ailment>& all, const Ailment& one) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Ailment& other) { return same(other, one); });
  return found == all.end() ? nullptr : &*found;
}

class Treatment {
 public:
  Treatment(Workspace& workspace, const Env& env, const DoctorOptions& options)
      : options_(options), repairs_{workspace, env, options} {}

  DoctorResult run() {
    std::vector<Ailment> now = examine();
    if (!options_.fix) return {std::move(all_), {}};
    for (const CheckRow& row : doctorChecks()) {
      if (!row.repair) continue;
      bool tried = false;
      for (const Ailment& ailment : now)
        if (ailment.check == row.name && !ailment.repair.empty()) tried = attempt(row, ailment) || tried;
      if (tried) now = examine();
    }
    if (!options_.change.dryRun) judge(now);
    return {std::move(all_), std::move(repairs_.files)};
  }

 private:
  /// Runs all checks, and adds new defects to `all_`.
  std::vector<Ailment> examine() {
    std::vector<Ailment> now = Examination(repairs_.workspace, repairs_.env, options_).run();
    for (const Ailment& ailment : now)
      if (!findSame(all_, ailment)) all_.push_back(ailment);
    return now;
  }

  bool attempt(const CheckRow& row, const Ailment& ailment) {
    try {
      row.repair(repairs_, ailment);
    } catch (const Error& error) {
      if (error.findings().front().code == Code::lockTimeout) throw;
      if (Ailment* known = findSame(all_, ailment))
        known->finding.hints = {std::string("the repair failed: ") + error.what()};
    }
    return !options_.change.dryRun;
  }

  /// Sets the outcomes: a defect that remains was not repaired.
  void judge(std::vector<Ailment>& now) {
    for (Ailment& ailment : all_)
      ailment.outcome = findSame(now, ailment) ? Ailment::Outcome::left : Ailment::Outcome::repaired;
  }

  const DoctorOptions& options_;
  Repairs repairs_;
  std::vector<Ailment> all_;
};

}  // namespace

bool DoctorResult::healthy() const {
  return std::all_of(ailments.begin(), ailments.end(),
                     [](const Ailment& ailment) { return ailment.outcome == Ailment::Outcome::repaired; });
}

DoctorResult doctor(Workspace& workspace, const Env& env, const DoctorOptions& options) {
  return Treatment(workspace, env, options).run();
}

}  // namespace som::process
