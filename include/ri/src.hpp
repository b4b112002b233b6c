// SPDX-License-Identifier: MIT
//
/// @file
/// The compiled form of the library: what all other files need only declarations of, for one source
/// file of a program or a library. Headers and the compiled form have the same names and do the
/// same.
///
/// With CMake, link `ri::job_metadata_compiled`. Without it, define `RI_JOB_METADATA_COMPILED` for
/// all files and compile one with the line
///
/// ```text
/// #include <ri/src.hpp>
/// ```

#ifndef RI_SRC_HPP
#define RI_SRC_HPP

#if !defined(RI_JOB_METADATA_COMPILED)
#  if defined(RI_BASE_COMPILER_HPP)
#    error "include ri/src.hpp before all other headers of ri, or define RI_JOB_METADATA_COMPILED"
#  endif
#  define RI_JOB_METADATA_COMPILED 1
#endif

#include <nlohmann/json.hpp>

#include <ri/compare/difference_finder.hpp>
#include <ri/compare/equal.hpp>
#include <ri/dict/convert.hpp>
#include <ri/json/check_json_value.hpp>
#include <ri/support/options.hpp>
#include <ri/table/compiled_tables.hpp>
#include <ri/table/make_message_table.hpp>
#include <ri/table/make_over_table.hpp>
#include <ri/text/detail/append_document.hpp>
#include <ri/text/detail/read_document.hpp>
#include <ri/text/detail/read_stream.hpp>
#include <ri/values.hpp>

namespace ri::detail {

#define RI_DETAIL_DEFINE(T)                                           \
  template <>                                                         \
  const MessageTable CompiledTable<T>::table = MessageData<T>::table; \
  template <>                                                         \
  const OverTable CompiledTable<T>::over_table = OverData<T>::table;
RI_DETAIL_EACH_MESSAGE(RI_DETAIL_DEFINE)
#undef RI_DETAIL_DEFINE

template bool read_tree(const nlohmann::json&, void*, const MessageTable&, const ReadOptions&,
                        Error&);
template bool read_tree(const nlohmann::ordered_json&, void*, const MessageTable&,
                        const ReadOptions&, Error&);
template bool read_enum_tree(const nlohmann::json&, void*, const EnumTable&, Error&);
template bool read_enum_tree(const nlohmann::ordered_json&, void*, const EnumTable&, Error&);
template bool write_tree(nlohmann::json&, const void*, const MessageTable&, const WriteOptions&,
                         Error&);
template bool write_tree(nlohmann::ordered_json&, const void*, const MessageTable&,
                         const WriteOptions&, Error&);

}  // namespace ri::detail

#endif  // RI_SRC_HPP
