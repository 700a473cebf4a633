# shellcheck shell=bash
# Completion for bash, which loads it by its installed name, "heroadmin".

_heroadmin() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local kinds='!*.@(db|sqlite|sqlite3)'
    if [[ $previous == --screenshot ]]; then
        kinds='!*.png'
    elif [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '--read-only --new-hero --open --screenshot --help --version' -- "$current")
        return
    fi
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -d -- "$current" && shopt -s extglob && compgen -f -X "$kinds" -- "$current" |
        while read -r name; do [[ -d $name ]] || printf '%s\n' "$name"; done)
}

complete -F _heroadmin heroadmin
