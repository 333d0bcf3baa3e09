# Writes the schema files into one C++ source: cmake -DOUTPUT=… -DDIRECTORY=… -P embed.cmake
#
# Each schema is there as written, and in the parts of two bundles, each with the definitions of common.json in the middle:
# the whole, and one without the texts for people and the patterns for other programs. Reading is most of the work with a
# schema, and every command needs some.
set(text "#include \"schema/embedded.hpp\"\n\nnamespace som::schema {\n\nnamespace {\n")

# one_line TEXT OUT: without the line ends and the indentation of JSON.
function(one_line text out)
  string(REGEX REPLACE "\n *" "" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# lean TEXT OUT: without members that only people and other programs need. Their values are texts; members of the same
# name among properties have objects.
function(lean text out)
  foreach(key description title pattern)
    set(member "\"${key}\": \"([^\"\\\\]|\\\\.)*\"")
    string(REGEX REPLACE "${member}, *" "" text "${text}")
    string(REGEX REPLACE ", *${member}}" "}" text "${text}")
    string(REGEX REPLACE "{${member}}" "{}" text "${text}")
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

file(READ ${DIRECTORY}/common.json common)
string(FIND "${common}" "\n  \"definitions\": " begin)
string(SUBSTRING "${common}" ${begin} -1 common)
string(REGEX REPLACE "^\n  \"definitions\": " "" common "${common}")
string(REGEX REPLACE "\n}\n*$" "" common "${common}")
one_line("${common}" common)
string(REPLACE "\"#/definitions/" "\"#/definitions/common/" common "${common}")
lean("${common}" leanCommon)

# parts TEXT OUT: the two parts of a bundle, around the definitions of common.json.
function(parts text out)
  set(definitions "\"definitions\": {")
  string(FIND "${text}" "${definitions}" at)
  if(at LESS 0)
    string(REGEX REPLACE "^{" "" rest "${text}")
    set(head "{\"definitions\": {\"common\": ")
    set(tail "}, ${rest}")
  else()
    string(LENGTH "${definitions}" length)
    math(EXPR at "${at} + ${length}")
    string(SUBSTRING "${text}" 0 ${at} head)
    string(SUBSTRING "${text}" ${at} -1 rest)
    set(head "${head}\"common\": ")
    set(tail ", ${rest}")
  endif()
  set(${out} "{R\"som(${head})som\", R\"som(${tail})som\"}" PARENT_SCOPE)
endfunction()

function(embed name prefix)
  file(GLOB schemas LIST_DIRECTORIES false ${DIRECTORY}/${prefix}*.json)
  list(SORT schemas)
  string(APPEND text "constexpr Embedded ${name}[] = {\n")
  foreach(path ${schemas})
    get_filename_component(file ${path} NAME)
    file(READ ${path} content)
    one_line("${content}" bundled)
    string(REPLACE "\"common.json#/definitions/" "\"#/definitions/common/" bundled "${bundled}")
    lean("${bundled}" leanBundled)
    parts("${bundled}" whole)
    parts("${leanBundled}" leanParts)
    string(APPEND text "    {\"${prefix}${file}\", R\"som(${content})som\",\n     ${whole},\n     ${leanParts}},\n")
  endforeach()
  set(text "${text}};\n" PARENT_SCOPE)
endfunction()
embed(kindFiles "")
embed(outputFiles output/)
string(APPEND text "}  // namespace\n\nstd::span<const Embedded> embedded() { return kindFiles; }\n"
  "std::span<const Embedded> outputs() { return outputFiles; }\n\n"
  "const CommonDefinitions commonDefinitions = {R\"som(${common})som\",\nR\"som(${leanCommon})som\"};\n\n"
  "}  // namespace som::schema\n")
file(WRITE ${OUTPUT} "${text}")
