// A small program that changes a workspace through the store alone, for the crash tests:
//   crash-driver DIR init | single | create | remove | several | increment | append | next
//                    show | doctor | load | verify
//   crash-driver DIR put ID=NUMBER… | get     records that hold a number, for crash-history
// SOM_TEST_DISABLE=a,b takes safeguards out, SOM_TEST_LOCK_TIMEOUT is `--lock-timeout` in milliseconds.
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "fs/real.hpp"
#include "store/store.hpp"

namespace {

using namespace som;

constexpr int orders = 3;

std::string order(int n) { return "orders/2026/11/SO-" + std::to_string(n) + ".yaml"; }
std::string text(const std::string& state) {
  // Longer than a pipe's or a page's worth, so that a torn write would show.
  std::string bytes = "state: " + state + "\n";
  while (bytes.size() < 6000) bytes += "# " + state + "\n";
  return bytes;
}

void init(store::Transaction& change) {
  change.write("som.yaml", "format: yaml\n");
  for (int n = 0; n < orders; ++n) change.write(order(n), text("acknowledged"));
}

void single(store::Transaction& change) {
  change.read(order(0));
  change.write(order(0), text("inProgress"));
}

void create(store::Transaction& change) { change.write("inventory/7K/SV-1.yaml", text("active")); }

void remove(store::Transaction& change) { change.remove(order(1)); }

/// What a cancel does: replaces, removes and creates in several folders.
void several(store::Transaction& change) {
  change.write(order(0), text("cancelled"));
  change.remove(order(1));
  change.write("requests/2026/11/RO-1.yaml", text("cancelled"));
  change.write("outbox/hook/1.json", text("event"));
}

void next(store::Transaction& change) { change.write("next.yaml", text("next")); }

/// Adds a line to what is there, whoever wrote it.
void append(store::Transaction& change) {
  change.write(order(0), change.read(order(0)).value_or("") + "# appended\n");
}

void increment(store::Transaction& change) {
  change.write("count", std::to_string(std::stoi(change.read("count").value_or("0")) + 1));
}

/// Changes several files again and again, all to the same number, and tells each number once it is durable.
int load(store::Store& store) {
  while (true) {
    store::Transaction change = store.begin();
    const int number = std::stoi(change.read("load/a").value_or("0")) + 1;
    const std::string bytes = std::to_string(number);
    for (const char* path : {"load/a", "load/b", "other/c"}) change.write(path, bytes);
    change.write("made/" + bytes, bytes);
    change.remove("made/" + std::to_string(number - 2));
    change.commit();
    std::printf("%d\n", number);
    std::fflush(stdout);
  }
}

/// The number that `load` came to; fails where its files do not agree.
int verify(const store::Store& store) {
  return store.consistently([&] {
    const std::string bytes = store.read("load/a").value_or("0");
    const int number = std::stoi("0" + bytes);
    bool same = number == 0 || store.list("made").size() == (number == 1 ? 1U : 2U);
    for (const std::string& path : {std::string("load/b"), std::string("other/c"), "made/" + bytes})
      same = same && store.read(path).value_or("0") == bytes;
    std::printf("%d\n", number);
    return same ? 0 : 1;
  });
}

/// Sets numbers of records, all in one change.
int put(store::Store& store, const std::vector<std::string>& pairs) {
  store::Transaction change = store.begin();
  for (const std::string& pair : pairs) {
    const std::size_t sign = pair.find('=');
    change.write("numbers/" + pair.substr(0, sign), pair.substr(sign + 1));
  }
  change.commit();
  return 0;
}

/// All records with their numbers, read so slowly that much happens meanwhile.
int get(const store::Store& store) {
  const std::string all = store.consistently([&] {
    std::string text;
    for (const std::string& path : store.list("numbers")) {
      text += path.substr(path.find('/') + 1) + ":" + store.read(path).value_or("") + "\n";
      ::usleep(2000);
    }
    return text;
  });
  std::fputs(all.c_str(), stdout);
  return 0;
}

/// Every file in a line, shortened; a torn one shows as such.
int show(const store::Store& store) {
  const std::string lines = store.consistently([&] {
    std::string all;
    for (const std::string& path : store.list("")) {
      const std::string bytes = store.read(path).value_or("(gone)\n");
      const std::string first = bytes.substr(0, bytes.find('\n'));
      const bool whole = first.rfind("state: ", 0) != 0 || bytes == text(first.substr(7));
      if (path != "next.yaml") all += path + " " + first + (whole ? "\n" : " TORN\n");
    }
    return all;
  });
  std::fputs(lines.c_str(), stdout);
  return 0;
}

int doctor(const store::Store& store) {
  const store::JournalState state = store.journal();
  for (const std::string& path : state.paths) std::printf("pending %s\n", path.c_str());
  for (const store::SetAside& one : state.setAside) std::printf("set aside %s\n", one.folder.c_str());
  for (const std::string& path : state.leftovers) std::printf("left over %s\n", path.c_str());
  if (!state.why.empty()) std::printf("foreign %s\n", state.why.c_str());
  return state.kind == store::JournalState::Kind::clean && state.setAside.empty() && state.leftovers.empty()
             ? 0
             : 1;
}

int run(const std::string& folder, const std::string& verb, const std::vector<std::string>& more) {
  const auto files = fs::openDirectory(folder);
  store::Options options;
  if (const char* names = std::getenv("SOM_TEST_DISABLE"))
    options.safeguards = store::withoutSafeguards(names);
  if (const char* timeout = std::getenv("SOM_TEST_LOCK_TIMEOUT"))
    options.lockTimeout = std::chrono::milliseconds(std::atoi(timeout));
  store::Store store(*files, options);
  if (verb == "show") return show(store);
  if (verb == "doctor") return doctor(store);
  if (verb == "load") return load(store);
  if (verb == "verify") return verify(store);
  if (verb == "put") return put(store, more);
  if (verb == "get") return get(store);
  const std::map<std::string, std::function<void(store::Transaction&)>> verbs = {
      {"init", init},       {"single", single}, {"create", create},       {"remove", remove},
      {"several", several}, {"next", next},     {"increment", increment}, {"append", append},
  };
  const auto found = verbs.find(verb);
  if (found == verbs.end()) return 2;
  store::Transaction change = store.begin();
  found->second(change);
  change.commit();
  return 0;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  try {
    return run(words[1], words[2], {words + 3, words + count});
  } catch (const Error& error) {
    std::fprintf(stderr, "%s: %s\n", std::string(codeName(error.findings().front().code)).c_str(),
                 error.what());
    return static_cast<int>(worstExit(error.findings()));
  }
}
