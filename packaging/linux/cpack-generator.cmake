# Read by CPack once for each package.
if(CPACK_GENERATOR STREQUAL "RPM")
    set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/cpack-rpm.cmake)
endif()
