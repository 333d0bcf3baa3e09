#include "exchange/alarm_event.hpp"

namespace som::exchange {

AlarmInput readAlarms(doc::Node item, AlarmFormat format, const AlarmReading& how) {
  if (!item.isMapping()) throw Error(Diagnostic(Code::unknownKind, "it is not an alarm or an event"));
  if (format == AlarmFormat::ves || (format == AlarmFormat::automatic && looksLikeVes(item)))
    return readVes(item, how);
  if (format == AlarmFormat::tmf642 || looksLikeTmf642(item)) return readTmf642(item, how);
  throw Error(Diagnostic(Code::unknownKind, "it is neither an alarm of TMF642 nor an event of VES")
                  .hint("name the format with --format"));
}

}  // namespace som::exchange
