# What Doxygen has no setting for. Needs HTML, the folder of the built pages, LAYOUT, the layout file
# that they were built with, and SITE, the folder of their style.

# The list of what the search finds is a page of its own, with a stylesheet of its own.
file(READ ${SITE}/search.css style)
file(APPEND ${HTML}/search/search.css "\n${style}")

# Doxygen does not look at the links of the tree.
file(READ ${LAYOUT} layout)
string(REGEX MATCHALL "url=\"[^\"]+\"" links "${layout}")
list(LENGTH links count)
if(count LESS 50)
  message(FATAL_ERROR "the tree of the site has only ${count} links")
endif()
foreach(link IN LISTS links)
  string(REGEX REPLACE "^url=\"|#.*|\"$" "" page "${link}")
  if(NOT EXISTS ${HTML}/${page})
    message(FATAL_ERROR "the tree of the site leads to ${page}, and there is no such page")
  endif()
  if(link MATCHES "#([^\"]+)")
    set(anchor ${CMAKE_MATCH_1})
    file(READ ${HTML}/${page} text)
    string(FIND "${text}" "id=\"${anchor}\"" place)
    if(place EQUAL -1)
      message(FATAL_ERROR "the tree of the site leads to ${page}#${anchor}: no such heading")
    endif()
  endif()
endforeach()
