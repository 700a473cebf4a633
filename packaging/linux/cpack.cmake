# The packages for Linux: .deb and .rpm.

set(CPACK_GENERATOR DEB RPM)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Drivers are loaded at run time, so shlibdeps can't see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS libqt6sql6-psql)

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND CC0-1.0")
string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_RPM_PACKAGE_SUMMARY "${CPACK_PACKAGE_DESCRIPTION_SUMMARY}")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Databases")
set(CPACK_RPM_PACKAGE_AUTOREQ ON)
# Where SQLite's driver is in Fedora, and in openSUSE.
set(CPACK_RPM_PACKAGE_REQUIRES "(qt6-qtbase or qt6-sql-sqlite)")
set(CPACK_RPM_PACKAGE_RECOMMENDS "(qt6-qtbase-postgresql or qt6-sql-postgresql)")
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define packager ${HEROADMIN_CONTACT}
%define _buildhost localhost
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define build_mtime_policy clamp_to_source_date_epoch")
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(shared_folders applications bash-completion bash-completion/completions doc fish fish/vendor_completions.d icons
    icons/hicolor icons/hicolor/scalable icons/hicolor/scalable/apps icons/hicolor/symbolic icons/hicolor/symbolic/apps
    licenses man man/man1 metainfo zsh zsh/site-functions)
foreach(size IN LISTS HEROADMIN_ICON_SIZES)
    list(APPEND shared_folders icons/hicolor/${size}x${size} icons/hicolor/${size}x${size}/apps)
endforeach()
list(TRANSFORM shared_folders PREPEND /usr/share/)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION ${shared_folders})

set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/linux/cpack-generator.cmake)
