#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "process/outbox/outbox.hpp"

/// Selects the events that a program gets next: a pure function of the events, the tries and the moment.
namespace som::process {

struct DispatchOptions {
  std::size_t batch = 0;   ///< above 1: up to so many events in one list
  std::size_t digest = 0;  ///< above 0: the notices of a recipient in one list, if more than so many wait
  std::size_t alone = 10;  ///< a notice that failed so often is in no list: it may be what fails the list
};

/// One run of the program.
struct Parcel {
  std::vector<std::size_t> events;  ///< positions among the waiting events
  std::string recipient;            ///< who gets it, if the others get it in another run; else empty
  bool isList = false;              ///< the program gets a list, even of one event
};

/// The bounds of a list: events, and bytes of their texts.
inline constexpr std::size_t mostListed = 500;
inline constexpr std::size_t mostListedBytes = std::size_t{16} << 20U;

/// Gives out the events of a channel in their order. An event that failed, or is not due yet, holds back the
/// later events of its record and no others. A dead letter holds back nothing. An event that failed before is
/// not in a batch, so that one bad event does not keep others back.
class Dispatch {
 public:
  /// `events` are in the order of waitingEvents, and outlive this.
  Dispatch(std::vector<WaitingEvent>& events, DispatchOptions options);

  /// Returns what is to be delivered next; a parcel without events if nothing is left for this moment.
  Parcel next(Instant now);
  /// Notes that the program took a parcel. Returns the positions of the events that everybody has now; the
  /// tries of the others name who has them.
  std::vector<std::size_t> taken(const Parcel& parcel);
  /// Notes that a parcel failed: the later events of its records wait for the next command.
  void failed(const Parcel& parcel);
  /// Leaves an event out that no longer waits.
  void gone(std::size_t position);

  /// How many events wait that this command did not try: they are not due yet, held back by an earlier one
  /// of their record, or not reached.
  std::size_t untried() const;
  /// How many events were dead letters when the command began.
  std::size_t deadLetters() const { return deadLetters_; }

 private:
  bool isPending(std::size_t position) const;
  bool isFree(std::size_t position, Instant now) const;
  std::vector<std::string> openRecipients(std::size_t position) const;
  /// Returns the free events from a position on that `wanted` accepts, as far as no earlier pending event of
  /// their records is left out.
  template <class Wanted>
  std::vector<std::size_t> gather(std::size_t from, Instant now, std::size_t most, Wanted wanted) const;
  Parcel parcelAt(std::size_t position, Instant now) const;
  Parcel digestFor(const std::string& recipient, std::size_t position, Instant now) const;

  std::vector<WaitingEvent>& events_;
  DispatchOptions options_;
  std::size_t deadLetters_;
  std::size_t at_ = 0;                       ///< everything before is over, or waits for the next command
  std::vector<bool> over_;                   ///< delivered, or gone
  std::vector<bool> tried_;                  ///< in vain
  std::set<std::string> held_;               ///< records of which an event waits for the next command
  std::map<std::string, std::size_t> open_;  ///< notices by recipient, when the command began
};

}  // namespace som::process
