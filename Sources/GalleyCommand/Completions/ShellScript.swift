/// The scripts that make shells ask `galley` itself what can stand at the cursor.
///
/// They know no option: `galley ---complete WORD…` answers with `files N`, `folders N` or `words 0`
/// (N bytes of the word at the cursor stay as they are), then a word a line with its meaning behind
/// a tab. Words that end in `=` or `-` go on.
enum ShellScript: String, CaseIterable {
  case bash, zsh, fish

  /// The hidden word before a command line that is to be completed.
  static let request = "---complete"

  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  /// Bash splits words at `=`, so those are joined again; files it completes best by itself.
  private static let bashText = #"""
    # Completion of galley for bash.
    _galley() {
      local -a words=()
      local i part kind line word kept
      for ((i = 1; i <= COMP_CWORD; i++)); do
        part=${COMP_WORDS[i]}
        if ((${#words[@]})) && [[ ${COMP_WORDS[i]} == '=' || ${COMP_WORDS[i-1]} == '=' ]]; then
          words[${#words[@]}-1]+=$part
        else
          words+=("$part")
        fi
      done
      local cur=${COMP_WORDS[COMP_CWORD]} whole=${words[${#words[@]}-1]}
      if [[ $cur == '=' ]]; then cur=; fi
      kept=${whole%"$cur"}
      COMPREPLY=()
      {
        read -r kind line
        case $kind in
          files) return ;;
          folders) compopt -o dirnames +o default 2>/dev/null; return ;;
        esac
        compopt +o default 2>/dev/null
        while IFS=$'\t' read -r word line; do
          COMPREPLY+=("${word#"$kept"}")
        done
      } < <("${COMP_WORDS[0]}" ---complete "${words[@]}" 2>/dev/null)
      case ${COMPREPLY[0]} in *[=-]) compopt -o nospace 2>/dev/null ;; esac
    }
    complete -o default -F _galley galley

    """#

  private static let zshText = #"""
    #compdef galley
    # Completion of galley for zsh.
    _galley() {
      local -a lines plain open plain_shown open_shown
      local kind length line word
      lines=("${(@f)$(${words[1]} ---complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
      kind=${lines[1]%% *}
      length=${lines[1]##* }
      case $kind in
        files) compset -p $length; _files; return ;;
        folders) compset -p $length; _files -/; return ;;
      esac
      for line in "${(@)lines[2,-1]}"; do
        word=${line%%$'\t'*}
        [[ -n $word ]] || continue
        line="$word  -- ${line#*$'\t'}"
        if [[ $word == *[=-] ]]; then
          open+=("$word"); open_shown+=("$line")
        else
          plain+=("$word"); plain_shown+=("$line")
        fi
      done
      (( $#plain )) && compadd -l -d plain_shown -a plain
      (( $#open )) && compadd -S '' -l -d open_shown -a open
      (( $#plain + $#open ))
    }
    if [ "$funcstack[1]" = "_galley" ]; then _galley "$@"; else compdef _galley galley; fi

    """#

  /// Files fish completes best by itself, in quotes, behind `~` and behind `=`.
  private static let fishText = #"""
    # Completion of galley for fish.
    function __galley_has_words
      set -l words (commandline -opc)
      set -l cur (commandline -ct)
      set -g __galley_answer ($words[1] ---complete $words[2..-1] "$cur" 2>/dev/null)
      switch "$__galley_answer[1]"
        case 'words*'
          return 0
        case 'folders*'
          not string match -qr '["\'\\\\~$]' -- "$cur"
          return
      end
      return 1
    end
    function __galley_words
      set -l head (string split ' ' -- $__galley_answer[1])
      if test "$head[1]" = folders
        set -l cur (commandline -ct)
        set -l kept (string sub -l $head[2] -- "$cur")
        for path in (__fish_complete_directories (string sub -s (math $head[2] + 1) -- "$cur") '')
          printf '%s%s\n' "$kept" $path
        end
      else if test (count $__galley_answer) -gt 1
        printf '%s\n' $__galley_answer[2..-1]
      end
    end
    complete -c galley -n __galley_has_words -f -a '(__galley_words)'

    """#
}
