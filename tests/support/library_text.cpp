#include <support/library.hpp>

RI_TEST_EACH_MESSAGE(RI_TEST_TEXT_FUNCTIONS, template)
