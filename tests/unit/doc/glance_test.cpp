#include <catch2/catch.hpp>

#include "doc/document.hpp"

using som::doc::glance;

TEST_CASE("a glance finds a plain word at a top-level key") {
  CHECK(glance("\"@type\": ServiceOrder\nid: x\nstate: completed\nitems:\n- a\n- b\n", "state") ==
        "completed");
  CHECK(glance("# a comment\n\nstate: completed", "state") == "completed");
  CHECK(glance("activity:\n  - state: held\nstate: completed\n\nstates: many\n", "state") == "completed");
  CHECK_FALSE(glance("states: completed\n", "state"));
  CHECK_FALSE(glance("item:\n  state: completed\n", "state"));
  CHECK_FALSE(glance("", "state"));
}

TEST_CASE("a glance is certain or nothing") {
  const std::string good = "id: x\nstate: completed\n";
  for (const std::string& doubtful :
       std::vector<std::string>{"id: x\nstate: completed\nstate: held\n",   // twice
                                "id: x\nstate: completed\n  and more\n",    // a value that goes on
                                "id: x\nstate: completed\n\n  and more\n",  //
                                "id: x\nstate: \"completed\"\n",            // quoted
                                "id: x\nstate: completed # yes\n",          // with a comment
                                "id: x\nstate: [completed]\n",
                                "id: x\nstate: !x completed\n",
                                "id: x\nstate: &a completed\n",
                                "id: x\nstate:\n  completed\n",
                                "id: x\nstate:completed\n",
                                "id: x\r\nstate: completed\r\n",
                                "{state: completed}\n",
                                good + "<<<<<<< ours\n",
                                good + "---\n",
                                good + "...\n",
                                good + "\"state\": held\n",  // the same key in quotes
                                good + "'state': held\n",
                                good + "? state\n: held\n",
                                good + "&a state: held\n",
                                good + "no colon\n",
                                good + "\tx: y\n",
                                "%YAML 1.2\n---\n" + good,
                                "\xef\xbb\xbf" + good}) {
    INFO(doubtful);
    CHECK_FALSE(glance(doubtful, "state"));
  }
}

TEST_CASE("a glance at JSON that is written for people") {
  const std::string good =
      "{\n  \"id\": \"x\",\n  \"items\": [\n    {\n      \"state\": \"held\"\n    }\n  ],\n  \"state\": "
      "\"completed\",\n  \"empty\": {}\n}\n";
  CHECK(glance(good, "state") == "completed");
  for (const std::string& doubtful : std::vector<std::string>{
           "{\"state\": \"completed\"}\n",                                                     // on one line
           "{\n  \"a\": {\n  \"state\": \"completed\"\n  }\n}\n",                              // of a member
           "{\n  \"a\": [{\n  \"state\": \"completed\"\n  }]\n}\n",                            //
           "{\n  \"a\": {\n    \"b\": 1\n  }, \"state\": 1,\n \"state\": \"completed\"\n}\n",  //
           "{\n  \"state\": \"completed\",\n  \"state\": \"held\"\n}\n",                       // twice
           "{\n  \"state\": 1\n}\n", "{\n  \"state\": \"\"\n}\n", "{\n  \"state\": [\n    1\n  ]\n}\n",
           "{\n  \"state\": \"completed\"\n}\n{\n}\n", "{\n  \"state\": \"completed\"\n",
           "{\n\t\"state\": \"completed\"\n}\n", "{\n\"state\": \"completed\"\n}\n"}) {
    INFO(doubtful);
    CHECK_FALSE(glance(doubtful, "state"));
  }
}
