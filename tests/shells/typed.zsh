#!/usr/bin/env zsh
# typed.zsh SOM SHELL
#   Types commands with tabs into a real interactive bash, zsh or fish on a pseudo-terminal, and looks at what the shell
#   then runs: completion ends in the right words, and nothing that a workspace holds is ever run.
emulate -R zsh
setopt extended_glob no_unset
zmodload zsh/zpty || exit 1
if ! zpty probe true 2>/dev/null; then
  echo "skipped: this machine has no pseudo terminals (is /dev/pts mounted?)" && exit 77
fi
zpty -d probe
som=${1:A} shell=$2
work=$(mktemp -d)
trap 'rm -rf -- $work' EXIT
integer failures=0

if (( ! $+commands[$shell] )); then
  print "FAILED: $shell is not installed, so its completion is not tested (tests/run.sh installs it)"
  exit 1
fi

# A workspace in which anything that is run leaves a file behind.
mkdir -p $work/bin $work/ws $work/home
ln -s $som $work/bin/som
cd $work/ws
$som init -q && rm -r policy
mkdir -p orders/2026/11 policy catalog
order() {
  print -r -- "{\"@type\": \"ServiceOrder\", \"id\": \"$1\", \"state\": \"$2\", \"description\": \"$3\"," \
    '"orderDate": "2026-11-20T09:00:00Z", "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "x"}}],' \
    "\"activity\": [{\"id\": \"survey\", \"state\": \"pending\", \"name\": \"$3\"}]}" >orders/2026/11/$1.json
}
hostile='$(touch ran) `touch ran` ${IFS} ; touch ran | touch ran & touch ran > ran'
order SO-20261120-7K3F9QXW inProgress "$hostile a:b 'one' \\\"two\\\" \\\\ %F{red} *"
order SO-20261120-9D4B6HNV held "line\\nbreak \\u001b[31m $hostile"
order SO-20261121-2M8R1TQC inProgress "$hostile"
print -r -- '{"@type": "ServiceOrder", "id": [' >orders/2026/11/SO-20261121-8BAD0000.json
print -r -- x >'orders/2026/11/SO-20261121-$(touch ran).json'
print -rl -- '"@type": Team' 'id: team-access' 'name: "$(touch ran) `touch ran`"' 'member: [jane, "$(touch ran)"]' >policy/team.yaml
print -rl -- '"@type": Calendar' 'id: office' 'timeZone: UTC' 'workingHours: {mon-fri: ["09:00-17:00"]}' >policy/calendar.yaml
print -r -- '{}' >'pay load.json'
before=$(print -rl -- **/*(D) | sort)

export HOME=$work/home TERM=dumb PATH=$work/bin:$PATH LANG=C.UTF-8
unset ENV BASH_ENV HISTFILE 2>/dev/null
case $shell in
  bash)
    start=(bash --noprofile --norc -i)
    setup=(
      "PS1='READY> '; bind 'set bell-style none'; bind 'set page-completions off'; bind 'set enable-bracketed-paste off'"
      "source <(command som completion bash)"
      'som() { if [ "$1" = __complete ]; then command som "$@"; else printf "RAN"; printf "<%s>" "$@"; echo " END"; fi; }')
    ;;
  zsh)
    start=(zsh -f -i)
    setup=(
      "PS1='READY> '; unsetopt beep prompt_cr prompt_sp zle_bracketed_paste; unset zle_bracketed_paste; LISTMAX=999"
      "autoload -U compinit; compinit -u -D; source <(command som completion zsh)"
      'som() { if [ "$1" = __complete ]; then command som "$@"; else printf "RAN"; printf "<%s>" "$@"; echo " END"; fi; }')
    ;;
  fish)
    start=(fish --no-config -i)
    setup=(
      "function fish_prompt; echo -n 'READY> '; end; function fish_right_prompt; end; function fish_greeting; end"
      "command som completion fish | source"
      'function som; printf RAN; printf "<%s>" $argv; echo " END"; end')
    ;;
  *) print "there is no test for $shell" && exit 2 ;;
esac

zpty -b typed "cd ${(q)work}/ws && stty cols 200 rows 60 && exec ${(j: :)${(@q)start}}"
output=''
# await PATTERN: reads until the pattern has come; gives up when nothing has come for a long time.
await() {
  local part all=''
  integer idle=0
  while [[ $all != $~1 ]]; do
    if zpty -r -t typed part 2>/dev/null; then
      all+=$part
      idle=0
    elif (( ++idle > 300 )); then
      print -r -- "FAILED: $shell: waited for ${(V)1}; it said: ${(V)all}"
      exit 1
    else
      sleep 0.05
    fi
  done
  output=$all
}
enter() { zpty -w -n typed $1$'\r' }
for line in $setup; do enter $line; done
enter "echo READ''Y TO GO"
await '*READY TO GO*'

# expect TYPED WORDS: typed and entered, the shell runs som with these words.
expect() {
  zpty -w -n typed $1
  sleep 0.3  # the shell reads its keys one by one; more time changes nothing
  zpty -w -n typed $'\r'
  await '*RAN*END*'
  local ran=${${output##*RAN}%% END*}
  ran=${ran//[$'\r\n']/}
  if [[ $ran != $2 ]]; then
    print -r -- "FAILED: $shell: typed ${(V)1}, ran $ran, expected $2"
    failures+=1
  fi
}

tab=$'\t'
expect "som ord${tab}list" '<order><list>'
expect "som order hol${tab}X" '<order><hold><X>'
expect "som order hold 7K${tab}" '<order><hold><SO-20261120-7K3F9QXW>'
expect "som order hold SO-20261120-7${tab}--reason x" '<order><hold><SO-20261120-7K3F9QXW><--reason><x>'
expect "som order resume ${tab}" '<order><resume><SO-20261120-9D4B6HNV>'
expect "som order list --stat${tab}e hel${tab}" '<order><list><--state><held>'
expect "som order list --output=nd${tab}" '<order><list><--output=ndjson>'
expect "som order list -o nd${tab}" '<order><list><-o><ndjson>'
expect "som order assign X --to team${tab}" '<order><assign><X><--to><team-access>'
expect "som order assign 'X Y' --to ja${tab}" '<order><assign><X Y><--to><jane>'
expect "som -C . order resume ${tab}" '<-C><.><order><resume><SO-20261120-9D4B6HNV>'
expect "som activity start 2M8R sur${tab}" '<activity><start><2M8R><survey>'
expect "som order create -f pay${tab}" '<order><create><-f><pay load.json>'
expect "som calendar show off${tab}" '<calendar><show><office>'
expect "som help lifec${tab}" '<help><lifecycles>'

# Candidates are shown with their descriptions. On a terminal as dumb as this one fish shows none by itself.
if [[ $shell == fish ]]; then
  enter "complete -C 'som order show '"
else
  zpty -w -n typed "som order show SO-2026112${tab}"
  sleep 0.3
  zpty -w -n typed "${tab}${tab}"
fi
await '*2M8R1TQC*touch ran*'
zpty -d typed

after=$(print -rl -- **/*(D) | sort)
if [[ $after != $before ]]; then
  print -r -- "FAILED: $shell: completion left something behind:"
  diff <(print -r -- $before) <(print -r -- $after)
  failures+=1
fi
(( failures == 0 )) && print "$shell: completed as typed, and ran nothing"
exit $(( failures > 0 ))
