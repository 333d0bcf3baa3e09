#!/bin/bash
# page.sh SOM SAMPLES: what a board has, as text: the worst first, details, conditions, teams, what changed, what was, bad
# files. Equal files give equal bytes, with and without the index.
set -euo pipefail
som=$(realpath "$1") samples=$(realpath "$2")
for program in git python3; do
  command -v $program >/dev/null || { echo "skipped: $program is missing" && exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder LC_ALL=C.UTF-8 SOM_NOW=2026-11-21T12:00:00Z GIT_CONFIG_NOSYSTEM=1
unset XDG_CONFIG_HOME SOM_COMMIT SOM_WORKSPACE
failures=0
fail() {
  echo "$*"
  failures=$((failures + 1))
}
# ids FILE: the records of a page, in its order.
ids() { grep -o '<tbody id="[^"]*"' "$1" | cut -d'"' -f2; }
has() { grep -qF -- "$2" "$1" || fail "$1 lacks: $2"; }
lacks() { ! grep -qF -- "$2" "$1" || fail "$1 has: $2"; }
cp -r "$samples/leeds-access" "$folder/ws"
cd "$folder/ws"
rm -rf .som
git init -q -b main .
git config user.name "Grace Hopper" && git config user.email grace@example.org
commit() { git add . && GIT_AUTHOR_DATE=$1 GIT_COMMITTER_DATE=$1 git commit -qm "$2"; }
commit 2026-11-20T12:00:00Z "Friday"
friday=$(git rev-parse HEAD)

# The order and the levels are those of a scan.
"$som" --no-index board -o ../all.html
"$som" --no-index jeopardy scan --all -o id >../scan
ids ../all.html | diff ../scan - || fail "other records, or another order, than jeopardy scan"
[[ $(ids ../all.html | sort | uniq -d) == "" ]] || fail "a record is there twice"
has ../all.html "revision <b>${friday:0:12}</b>"
has ../all.html '<li class="overdue"><b>4</b> <span class="level">overdue</span></li>'
has ../all.html 'activity &#39;tail&#39; has run 131 h; the limit is the typical 45 h plus 30 %'
has ../all.html 'policy/jeopardy.yaml:8'
has ../all.html 'Cause: <bdi>resource leeds-pe1-ge-0-0-7</bdi>'
has ../all.html 'AL-20261121-5N8QWX2B'
has ../all.html 'id="plan-so-20261028-amx2m8g1"'
[[ $(grep -o '<svg [^>]*class="gantt"' ../all.html | wc -l) == 20 ]] || fail "not 20 drawings of plans"
lacks ../all.html 'Changes since'
for _ in 1 2; do  # without an index, then with it
  "$som" board -o ../again.html
  cmp ../all.html ../again.html || fail "a second run makes other bytes"
done

# It is well-formed, and its hashes are those of its style sheet and script.
python3 - ../all.html <<'END' || fail "the page is wrong"
import base64, hashlib, html.parser, re, sys
text = open(sys.argv[1], encoding="utf-8").read()
void = {"meta", "input", "col", "br"}
open_elements = []
class Reader(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        if tag not in void: open_elements.append(tag)
        names = [name for name, _ in attributes]
        assert len(names) == len(set(names)), (tag, names)
        assert not any(name == "style" or name.startswith("on") for name in names), (tag, names)
    def handle_endtag(self, tag):
        assert open_elements.pop() == tag, (tag, self.getpos())
    def handle_startendtag(self, tag, attributes): pass
Reader().feed(text)
assert not open_elements, open_elements
policy = re.search('Content-Security-Policy" content="([^"]*)"', text)[1]
for tag in ("style", "script"):
    content = re.search(f"<{tag}>(.*?)</{tag}>", text, re.S)[1]
    hashed = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
    assert f"{tag}-src 'sha256-{hashed}'" in policy, (tag, hashed)
    assert tag == "style" or len(content.encode()) <= 4096, len(content)
ids = re.findall(' id="([^"]*)"', text)
assert len(ids) == len(set(ids)), "an id is there twice"
END

# A condition, and a team: its records, and those in which its work is late.
"$som" board -o ../where.html --where 'priority <= 1'
"$som" jeopardy scan --all -o id --where 'priority <= 1' >../scan
ids ../where.html | diff ../scan - || fail "--where: other records than jeopardy scan"
has ../where.html 'only where <b><bdi>priority &lt;= 1</bdi></b>'
"$som" board -o ../team.html --team team-core
"$som" jeopardy scan --all -o id --team team-core >../scan
ids ../team.html | diff ../scan - || fail "--team: other records than jeopardy scan"
[[ $(grep -c '<div class="card"><h3><bdi>Core' ../team.html) == 1 ]] || fail "--team: the load of the team is missing"
lacks ../team.html '<bdi>Field engineering</bdi>'

# What changed, of all and of a team; and what was.
"$som" -q order hold AMX2 --reason 'awaiting <b>wayleave</b>'
"$som" board -o ../since.html --since HEAD
has ../since.html "Changes since ${friday:0:12} (2026-11-20 12:00)"
has ../since.html '<li><a href="#SO-20261028-AMX2M8G1"><bdi>SO-20261028-AMX2M8G1</bdi></a>: <bdi>inProgress → held (awaiting &lt;b&gt;wayleave&lt;/b&gt;)'
has ../since.html "revision <b>${friday:0:12}, with changes that are not committed</b>"
"$som" board -o ../since.html --since HEAD --team team-night
lacks ../since.html '>SO-20261028-AMX2M8G1</bdi></a>: '
"$som" board -o ../since.html --since HEAD --where 'state = held'
has ../since.html '<bdi>SO-20261028-AMX2M8G1</bdi></a>: '
"$som" board -o ../since.html --since HEAD --where 'state = inProgress'
has ../since.html 'Nothing has changed.'
commit 2026-11-21T11:00:00Z "hold"
env -u SOM_NOW "$som" -q board -o ../friday.html --as-of '2026-11-20 18:00'
has ../friday.html '<time id="now" datetime="2026-11-20T18:00:00Z">2026-11-20 18:00</time>'
has ../friday.html "revision <b>${friday:0:12}</b>"
grep -A1 '<tbody id="SO-20261028-AMX2M8G1"' ../friday.html | grep -q 'AMX2M8G1 inProgress' || fail "--as-of shows what came later"
"$som" -q board -o ../as-of.html --as-of "$friday" --since "$friday"
has ../as-of.html 'Nothing has changed.'

# The hash of the policies is that of the rules, not of the records.
hash_of() { grep -oE 'policies <b>[0-9a-f]{12}</b>' "$1"; }
[[ $(hash_of ../all.html) == $(hash_of ../since.html) ]] || fail "a change of a record changes the hash of the policies"
echo '# a comment' >>policy/jeopardy.yaml
"$som" board -o ../policy.html
[[ $(hash_of ../all.html) != $(hash_of ../policy.html) ]] || fail "a change of a policy does not change their hash"
git checkout -q policy

# A time that depends on now means the same for the files, for their commit and for the moment of the board.
mkdir ../clock && cd ../clock
git init -q -b main . && git config user.name "Grace Hopper" && git config user.email grace@example.org
printf 'workspace: clock\n' >som.yaml
for hours in 72 30 1; do
  echo "# $hours" >>som.yaml
  commit "@$(($(date +%s) - hours * 3600)) +0000" "$hours"
done
env -u SOM_NOW "$som" -q board -o ../clock.html --as-of now-P1D --since now-P1D
has ../clock.html "revision <b>$(git rev-parse --short=12 HEAD~1)</b>"
has ../clock.html "Changes since $(git rev-parse --short=12 HEAD~2)"
cd ../ws

# A history that began later than the time: what changed since its first commit.
"$som" board -o ../young.html --since 2020-01-01
has ../young.html "Changes since $(git rev-list --max-parents=0 HEAD | cut -c1-12)"

# A joined scan.
"$som" jeopardy scan --all --shard 1/2 --shard-out ../one -q
"$som" jeopardy scan --all --shard 2/2 --shard-out ../two -q
"$som" jeopardy join ../one ../two --out ../joined -q -o id >/dev/null
"$som" board -o ../here.html
"$som" board -o ../joined.html --from ../joined
ids ../here.html >../scan
ids ../joined.html | diff ../scan - || fail "--from: other records than those of the scan"
lacks ../joined.html '<h3>Clock'
lacks ../joined.html '<svg'
"$som" board -o ../joined.html --from ../joined --where 'priority <= 1'
ids ../where.html >../scan
[[ $(ids ../joined.html | grep -c .) -gt 0 && $(ids ../joined.html | grep -c .) -lt $(ids ../here.html | grep -c .) ]] || fail "--from: --where chooses nothing"
"$som" jeopardy scan --shard 1/1 --shard-out ../late -q
"$som" board -o ../late.html --from ../late 2>../err && fail "--from: a scan without --all is taken"
grep -q 'scan the parts with --all' ../err || fail "--from: $(<../err)"
"$som" board -o ../late.html --from ../one 2>../err && fail "--from: a part is taken"
[[ ! -e ../late.html ]] || fail "--from: a page of a part is written"

# A dry run writes nothing.
"$som" -n board -o ../dry.html 2>../err
"$som" -n board --split team -o ../dry 2>>../err
[[ ! -e ../dry.html && ! -e ../dry ]] && grep -q 'would write ../dry/index.html' ../err || fail "a dry run: $(<../err)"

# A page for each team. Pages of teams that are gone are named.
"$som" board --split team -o ../pages 2>../err
! grep -q 'earlier board' ../err || fail "--split: $(<../err)"
cp ../pages/index.html ../pages/gone.html && echo mine >../pages/mine.html
"$som" board --split team -o ../pages 2>../err
[[ $(grep -c 'earlier board' ../err) == 1 ]] && grep -q 'pages/gone.html is a page of an earlier board' ../err || fail "--split: $(<../err)"
rm ../pages/gone.html ../pages/mine.html
[[ $(ls ../pages) == $(printf '%s\n' index.html backhaul-supplier.html duty-manager.html noc.html team-{access,core,field,night}.html | sort) ]] ||
  fail "--split: $(ls ../pages | tr '\n' ' ')"
"$som" board -o ../team.html --team team-core
diff <(ids ../team.html) <(ids ../pages/team-core.html) || fail "--split: other records than --team"
has ../pages/index.html '<a href="team-core.html"><bdi>team-core</bdi></a>'
has ../pages/team-core.html '<a href="team-core.html" aria-current="page">'

# A folder that is a link in the workspace, which may come from anybody, is not followed.
ln -s "$folder" out
ln -s orders public
for link in out public; do
  status=0
  "$som" board --split team -o $link 2>../err || status=$?
  ((status == 2)) && grep -q "'$link' is a link of the workspace" ../err || fail "a link is followed: $status, $(<../err)"
done
rm out public
[[ ! -e orders/index.html && ! -e $folder/index.html ]] || fail "a page behind a link"

# Names of teams become names of files, each once.
printf '%s\n' '---' '"@type": Team' 'id: x.y' 'member: [a]' '---' '"@type": Team' 'id: x_y' 'member: [b]' '---' '"@type": Team' \
  'id: index' 'member: [c]' >policy/more.yaml
"$som" board --split team -o ../named 2>../err || true
for name in x-y x-y-2 index-2; do [[ -f ../named/$name.html ]] || fail "--split: no $name.html: $(ls ../named | tr '\n' ' ') $(head -3 ../err)"; done
rm policy/more.yaml

# A file that cannot be read is said, on the page and in the exit status.
echo '"@type": ServiceOrder' >orders/2026/11/SO-20261111-XRPXVTGK.yaml
status=0
"$som" board -o ../bad.html 2>../err || status=$?
((status == 4)) || fail "a bad file: exit status $status"
has ../bad.html '<a href="#findings">bad file</a>'
has ../bad.html 'orders/2026/11/SO-20261111-XRPXVTGK.yaml'
exit $((failures > 0))
