#include "galley_vectors.h"

#include <stddef.h>

typedef int16_t narrow __attribute__((vector_size(16)));
typedef int16_t broad __attribute__((vector_size(32)));
typedef uint16_t narrow_sums __attribute__((vector_size(16)));
typedef uint16_t broad_sums __attribute__((vector_size(32)));

#define INLINE static inline __attribute__((always_inline))

enum { BUCKET = 64 };

/* The high half of a key tells the bucket, 16 bits of the low half are the fingerprint. */
INLINE size_t place(uint64_t key, uint64_t count) {
  return (size_t)((key >> 32) * count >> 32) * BUCKET;
}

INLINE int16_t fingerprint(uint64_t key) { return (int16_t)(key >> 8); }

INLINE int16_t class_mark(uint8_t class) {
  return (int16_t)(((uint64_t)class + 1) * (0x9E3779B97F4A7C15 >> 40));
}

/* Asks for every bucket before the first is needed: the tables are larger than the near caches. */
INLINE void fetch(
    const char *buckets, uint64_t count, const uint64_t *keys, long key_count, uint32_t *places) {
  for (long index = 0; index < key_count; index++) {
    size_t offset = place(keys[index], count);
    places[index] = (uint32_t)offset;
    __builtin_prefetch(buckets + offset);
  }
}

INLINE galley_action_sums sum_actions(
    const char *buckets, uint64_t count, const uint64_t *keys, long key_count) {
  uint32_t places[GALLEY_FEATURES];
  fetch(buckets, count, keys, key_count, places);
  narrow_sums shift = {0}, left = {0}, right = {0};
  for (long index = 0; index < key_count; index++) {
    const narrow *line = (const narrow *)(buckets + places[index]);
    narrow hit = line[0] == fingerprint(keys[index]);
    shift += (narrow_sums)(hit & line[1]);
    left += (narrow_sums)(hit & line[2]);
    right += (narrow_sums)(hit & line[3]);
  }
  return (galley_action_sums){
      (int16_t)__builtin_reduce_add(shift), (int16_t)__builtin_reduce_add(left),
      (int16_t)__builtin_reduce_add(right)};
}

INLINE long best_class(
    const char *buckets, uint64_t count, const uint64_t *keys, long key_count,
    const uint8_t *classes, long class_count) {
  uint32_t places[GALLEY_FEATURES];
  fetch(buckets, count, keys, key_count, places);
  int highest = INT16_MIN;
  long best = 0;
  /* Two classes at a time share what is loaded of a bucket. */
  for (long class = 0; class < class_count; class += 2) {
    int16_t mark = class_mark(classes[class]);
    int16_t next = class + 1 < class_count ? class_mark(classes[class + 1]) : mark;
    broad_sums one = {0}, two = {0};
    for (long index = 0; index < key_count; index++) {
      const broad *line = (const broad *)(buckets + places[index]);
      broad pairs = line[0], weights = line[1];
      int16_t feature = fingerprint(keys[index]);
      one += (broad_sums)((pairs == (int16_t)(feature ^ mark)) & weights);
      two += (broad_sums)((pairs == (int16_t)(feature ^ next)) & weights);
    }
    int first = (int16_t)__builtin_reduce_add(one), second = (int16_t)__builtin_reduce_add(two);
    if (first > highest) {
      highest = first;
      best = class;
    }
    /* The last of an odd number is its own neighbour, and does not exceed itself. */
    if (second > highest) {
      highest = second;
      best = class + 1;
    }
  }
  return best;
}

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))

bool galley_has_wide_vectors(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2");
}
#else
#define WIDE

bool galley_has_wide_vectors(void) { return false; }
#endif

static WIDE galley_action_sums wide_sum_actions(
    const char *buckets, uint64_t count, const uint64_t *keys, long key_count) {
  return sum_actions(buckets, count, keys, key_count);
}

static WIDE long wide_best_class(
    const char *buckets, uint64_t count, const uint64_t *keys, long key_count,
    const uint8_t *classes, long class_count) {
  return best_class(buckets, count, keys, key_count, classes, class_count);
}

galley_action_sums galley_sum_actions(
    const void *buckets, uint64_t bucket_count, const uint64_t *keys, long key_count, bool wide) {
  return wide ? wide_sum_actions(buckets, bucket_count, keys, key_count)
              : sum_actions(buckets, bucket_count, keys, key_count);
}

long galley_best_class(
    const void *buckets, uint64_t bucket_count, const uint64_t *keys, long key_count,
    const uint8_t *classes, long class_count, bool wide) {
  return wide ? wide_best_class(buckets, bucket_count, keys, key_count, classes, class_count)
              : best_class(buckets, bucket_count, keys, key_count, classes, class_count);
}
