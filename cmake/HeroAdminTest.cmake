# heroadmin_add_test(<room> <name> [ON_SCREEN] [TIMEOUT <seconds>] [LIBRARIES ...] [SOURCES ...]): the Qt Test executable
# tst_<name> of tst_<name>.cpp. It runs without a screen, or with ON_SCREEN on an X server with a window manager: Qt's
# offscreen platform can't make a window active again when another one was.
function(heroadmin_add_test room name)
    cmake_parse_arguments(PARSE_ARGV 2 TEST "ON_SCREEN" "TIMEOUT" "LIBRARIES;SOURCES")
    qt_add_executable(tst_${name} tst_${name}.cpp ${TEST_SOURCES})
    target_link_libraries(tst_${name} PRIVATE heroadmin_${room} Qt6::Test ${TEST_LIBRARIES})
    if(NOT room STREQUAL "core")
        target_link_libraries(tst_${name} PRIVATE heroadmin_test_support)
    endif()
    set(runner)
    if(TEST_ON_SCREEN)
        set(runner ${CMAKE_SOURCE_DIR}/tests/support/onscreen.sh)
    endif()
    add_test(NAME ${room}.${name} COMMAND ${runner} $<TARGET_FILE:tst_${name}>)
    if(TEST_ON_SCREEN)
        # Alone on the machine, so that windows become active while somebody waits for them.
        set_tests_properties(${room}.${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    set_tests_properties(${room}.${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${HEROADMIN_SANITIZER_ENVIRONMENT}")
endfunction()

# Debian's own Python, before any other in the PATH: it has the modules of Debian's packages.
find_program(HEROADMIN_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(HEROADMIN_PYTHON NAMES python3 REQUIRED)
