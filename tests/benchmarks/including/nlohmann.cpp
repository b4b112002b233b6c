// SPDX-License-Identifier: MIT
//
// nlohmann/json alone.

#include <nlohmann/json.hpp>
