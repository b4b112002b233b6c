#include "jobs/options.hpp"

#include <ri/job_metadata.hpp>

#include "jobs/names.hpp"
#include "terminal/visible.hpp"

namespace tools {
namespace {

// `requested, pending, ...`: all short names of an enum.
template <class E>
std::string all_names() {
  std::string names;
  for (const auto& value : ri::schema::enumeration<E>.values) {
    if (!names.empty()) names += ", ";
    names += ri::short_name(*ri::from_string<E>(value.name));
  }
  return names;
}

template <class E, class ToWire>
void add(CLI::App& app, const std::string& name, std::vector<std::string>& wire_names,
         const std::string& description, const char* type, ToWire to_wire) {
  const auto translate = [to_wire](std::string& text) {
    std::string wire = to_wire(text);
    if (wire.empty()) return "'" + visible(text) + "' is none of " + all_names<E>();
    text = std::move(wire);
    return std::string();
  };
  app.add_option(name, wire_names, description)
      ->transform(CLI::Validator(translate, ""))
      ->expected(1)  // one value an option, so that what follows is no more of them
      ->take_all()
      ->type_name(type);
}

}  // namespace

void add_status_option(CLI::App& app, std::vector<std::string>& wire_names) {
  add<ri::JobStatus>(app, "--status", wire_names, "Only jobs with this status; may be repeated",
                     "STATUS", wire_status);
}

void add_type_option(CLI::App& app, std::vector<std::string>& wire_names) {
  add<ri::JobType>(app, "--type", wire_names, "Only jobs of this type; may be repeated", "TYPE",
                   wire_type);
}

}  // namespace tools
