# heroadmin_tested_layer(<result>): the layer whose library the tests of this folder are about. That is the top folder's;
# engines and service are of data.
function(heroadmin_tested_layer result)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR}/tests OUTPUT_VARIABLE layer)
    string(REGEX REPLACE "/.*" "" layer ${layer})
    if(NOT TARGET heroadmin_${layer})
        set(layer data)
    endif()
    set(${result} ${layer} PARENT_SCOPE)
endfunction()

# heroadmin_add_test(<room> <name> [ON_SCREEN] [ON_BUS] [TIMEOUT <seconds>] [ENGINES ...] [LIBRARIES ...] [SOURCES ...]
# [DEFINITIONS ...]): the Qt Test executable tst_<name> of tst_<name>.cpp. It runs without a screen, or with ON_SCREEN on an X
# server with a window manager: Qt's offscreen platform can't make a window active again when another one was. With ON_BUS that
# screen has the bus of accessibility besides: Qt tells nobody of alerts without it. With ENGINES it runs once for each of
# those, with databases of that kind (tests/support/testdatabase.h): <room>.<name>.<engine>. One server is started for all
# that need one of it.
function(heroadmin_add_test room name)
    heroadmin_tested_layer(layer)
    cmake_parse_arguments(PARSE_ARGV 2 TEST "ON_SCREEN;ON_BUS" "TIMEOUT" "ENGINES;LIBRARIES;SOURCES;DEFINITIONS")
    if(CMAKE_CROSSCOMPILING)
        heroadmin_add_crossed_test(${room} ${name} "${TEST_TIMEOUT}" "${TEST_ENGINES}" "${TEST_DEFINITIONS}")
        return()
    endif()
    qt_add_executable(tst_${name} tst_${name}.cpp ${TEST_SOURCES})
    target_link_libraries(tst_${name} PRIVATE heroadmin_${layer} Qt6::Test ${TEST_LIBRARIES})
    target_compile_definitions(tst_${name} PRIVATE ${TEST_DEFINITIONS})
    if(NOT layer STREQUAL "core")
        target_link_libraries(tst_${name} PRIVATE heroadmin_test_support)
    endif()
    heroadmin_generate_moc_file(tst_${name} tst_${name}.cpp)
    heroadmin_share_headers(tst_${name})
    set(runner)
    if(TEST_ON_BUS)
        set(runner ${CMAKE_SOURCE_DIR}/tests/accessibility/onbus.sh)
    elseif(TEST_ON_SCREEN)
        set(runner ${CMAKE_SOURCE_DIR}/tests/support/onscreen.sh)
    endif()
    # CTest's own deadline is the one: Qt Test's would end what is only slow with a sanitizer.
    heroadmin_enter_test(entries ${room}.${name} "${TEST_ENGINES}" "${TEST_TIMEOUT}"
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=3600000;${HEROADMIN_SANITIZER_ENVIRONMENT}"
        ${runner} $<TARGET_FILE:tst_${name}> ${HEROADMIN_EVERY_LOG_LINE})
    if(TEST_ON_SCREEN OR TEST_ON_BUS)
        # Alone on the machine, so that windows become active while somebody waits for them.
        set_tests_properties(${entries} PROPERTIES RUN_SERIAL TRUE)
    endif()
endfunction()

# What Qt's platform plugin without a screen has to say of each window, whatever is done: no fault of anybody's.
set(HEROADMIN_ANNOUNCED_LOG_LINE "This plugin does not support ")

# heroadmin_other_log_line(<result>): as a regular expression, a text that begins otherwise. CMake's have no other way to say so.
function(heroadmin_other_log_line result)
    string(LENGTH "${HEROADMIN_ANNOUNCED_LOG_LINE}" length)
    math(EXPR last "${length} - 1")
    set(others)
    foreach(place RANGE ${last})
        string(SUBSTRING "${HEROADMIN_ANNOUNCED_LOG_LINE}" 0 ${place} same)
        string(SUBSTRING "${HEROADMIN_ANNOUNCED_LOG_LINE}" ${place} 1 letter)
        list(APPEND others "${same}[^${letter}]")
    endforeach()
    list(JOIN others "|" others)
    set(${result} "(${others})" PARENT_SCOPE)
