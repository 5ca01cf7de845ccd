# Completion of umweg for bash. In ~/.bashrc: eval "$(umweg completion bash)"
_umweg() {
  # bash parts words at ":" and "=": they are put together again, and each suggestion loses what stands before the last
  # of these, for bash replaces only what follows it.
  local words=() count=0 joins= i word special
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if ((count > 0)) && [[ -n $joins || $word == [:=] ]]; then
      words[count - 1]+=$word
    else
      words[count++]=$word
    fi
    joins=
    [[ $word == [:=] ]] && joins=yes
  done

  local current=${words[count - 1]} quote=
  case $current in
    [\"\']*)
      quote=${current:0:1}
      words[count - 1]=${current:1}
      ;;
    *) words[count - 1]=${current//\\/} ;;
  esac
  current=${words[count - 1]}
  local kept=${current%"${current##*[:=]}"}

  COMPREPLY=()
  while IFS=$'\t' read -r word _; do
    word=${word#"$kept"}
    if [[ -z $quote ]]; then
      # Not "printf %q": it escapes commas and letters of other alphabets too.
      for special in ' ' "'" '(' ')' '&'; do word=${word//"$special"/\\"$special"}; done
    fi
    COMPREPLY+=("$word")
  done < <("${COMP_WORDS[0]/#\~/$HOME}" complete "${words[@]}" 2> /dev/null)
}
complete -o default -F _umweg umweg ./umweg
