#include "doc/value.hpp"

template class nlohmann::basic_json<nlohmann::ordered_map>;
template struct nlohmann::ordered_map<std::string, som::doc::Value, std::less<>>;
template class nlohmann::detail::serializer<som::doc::Value>;
template class std::vector<som::doc::Value>;
