#pragma once

#include <string>

namespace som::test {

/// Every changing verb of tests/crash/verbs.txt on a file system whose n-th operation fails, once and from
/// then on: what is there afterwards is as before or as after, the exit status says which, and the next
/// command works. `som` is the program that makes the workspaces, `crash` the folder of the table and of the
/// awk program that expands it. Some n of each verb; all of them where `all`. Prints what is wrong; false
/// where something is.
bool survivesFaults(const std::string& som, const std::string& crash, bool all);

}  // namespace som::test
