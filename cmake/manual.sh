#!/bin/bash
# manual.sh MAN FOLDER: renders the manual pages in MAN as HTML into FOLDER by mandoc, with an index of all.
set -euo pipefail
man=$1 folder=$2
mkdir -p "$folder"
cat >"$folder/manual.css" <<'END'
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
pre, code { font: .9rem/1.4 ui-monospace, monospace; }
pre { padding: .7rem 1rem; border: 1px solid #8886; border-radius: .4rem; overflow-x: auto; }
table.head, table.foot { width: 100%; color: #888; font-size: .85rem; }
td.head-vol, td.foot-date { text-align: center; }
td.head-rtitle, td.foot-os { text-align: right; }
dt { font-weight: 600; }
a.permalink { color: inherit; text-decoration: none; }
END

# entry PAGE: its line of the index.
entry() {
  local name=${1##*/}
  printf '<dt><a href="%s.html">%s</a></dt><dd>%s</dd>\n' "$name" "${name%.*}(${name##*.})" \
    "$(sed -n 's/^\.Nd //p' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g')"
}
# part TITLE PAGE…: a list of the index.
part() {
  printf '<h1>%s</h1>\n<dl>\n' "$1"
  shift
  for page in "$@"; do entry "$page"; done
  printf '</dl>\n'
}

begin=(tutorial concepts howto scripting gitops faq)
others=()
for page in "$man"/*.[157]; do
  name=${page##*/}
  mandoc -T html -O style=manual.css,man=%N.%S.html "$page" >"$folder/$name.html"
  case " ${begin[*]/#/som-} " in
    *" ${name%.*} "*) ;;
    *) [[ $name == *.1 ]] || others+=("$page") ;;
  esac
done
{
  printf '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>som</title>\n'
  printf '<meta name="viewport" content="width=device-width">\n<link rel="stylesheet" href="manual.css">\n</head>\n<body>\n'
  pages=("${begin[@]/%/.7}") && part Begin "${pages[@]/#/$man/som-}"
  part 'Commands' "$man"/*.1
  part 'Files, states and rules' "${others[@]}"
  printf '</body>\n</html>\n'
} >"$folder/index.html"