endfunction()

# Qt Test leaves out what comes behind the two thousandth, for good.
set(HEROADMIN_EVERY_LOG_LINE -maxwarnings 0)

# A folder of their own for the sockets of the tests, as a session of a person has one.
set(HEROADMIN_RUNTIME_FOLDER ${CMAKE_BINARY_DIR}/tests/runtime)
file(MAKE_DIRECTORY ${HEROADMIN_RUNTIME_FOLDER})
file(CHMOD ${HEROADMIN_RUNTIME_FOLDER} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# heroadmin_fail_on_log_lines(<test> ...): whatever goes through Qt's logging fails the test: in its functions and outside of them,
# in other threads, and in the programs that it starts. A test that means a line to come announces it with
# QTest::ignoreMessage(), or takes it with a message handler of its own. What Qt Test itself warns of counts as well. Figures
# for people are told by tell() (tests/support/told.h).
function(heroadmin_fail_on_log_lines)
    heroadmin_other_log_line(other)
    foreach(test IN LISTS ARGN)
        set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT
            "QT_MESSAGE_PATTERN=LOGGED %{type}: %{message}" "XDG_RUNTIME_DIR=${HEROADMIN_RUNTIME_FOLDER}")
        set_property(TEST ${test} APPEND PROPERTY FAIL_REGULAR_EXPRESSION
            "LOGGED (debug|info|critical|fatal): " "LOGGED warning: ${other}" "WARNING: ")
    endforeach()
endfunction()

# heroadmin_add_server(<engine> <script>): has CTest start the server of that engine in front of the tests that need it, and stop
# it behind them: `script` start FOLDER, `script` stop FOLDER. The folder tells the tests where the server is.
function(heroadmin_add_server engine script)
    if(CMAKE_CROSSCOMPILING)
        return()
    endif()
    set(folder ${CMAKE_BINARY_DIR}/tests/${engine})
    foreach(deed IN ITEMS start stop)
        add_test(NAME support.${engine}.${deed} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${deed} ${folder})
    endforeach()
    set_tests_properties(support.${engine}.start PROPERTIES FIXTURES_SETUP ${engine}_server TIMEOUT 120)
    set_tests_properties(support.${engine}.stop PROPERTIES FIXTURES_CLEANUP ${engine}_server TIMEOUT 120)
    set_property(GLOBAL APPEND PROPERTY HEROADMIN_SERVERS ${engine})
endfunction()

# heroadmin_enter_test(<result> <test> <engines> <timeout> <environment> <command> ...): has CTest run it, once with each of the
# engines, or once where there are none. What it is called there is in <result>.
function(heroadmin_enter_test result test engines timeout environment)
    set(cost 0)
    if(timeout)
        set(cost ${timeout}) # The long ones first, so that none of them runs alone at the end.
    else()
        set(timeout 300)
    endif()
    get_property(servers GLOBAL PROPERTY HEROADMIN_SERVERS)
    set(entries ${test})
    if(engines)
        list(TRANSFORM engines PREPEND ${test}. OUTPUT_VARIABLE entries)
    endif()
    foreach(entry engine IN ZIP_LISTS entries engines)
        add_test(NAME ${entry} COMMAND ${ARGN})
        set_tests_properties(${entry} PROPERTIES TIMEOUT ${timeout} COST ${cost} ENVIRONMENT "${environment}")
        if(engine)
            set_property(TEST ${entry} APPEND PROPERTY ENVIRONMENT HEROADMIN_TEST_ENGINE=${engine})
        endif()
        if(engine IN_LIST servers)
            set_property(TEST ${entry} APPEND PROPERTY FIXTURES_REQUIRED ${engine}_server)
            set_property(TEST ${entry} APPEND PROPERTY ENVIRONMENT
                HEROADMIN_TEST_SERVER=${CMAKE_BINARY_DIR}/tests/${engine})
        endif()
        heroadmin_fail_on_log_lines(${entry})
    endforeach()
    set(${result} ${entries} PARENT_SCOPE)
