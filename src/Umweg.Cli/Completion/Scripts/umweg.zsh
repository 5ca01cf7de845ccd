#compdef umweg
# Completion of umweg for zsh. In ~/.zshrc, after compinit: eval "$(umweg completion zsh)"
_umweg() {
  local line
  local -a suggestions
  for line in "${(@f)$("${(Q)words[1]}" complete "${(@Q)words[2,CURRENT]}" 2> /dev/null)}"; do
    # _describe parts a suggestion from what it means at the first colon.
    [[ -n $line ]] && suggestions+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  if (( $#suggestions )); then
    _describe -V umweg suggestions
  else
    _files
  fi
}
compdef _umweg umweg
