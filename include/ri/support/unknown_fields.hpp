// SPDX-License-Identifier: MIT
//
/// @file
/// The members of a JSON object that this version of the library does not model.
///
/// ```cpp
/// auto job = ri::from_json(R"({"jobId":"j","priority":7})");
/// job.unknown_fields.find("priority")->text();  // -> 7
/// for (const auto& [name, value] : job.unknown_fields) use(name, value.text());
/// ```

#ifndef RI_SUPPORT_UNKNOWN_FIELDS_HPP
#define RI_SUPPORT_UNKNOWN_FIELDS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ri/json/name_order.hpp>
#include <ri/support/detail/thin_vector.hpp>
#include <ri/support/raw_json.hpp>

namespace ri {

/// One member that is not modelled.
struct UnknownField {
  std::string name{};  ///< The name, unescaped.
  RawJson value{};     ///< The value as it came.

  /// Whether both have the same name and values of the same meaning.
  friend bool operator==(const UnknownField& a, const UnknownField& b) {
    return a.name == b.name && a.value == b.value;
  }
  /// The opposite of `==`.
  friend bool operator!=(const UnknownField& a, const UnknownField& b) { return !(a == b); }
};

namespace detail {

struct UnknownFieldsAccess;

inline std::vector<std::size_t> field_order(const std::vector<const UnknownField*>& fields) {
  std::vector<std::string_view> names;
  names.reserve(fields.size());
  for (const UnknownField* const field : fields) names.push_back(field->name);
  return name_order(names);
}

inline bool same_fields(const std::vector<const UnknownField*>& a,
                        const std::vector<const UnknownField*>& b) {
  if (a.size() != b.size()) return false;
  const std::vector<std::size_t> order_a = field_order(a);
  const std::vector<std::size_t> order_b = field_order(b);
  for (std::size_t i = 0; i < order_a.size(); ++i) {
    if (*a[order_a[i]] != *b[order_b[i]]) return false;
  }
  return true;
}

}  // namespace detail

/// The members that are not modelled, in the order of the input. A name may occur more than once,
/// as it may in JSON. An empty one costs a pointer.
///
/// Readers also keep the text of an unknown enum value here, under the camelCase name of the enum
/// member. A writer puts it back as long as the member still has the value that the text was read
/// as. Every other entry with the name of a modelled member is neither written nor compared.
class UnknownFields {
 public:
  /// Walks over the fields.
  using const_iterator = const UnknownField*;

  /// No fields. (No constant on purpose: a message of constants alone is cleared as a whole before
  /// its members are made, by compilers that take all of its bytes for one constant.)
  UnknownFields() noexcept {}  // NOLINT: `= default` would make it one
  /// Copies the fields.
  UnknownFields(const UnknownFields& other) = default;
  /// Takes the fields over; `other` is empty afterwards.
  UnknownFields(UnknownFields&& other) noexcept = default;
  /// Copies the fields. If it throws, nothing has changed.
  UnknownFields& operator=(const UnknownFields& other) = default;
  /// Takes the fields over; `other` is empty afterwards.
  UnknownFields& operator=(UnknownFields&& other) noexcept = default;
  ~UnknownFields() = default;

  /// Whether there are none.
  bool empty() const noexcept { return size() == 0; }
  /// How many there are.
  std::size_t size() const noexcept { return fields_.size(); }
  /// The first field.
  const_iterator begin() const noexcept { return fields_.begin(); }
  /// After the last field.
  const_iterator end() const noexcept { return fields_.end(); }

  /// The value of the first field called `name`; nullptr where there is none. Linear.
  const RawJson* find(std::string_view name) const noexcept {
    const const_iterator first = find_field(name);
    return first == end() ? nullptr : &first->value;
  }

  /// Appends a field, whether or not there is one of that name, and returns its value, which stays
  /// where it is until the next field is added. If it throws, nothing has changed.
  RawJson& add(std::string name, RawJson value = {}) {
    const auto make = [&] { return UnknownField{std::move(name), std::move(value)}; };
    return fields_.emplace_back(make).value;
  }

  /// Gives the field called `name` that value and removes others of that name; appends one where
  /// there is none. Linear.
  void set(std::string_view name, RawJson value) {
    const const_iterator first = find_field(name);
    if (first == end()) {
      add(std::string(name), std::move(value));
      return;
    }
    UnknownField* const at = fields_.begin() + (first - begin());
    at->value = std::move(value);
    erase_from(at + 1, at->name);
  }

  /// Removes all fields called `name` and returns how many there were. Linear.
  std::size_t erase(std::string_view name) {
    // A copy, since `name` may be that of a field about to go.
    return erase_from(fields_.begin(), std::string(name));
  }

  /// Removes all fields.
  void clear() noexcept { fields_.clear(); }

  /// Whether both hold the same names with values of the same meaning. The order counts only among
  /// fields of one name. O(n log n).
  friend bool operator==(const UnknownFields& a, const UnknownFields& b) {
    return detail::same_fields(a.pointers(), b.pointers());
  }
  /// The opposite of `==`.
  friend bool operator!=(const UnknownFields& a, const UnknownFields& b) { return !(a == b); }

 private:
  friend struct detail::UnknownFieldsAccess;

  const_iterator find_field(std::string_view name) const noexcept {
    return std::find_if(begin(), end(),
                        [name](const UnknownField& field) { return field.name == name; });
  }

  std::size_t erase_from(UnknownField* first, std::string_view name) {
    UnknownField* const rest = std::remove_if(
        first, fields_.end(), [name](const UnknownField& field) { return field.name == name; });
    const auto count = static_cast<std::size_t>(fields_.end() - rest);
    fields_.truncate(rest);
    return count;
  }

  std::vector<const UnknownField*> pointers() const {
    std::vector<const UnknownField*> fields;
    for (const UnknownField& field : *this) fields.push_back(&field);
    return fields;
  }

  detail::ThinVector<UnknownField> fields_{};
};

namespace detail {

// The reader's way in. It reads over fields of an earlier reading, so that their memory is used
// again: a cursor counts those that are read already.
struct UnknownFieldsAccess {
  struct Cursor {
    std::size_t index = 0;
  };

  // Makes the field at the cursor one of that name and that checked value, which is `compact` if it
  // has no white space between its tokens.
  static void put(UnknownFields& fields, Cursor& cursor, std::string_view name,
                  std::string_view value, bool compact) {
    if (cursor.index < fields.size()) {
      UnknownField& field = fields.fields_[cursor.index];
      field.name.assign(name);
      RawJsonAccess::assign(field.value, value, compact);
    } else {
      fields.fields_.emplace_back([&] {
        return UnknownField{std::string(name), RawJsonAccess::make(value, compact)};
      });
    }
    ++cursor.index;
  }

  // Drops what is left of an earlier reading.
  static void truncate(UnknownFields& fields, Cursor cursor) noexcept {
    if (cursor.index < fields.size())
      fields.fields_.truncate(fields.fields_.begin() + cursor.index);
  }
};

}  // namespace detail

}  // namespace ri

#endif  // RI_SUPPORT_UNKNOWN_FIELDS_HPP
