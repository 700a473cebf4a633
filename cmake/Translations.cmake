# heroadmin_add_translations(<target>): compiles translations/*.ts, and puts them and Qt's own texts of those languages
# into the target's resources, so that the program needs no file beside it:
#   :/translations/heroadmin_<language>.qm
#   :/translations/qtbase_<language>.qm     for all languages but English, in which Qt's texts are written
# heroadmin_en.ts has the plural forms only ("1 hero", "2 heroes").
# The target update_translations brings the .ts files up to date with the sources.

set(HEROADMIN_LANGUAGES de en)
set(HEROADMIN_QT_TRANSLATIONS_FOLDER "" CACHE PATH "Where Qt's own translations are (qtbase_de.qm); empty: ask Qt")

function(heroadmin_find_qt_translations)
    if(HEROADMIN_QT_TRANSLATIONS_FOLDER)
        return()
    endif()
    find_program(QTPATHS NAMES qtpaths6 qtpaths HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} /usr/lib/qt6/bin)
    if(QTPATHS)
        execute_process(COMMAND ${QTPATHS} --query QT_INSTALL_TRANSLATIONS
            OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
    set(HEROADMIN_QT_TRANSLATIONS_FOLDER "${folder}" PARENT_SCOPE)
endfunction()

function(heroadmin_add_translations target)
    heroadmin_find_qt_translations()
    set(folder ${CMAKE_BINARY_DIR}/translations)
    file(MAKE_DIRECTORY ${folder})
    set(files)
    foreach(language IN LISTS HEROADMIN_LANGUAGES)
        set(source ${CMAKE_SOURCE_DIR}/translations/heroadmin_${language}.ts)
        set(compiled ${folder}/heroadmin_${language}.qm)
        add_custom_command(OUTPUT ${compiled} COMMAND Qt6::lrelease -silent ${source} -qm ${compiled}
            DEPENDS ${source} COMMENT "Compiling the translation heroadmin_${language}.ts" VERBATIM)
        list(APPEND files ${compiled})

        if(NOT language STREQUAL "en")
            set(qt_file ${HEROADMIN_QT_TRANSLATIONS_FOLDER}/qtbase_${language}.qm)
            if(NOT EXISTS ${qt_file})
                message(FATAL_ERROR "Qt's own translation ${qt_file} was not found. On Debian and Ubuntu: "
                    "apt install qt6-translations-l10n. Elsewhere: set HEROADMIN_QT_TRANSLATIONS_FOLDER.")
            endif()
            set(copy ${folder}/qtbase_${language}.qm)
            add_custom_command(OUTPUT ${copy} COMMAND ${CMAKE_COMMAND} -E copy ${qt_file} ${copy}
                DEPENDS ${qt_file} VERBATIM)
            list(APPEND files ${copy})
        endif()
    endforeach()
    qt_add_resources(${target} heroadmin_translations PREFIX /translations BASE ${folder} FILES ${files})

    add_custom_target(update_translations
        COMMAND ${CMAKE_COMMAND} -DLUPDATE=$<TARGET_FILE:Qt6::lupdate> -DFOLDER=${CMAKE_SOURCE_DIR}/translations
            -P ${CMAKE_SOURCE_DIR}/cmake/UpdateTranslations.cmake
        COMMENT "Bringing translations/*.ts up to date" VERBATIM)
endfunction()
