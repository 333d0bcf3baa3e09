#include "doc/write.hpp"

#include <catch2/catch.hpp>

#include <limits>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"

using namespace som::doc;

TEST_CASE("new files are written as the samples are") {
  const std::string text = R"("@type": ServiceOrder
id: SO-20261121-7K3F9QXW
description: 100 Mbit/s Ethernet line, Leeds depot
priority: "2"
orderDate: "2026-11-21T09:12:00Z"
externalReference:
  - id: CO-88213
    externalReferenceType: customerOrder
serviceOrderItem:
  - id: "1"
    service:
      serviceSpecification:
        id: ethernet-line
        version: "1.2"
      serviceCharacteristic:
        - name: bandwidth
          value: 100
activity:
  - id: survey
    duration:
      typical: PT8H
      max: PT16H
    dependsOn: [survey, port]
    network: 10.20.0.0/16
note: []
extra: {}
trackingRecord:
  - id: 01JD7Q2V6E8X3W4K5M6N7P8Q9R
    text: |
      first line

        second line
    other: |-
      one
      two
nothing: null
done: true
ratio: 0.5
)";
  CHECK(write(toValue(read(text, "x", Format::yaml).root()), Format::yaml) == text);
}

TEST_CASE("lists of scalars are flow where they fit in a line") {
  const Value words = Value::array({"a", 1, true, nullptr, "b: c"});
  CHECK(write({{"l", words}}, Format::yaml) == "l: [a, 1, true, null, \"b: c\"]\n");
  CHECK(write(Value::array({words, Value::array()}), Format::yaml) ==
        "- [a, 1, true, null, \"b: c\"]\n- []\n");
  CHECK(write({{"l", {std::string(60, 'x'), std::string(60, 'x')}}}, Format::yaml) ==
        "l:\n  - " + std::string(60, 'x') + "\n  - " + std::string(60, 'x') + "\n");
  CHECK(write({{"l", {"a\nb"}}}, Format::yaml) == "l:\n  - |-\n    a\n    b\n");
}

TEST_CASE("roots of every type are written") {
  for (const Value& value :
       {Value(nullptr), Value(1), Value("text"), Value("two\nlines"), Value::array(), Value::object(),
        Value("no"), Value(1e30), Value::array({Value::array({Value::object()})})})
    for (const Format format : {Format::yaml, Format::json}) {
      INFO(json(value));
      CHECK(sameValue(read(write(value, format), "x", format).root(), value));
    }
  CHECK(write(std::numeric_limits<double>::infinity(), Format::yaml) == ".inf\n");
  CHECK(write(1e30, Format::yaml) == "1e+30\n");
}

TEST_CASE("a text that is not UTF-8 is refused") {
  CHECK_THROWS_AS(write({{"a", "\xC3("}}, Format::yaml), som::Error);
  CHECK_THROWS_AS(write({{"a", "\xC3("}}, Format::json), som::Error);
}
