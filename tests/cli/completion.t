# The completion scripts. tests/shells types them into the real shells; what they ask is in complete.t.
$ som completion bash
  # bash completion for som: asks the program itself.
  _som() {
    local line=${COMP_LINE:0:COMP_POINT} program=${1/#\~\//$HOME/} words=() piece rest part
    # Readline splits at : and = too; what no blank parts is one word.
    for piece in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
      rest=${line#"${line%%[![:space:]]*}"}
      part=${rest:0:${#piece}}
      if ((${#words[@]})) && [[ $rest == "$line" ]]; then words[-1]+=$part; else words+=("$part"); fi
      line=${rest:${#piece}}
    done
    # Readline replaces the last part alone.
    local current=${words[-1]} kept
    case $part in
      : | =) kept=$current ;;
      *) kept=${current%"$part"} ;;
    esac
    kept=${kept#[\'\"]}
    local word description replies=() shown=()
    while IFS=$'\t' read -r word description; do
      case $word in
        :file) compopt -o default; return ;;
        :directory) compopt -o dirnames; return ;;
      esac
      word=${word#"$kept"}
      replies+=("$word")
      shown+=("$word${description:+  ($description)}")
    done < <("$program" __complete bash "${words[@]:1}" 2>/dev/null)
    if ((${#replies[@]} == 1)) && [[ ${replies[0]} == *= ]]; then compopt -o nospace; fi
    # Where readline cycles through the candidates it would insert the descriptions.
    if ((${#replies[@]} == 1)) || [[ $COMP_TYPE == 37 || $COMP_TYPE == 42 ]]; then
      COMPREPLY=("${replies[@]}")
    else
      COMPREPLY=("${shown[@]}")
    fi
  }
  complete -o nosort -F _som som 2>/dev/null || complete -F _som som
$ som completion zsh
  #compdef som
  # zsh completion for som: asks the program itself.
  _som() {
    local -a replies shown
    local line word tab=$'\t'
    while IFS= read -r line; do
      word=${line%%$tab*}
      case $word in
        :file) compset -P '*='; _files; return ;;
        :directory) compset -P '*='; _files -/; return ;;
      esac
      replies+=("$word")
      if [[ $line == *$tab* ]]; then shown+=("$word  -- ${line#*$tab}"); else shown+=("$word"); fi
    done < <("${(Q)words[1]/#\~\//$HOME/}" __complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
    (( $#replies )) || return 1
    # All begin as typed, or are meant by what is typed: -U.
    local -a ends
    if [[ ${replies[1]} == *= ]]; then ends=(-S ''); fi
    compadd -U "${ends[@]}" -V som -l -d shown -a replies
  }
  if [[ ${funcstack[1]-} == _som ]]; then _som "$@"; else compdef _som som; fi
$ som completion fish
  # fish completion for som: asks the program itself.
  function __som_complete
      set -l words (commandline -opc)
      set -l program $words[1]
      set -e words[1]
      set -l current (commandline -ct | string unescape)
      set -l value (string replace -r '^--[a-z-]+=' '' -- "$current")
      set -l head (string match -r '^--[a-z-]+=' -- "$current")
      for line in (command $program __complete fish $words "$current" 2>/dev/null)
          switch $line
              case ':file'
                  for path in (__fish_complete_path "$value")
                      printf '%s%s\n' "$head" "$path"
                  end
              case ':directory'
                  for path in (__fish_complete_directories "$value" '')
                      printf '%s%s\n' "$head" "$path"
                  end
              case '*'
                  printf '%s\n' "$line"
          end
      end
  end
  complete -c som -f -k -a '(__som_complete)'
$ som completion tcsh
  ! som: error: shell: 'tcsh' is not one of bash, zsh, fish [usage]
  [2]
$ som completion
  ! som: error: missing: SHELL [usage]
  ! hint: usage: som completion SHELL
  ! hint: see som completion --help
  [2]
$ som completion --help
  print a completion script for bash, zsh or fish
  Usage: som completion [OPTIONS] SHELL

  Positionals:
    SHELL                           bash, zsh or fish

  Options:
    -h,--help                       print this help

  Examples:
    som completion bash > ~/.local/share/bash-completion/completions/som
    som completion zsh > ~/.zfunc/_som
    som completion fish > ~/.config/fish/completions/som.fish

  Global options (--reason, --note, -n, -o, -q and more): som --help
