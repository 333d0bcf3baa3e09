# Expands a table of commands (commands.txt, verbs.txt): prints each row as  name | setup | command | show | next | check
#
#   NAME = TEXT                            {NAME} stands for the text in the rows below, until NAME is set again
#   name | command | show | NAME: TEXT…    a row; `NAME: TEXT` is an assignment for this row alone
#
# The command of a row is {run} and its second column. A row without `show` has {show}; its other columns are {setup},
# {next} and {check}. A {NAME} without a text stays as it is: the harness puts it in. Exit 1: a row is malformed.
function fail(reason) {
  print FILENAME ":" FNR ": " reason >"/dev/stderr"
  exit 1
}

# Replaces each {NAME} that has a text, also those in the texts.
function expand(text,   done, name, steps) {
  while (match(text, /\{[a-z]+\}/)) {
    name = substr(text, RSTART + 1, RLENGTH - 2)
    if (++steps > 100) fail("{" name "} refers to itself")
    if (name in own) text = substr(text, 1, RSTART - 1) own[name] substr(text, RSTART + RLENGTH)
    else if (name in common) text = substr(text, 1, RSTART - 1) common[name] substr(text, RSTART + RLENGTH)
    else {
      done = done substr(text, 1, RSTART + RLENGTH - 1)
      text = substr(text, RSTART + RLENGTH)
    }
  }
  return done text
}

/^#/ || /^[ \t]*$/ { next }

match($0, /^[a-z]+ = /) {
  common[substr($0, 1, RLENGTH - 3)] = substr($0, RLENGTH + 1)
  next
}

{
  columns = split($0, column, / *\| */)
  if (columns < 2) fail("a row needs a name and a command")
  split("", own)
  if (columns > 2 && column[3] != "") own["show"] = column[3]
  for (n = 4; n <= columns; ++n) {
    if (!match(column[n], /^[a-z]+: /)) fail("'NAME: TEXT' is expected, not '" column[n] "'")
    name = substr(column[n], 1, RLENGTH - 2)
    if (!(name in common)) fail("there is no default for '" name "'")
    own[name] = substr(column[n], RLENGTH + 1)
  }
  print column[1] " | " expand("{setup} | {run} " column[2] " | {show} | {next} | {check}")
}
