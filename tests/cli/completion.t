# Completion scripts.
$ som completion bash
  # bash completion for som
  _som() {
    local current="${COMP_WORDS[COMP_CWORD]}" words=() i
    for ((i = 1; i < COMP_CWORD; i++)); do
      case "${COMP_WORDS[i]}" in -C|--now|-o|--actor|--reason) ((i++));; -*) ;; *) words+=("${COMP_WORDS[i]}");; esac
    done
    local candidates=""
    case "${words[*]}" in
      "calendar next-open"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity complete"*) candidates="--help --result $(som order list --open -o id 2>/dev/null)";;
      "calendar subtract"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request escalate"*) candidates="--help --level --notify $(som order list --open -o id 2>/dev/null)";;
      "jeopardy explain"*) candidates="--help --at $(som order list --open -o id 2>/dev/null)";;
      "calendar between"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report schedule"*) candidates="--help --activity --start --force $(som order list --open -o id 2>/dev/null)";;
      "report escalate"*) candidates="--help --level --notify $(som order list --open -o id 2>/dev/null)";;
      "report progress"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity resume"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity assign"*) candidates="--help --to $(som order list --open -o id 2>/dev/null)";;
      "order schedule"*) candidates="--help --activity --start --force $(som order list --open -o id 2>/dev/null)";;
      "order complete"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order escalate"*) candidates="--help --level --notify $(som order list --open -o id 2>/dev/null)";;
      "order progress"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report analyse"*) candidates="--help --finding --phase --root-cause $(som order list --open -o id 2>/dev/null)";;
      "request cancel"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request update"*) candidates="--help --state --expected --actual --error --resource --external-id $(som order list --open -o id 2>/dev/null)";;
      "activity start"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity retry"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report create"*) candidates="--help --file --strict --kind --name --description --service --customer --priority --severity --category --due --external-id --from-customer-report";;
      "report update"*) candidates="--help --set --unset --service-level --keep-level $(som order list --open -o id 2>/dev/null)";;
      "report attach"*) candidates="--help --name --description $(som order list --open -o id 2>/dev/null)";;
      "report assign"*) candidates="--help --to --person $(som order list --open -o id 2>/dev/null)";;
      "report resume"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report reject"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report reopen"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report cancel"*) candidates="--help --of $(som order list --open -o id 2>/dev/null)";;
      "activity list"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity fail"*) candidates="--help --result $(som order list --open -o id 2>/dev/null)";;
      "activity hold"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity skip"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "jeopardy scan"*) candidates="--help --all --fail-on --kind --level --team --assignee --customer --priority --shard --keep-going";;
      "calendar list"*) candidates="--help";;
      "calendar show"*) candidates="--help --from --to $(som order list --open -o id 2>/dev/null)";;
      "order create"*) candidates="--help --file --strict --spec --customer --due --start --priority --category --description --external-id --characteristic --customer-order --place --action --service";;
      "order update"*) candidates="--help --set --unset --service-level --keep-level $(som order list --open -o id 2>/dev/null)";;
      "order attach"*) candidates="--help --name --description $(som order list --open -o id 2>/dev/null)";;
      "order assign"*) candidates="--help --to --person $(som order list --open -o id 2>/dev/null)";;
      "order resume"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order reject"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order cancel"*) candidates="--help --customer-order --assess --accept --refuse --force $(som order list --open -o id 2>/dev/null)";;
      "report start"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report clear"*) candidates="--help --force $(som order list --open -o id 2>/dev/null)";;
      "report close"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request list"*) candidates="--help --state --assignee --customer --customer-order --open --limit";;
      "request note"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity add"*) candidates="--help --name --type --after --typical --max --calendar --assignee --item --point-of-no-return $(som order list --open -o id 2>/dev/null)";;
      "activity run"*) candidates="--help --timeout --mask --mask-env --again $(som order list --open -o id 2>/dev/null)";;
      "calendar add"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order start"*) candidates="--help --force $(som order list --open -o id 2>/dev/null)";;
      "report show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report list"*) candidates="--help --state --assignee --customer --customer-order --open --limit";;
      "report note"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report hold"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "report pend"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "report plan"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request ack"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "schema list"*) candidates="--help";;
      "schema show"*) candidates="--help";;
      "order show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order list"*) candidates="--help --state --assignee --customer --customer-order --open --limit";;
      "order note"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order hold"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "order pend"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "order fail"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order plan"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report ack"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "completion"*) candidates="--help";;
      "order ack"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity") candidates="list add start complete fail hold resume skip retry run assign";;
      "jeopardy") candidates="scan explain";;
      "calendar") candidates="list show add subtract between next-open";;
      "validate"*) candidates="--help --strict";;
      "request") candidates="show list note escalate ack cancel update";;
      "version"*) candidates="--help";;
      "report") candidates="create show list update note attach analyse assign schedule start hold pend resume reject escalate ack clear reopen close cancel progress plan";;
      "schema") candidates="list show";;
      "order") candidates="create show list update note attach assign schedule start hold pend resume complete fail reject cancel escalate ack progress plan";;
      "init"*) candidates="--help --sample";;
      "show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "log"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "") candidates="order report request activity jeopardy calendar schema init show log validate completion version";;
    esac
    [[ $current == -* ]] && candidates+=" --help --now --actor --output --fields --reason --note --if-match --idempotency-key --lock-timeout --dry-run --quiet --verbose --no-color --no-input --no-sync --no-index --stats --commit --no-commit"
    COMPREPLY=($(compgen -W "$candidates" -- "$current"))
  }
  complete -o default -F _som som
