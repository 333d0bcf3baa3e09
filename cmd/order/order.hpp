#pragma once

#include <array>
#include <span>
#include <string_view>

#include "cli/command.hpp"

namespace som::cli {

std::span<const Verb> orderVerbs();

/// The operations of `order item`: to list the items, and the events of one item.
inline constexpr std::array<std::string_view, 5> itemOperations = {"list", "cancel", "fail", "hold",
                                                                   "resume"};

void addCreateOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addRequestOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addStartOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addAmendOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addReschedule(Command& command, Selection& selection, const model::KindRow* kind);
void addItem(Command& command, Selection& selection, const model::KindRow* kind);
void addFailOrder(Command& command, Selection& selection, const model::KindRow* kind);
void addCancelOrder(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
