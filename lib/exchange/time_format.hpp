#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Times in the formats of other programs.
namespace som::exchange {

/// Returns what is wrong with a format; empty if it can be used. It has a day (%d), a month (%m, %b, %B) and
/// a year (%Y, %y), or %s, the seconds since 1970.
std::string flawOfTimeFormat(std::string_view format);

/// Reads a time in a format of strftime: %Y %y %m %b %B %d %H %I %p %M %S %z %s %%; names of months are
/// English, numbers may lack their leading zero, and a blank stands for any number of blanks. Returns it as
/// calendar::readTime takes it: `2016-02-29T10:00:00`, with an offset if it has one; nullopt if the text has
/// another form. Two digits are a year from 1969 to 2068.
std::optional<std::string> readFormattedTime(std::string_view text, std::string_view format);

}  // namespace som::exchange
