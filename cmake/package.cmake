# Read by cpack before it packs: a package without its dependencies would install, and not run.
if(CPACK_GENERATOR STREQUAL DEB)
  foreach(program dpkg-shlibdeps file)
    find_program(found_${program} ${program})
    if(NOT found_${program})
      message(FATAL_ERROR "${program} is missing, so the package would not name what it depends on: "
        "apt-get install dpkg-dev file")
    endif()
  endforeach()
endif()
