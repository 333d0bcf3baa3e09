# What `cmake --install` and the Debian package put where: program, manual, completions, schemas, examples.
include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # the package wants these files, not the tests
set(staged ${PROJECT_BINARY_DIR}/staged)
set(documents ${CMAKE_INSTALL_DOCDIR})

# stage(FILE SOURCE): a compressed copy below `staged`, without a time in it.
function(stage_compressed target source)
  add_custom_command(OUTPUT ${staged}/${target}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${staged}
    COMMAND sh -c "exec gzip -9nc \"$1\" >\"$2\"" sh ${source} ${staged}/${target}
    DEPENDS ${source} VERBATIM)
endfunction()

file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[157])
foreach(page ${pages})
  get_filename_component(name ${page} NAME)
  string(REGEX REPLACE ".*\\." "" section ${name})
  stage_compressed(${name}.gz ${page})
  list(APPEND outputs ${staged}/${name}.gz)
  install(FILES ${staged}/${name}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()

# The program writes its own completions and schemas.
set(bash_file bash-completion/completions/som)
set(zsh_file zsh/vendor-completions/_som)
set(fish_file fish/vendor_completions.d/som.fish)
foreach(shell bash zsh fish)
  set(script ${staged}/som.${shell})
  add_custom_command(OUTPUT ${script}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${staged}
    COMMAND sh -c "exec \"$1\" completion \"$2\" >\"$3\"" sh $<TARGET_FILE:som> ${shell} ${script}
    DEPENDS som VERBATIM)
  list(APPEND outputs ${script})
  get_filename_component(folder ${${shell}_file} DIRECTORY)
  get_filename_component(name ${${shell}_file} NAME)
  install(FILES ${script} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} RENAME ${name})
endforeach()
add_custom_command(OUTPUT ${staged}/schemas/Policy.json
  COMMAND ${CMAKE_COMMAND} -E make_directory ${staged}/schemas
  COMMAND som --quiet schema export ${staged}/schemas
  DEPENDS som VERBATIM)
install(DIRECTORY ${staged}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/som FILES_MATCHING PATTERN "[A-Za-z]*.json")

configure_file(${PROJECT_SOURCE_DIR}/cmake/debian/changelog.in ${staged}/changelog.Debian @ONLY)
stage_compressed(changelog.Debian.gz ${staged}/changelog.Debian)
stage_compressed(changelog.gz ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
list(APPEND outputs ${staged}/schemas/Policy.json ${staged}/changelog.gz ${staged}/changelog.Debian.gz)
install(FILES ${staged}/changelog.gz ${staged}/changelog.Debian.gz ${PROJECT_SOURCE_DIR}/cmake/debian/copyright
  DESTINATION ${documents})
install(FILES ${PROJECT_SOURCE_DIR}/samples/steps.sh ${PROJECT_SOURCE_DIR}/samples/Containerfile
  DESTINATION ${documents}/examples)
foreach(sample leeds-access board cron deliver gitops import scale tmf-adapter)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/samples/${sample} DESTINATION ${documents}/examples
    PATTERN .som EXCLUDE
    PATTERN *.sh PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endforeach()

install(TARGETS som RUNTIME)
add_custom_target(staged ALL DEPENDS ${outputs})

set(CPACK_GENERATOR DEB)
set(CPACK_PROJECT_CONFIG_FILE ${PROJECT_SOURCE_DIR}/cmake/package.cmake)
set(CPACK_PACKAGE_NAME som)
set(CPACK_PACKAGE_CONTACT "The som developers <developers@som.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion, git")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Keeps telecom service orders and trouble reports as YAML or JSON files in a
directory that git likes, moves them through their lifecycles, keeps their
clocks on working calendars, and says which of them are about to be late,
why, and by which rule.")
include(CPack)
add_custom_target(deb COMMAND ${CMAKE_CPACK_COMMAND} -G DEB --config ${PROJECT_BINARY_DIR}/CPackConfig.cmake
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR} COMMENT "The package is in ${PROJECT_BINARY_DIR}" VERBATIM)
add_dependencies(deb som staged)
