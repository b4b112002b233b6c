// With WRONG defined: a table whose rows are in another order than the numbers of the enum, which
// must not compile. Without: the right one.

#include <ri/support/schema.hpp>

enum class Colour { UNSPECIFIED, RED, GREEN };

constexpr auto table = ri::schema::describe_enum(
    "Colour", "What a thing looks like.",
    ri::schema::value(Colour::UNSPECIFIED, "COLOUR_UNSPECIFIED"),
#if defined(WRONG)
    ri::schema::value(Colour::GREEN, "COLOUR_GREEN"), ri::schema::value(Colour::RED, "COLOUR_RED")
#else
    ri::schema::value(Colour::RED, "COLOUR_RED"), ri::schema::value(Colour::GREEN, "COLOUR_GREEN")
#endif
);

static_assert(table.values.size() == 3);
