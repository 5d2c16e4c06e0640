/* Decisions over the tables of a language model, by the vectors that the processor has.
 *
 * The weights are 16-bit integers that wrap, so every way of adding gives the same sums. */
#ifndef GALLEY_VECTORS_H
#define GALLEY_VECTORS_H

#include <stdbool.h>
#include <stdint.h>

/* Most features of one decision, and most classes to decide among. */
enum { GALLEY_FEATURES = 128, GALLEY_CLASSES = 128 };

typedef struct {
  int16_t shift, left, right;
} galley_action_sums;

/* Whether the processor has vectors of 32 bytes. */
bool galley_has_wide_vectors(void);

/* The sums of the weights of `keys` for three actions, from buckets of 64 bytes: eight fingerprints,
 * then eight weights for each action. */
galley_action_sums galley_sum_actions(
    const void *buckets, uint64_t bucket_count, const uint64_t *keys, long key_count, bool wide);

/* The position of the class with the highest sum of weights, the first of equals, from buckets of 64
 * bytes: sixteen fingerprints of pairs of a feature and a class, then sixteen weights. */
long galley_best_class(
    const void *buckets, uint64_t bucket_count, const uint64_t *keys, long key_count,
    const uint8_t *classes, long class_count, bool wide);

#endif
