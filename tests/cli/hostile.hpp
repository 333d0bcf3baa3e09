#pragma once

namespace som::test {

/// Prints an order whose every text is hostile through every verb that shows records, in every format that
/// the verb has, and looks for what must not come out raw. False where something did; says what.
bool hostileText();

}  // namespace som::test
