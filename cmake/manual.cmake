# The target `manual`: the manual pages as HTML in manual/.
find_program(MANDOC mandoc)
if(MANDOC)
  file(GLOB manual_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/man/*.[157])
  set(manual ${PROJECT_BINARY_DIR}/manual)
  add_custom_command(OUTPUT ${manual}/index.html
    COMMAND ${PROJECT_SOURCE_DIR}/cmake/manual.sh ${PROJECT_SOURCE_DIR}/man ${manual}
    DEPENDS ${manual_pages} ${PROJECT_SOURCE_DIR}/cmake/manual.sh VERBATIM)
  add_custom_target(manual DEPENDS ${manual}/index.html COMMENT "The manual is in ${manual}/index.html")
else()
  add_custom_target(manual COMMAND ${CMAKE_COMMAND} -E echo "mandoc is missing: apt-get install mandoc"
    COMMAND ${CMAKE_COMMAND} -E false)
endif()
