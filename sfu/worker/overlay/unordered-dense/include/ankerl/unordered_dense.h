#pragma once
// The part of ankerl::unordered_dense that the worker uses, on Abseil's hash tables.

#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <absl/hash/hash.h>
#include <cstdint>
#include <iterator>

namespace ankerl::unordered_dense
{
  template<typename T>
  struct hash
  {
    uint64_t operator()(const T& value) const noexcept
    {
      return absl::Hash<T>{}(value);
    }
  };

  // Abseil's erase(iterator) returns nothing; the worker expects the next iterator.
  template<typename Table>
  struct erasing : Table
  {
    using Table::Table;
    using Table::erase;
    using iterator = typename Table::iterator;

    iterator erase(iterator it)
    {
      const auto next = std::next(it);
      Table::erase(it);
      return next;
    }
  };

  template<typename K, typename V, typename... Rest>
  using map = erasing<absl::flat_hash_map<K, V, Rest...>>;

  template<typename K, typename... Rest>
  using set = erasing<absl::flat_hash_set<K, Rest...>>;
}
