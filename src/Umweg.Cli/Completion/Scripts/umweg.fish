# Completion of umweg for fish. Once: umweg completion fish > ~/.config/fish/completions/umweg.fish
function __umweg_suggestions
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l current (commandline --current-token --cut-at-cursor)
    set -l suggestions ($words[1] complete $words[2..] "$current" 2> /dev/null)
    if test (count $suggestions) -gt 0
        printf '%s\n' $suggestions
    else
        __fish_complete_path "$current"
    end
end
complete --command umweg --no-files --keep-order --arguments '(__umweg_suggestions)'