$ som completion zsh
  #compdef som
  autoload -U +X bashcompinit && bashcompinit
  _som() {
    local current="${COMP_WORDS[COMP_CWORD]}" words=() i
    for ((i = 1; i < COMP_CWORD; i++)); do
      case "${COMP_WORDS[i]}" in -C|--now|-o|--actor|--reason) ((i++));; -*) ;; *) words+=("${COMP_WORDS[i]}");; esac
    done
    local candidates=""
    case "${words[*]}" in
      "calendar next-open"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity complete"*) candidates="--help --result $(som order list --open -o id 2>/dev/null)";;
      "calendar subtract"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request escalate"*) candidates="--help --level --notify $(som order list --open -o id 2>/dev/null)";;
      "jeopardy explain"*) candidates="--help --at $(som order list --open -o id 2>/dev/null)";;
      "calendar between"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report schedule"*) candidates="--help --activity --start --force $(som order list --open -o id 2>/dev/null)";;
      "report escalate"*) candidates="--help --level --notify $(som order list --open -o id 2>/dev/null)";;
      "report progress"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity resume"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity assign"*) candidates="--help --to $(som order list --open -o id 2>/dev/null)";;
      "order schedule"*) candidates="--help --activity --start --force $(som order list --open -o id 2>/dev/null)";;
      "order complete"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order escalate"*) candidates="--help --level --notify $(som order list --open -o id 2>/dev/null)";;
      "order progress"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report analyse"*) candidates="--help --finding --phase --root-cause $(som order list --open -o id 2>/dev/null)";;
      "request cancel"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request update"*) candidates="--help --state --expected --actual --error --resource --external-id $(som order list --open -o id 2>/dev/null)";;
      "activity start"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity retry"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report create"*) candidates="--help --file --strict --kind --name --description --service --customer --priority --severity --category --due --external-id --from-customer-report";;
      "report update"*) candidates="--help --set --unset --service-level --keep-level $(som order list --open -o id 2>/dev/null)";;
      "report attach"*) candidates="--help --name --description $(som order list --open -o id 2>/dev/null)";;
      "report assign"*) candidates="--help --to --person $(som order list --open -o id 2>/dev/null)";;
      "report resume"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report reject"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report reopen"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report cancel"*) candidates="--help --of $(som order list --open -o id 2>/dev/null)";;
      "activity list"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity fail"*) candidates="--help --result $(som order list --open -o id 2>/dev/null)";;
      "activity hold"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity skip"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "jeopardy scan"*) candidates="--help --all --fail-on --kind --level --team --assignee --customer --priority --shard --keep-going";;
      "calendar list"*) candidates="--help";;
      "calendar show"*) candidates="--help --from --to $(som order list --open -o id 2>/dev/null)";;
      "order create"*) candidates="--help --file --strict --spec --customer --due --start --priority --category --description --external-id --characteristic --customer-order --place --action --service";;
      "order update"*) candidates="--help --set --unset --service-level --keep-level $(som order list --open -o id 2>/dev/null)";;
      "order attach"*) candidates="--help --name --description $(som order list --open -o id 2>/dev/null)";;
      "order assign"*) candidates="--help --to --person $(som order list --open -o id 2>/dev/null)";;
      "order resume"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order reject"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order cancel"*) candidates="--help --customer-order --assess --accept --refuse --force $(som order list --open -o id 2>/dev/null)";;
      "report start"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report clear"*) candidates="--help --force $(som order list --open -o id 2>/dev/null)";;
      "report close"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request list"*) candidates="--help --state --assignee --customer --customer-order --open --limit";;
      "request note"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity add"*) candidates="--help --name --type --after --typical --max --calendar --assignee --item --point-of-no-return $(som order list --open -o id 2>/dev/null)";;
      "activity run"*) candidates="--help --timeout --mask --mask-env --again $(som order list --open -o id 2>/dev/null)";;
      "calendar add"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order start"*) candidates="--help --force $(som order list --open -o id 2>/dev/null)";;
      "report show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report list"*) candidates="--help --state --assignee --customer --customer-order --open --limit";;
      "report note"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report hold"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "report pend"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "report plan"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "request ack"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "schema list"*) candidates="--help";;
      "schema show"*) candidates="--help";;
      "order show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order list"*) candidates="--help --state --assignee --customer --customer-order --open --limit";;
      "order note"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order hold"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "order pend"*) candidates="--help --until $(som order list --open -o id 2>/dev/null)";;
      "order fail"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "order plan"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "report ack"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "completion"*) candidates="--help";;
      "order ack"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "activity") candidates="list add start complete fail hold resume skip retry run assign";;
      "jeopardy") candidates="scan explain";;
      "calendar") candidates="list show add subtract between next-open";;
      "validate"*) candidates="--help --strict";;
      "request") candidates="show list note escalate ack cancel update";;
      "version"*) candidates="--help";;
      "report") candidates="create show list update note attach analyse assign schedule start hold pend resume reject escalate ack clear reopen close cancel progress plan";;
      "schema") candidates="list show";;
      "order") candidates="create show list update note attach assign schedule start hold pend resume complete fail reject cancel escalate ack progress plan";;
      "init"*) candidates="--help --sample";;
      "show"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "log"*) candidates="--help $(som order list --open -o id 2>/dev/null)";;
      "") candidates="order report request activity jeopardy calendar schema init show log validate completion version";;
    esac
    [[ $current == -* ]] && candidates+=" --help --now --actor --output --fields --reason --note --if-match --idempotency-key --lock-timeout --dry-run --quiet --verbose --no-color --no-input --no-sync --no-index --stats --commit --no-commit"
    COMPREPLY=($(compgen -W "$candidates" -- "$current"))
  }
  complete -o default -F _som som
