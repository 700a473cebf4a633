# The package for macOS: a disk image, from which a person drags the program into Applications.

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME heroadmin-${PROJECT_VERSION}-macos)
set(CPACK_DMG_VOLUME_NAME "Hero Admin ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)
