#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "document.hpp"

namespace bench {

/// An activity of a plan; plans list them so that each comes after those it depends on.
struct Task {
  std::string_view id, name, type;
  std::array<std::string_view, 2> dependsOn;
  std::string_view typical, max, team;
  bool pointOfNoReturn = false;
};

/// What is ordered: one plan of a specification in the catalogue, and how many of a hundred orders are for
/// it.
struct Product {
  std::string_view specification, version, action, category, description;
  std::string_view characteristic;
  std::array<std::string_view, 3> values;
  std::span<const Task> tasks;
  int share;
};

std::span<const Product> products();

/// The files beside the orders, by their paths: settings, policies, calendars, teams and the catalogue.
struct File {
  std::string path;
  std::string text;
};
std::vector<File> surroundings(std::string_view format);

}  // namespace bench
