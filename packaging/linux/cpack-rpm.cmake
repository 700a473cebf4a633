# Puts what was installed for Debian to where RPM's distributions have it, before it is packed.
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
file(MAKE_DIRECTORY ${share}/zsh/site-functions ${share}/licenses/heroadmin)
file(RENAME ${share}/zsh/vendor-completions/_heroadmin ${share}/zsh/site-functions/_heroadmin)
file(REMOVE_RECURSE ${share}/zsh/vendor-completions)
file(REMOVE ${share}/doc/heroadmin/changelog.Debian.gz ${share}/doc/heroadmin/copyright)
file(COPY ${CPACK_RESOURCE_FILE_LICENSE} DESTINATION ${share}/licenses/heroadmin)
# rpmbuild sets dates back to SOURCE_DATE_EPOCH, but older ones not forward.
file(GLOB_RECURSE files LIST_DIRECTORIES true ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*)
file(TOUCH_NOCREATE ${files})
