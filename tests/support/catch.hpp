// Catch2 of either version.

#ifndef RI_TESTS_SUPPORT_CATCH_HPP
#define RI_TESTS_SUPPORT_CATCH_HPP

#if defined(RI_TEST_CATCH2_V3)
#  include <catch2/catch_all.hpp>
#else
#  include <catch2/catch.hpp>
#endif

#endif  // RI_TESTS_SUPPORT_CATCH_HPP
