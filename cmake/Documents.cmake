# heroadmin_add_documents(<target>): puts the user guide and the licences of what the program is made of into the target's
# resources, to be read without a network:
#   :/guide/<chapter>.md and :/guide/pictures/<name>.png
#   :/licences/<name>.txt
function(heroadmin_add_documents target)
    set(folder ${CMAKE_SOURCE_DIR}/docs/guide)
    file(GLOB files CONFIGURE_DEPENDS ${folder}/*.md ${folder}/pictures/*.png)
    qt_add_resources(${target} heroadmin_guide PREFIX /guide BASE ${folder} FILES ${files})

    set(folder ${CMAKE_SOURCE_DIR}/docs/licences)
    set(files ${folder}/LGPL-3.0.txt ${folder}/Qt.txt ${folder}/SQLite.txt)
    if(MINGW)
        list(APPEND files ${folder}/MinGW-w64.txt ${folder}/GCC-exception-3.1.txt)
    endif()
    qt_add_resources(${target} heroadmin_licences PREFIX /licences BASE ${folder} FILES ${files})
    set(folder ${CMAKE_SOURCE_DIR}/LICENSES)
    qt_add_resources(${target} heroadmin_own_licences PREFIX /licences BASE ${folder}
        FILES ${folder}/GPL-3.0-or-later.txt ${folder}/CC0-1.0.txt)
endfunction()
