# One interface target that every target of the project links: warnings, sanitizers, and the Qt rules of the house.

add_library(heroadmin_options INTERFACE)
target_compile_definitions(heroadmin_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_DISABLE_DEPRECATED_UP_TO=0x060800) # read from Qt 6.5 on

# What a newer compiler or Qt than those that this was built with warns of is worth reading, and stops nobody's build.
set(warnings_as_errors ${HEROADMIN_WARNINGS_AS_ERRORS})
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.9
    OR (CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 15))
    set(warnings_as_errors OFF)
endif()

if(MSVC)
    target_compile_options(heroadmin_options INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus
        $<$<BOOL:${warnings_as_errors}>:/WX>)
else()
    # Where sources are compiled together, a name in one of them is no shadow over what only another one has.
    target_compile_options(heroadmin_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion
        $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow>
        $<$<BOOL:${warnings_as_errors}>:-Werror>)
endif()

# What people run: no path of the machine that built it, and hardened as Debian's own programs are.
set(not_debug $<NOT:$<CONFIG:Debug>>)
if(NOT MSVC)
    target_compile_options(heroadmin_options INTERFACE
        $<${not_debug}:-ffile-prefix-map=${CMAKE_BINARY_DIR}=build>
        $<${not_debug}:-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.>)
endif()
if(UNIX AND NOT APPLE)
    target_compile_options(heroadmin_options INTERFACE
        $<${not_debug}:-fstack-protector-strong> $<${not_debug}:-D_FORTIFY_SOURCE=2>)
    target_link_options(heroadmin_options INTERFACE $<${not_debug}:LINKER:-z,relro,-z,now>)
    set(CMAKE_SKIP_INSTALL_RPATH ON)
endif()

if(HEROADMIN_SANITIZE)
    target_compile_options(heroadmin_options INTERFACE
        -fsanitize=${HEROADMIN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(heroadmin_options INTERFACE -fsanitize=${HEROADMIN_SANITIZE})
    # Without a bus of the session, libdbus forks to find one. If another thread is allocating at that moment, the child finds
    # the sanitizer's allocator locked for ever (that of glibc is made for forks), and the program waits for it.
    set(HEROADMIN_SANITIZER_ENVIRONMENT
        "DBUS_SESSION_BUS_ADDRESS=disabled:"
        "ASAN_OPTIONS=detect_stack_use_after_return=1"
        "LSAN_OPTIONS=suppressions='${CMAKE_SOURCE_DIR}/tests/support/lsan.supp':print_suppressions=0"
        "UBSAN_OPTIONS=print_stacktrace=1")
endif()

# For more than a hundred programs of the tests, where GNU's linker takes as long as a tenth of the compiling.
find_program(MOLD mold)
if(MOLD AND UNIX AND NOT APPLE)
    target_link_options(heroadmin_options INTERFACE $<$<CONFIG:Debug>:-fuse-ld=mold>)
endif()

# Nor is a library of ours left out that a program needs for its resources alone.
if(BUILD_SHARED_LIBS AND UNIX AND NOT APPLE)
    target_link_options(heroadmin_options INTERFACE LINKER:--no-as-needed)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(heroadmin_options INTERFACE -fpch-preprocess)
    endif()
endif()
