#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Arithmetic of the deep engine. Whole numbers are added exactly and every sum of floating-point
/// numbers has one order, so that each way of running it gives the same bits on every machine.
///
/// `is_wide` takes the way by AVX2, which the processor must have.

/// A layer: `weights[outs][inner]`, each row with its scale and what is added to it. `inner` is a
/// multiple of 16 and at most 2048.
typedef struct {
  const int8_t *weights;
  const float *scales;
  const float *bias;
  int32_t inner;
  int32_t outs;
} galley_layer;

/// Rows that stand together when they are rounded.
enum { GALLEY_GROUP = 4 };

/// What a layer does to its outs: nothing, `galley_gelu`, or a tenth of what is below zero.
typedef enum { GALLEY_STRAIGHT, GALLEY_GELU, GALLEY_LEAKY } galley_bend;

/// Rounds each row to whole numbers of 14 bits; `scales` takes what to multiply them by.
///
/// `rounded` has room for whole groups of rows. A group holds the first four numbers of each of its
/// rows, then the next four of each; rows that it lacks are zero.
void galley_round(const float *rows, int32_t count, int32_t inner, int16_t *rounded, float *scales,
  bool is_wide);

/// `out[count][outs]` of rounded rows.
void galley_apply(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count,
  galley_bend bend, float *out, bool is_wide);

/// Adds `other` to each row of `width` (a multiple of 8) and brings it to mean 0 and variance 1,
/// times `gain` plus `shift` (Ba et al. 2016).
void galley_normalise(
  float *rows, const float *other, int32_t count, int32_t width, const float *gain,
  const float *shift, bool is_wide);

/// x times the normal distribution's share below x (Hendrycks and Gimpel 2016), in place; `count`
/// is a multiple of 8.
void galley_gelu(float *values, int32_t count, bool is_wide);

/// Attention of every row to every other (Vaswani et al. 2017). `joined[count][3 * width]` holds
/// queries, keys and values; `room` has `width / heads + 1` times as many places as `count` rounded
/// up to 8; a head's width is a multiple of 8.
void galley_attend(
  const float *joined, int32_t count, int32_t width, int32_t heads, float *room, float *out,
  bool is_wide);

/// The sum of products of two rows; `count` is a multiple of 8.
float galley_dot(const float *a, const float *b, int32_t count);