endfunction()

# What CMake's AUTOMOC does for a source with a class of Qt's in it, without a target, a scan and an empty source of its own for
# each of more than a hundred tests.
function(heroadmin_generate_moc_file target source)
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTOUIC OFF UNITY_BUILD OFF)
    cmake_path(GET source STEM name)
    set(moc_file ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    qt_generate_moc(${source} ${moc_file} TARGET ${target})
    target_sources(${target} PRIVATE ${moc_file})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# The tests of a folder that sets HEROADMIN_TEST_HEADERS, to any name, and of the folders below it, share precompiled headers.
# All of them have to be compiled with the same modules of Qt. It costs as much as four tests without them.
function(heroadmin_share_headers target)
    if(NOT HEROADMIN_TEST_HEADERS)
        return()
    endif()
    get_property(owner GLOBAL PROPERTY HEROADMIN_TEST_HEADERS_${HEROADMIN_TEST_HEADERS})
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    else()
        # What tests are made of, and no more: all that is in there is paid for again by each of them.
        target_precompile_headers(${target} PRIVATE <QTest> <QSignalSpy> <QTemporaryDir> <memory> <optional> <tl/expected.hpp>)
        set_property(GLOBAL PROPERTY HEROADMIN_TEST_HEADERS_${HEROADMIN_TEST_HEADERS} ${target})
    endif()
endfunction()

# The folders of each test, which no test asks for, would make each precompiled header that of one folder.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

# What waits in a test, QTRY_COMPARE and its kin, narrows a number of milliseconds from Qt 6.8 on, inside of Qt's own macro. With
# an older Qt all conversions of the tests are warned of.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.8 AND NOT MSVC)
    set_property(TARGET Qt6::Test APPEND PROPERTY INTERFACE_COMPILE_OPTIONS -Wno-conversion)
endif()

# For another system the tests are one program, tests/crossed/: each of them with all of a static Qt inside would take minutes
# to link, and gigabytes. What is `main` in a test's source is tst_<name>() there, and its first argument is <name>.
function(heroadmin_add_crossed_test room name timeout engines definitions)
    if(NOT TARGET heroadmin_crossed_tests)
        qt_add_executable(heroadmin_crossed_tests ${CMAKE_SOURCE_DIR}/tests/crossed/main.cpp)
        target_link_libraries(heroadmin_crossed_tests PRIVATE heroadmin_data heroadmin_test_support Qt6::Test)
        qt_import_plugins(heroadmin_crossed_tests EXCLUDE Qt6::QPSQLDriverPlugin Qt6::QODBCDriverPlugin)
    endif()
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/tst_${name}.cpp)
    target_sources(heroadmin_crossed_tests PRIVATE ${source})
    set_source_files_properties(${source} TARGET_DIRECTORY heroadmin_crossed_tests
        PROPERTIES COMPILE_DEFINITIONS "main=tst_${name};${definitions}")
    set_property(GLOBAL APPEND PROPERTY HEROADMIN_CROSSED_TESTS ${name})
    list(REMOVE_ITEM engines postgres) # There is no server for it.
    heroadmin_enter_test(entries ${room}.${name} "${engines}" "${timeout}" "QT_QPA_PLATFORM=offscreen"
        heroadmin_crossed_tests ${name} ${HEROADMIN_EVERY_LOG_LINE})
endfunction()

# After the last of them: the table of all tests that main.cpp includes.
function(heroadmin_finish_crossed_tests)
    get_property(names GLOBAL PROPERTY HEROADMIN_CROSSED_TESTS)
    list(TRANSFORM names REPLACE "(.+)" "CROSSED_TEST(\\1)\n" OUTPUT_VARIABLE table)
    list(JOIN table "" table)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/tests/crossed/tests.inc CONTENT "${table}")
    target_include_directories(heroadmin_crossed_tests PRIVATE ${CMAKE_BINARY_DIR}/tests/crossed)
endfunction()

# Debian's own Python, before any other in the PATH: it has the modules of Debian's packages.
find_program(HEROADMIN_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(HEROADMIN_PYTHON NAMES python3 python REQUIRED)
