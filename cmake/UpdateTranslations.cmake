# cmake -DLUPDATE=<program> -DFOLDER=<folder of the .ts files> -P UpdateTranslations.cmake
# Brings the .ts files of that folder up to date with the texts of src/ and ui/.

cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)
set(options -silent -no-obsolete -locations none -extensions cpp,h,ui -I ${root}/src)
set(sources ${root}/src)
if(EXISTS ${root}/ui)
    list(APPEND sources ${root}/ui)
endif()

function(run_lupdate)
    execute_process(COMMAND ${LUPDATE} ${options} ${sources} ${ARGN} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "lupdate failed: ${result}")
    endif()
endfunction()

run_lupdate(-source-language en -target-language de -ts ${FOLDER}/heroadmin_de.ts)
run_lupdate(-source-language en -target-language en -pluralonly -ts ${FOLDER}/heroadmin_en.ts)
