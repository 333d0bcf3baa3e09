#include <array>

#include "completion/completion.hpp"

namespace som::cli {
namespace {

struct ScriptsOptions {
  std::string shell;
};

// No script lets its shell expand or split the answers: descriptions come from records of unknown origin.

constexpr std::string_view bash = R"script(# bash completion for som: asks the program itself.
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
)script";

constexpr std::string_view zsh = R"script(#compdef som
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
)script";

constexpr std::string_view fish = R"script(# fish completion for som: asks the program itself.
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
)script";

struct Script {
  std::string_view shell;
  std::string_view script;
};

constexpr std::array scripts = {Script{"bash", bash}, Script{"zsh", zsh}, Script{"fish", fish}};

Exit runScripts(const Printer& printer, const ScriptsOptions& options) {
  for (const Script& row : scripts)
    if (row.shell == options.shell) printer.print(std::string(row.script));
  return Exit::done;
}

}  // namespace

void addCompletion(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ScriptsOptions>();
  std::vector<std::string_view> shells;
  for (const Script& row : scripts) shells.push_back(row.shell);
  command.option("shell", options->shell, "bash, zsh or fish").oneOf(shells).required().placeholder("SHELL");
  select(command, selection, {"table"}, options, runScripts);
  command.examples(
      "  som completion bash > ~/.local/share/bash-completion/completions/som\n"
      "  som completion zsh > ~/.zfunc/_som\n"
      "  som completion fish > ~/.config/fish/completions/som.fish");
}

}  // namespace som::cli
