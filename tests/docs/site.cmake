# What the tree of the site names: ri_site_guides, ri_site_messages and ri_site_enums, as tabs of
# Doxygen's layout file.

# ri_site_tab(<variable> <page>): adds a page, by its path from the top of the source tree.
function(ri_site_tab variable page)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${page})
  file(STRINGS ${PROJECT_SOURCE_DIR}/${page} title REGEX "^# " LIMIT_COUNT 1)
  string(REGEX REPLACE "^# +" "" title "${title}")
  # The name that Doxygen gives to the page of a Markdown file.
  string(REGEX REPLACE "\\.md$" "" url "${page}")
  string(REGEX REPLACE "[/-]" "_" url "${url}")
  set(tab "      <tab type=\"user\" visible=\"yes\" title=\"${title}\" url=\"md_${url}.html\"/>\n")
  set(${variable} "${${variable}}${tab}" PARENT_SCOPE)
endfunction()

# The guides: the pages that the README lists as such, in its order, and then any others.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/README.md)
file(READ ${PROJECT_SOURCE_DIR}/README.md ri_readme)
string(FIND "${ri_readme}" "\n## Documentation\n" ri_place)
string(SUBSTRING "${ri_readme}" ${ri_place} -1 ri_readme)
string(REGEX MATCHALL "\\([A-Za-z/_-]+\\.md" ri_guides "${ri_readme}")
list(TRANSFORM ri_guides REPLACE "^\\(" "")
foreach(page IN LISTS root_pages pages)
  if(NOT page MATCHES "^(README\\.md|docs/(messages|enums)/.*)$")
    list(APPEND ri_guides ${page})
  endif()
endforeach()
list(REMOVE_DUPLICATES ri_guides)

set(ri_site_guides)
foreach(page IN LISTS ri_guides)
  ri_site_tab(ri_site_guides ${page})
endforeach()
foreach(kind messages enums)
  set(ri_site_${kind})
  foreach(page IN LISTS pages)
    if(page MATCHES "^docs/${kind}/")
      ri_site_tab(ri_site_${kind} ${page})
    endif()
  endforeach()
endforeach()
