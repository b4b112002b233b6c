// SPDX-License-Identifier: MIT
//
// The same as read_and_write.cpp with the headers for text alone, which leave nlohmann/json out.

#include <ri/text/read.hpp>
#include <ri/text/write.hpp>

#include "round_trip.hpp"
