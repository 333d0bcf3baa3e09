#pragma once

#include "cli/command.hpp"

/// `som exchange`: requests of TM Forum clients, without a network.
namespace som::cli {

void addExchange(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
