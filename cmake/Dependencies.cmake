# Every library the product is built from, each with the sentence a person needs when it is missing.

# A macro, because Qt leaves variables behind that its later commands read.
macro(heroadmin_require package debian_package)
    find_package(${package} ${ARGN} QUIET)
    if(NOT ${package}_FOUND)
        message(FATAL_ERROR "${package} was not found. On Debian and Ubuntu: apt install ${debian_package}")
    endif()
endmacro()

heroadmin_require(Qt6 qt6-base-dev 6.4 COMPONENTS Core Gui Network PrintSupport Sql Widgets)
if(UNIX AND NOT APPLE)
    heroadmin_require(Qt6DBus qt6-base-dev)
endif()
heroadmin_require(Qt6LinguistTools "qt6-tools-dev qt6-l10n-tools")
heroadmin_require(tl-expected libexpected-dev)
if(HEROADMIN_BUILD_TESTS)
    heroadmin_require(Qt6Test qt6-base-dev)
    heroadmin_require(SQLite3 libsqlite3-dev)
endif()

find_program(RSVG_CONVERT rsvg-convert)
if(NOT RSVG_CONVERT)
    message(FATAL_ERROR "rsvg-convert was not found. On Debian and Ubuntu: apt install librsvg2-bin")
endif()
