#!/bin/bash
# edit_disk.sh SOM: `som edit` with real editors: what they save is kept, refused or lost to nobody.
set -uo pipefail
som=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/tmp" && ln -s "$som" "$work/bin/som"
export HOME=$work PATH=$work/bin:$PATH SOM_NOW=2026-11-23T09:00:00Z SOM_ACTOR=jane TMPDIR=$work/tmp
unset VISUAL EDITOR SOM_WORKSPACE SOM_COMMIT XDG_CONFIG_HOME
failures=0
fail() { echo "$*" && failures=$((failures + 1)); }
# edits STATUS EDITOR [OPTION…]: som edit ends so.
edits() {
  local wanted=$1 status=0
  EDITOR=$2 som edit 7K3F "${@:3}" >out 2>err </dev/null || status=$?
  [[ $status == "$wanted" ]] || fail "EDITOR='$2' ${*:3}: status $status, not $wanted: $(cat out err)"
}
som init -q --sample "$work/ws" && cd "$work/ws" || exit 1
order=orders/2026/11/SO-20261120-7K3F9QXW.yaml
copies() { find "$TMPDIR" -mindepth 1 | wc -l; }

edits 0 'sed -i "s/^description:.*/description: Line to the depot  # as spoken/"'
grep -q '^description: Line to the depot  # as spoken' $order || fail "$(cat $order)"
grep -q 'field: description' $order || fail 'no tracking record'
[[ $(cat out) == *changed* ]] || fail "$(cat out)"
(($(copies) == 0)) || fail 'a copy stays after a change'

before=$(sha256sum <$order)
edits 0 true
edits 74 false
edits 74 'nosuch-editor'
VISUAL=true edits 0 false
(($(copies) == 0)) || fail "a copy stays after nothing was changed: $(find "$TMPDIR")"
# Only the user can read the copy.
edits 0 'sh -c "stat -c %a \"\${1%/*}\" >\"\$HOME/mode\"" editor'
[[ $(<"$work/mode") == 700 ]] || fail "the folder of the copy has mode $(<"$work/mode")"

# A refused text is kept, and the command that the error names goes on with it.
edits 5 'sed -i "s/^state:.*/state: completed/"'
[[ $(sha256sum <$order) == "$before" ]] || fail 'a refused text was written'
draft=$(sed -n 's/.*som edit [^ ]* --draft \([^ ]*\).*/\1/p' err)
grep -q '^state: completed' "$draft" || fail "no draft: $(<err)"
EDITOR='sed -i "s/^state:.*/state: held/"' som edit 7K3F --draft "$draft" --reason wayleave >out 2>err || fail "$(<err)"
[[ $(<out) == 'SO-20261120-7K3F9QXW: acknowledged → held (wayleave)' ]] || fail "$(<out)"
rm -rf "${TMPDIR:?}"/*

# Somebody else changes the record meanwhile: their change stays, and the text is kept.
cat >"$work/bin/slow" <<'END'
#!/bin/sh
som order note 7K3F 'meanwhile' -q && sed -i 's/^priority:.*/priority: "4"/' "$1"
END
chmod +x "$work/bin/slow"
edits 6 slow
grep -q meanwhile $order && ! grep -q '^priority: "4"' $order || fail 'the change of somebody else is lost'
[[ $(<err) == *'changed while you edited'* && $(<err) == *--draft* ]] || fail "$(<err)"

# Nothing in a workspace names an editor.
mkdir -p "$work/ws/bin" && printf '#!/bin/sh\ntouch %s/ran\n' "$work" >vi && chmod +x vi && cp vi bin/
som edit 7K3F >/dev/null 2>err </dev/null && fail 'without an editor it ends with 0'
PATH=.:bin:$PATH edits 0 true
printf 'editor: touch %s/ran\n' "$work" >>som.yaml
edits 4 true
[[ ! -e $work/ran ]] || fail 'the workspace names the editor'
exit "$((failures > 0))"
