# The toolchain for Windows (x86_64) from Linux: MinGW-w64, and the SDK with a static Qt. HEROADMIN_WINDOWS_SDK, in CMake or in
# the environment, is the folder of that SDK, with qt/ and sysroot/ in it; build-sdk.sh makes one.

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(target x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${target}-gcc-posix)
set(CMAKE_CXX_COMPILER ${target}-g++-posix)
set(CMAKE_RC_COMPILER ${target}-windres)

set(HEROADMIN_WINDOWS_SDK "$ENV{HEROADMIN_WINDOWS_SDK}" CACHE PATH "The folder of the SDK for Windows")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES HEROADMIN_WINDOWS_SDK)
if(NOT EXISTS ${HEROADMIN_WINDOWS_SDK}/qt/lib/cmake/Qt6)
    message(FATAL_ERROR "There is no Qt for Windows in HEROADMIN_WINDOWS_SDK=\"${HEROADMIN_WINDOWS_SDK}\".\n"
        "\"sh packaging/package.sh windows\" sees to one.")
endif()

set(CMAKE_FIND_ROOT_PATH ${HEROADMIN_WINDOWS_SDK}/qt ${HEROADMIN_WINDOWS_SDK}/sysroot /usr/${target})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# What runs while building is this machine's.
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
set(Qt6LinguistTools_DIR /usr/lib/x86_64-linux-gnu/cmake/Qt6LinguistTools CACHE PATH "")
set(HEROADMIN_QT_TRANSLATIONS_FOLDER /usr/share/qt6/translations CACHE PATH "")

# All libraries are inside the program, the compiler's own too; the last two keep CMake from asking for DLLs again.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--gc-sections -Wl,--no-insert-timestamp")
set(CMAKE_LINK_SEARCH_START_STATIC ON)
set(CMAKE_LINK_SEARCH_END_STATIC ON)

set(PostgreSQL_INCLUDE_DIR ${HEROADMIN_WINDOWS_SDK}/sysroot/include CACHE PATH "")
set(PostgreSQL_TYPE_INCLUDE_DIR ${HEROADMIN_WINDOWS_SDK}/sysroot/include CACHE PATH "")
set(PostgreSQL_LIBRARY ${HEROADMIN_WINDOWS_SDK}/sysroot/lib/libpq.a CACHE FILEPATH "")
