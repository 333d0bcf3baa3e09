#include "request/request.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> requestVerbs() {
  static constexpr std::array table = {
      Verb{"show", "show a request", Needs::read, addShow, {.takesFields = true}},
      Verb{"list", "list requests, nearest due date first", Needs::read, addList},
      Verb{"note", "add a note", Needs::write, addNote},
      Verb{"assign", "give a request to a team or party of ours", Needs::write, addAssign},
      Verb{"escalate", "escalate a request by hand", Needs::write, addEscalate},
      Verb{"ack", "acknowledge the escalations of a request", Needs::write, addAcknowledge},
      Verb{"cancel", "cancel a request, or ask for cancellation if it has begun", Needs::write,
           addCancelRequest},
      Verb{"update", "record the answer of the other process", Needs::write, addUpdateRequest},
  };
  return table;
}

}  // namespace som::cli
