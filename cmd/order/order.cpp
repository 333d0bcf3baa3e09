#include "order/order.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> orderVerbs() {
  static constexpr std::array table = {
      Verb{"create", "create an order from options or a payload", addCreateOrder},
      Verb{"show", "show an order", addShow},
      Verb{"list", "list orders, nearest due date first", addList},
      Verb{"update", "set and remove fields", addUpdate},
      Verb{"note", "add a note", addNote},
      Verb{"attach", "attach a URL or a small file", addAttach},
      Verb{"assign", "give an order to a team or party", addAssign},
      Verb{"schedule", "plan the activities of an order", addSchedule},
      Verb{"start", "start an order: its plan becomes activities", addStartOrder},
      Verb{"request", "order a resource, or have a party deliver a part", addRequestOrder},
      Verb{"hold", "hold an order: an action is awaited", addHold},
      Verb{"pend", "make an order pending: information is missing", addPend},
      Verb{"resume", "go on with an order that is held or pending", addResume},
      Verb{"complete", "complete an order whose activities are finished", addComplete},
      Verb{"fail", "fail an order", addFail},
      Verb{"reject", "reject an order that has not started", addReject},
      Verb{"cancel", "cancel an order, or all of a customer order", addCancelOrder},
      Verb{"escalate", "escalate an order by hand", addEscalate},
      Verb{"ack", "acknowledge the escalations of an order", addAcknowledge},
      Verb{"progress", "how far an order is", addProgress},
      Verb{"plan", "the plan of an order with slack and critical path", addPlan},
  };
  return table;
}

}  // namespace som::cli