$ som completion fish
  # fish completion for som
  complete -c som -f
  complete -c som -n '__fish_use_subcommand' -a order -d 'service orders: create, track, change, complete, cancel'
  complete -c som -n '__fish_use_subcommand' -a report -d 'quality, performance and trouble reports, from creation to closed'
  complete -c som -n '__fish_use_subcommand' -a request -d 'work that other processes and partners do for a record'
  complete -c som -n '__fish_use_subcommand' -a activity -d 'the activities of a record'
  complete -c som -n '__fish_use_subcommand' -a jeopardy -d 'what is late or about to be, and why'
  complete -c som -n '__fish_use_subcommand' -a calendar -d 'working-time arithmetic'
  complete -c som -n '__fish_use_subcommand' -a schema -d 'the JSON schemas of the kinds'
  complete -c som -n '__fish_use_subcommand' -a init -d 'make a workspace'
  complete -c som -n '__fish_use_subcommand' -a show -d 'show a record of any kind'
  complete -c som -n '__fish_use_subcommand' -a log -d 'the history of a record'
  complete -c som -n '__fish_use_subcommand' -a validate -d 'check the files of the workspace'
  complete -c som -n '__fish_use_subcommand' -a completion -d 'print a completion script for bash, zsh or fish'
  complete -c som -n '__fish_use_subcommand' -a version -d 'the version of som'
  complete -c som -n '__fish_seen_subcommand_from order' -a create -d 'create an order from options or a payload'
  complete -c som -n '__fish_seen_subcommand_from order' -a show -d 'show an order'
  complete -c som -n '__fish_seen_subcommand_from order' -a list -d 'list orders, nearest requested date first'
  complete -c som -n '__fish_seen_subcommand_from order' -a update -d 'set and remove fields'
  complete -c som -n '__fish_seen_subcommand_from order' -a note -d 'add a note'
  complete -c som -n '__fish_seen_subcommand_from order' -a attach -d 'attach a URL or a small file'
  complete -c som -n '__fish_seen_subcommand_from order' -a assign -d 'give an order to a team or party'
  complete -c som -n '__fish_seen_subcommand_from order' -a schedule -d 'plan the activities of an order'
  complete -c som -n '__fish_seen_subcommand_from order' -a start -d 'start an order: its plan becomes activities'
  complete -c som -n '__fish_seen_subcommand_from order' -a hold -d 'hold an order: an action is awaited'
  complete -c som -n '__fish_seen_subcommand_from order' -a pend -d 'make an order pending: information is missing'
  complete -c som -n '__fish_seen_subcommand_from order' -a resume -d 'go on with an order that is held or pending'
  complete -c som -n '__fish_seen_subcommand_from order' -a complete -d 'complete an order whose activities are finished'
  complete -c som -n '__fish_seen_subcommand_from order' -a fail -d 'fail an order'
  complete -c som -n '__fish_seen_subcommand_from order' -a reject -d 'reject an order that has not started'
  complete -c som -n '__fish_seen_subcommand_from order' -a cancel -d 'cancel an order, or all of a customer order'
  complete -c som -n '__fish_seen_subcommand_from order' -a escalate -d 'escalate an order by hand'
  complete -c som -n '__fish_seen_subcommand_from order' -a ack -d 'acknowledge the escalations of an order'
  complete -c som -n '__fish_seen_subcommand_from order' -a progress -d 'how far an order is'
  complete -c som -n '__fish_seen_subcommand_from order' -a plan -d 'the plan of an order with slack and critical path'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l file -d 'a payload: YAML or JSON, one, a list, or NDJSON; - is standard input'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l strict -d 'refuse a payload that would have to be normalised'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l spec -d 'what is ordered: a specification of the catalogue'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l customer -d 'who ordered'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l due -d 'requested completion; a day alone is its end'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l start -d 'requested start'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l priority -d '0 to 4, or as your service levels have it'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l category -d 'category of the order'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l description -d 'what it is about'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l external-id -d 'the id that another system has for it'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l characteristic -d 'a characteristic of the service; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l customer-order -d 'the customer order behind it'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l place -d 'where the service is wanted'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l action -d 'add, modify or delete'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from create' -l service -d 'the service that is modified or deleted'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from show' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from show' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l state -d 'only in this state; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l assignee -d 'only of this team or party'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l customer -d 'only of this customer'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l customer-order -d 'only of this customer order'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l open -d 'only those that are not in a final state'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from list' -l limit -d 'at most this many'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from update' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from update' -l set -d 'set a field, typed by the schema; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from update' -l unset -d 'remove a field; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from update' -l service-level -d 'take this service level\'s terms (wants a reason)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from update' -l keep-level -d 'a new priority does not match the service levels again'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from update' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from note' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from note' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from attach' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from attach' -l name -d 'what people call it (else the file\'s name)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from attach' -l description -d 'what it shows'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from attach' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from assign' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from assign' -l to -d 'the team or party that has it from now on'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from assign' -l person -d 'the person who does it'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from assign' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from schedule' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from schedule' -l activity -d 'only this activity, at --start'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from schedule' -l start -d 'when it is to start'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from schedule' -l force -d 'although it cannot start so early (wants a reason)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from schedule' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from start' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from start' -l force -d 'start although prerequisite orders are not completed (wants a reason)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from start' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from hold' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from hold' -l until -d 'the earliest resumption that planning assumes'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from hold' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from pend' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from pend' -l until -d 'the earliest resumption that planning assumes'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from pend' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from resume' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from resume' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from complete' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from complete' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from fail' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from fail' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from reject' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from reject' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -l customer-order -d 'cancel every order of this customer order, each in its own transaction'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -l assess -d 'stop at assessingCancellation'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -l accept -d 'accept an assessed cancellation and finish it'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -l refuse -d 'refuse it: back to the state before'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -l force -d 'cancel although a point of no return has passed'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from cancel' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from escalate' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from escalate' -l level -d 'the level, 1 to 99 (else the one after the highest so far)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from escalate' -l notify -d 'whom it is brought to; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from escalate' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from ack' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from ack' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from progress' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from progress' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from plan' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from order; and __fish_seen_subcommand_from plan' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report' -a create -d 'create a report from options or a payload'
  complete -c som -n '__fish_seen_subcommand_from report' -a show -d 'show a report'
  complete -c som -n '__fish_seen_subcommand_from report' -a list -d 'list reports, nearest target first'
  complete -c som -n '__fish_seen_subcommand_from report' -a update -d 'set and remove fields'
  complete -c som -n '__fish_seen_subcommand_from report' -a note -d 'add a note'
  complete -c som -n '__fish_seen_subcommand_from report' -a attach -d 'attach a URL or a small file'
  complete -c som -n '__fish_seen_subcommand_from report' -a analyse -d 'add first-in or ongoing analysis'
  complete -c som -n '__fish_seen_subcommand_from report' -a assign -d 'give a report to a team or party'
  complete -c som -n '__fish_seen_subcommand_from report' -a schedule -d 'plan the activities of a report'
  complete -c som -n '__fish_seen_subcommand_from report' -a start -d 'start to work on a report'
  complete -c som -n '__fish_seen_subcommand_from report' -a hold -d 'hold a report: an action is awaited'
  complete -c som -n '__fish_seen_subcommand_from report' -a pend -d 'make a report pending: information is missing'
  complete -c som -n '__fish_seen_subcommand_from report' -a resume -d 'go on with a report that is held or pending'
  complete -c som -n '__fish_seen_subcommand_from report' -a reject -d 'reject a report that has not started'
  complete -c som -n '__fish_seen_subcommand_from report' -a escalate -d 'escalate a report by hand'
  complete -c som -n '__fish_seen_subcommand_from report' -a ack -d 'acknowledge the escalations of a report'
  complete -c som -n '__fish_seen_subcommand_from report' -a clear -d 'clear a report: the service works again'
  complete -c som -n '__fish_seen_subcommand_from report' -a reopen -d 'reopen a cleared report: the clearance was rejected'
  complete -c som -n '__fish_seen_subcommand_from report' -a close -d 'close a cleared report'
  complete -c som -n '__fish_seen_subcommand_from report' -a cancel -d 'cancel a report: a false event, a duplicate, withdrawn'
  complete -c som -n '__fish_seen_subcommand_from report' -a progress -d 'how far a report is'
  complete -c som -n '__fish_seen_subcommand_from report' -a plan -d 'the plan of a report with slack and critical path'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l file -d 'a payload: YAML or JSON, one, a list, or NDJSON; - is standard input'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l strict -d 'refuse a payload that would have to be normalised'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l kind -d 'customer-qos, service-performance or service-trouble'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l name -d 'what is wrong, in a few words'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l description -d 'what is wrong, at length'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l service -d 'an affected service; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l customer -d 'whom it affects'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l priority -d '1 to 4, or Critical, High, Medium, Low'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l severity -d 'how bad it is, as your service levels have it'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l category -d 'category of the report'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l due -d 'requested resolution; a day alone is its end'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l external-id -d 'the id that another system has for it'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from create' -l from-customer-report -d 'the customer\'s report behind it: CQ-…, or ext: and another system\'s ticket'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from show' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from show' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l state -d 'only in this state; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l assignee -d 'only of this team or party'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l customer -d 'only of this customer'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l customer-order -d 'only of this customer order'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l open -d 'only those that are not in a final state'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from list' -l limit -d 'at most this many'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from update' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from update' -l set -d 'set a field, typed by the schema; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from update' -l unset -d 'remove a field; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from update' -l service-level -d 'take this service level\'s terms (wants a reason)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from update' -l keep-level -d 'a new priority does not match the service levels again'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from update' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from note' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from note' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from attach' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from attach' -l name -d 'what people call it (else the file\'s name)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from attach' -l description -d 'what it shows'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from attach' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from analyse' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from analyse' -l finding -d 'what was found'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from analyse' -l phase -d 'first-in or ongoing (else first-in for the first, then ongoing)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from analyse' -l root-cause -d 'where it lies: service:ID, resource:ID, party:ID or none'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from analyse' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from assign' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from assign' -l to -d 'the team or party that has it from now on'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from assign' -l person -d 'the person who does it'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from assign' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from schedule' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from schedule' -l activity -d 'only this activity, at --start'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from schedule' -l start -d 'when it is to start'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from schedule' -l force -d 'although it cannot start so early (wants a reason)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from schedule' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from start' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from start' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from hold' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from hold' -l until -d 'the earliest resumption that planning assumes'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from hold' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from pend' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from pend' -l until -d 'the earliest resumption that planning assumes'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from pend' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from resume' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from resume' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from reject' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from reject' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from escalate' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from escalate' -l level -d 'the level, 1 to 99 (else the one after the highest so far)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from escalate' -l notify -d 'whom it is brought to; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from escalate' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from ack' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from ack' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from clear' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from clear' -l force -d 'although activities, what it raised or an alarm are open: they are skipped and let go'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from clear' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from reopen' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from reopen' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from close' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from close' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from cancel' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from cancel' -l of -d 'with --reason duplicate: the report of which it is one'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from cancel' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from progress' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from progress' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from plan' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from report; and __fish_seen_subcommand_from plan' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from request' -a show -d 'show a request'
  complete -c som -n '__fish_seen_subcommand_from request' -a list -d 'list requests, nearest expected date first'
  complete -c som -n '__fish_seen_subcommand_from request' -a note -d 'add a note'
  complete -c som -n '__fish_seen_subcommand_from request' -a escalate -d 'escalate a request by hand'
  complete -c som -n '__fish_seen_subcommand_from request' -a ack -d 'acknowledge the escalations of a request'
  complete -c som -n '__fish_seen_subcommand_from request' -a cancel -d 'cancel a request, or ask for it where it has begun'
  complete -c som -n '__fish_seen_subcommand_from request' -a update -d 'take the other process\'s answer'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from show' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from show' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l state -d 'only in this state; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l assignee -d 'only of this team or party'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l customer -d 'only of this customer'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l customer-order -d 'only of this customer order'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l open -d 'only those that are not in a final state'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from list' -l limit -d 'at most this many'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from note' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from note' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from escalate' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from escalate' -l level -d 'the level, 1 to 99 (else the one after the highest so far)'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from escalate' -l notify -d 'whom it is brought to; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from escalate' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from ack' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from ack' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from cancel' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from cancel' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l state -d 'where it stands over there; the steps to it are recorded'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l expected -d 'when it will be done; a day alone is its end'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l actual -d 'when it was done, where that was before now'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l error -d 'what went wrong'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l resource -d 'a resource that it brought, one for each item in order'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -l external-id -d 'its id over there'
  complete -c som -n '__fish_seen_subcommand_from request; and __fish_seen_subcommand_from update' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity' -a list -d 'list the activities of a record'
  complete -c som -n '__fish_seen_subcommand_from activity' -a add -d 'add an activity that no plan has'
  complete -c som -n '__fish_seen_subcommand_from activity' -a start -d 'start an activity'
  complete -c som -n '__fish_seen_subcommand_from activity' -a complete -d 'complete an activity; the last one completes its record'
  complete -c som -n '__fish_seen_subcommand_from activity' -a fail -d 'fail an activity; it blocks completion until it is retried or skipped'
  complete -c som -n '__fish_seen_subcommand_from activity' -a hold -d 'hold a running activity'
  complete -c som -n '__fish_seen_subcommand_from activity' -a resume -d 'go on with an activity that is held'
  complete -c som -n '__fish_seen_subcommand_from activity' -a skip -d 'skip an activity that is not needed'
  complete -c som -n '__fish_seen_subcommand_from activity' -a retry -d 'make a failed activity pending again'
  complete -c som -n '__fish_seen_subcommand_from activity' -a run -d 'run a program for an activity, and complete or fail it by the exit status'
  complete -c som -n '__fish_seen_subcommand_from activity' -a assign -d 'give an activity to a team or party'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from list' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from list' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l name -d 'what people call it'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l type -d 'survey, configure, test …'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l after -d 'it starts when this one is finished; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l typical -d 'how long it usually takes (PT8H, P2D)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l max -d 'how long it takes at most'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l calendar -d 'its working hours (else its team\'s)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l assignee -d 'the team or party that does it'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l item -d 'the order item that it is for'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -l point-of-no-return -d 'once it has started, the order is not cancelled'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from add' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from start' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from start' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from complete' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from complete' -l result -d 'what came of it'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from complete' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from fail' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from fail' -l result -d 'what came of it'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from fail' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from hold' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from hold' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from resume' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from resume' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from skip' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from skip' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from retry' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from retry' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from run' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from run' -l timeout -d 'end the program after this time (PT10M)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from run' -l mask -d 'write *** for this text in all output; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from run' -l mask-env -d 'write *** for the value of this environment variable; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from run' -l again -d 'also when it is inProgress: an earlier run was cut off'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from run' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from assign' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from assign' -l to -d 'the team or party that has it from now on'
  complete -c som -n '__fish_seen_subcommand_from activity; and __fish_seen_subcommand_from assign' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from jeopardy' -a scan -d 'find what is late or about to be'
  complete -c som -n '__fish_seen_subcommand_from jeopardy' -a explain -d 'why a record has its level: clock, plan, reasons, rules'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l all -d 'records that are on track too'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l fail-on -d 'exit 1 when a record is at this level or worse: atRisk, inJeopardy, overdue'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l kind -d 'only this kind; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l level -d 'only this level or worse'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l team -d 'only what this team or one of its members has'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l assignee -d 'only what this party has'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l customer -d 'only of this customer'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l priority -d 'only of this priority; repeat for more'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l shard -d 'only part I of N, by hash of the id'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from scan' -l keep-going -d 'bad files do not change the exit status'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from explain' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from explain' -l at -d 'at another moment'
  complete -c som -n '__fish_seen_subcommand_from jeopardy; and __fish_seen_subcommand_from explain' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from calendar' -a list -d 'list the calendars'
  complete -c som -n '__fish_seen_subcommand_from calendar' -a show -d 'show the open hours of some days'
  complete -c som -n '__fish_seen_subcommand_from calendar' -a add -d 'the time at which working time has passed'
  complete -c som -n '__fish_seen_subcommand_from calendar' -a subtract -d 'the time from which working time passes'
  complete -c som -n '__fish_seen_subcommand_from calendar' -a between -d 'the working time between two times'
  complete -c som -n '__fish_seen_subcommand_from calendar' -a next-open -d 'the next time that the calendar is open'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from list' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from show' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from show' -l from -d 'first day (today)'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from show' -l to -d 'last day (two weeks on)'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from show' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from add' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from add' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from subtract' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from subtract' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from between' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from between' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from next-open' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from calendar; and __fish_seen_subcommand_from next-open' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from schema' -a list -d 'list the schemas'
  complete -c som -n '__fish_seen_subcommand_from schema' -a show -d 'print a schema'
  complete -c som -n '__fish_seen_subcommand_from schema; and __fish_seen_subcommand_from list' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from schema; and __fish_seen_subcommand_from show' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from init' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from init' -l sample -d 'fill it with a small believable workspace'
  complete -c som -n '__fish_seen_subcommand_from show' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from show' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from log' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from log' -a '(som order list --open -o id 2>/dev/null)'
  complete -c som -n '__fish_seen_subcommand_from validate' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from validate' -l strict -d 'warnings count too'
  complete -c som -n '__fish_seen_subcommand_from completion' -l help -d 'Print this help message and exit'
  complete -c som -n '__fish_seen_subcommand_from version' -l help -d 'Print this help message and exit'
  complete -c som -l help
  complete -c som -l now
  complete -c som -l actor
  complete -c som -l output
  complete -c som -l fields
  complete -c som -l reason
  complete -c som -l note
  complete -c som -l if-match
  complete -c som -l idempotency-key
  complete -c som -l lock-timeout
  complete -c som -l dry-run
  complete -c som -l quiet
  complete -c som -l verbose
  complete -c som -l no-color
  complete -c som -l no-input
  complete -c som -l no-sync
  complete -c som -l no-index
  complete -c som -l stats
  complete -c som -l commit
  complete -c som -l no-commit
$ som completion tcsh
  ! som: error: shell: tcsh not in {bash,zsh,fish} [usage]
  ! hint: see som completion --help
  [2]
$ som completion
  ! som: error: shell is required [usage]
  ! hint: see som completion --help
  [2]
$ som completion --help
  print a completion script for bash, zsh or fish
  Usage: som completion [OPTIONS] SHELL

  Positionals:
    shell SHELL                     bash, zsh or fish

  Options:
    -h,--help                       this help

  Examples:
    som completion bash > ~/.local/share/bash-completion/completions/som
    som completion fish > ~/.config/fish/completions/som.fish

  Global options (--reason, --note, -n, -o, -q and more): som --help
