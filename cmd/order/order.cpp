#include "order/order.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> orderVerbs() {
  static constexpr std::array table = {
      Verb{"create",
           "create an order from options or a payload",
           Needs::write,
           addCreateOrder,
           {.takesKey = true}},
      Verb{"show", "show an order", Needs::read, addShow, {.takesFields = true}},
      Verb{"list", "list orders, nearest due date first", Needs::read, addList},
      Verb{"update", "set and remove fields", Needs::write, addUpdate},
      Verb{"note", "add a note", Needs::write, addNote},
      Verb{"attach", "attach a URL or a small file", Needs::write, addAttach},
      Verb{"assign", "give an order to a team or party", Needs::write, addAssign},
      Verb{"schedule", "plan the activities of an order", Needs::write, addSchedule},
      Verb{"start", "start an order: its plan becomes activities", Needs::write, addStartOrder},
      Verb{"request", "order a resource, or have a party deliver a part", Needs::write, addRequestOrder},
      Verb{"amend", "change what an order under way orders", Needs::write, addAmendOrder},
      Verb{"reschedule", "move the dates of an order under way", Needs::write, addReschedule},
      Verb{"item", "list, cancel, fail, hold or resume an item", Needs::write, addItem},
      Verb{"hold", "hold an order: an action is awaited", Needs::write, addHold},
      Verb{"pend", "make an order pending: information is missing", Needs::write, addPend},
      Verb{"resume", "resume an order that is held or pending", Needs::write, addResume},
      Verb{"complete", "complete an order whose activities are finished", Needs::write, addComplete},
      Verb{"fail", "fail an order", Needs::write, addFailOrder},
      Verb{"reject", "reject an order that has not started", Needs::write, addReject},
      Verb{"cancel", "cancel an order, or all of a customer order", Needs::write, addCancelOrder},
      Verb{"escalate", "escalate an order by hand", Needs::write, addEscalate},
      Verb{"ack", "acknowledge the escalations of an order", Needs::write, addAcknowledge},
      Verb{"progress", "show the progress of an order", Needs::read, addProgress},
      Verb{"plan", "show the plan of an order with slack and critical path", Needs::read, addPlan},
  };
  return table;
}

}  // namespace som::cli
