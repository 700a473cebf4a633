# heroadmin_add_icons(<target>): renders the drawings of resources/icons at build time and puts them into the target's
# resources, so that nothing needs Qt Svg at run time:
#   :/icons/app/<size>.png             the application's icon
#   :/icons/light/<name>-<size>.png    an action's icon in dark ink, for a light window
#   :/icons/dark/<name>-<size>.png     the same in light ink, for a dark window
# The sizes of the application's icon are left in HEROADMIN_ICON_SIZES, its PNG files in HEROADMIN_ICON_FOLDER.

set(HEROADMIN_ICON_SIZES 16 24 32 48 64 128 256 512)
set(HEROADMIN_ICON_FOLDER ${CMAKE_BINARY_DIR}/icons/app)

function(heroadmin_add_icons target)
    set(source_folder ${CMAKE_SOURCE_DIR}/resources/icons)
    set(folder ${CMAKE_BINARY_DIR}/icons)
    set(action_sizes 16 24 32 48) # 24 at 200 % is 48
    file(MAKE_DIRECTORY ${folder}/app ${folder}/light ${folder}/dark)

    set(files)
    set(commands)
    foreach(size IN LISTS HEROADMIN_ICON_SIZES)
        list(APPEND files ${folder}/app/${size}.png)
        list(APPEND commands COMMAND ${RSVG_CONVERT} --width=${size} --height=${size}
            --output=${folder}/app/${size}.png ${source_folder}/heroadmin.svg)
    endforeach()
    add_custom_command(OUTPUT ${files} ${commands} DEPENDS ${source_folder}/heroadmin.svg
        COMMENT "Rendering the application's icon" VERBATIM)
    set(all_files ${files})

    file(GLOB drawings CONFIGURE_DEPENDS ${source_folder}/actions/*.svg)
    foreach(drawing IN LISTS drawings)
        cmake_path(GET drawing STEM name)
        set(files)
        set(commands)
        foreach(theme light dark)
            foreach(size IN LISTS action_sizes)
                set(file ${folder}/${theme}/${name}-${size}.png)
                list(APPEND files ${file})
                list(APPEND commands COMMAND ${RSVG_CONVERT} --width=${size} --height=${size}
                    --stylesheet=${source_folder}/style/${theme}.css --output=${file} ${drawing})
            endforeach()
        endforeach()
        add_custom_command(OUTPUT ${files} ${commands}
            DEPENDS ${drawing} ${source_folder}/style/light.css ${source_folder}/style/dark.css
            COMMENT "Rendering the icon ${name}" VERBATIM)
        list(APPEND all_files ${files})
    endforeach()

    qt_add_resources(${target} heroadmin_icons PREFIX /icons BASE ${folder} FILES ${all_files})
endfunction()
