#!/bin/bash
# prose.sh [ROOT]
#   Fails if a comment, a message, a manual page or a document contains a phrase that HACKING.md lists under "Words to
#   avoid", or if a commit subject since the rule began has more than 72 characters. Names file, line and replacement.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}

# Folders whose text has not been rewritten yet. Remove a folder from this list when its text is plain.
not_yet=''
# The rule for commit subjects applies to the commits after this one.
first_commit=7fdaefb
longest_subject=72

# A phrase (an extended regular expression over lower-case text, whole words) and what to write instead.
phrases='
(nothing|none|null|nullopt|empty|true|false|zero|-?[01]) where | if: returns nullopt if …
[.,:;] nothing (if|for|where) | returns nullopt if …, nullopt for …
where there (is|are|was) (no|none|not|nothing) | if it has no …
(what|as|than) there is | name the things
there is not[,;.)] | name what is missing
there is none | has no …
(is|are|was|were|be|been|being) told | is reported, is informed
(is|are|was|were|be) said | is reported
(one|none)( [a-z]+)? too many | unexpected argument …, too many values
(that|which|it|what|who) (is|are|was) no ([a-km-z]|l[a-np-z])[a-z]* | is not a …
[.;] what (is|are|was|were|does|do|cannot|could|has|have|it|one|others|people|they|a|the) | name the subject: a file that …
all else | everything else, any other value
be it that | either … or …
to be had | available
(passed|passes) over | skipped, skips
to pass over | to skip
all the same | anyway, nevertheless
in silence | silently
(want|wants) (a|an|the|it|that) | requires, needs
who (has|asks for|wants) it | the assignee, the caller
whoever | a user who …, the caller
'

cd "$root"
files=$(
  for folder in lib cmd; do
    if [[ -d $folder ]]; then find "$folder" -name '*.hpp' -o -name '*.cpp'; fi
  done
  find . -maxdepth 2 \( -path './man/*.[0-9]' -o -path './*.md' \) | sed 's,^\./,,'
)
for folder in $not_yet; do files=$(grep -v "^$folder/" <<<"$files" || true); done
bad=0
# A phrase may begin on one line and end on the next: the check looks at each line together with the one before it.
# shellcheck disable=SC2016  # the dollars are those of awk
LC_ALL=C sort <<<"$files" | sed '/^$/d' | xargs -r awk -v phrases="$phrases" '
  BEGIN {
    n = split(phrases, lines, "\n")
    for (i = 1; i <= n; ++i) {
      at = index(lines[i], " | ")
      if (at == 0) continue
      one = substr(lines[i], 1, at - 1)
      phrase[++count] = (one ~ /^\[/ ? "" : "[^a-z]") one "[^a-z]"
      instead[count] = substr(lines[i], at + 3)
      # One expression for all: most lines contain none of the phrases.
      any = any (count > 1 ? "|" : "") phrase[count]
    }
  }
  function quoted(found) {
    gsub(/^[^a-z]+|[^a-z]+$/, "", found)
    return found
  }
  FNR == 1 { before = ""; listed = 0 }
  /^#+ Words to avoid/ { listed = 1 }
  /^#+ / && !/Words to avoid/ { listed = 0 }
  {
    text = tolower($0)
    comment = sub(/^[ \t]*\/\/+<?/, "", text)
    source = FILENAME ~ /\.[ch]pp$/
    sub(/^\.[a-z][a-z] /, "", text)
    gsub(/^[ \t]+|[ \t]+$/, "", text)
    if (source && !comment) before = ""
    # A text without a line before it begins a sentence.
    start = before == "" ? "." : before
    window = start " " text " "
    if (!listed && window ~ any)
      for (i = 1; i <= count; ++i) {
        rest = window
        offset = 0
        while (match(rest, phrase[i])) {
          end = offset + RSTART + RLENGTH - 1
          # Text that ends on the line before was reported there.
          if (end > length(start) + 2) {
            printf "%s:%d: \"%s\": write %s\n", FILENAME, FNR, quoted(substr(window, offset + RSTART, RLENGTH)), instead[i]
            bad = 1
            break
          }
          offset = end
          rest = substr(window, offset + 1)
        }
      }
    before = !source || comment ? " " text : ""
  }
  END { exit bad }' || bad=1

if ! git rev-parse --quiet --verify "$first_commit^{commit}" >/dev/null 2>&1; then
  echo "no git history since $first_commit: subjects of commits are not checked"
else
  git log --format='%h %s' "$first_commit..HEAD" | awk -v longest="$longest_subject" '
    length(substr($0, index($0, " ") + 1)) > longest { print "commit " $0 ": the subject has more than " longest " characters"; bad = 1 }
    END { exit bad }' || bad=1
fi
exit "$bad"
