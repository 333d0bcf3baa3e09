#include "request/request.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> requestVerbs() {
  static constexpr std::array table = {
      Verb{"show", "show a request", addShow},
      Verb{"list", "list requests, nearest due date first", addList},
      Verb{"note", "add a note", addNote},
      Verb{"escalate", "escalate a request by hand", addEscalate},
      Verb{"ack", "acknowledge the escalations of a request", addAcknowledge},
      Verb{"cancel", "cancel a request, or ask for it where it has begun", addCancelRequest},
      Verb{"update", "take the other process's answer", addUpdateRequest},
  };
  return table;
}

}  // namespace som::cli
