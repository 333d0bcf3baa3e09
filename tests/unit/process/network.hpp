#pragma once

#include "fixture.hpp"

namespace som::test {

inline const std::string serviceA = "SV-20261001-AAAAAAAA";
inline const std::string serviceB = "SV-20261001-BBBBBBBB";
inline const std::string serviceC = "SV-20261001-CCCCCCCC";
inline const std::string idleService = "SV-20261001-DDDDDDDD";

/// A router R1 with the cards C1 (ports P1 and P2) and C2 (port P3), and services in use on the ports: A on
/// P1, B on P2, C on P3. Another service on P1 is only designed.
class Network : public Fixture {
 public:
  Network() {
    resource("R1");
    resource("C1", "R1");
    resource("C2", "R1");
    resource("P1", "C1");
    resource("P2", "C1");
    resource("P3", "C2");
    service(serviceA, "P1", "CUST-1");
    service(serviceB, "P2", "CUST-2");
    service(serviceC, "P3", "CUST-1");
    service(idleService, "P1", "CUST-3", "designed");
  }

  void resource(const std::string& id, const std::string& in = {}) {
    files.load({{fmt::format("inventory/resource/{}.yaml", id),
                 fmt::format("\"@type\": Resource\nid: {}\n{}", id,
                             in.empty() ? ""
                                        : fmt::format("resourceRelationship: [{{relationshipType: "
                                                      "containedIn, resource: {{id: {}}}}}]\n",
                                                      in))}});
  }
  void service(const std::string& id, const std::string& on, const std::string& customer,
               const std::string& state = "active") {
    put(id, fmt::format(
                "state: {}\nsupportingResource: [{{id: {}}}]\nrelatedParty: [{{id: {}, role: customer}}]\n",
                state, on, customer));
  }

  /// The id of an alarm that is named by a letter.
  static std::string alarmId(char letter) { return "AL-20261121-" + std::string(8, letter); }
  /// Adds an active alarm of an object, raised at a time of the fixture's day.
  std::string alarm(char letter, const std::string& object, const std::string& time,
                    const std::string& severity = "major", const std::string& more = {}) {
    const std::string id = alarmId(letter);
    put(id, fmt::format("state: raised\nackState: unacknowledged\nperceivedSeverity: {}\nalarmRaisedTime: "
                        "\"2026-11-21T{}Z\"\nalarmedObject: {{id: {}}}\n{}",
                        severity, time, object, more));
    return id;
  }
  /// Adds an alarm that was cleared.
  std::string clearedAlarm(char letter, const std::string& object, const std::string& raised,
                           const std::string& cleared) {
    const std::string id = alarmId(letter);
    put(id,
        fmt::format("state: cleared\nackState: acknowledged\nperceivedSeverity: cleared\nalarmRaisedTime: "
                    "\"2026-11-21T{}Z\"\nalarmClearedTime: \"2026-11-21T{}Z\"\nalarmedObject: {{id: {}}}\n",
                    raised, cleared, object));
    return id;
  }
  /// Adds a service trouble report of 09:00.
  void report(const std::string& id, const std::string& status, const std::string& more = {}) {
    put(id, fmt::format("status: {}\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: down\n{}", status, more));
  }
  /// Adds the alarms of card C1: of its ports and of itself, raised from 11:50 on.
  void failCard() {
    alarm('1', "C1", "11:50:00", "critical");
    alarm('2', "P1", "11:50:10");
    alarm('3', "P2", "11:50:20", "minor");
  }
};

}  // namespace som::test
