// tmf-check [--own] SWAGGER DEFINITION < NDJSON
//   Validates payloads against a definition of TM Forum, in a program of its own because som replaces
//   nlohmann's default tree. Reports what the definition forbids and, unless --own is given, members that it
//   does not have. Exits with 1 if there is a violation, or if there is no payload.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace {

using Json = nlohmann::json;

class Check {
 public:
  Check(Json swagger, std::string name, bool allowsOwn)
      : definitions_(swagger.at("definitions")), name_(std::move(name)), allowsOwn_(allowsOwn) {
    const Json wrapped = {{"allOf", {{{"$ref", "#/definitions/" + name_}}}}, {"definitions", definitions_}};
    valijson::SchemaParser(valijson::SchemaParser::kDraft4)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(wrapped), schema_);
  }

  void payload(const Json& payload, int line) {
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (!validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(payload), &results)) {
      valijson::ValidationResults::Error error;
      while (results.popError(error)) {
        std::string place;
        for (const std::string& step : error.context) place += step;
        complain(line, place, error.description);
      }
    }
    known(payload, name_, "", line);
  }

  int violations() const { return violations_; }

 private:
  void complain(int line, const std::string& place, const std::string& what) {
    if (++violations_ <= 20) std::cerr << "line " << line << ": " << place << ": " << what << "\n";
  }

  static std::string referenceOf(const Json& property) {
    const Json& rule = property.contains("items") ? property.at("items") : property;
    const std::string reference = rule.value("$ref", "");
    return reference.substr(reference.rfind('/') + 1);
  }

  /// Finds members that the definition does not have, and times that are not RFC 3339.
  void known(const Json& value, const std::string& definition, const std::string& place, int line) {
    if (value.is_array()) {
      for (const Json& entry : value) known(entry, definition, place + "[]", line);
      return;
    }
    const Json& properties = definitions_.at(definition).value("properties", Json::object());
    if (!value.is_object() || properties.empty()) return;
    for (const auto& [name, member] : value.items()) {
      const std::string there = place + "/" + name;
      if (!properties.contains(name)) {
        // The definitions require some members that they do not describe.
        const Json required = definitions_.at(definition).value("required", Json::array());
        const bool isRequired = std::find(required.begin(), required.end(), name) != required.end();
        if (!allowsOwn_ && !isRequired && name.front() != '@')
          complain(line, there, "is not in " + definition);
        continue;
      }
      const Json& property = properties.at(name);
      if (property.value("format", "") == "date-time" &&
          (member.get<std::string>().size() != 20 || member.get<std::string>().back() != 'Z'))
        complain(line, there, "is not a time in UTC");
      if (const std::string inner = referenceOf(property); !inner.empty()) known(member, inner, there, line);
    }
  }

  Json definitions_;
  std::string name_;
  bool allowsOwn_;
  valijson::Schema schema_;
  int violations_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  const bool allowsOwn = argc == 4 && std::string(argv[1]) == "--own";
  if (argc != 3 && !allowsOwn) {
    std::cerr << "usage: tmf-check [--own] SWAGGER DEFINITION < NDJSON\n";
    return 2;
  }
  std::ifstream file(argv[argc - 2]);
  Check check(Json::parse(file), argv[argc - 1], allowsOwn);
  int lines = 0;
  for (std::string line; std::getline(std::cin, line);) check.payload(Json::parse(line), ++lines);
  std::cout << argv[argc - 1] << ": " << lines << " payloads, " << check.violations() << " violations\n";
  return lines == 0 || check.violations() > 0 ? 1 : 0;
}
