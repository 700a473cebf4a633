# Completion for fish: databases, folders, and the program's options.

complete -c heroadmin -f
complete -c heroadmin -a '(__fish_complete_suffix .db .sqlite .sqlite3)'
complete -c heroadmin -l read-only -d 'Open the database for reading only'
complete -c heroadmin -l new-hero -d 'Begin with a new hero'
complete -c heroadmin -l open -d 'Begin with choosing another database'
complete -c heroadmin -l screenshot -r -F -d 'Paint the window with its heroes into a file once, and leave'
complete -c heroadmin -s h -l help -d 'Show the help'
complete -c heroadmin -s v -l version -d 'Show the version'
