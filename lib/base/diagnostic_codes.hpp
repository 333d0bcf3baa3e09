#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace som {

/// Exit statuses of the `som` program, as som(1) documents them.
enum class Exit : int {
  done = 0,
  answerIsNo = 1,
  usage = 2,
  notFound = 3,
  invalidData = 4,
  refused = 5,
  conflict = 6,
  fault = 70,
  io = 74,
  tryAgain = 75,
};

// Every diagnostic of som: identifier, stable code, exit status, meaning. Each row has a reproducer in
// tests/errors/<code>/.
#define SOM_DIAGNOSTICS(X)                                                                                \
  X(usage, "usage", usage, "the command line is invalid")                                                 \
  X(unknownVerb, "unknown-verb", usage, "the noun or verb does not exist")                                \
  X(unknownOption, "unknown-option", usage, "the verb has no such option")                                \
  X(missingReason, "missing-reason", usage, "the change needs a --reason")                                \
  X(noWorkspace, "no-workspace", notFound, "no som.yaml was found")                                       \
  X(workspaceExists, "workspace-exists", conflict, "a workspace already exists")                          \
  X(unsafeWorkspace, "unsafe-workspace", refused, "the workspace is not safe to use")                     \
  X(notFound, "not-found", notFound, "the record does not exist")                                         \
  X(ambiguousId, "ambiguous-id", notFound, "an id prefix matches several records")                        \
  X(duplicateId, "duplicate-id", invalidData, "two files have the same id")                               \
  X(misplacedFile, "misplaced-file", invalidData, "a file's path does not follow from its id")            \
  X(unsafePath, "unsafe-path", refused, "a path leads out of the workspace or is not a regular file")     \
  X(syntax, "syntax", invalidData, "a file is not well-formed YAML or JSON")                              \
  X(duplicateKey, "duplicate-key", invalidData, "a mapping has the same key twice")                       \
  X(invalidUtf8, "invalid-utf8", invalidData, "a file is not UTF-8")                                      \
  X(conflictMarkers, "conflict-markers", invalidData, "a file has unresolved merge conflicts")            \
  X(mergeConflict, "merge-conflict", answerIsNo, "two versions of a file changed the same")               \
  X(hostedMergeBlends, "hosted-merge-blends", answerIsNo, "a merge of lines gives another record")        \
  X(unregisteredDriver, "unregistered-driver", answerIsNo, "git merges records without som")              \
  X(severalDocuments, "several-documents", invalidData, "a record file has more than one document")       \
  X(tooLarge, "too-large", invalidData, "a file or a construct in it exceeds a limit")                    \
  X(tooDeep, "too-deep", invalidData, "nesting is deeper than the limit")                                 \
  X(unsupportedYaml, "unsupported-yaml", invalidData, "a file uses YAML that som does not edit")          \
  X(unknownKind, "unknown-kind", invalidData, "the @type is not a kind of record")                        \
  X(unknownState, "unknown-state", invalidData, "the state is not in the lifecycle")                      \
  X(schema, "schema", invalidData, "a value does not match the schema")                                   \
  X(missingField, "missing-field", invalidData, "a required field is missing")                            \
  X(unknownValue, "unknown-value", invalidData, "a value is not permitted")                               \
  X(invalidTime, "invalid-time", invalidData, "a time is not RFC 3339")                                   \
  X(invalidDuration, "invalid-duration", invalidData, "a duration is not ISO 8601 or is out of range")    \
  X(invalidId, "invalid-id", invalidData, "an id has characters that ids cannot have")                    \
  X(invalidPath, "invalid-path", usage, "a field path is invalid")                                        \
  X(invalidQuery, "invalid-query", usage, "a condition or a field name is invalid")                       \
  X(doubtfulTime, "doubtful-time", invalidData, "a zone skipped or repeated the local time")              \
  X(danglingReference, "dangling-reference", invalidData, "a reference leads to a missing record")        \
  X(oneSidedLink, "one-sided-link", invalidData, "only one of two records knows their link")              \
  X(unknownReference, "unknown-reference", invalidData, "a reference leads to something unknown")         \
  X(wrongDelegate, "wrong-delegate", invalidData, "a kind does not accept the delegated work")            \
  X(dependencyCycle, "dependency-cycle", invalidData,                                                     \
    "activities or orders depend on each other in a cycle")                                               \
  X(untrackedState, "untracked-state", invalidData, "the state was changed without a tracking record")    \
  X(recordDeleted, "record-deleted", invalidData, "a change deletes a record")                            \
  X(recordMoved, "record-moved", invalidData, "a change moves a record away from its place")              \
  X(historyRewritten, "history-rewritten", invalidData, "a change removes or edits entries of a history") \
  X(identityChanged, "identity-changed", invalidData, "a change gives a record another identity")         \
  X(termsChanged, "terms-changed", invalidData, "agreed terms change without a tracking record")          \
  X(doubleAllocation, "double-allocation", invalidData, "a value of a pool gets another holder")          \
  X(consequenceDue, "consequence-due", invalidData, "a change lacks what follows from it")                \
  X(noMergeBase, "no-merge-base", invalidData, "two revisions have no common ancestor")                   \
  X(missingObject, "missing-object", invalidData, "the clone lacks an object of its history")             \
  X(clockRegression, "clock-regression", invalidData, "tracking records are out of order in time")        \
  X(clockSkew, "clock-skew", invalidData, "an event is dated more than five minutes in the future")       \
  X(clockBehind, "clock-behind", invalidData, "a record has entries later than the moment of a scan")     \
  X(unreadablePolicy, "unreadable-policy", invalidData,                                                   \
    "a policy or specification that a change needs cannot be used")                                       \
  X(ambiguousPolicy, "ambiguous-policy", invalidData, "two policies match equally well")                  \
  X(noEffect, "no-effect", invalidData, "a policy, or a field of a policy or payload, has no effect")     \
  X(invalidPolicy, "invalid-policy", invalidData, "a policy contradicts itself")                          \
  X(unknownMember, "unknown-member", invalidData, "no schema has a member of this name")                  \
  X(normalised, "normalised", invalidData, "a payload was changed to match the schema")                   \
  X(unknownZone, "unknown-zone", invalidData, "the time zone does not exist")                             \
  X(noWorkingTime, "no-working-time", invalidData, "a calendar does not have enough working time")        \
  X(invalidCalendar, "invalid-calendar", invalidData, "a calendar's definition is invalid")               \
  X(invalidPool, "invalid-pool", invalidData, "a pool's definition is invalid")                           \
  X(unknownPool, "unknown-pool", notFound, "the pool does not exist")                                     \
  X(notInPool, "not-in-pool", invalidData, "a value is not in its pool")                                  \
  X(poolExhausted, "pool-exhausted", refused, "a pool has too few free values")                           \
  X(valueTaken, "value-taken", refused, "a value of a pool is in use")                                    \
  X(noValue, "no-value", refused, "a service has no value of a pool that it requires")                    \
  X(invalidSpecification, "invalid-specification", invalidData, "a specification is invalid")             \
  X(unknownCharacteristic, "unknown-characteristic", invalidData,                                         \
    "a characteristic is not in the specification")                                                       \
  X(characteristicType, "characteristic-type", invalidData, "a characteristic has the wrong type")        \
  X(characteristicOutOfRange, "characteristic-out-of-range", invalidData,                                 \
    "a characteristic's value is not permitted")                                                          \
  X(missingCharacteristic, "missing-characteristic", invalidData, "a characteristic must be given")       \
  X(illegalTransition, "illegal-transition", refused, "the lifecycle does not allow the event")           \
  X(guard, "guard", refused, "a condition of the event is not met")                                       \
  X(pointOfNoReturn, "point-of-no-return", refused, "an order is past its point of no return")            \
  X(protectedField, "protected-field", refused, "only a verb of its own changes the field")               \
  X(changedMeanwhile, "changed-meanwhile", conflict, "a file changed while the command ran")              \
  X(setAside, "set-aside", conflict, "a recovery met a manual edit")                                      \
  X(foreignIntent, "foreign-intent", refused, "a journal entry was not written by this workspace")        \
  X(foreignImage, "foreign-image", refused, "a before-image was not written by this workspace")           \
  X(cannotUndo, "cannot-undo", refused, "a command cannot be taken back")                                 \
  X(gitBusy, "git-busy", refused, "git is in the middle of a merge or a rebase")                          \
  X(gitLocked, "git-locked", tryAgain, "another program holds the index of git")                          \
  X(gitFailed, "git-failed", io, "git could not commit a change that is saved")                           \
  X(pendingCommit, "pending-commit", conflict, "a change is not yet committed with git")                  \
  X(uncommittedEdit, "uncommitted-edit", conflict, "a commit also has edits that were not made by it")    \
  X(unfinished, "unfinished", conflict, "a transaction is unfinished")                                    \
  X(leftoverFile, "leftover-file", conflict, "a command that died left a temporary file")                 \
  X(staleIndex, "stale-index", conflict, "the index is unusable and will be replaced")                    \
  X(wrongPermissions, "wrong-permissions", refused, "a file or folder has wrong permissions")             \
  X(unsettledRead, "unsettled-read", io, "the journal is not readable: a read may show half of a change") \
  X(badShard, "bad-shard", invalidData, "parts of a scan are incomplete, damaged or of different scans")  \
  X(invalidMeasures, "invalid-measures", invalidData, "a program did not print valid measures")           \
  X(programFailed, "program-failed", io, "a program failed")                                              \
  X(inDoubt, "in-doubt", io, "a change could be neither completed nor undone")                            \
  X(io, "io", io, "the operating system reported an error")                                               \
  X(lockTimeout, "lock-timeout", tryAgain, "another command holds the lock")                              \
  X(fault, "fault", fault, "an internal fault in som")

/// Identifies a diagnostic; `codeName` returns its stable text.
enum class Code {
#define SOM_ROW(identifier, name, exit, summary) identifier,
  SOM_DIAGNOSTICS(SOM_ROW)
#undef SOM_ROW
};

/// One row of the table above.
struct CodeRow {
  Code code;
  std::string_view name;
  Exit exit;
  std::string_view summary;
};

inline constexpr std::array codeTable = {
#define SOM_ROW(identifier, name, exit, summary) CodeRow{Code::identifier, name, Exit::exit, summary},
    SOM_DIAGNOSTICS(SOM_ROW)
#undef SOM_ROW
};

/// The stable text of a code, as printed in brackets: `illegal-transition`.
constexpr std::string_view codeName(Code code) { return codeTable[static_cast<std::size_t>(code)].name; }

/// The exit status of an error with this code.
constexpr Exit codeExit(Code code) { return codeTable[static_cast<std::size_t>(code)].exit; }

}  // namespace som
