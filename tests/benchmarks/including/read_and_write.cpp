// SPDX-License-Identifier: MIT
//
// All of the library, with one message read and written.

#include <ri/job_metadata.hpp>

#include "round_trip.hpp"
