#include "render/icalendar.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::render;

TEST_CASE("texts of a calendar are escaped") {
  CHECK(icalendarText("a,b;c\\d") == "a\\,b\\;c\\\\d");
  CHECK(icalendarText("one\ntwo\r\nthree\rfour") == "one\\ntwo\\nthree\\nfour");
  CHECK(icalendarText("\x1b[31m\x7F\tx") == "[31m\tx");
  CHECK(icalendarText("x\r\nEND:VEVENT").find('\n') == std::string::npos);
}

TEST_CASE("lines are folded between characters") {
  CHECK(icalendarLine("short") == "short\r\n");
  CHECK(icalendarLine(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
  CHECK(icalendarLine(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
  CHECK(icalendarLine(std::string(150, 'x')) ==
        std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
  const std::string folded = icalendarLine(std::string(74, 'x') + "ü" + std::string(80, 'y'));
  CHECK(folded.substr(0, 79) == std::string(74, 'x') + "\r\n ü");
}

TEST_CASE("a calendar has its entries in UTC") {
  const Instant noon = *parseInstant("2026-11-21T12:00:00Z");
  const std::string text = icalendar("leeds", {{.uid = "a@leeds",
                                                .changed = noon,
                                                .start = noon,
                                                .end = noon + Seconds(3600),
                                                .summary = "survey",
                                                .categories = {"work", "a,b"}},
                                               {.uid = "b@leeds",
                                                .changed = noon,
                                                .start = noon,
                                                .summary = "due",
                                                .isConfirmed = false,
                                                .isBusy = false}});
  CHECK(text ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//som//service order management//EN\r\n"
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:leeds\r\n"
        "BEGIN:VEVENT\r\nUID:a@leeds\r\nDTSTAMP:20261121T120000Z\r\nLAST-MODIFIED:20261121T120000Z\r\n"
        "DTSTART:20261121T120000Z\r\nDTEND:20261121T130000Z\r\nSUMMARY:survey\r\nCATEGORIES:work,a\\,b\r\n"
        "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:b@leeds\r\nDTSTAMP:20261121T120000Z\r\nLAST-MODIFIED:20261121T120000Z\r\n"
        "DTSTART:20261121T120000Z\r\nSUMMARY:due\r\nSTATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n");
}
