#include "galley_kernels.h"

#include "lanes.h"

INLINE lanes larger(lanes a, lanes b) {
  whole_lanes isMore = a > b;
  return (lanes)(((whole_lanes)a & isMore) | ((whole_lanes)b & ~isMore));
}

INLINE void round_rows(
  const float *rows, int32_t count, int32_t inner, int16_t *rounded, float *scales) {
  typedef int16_t short_lanes __attribute__((vector_size(16)));
  const whole_lanes sign = (whole_lanes){} + (int32_t)0x80000000;
  for (int32_t row = 0; row < count; row++) {
    const float *x = rows + (size_t)row * inner;
    lanes mosts = all(0);
    for (int32_t i = 0; i < inner; i += 8) {
      mosts = larger((lanes)((whole_lanes)at(x + i) & ~sign), mosts);
    }
    float most = 0;
    for (int32_t i = 0; i < 8; i++) most = mosts[i] > most ? mosts[i] : most;
    // No sum of 2048 products with a weight of at most 127 leaves 32 bits.
    float scale = most > 0 ? 8191.0f / most : 0;
    scales[row] = most / 8191.0f;
    int16_t *q = rounded + (size_t)(row - row % GALLEY_GROUP) * inner + row % GALLEY_GROUP * 4;
    for (int32_t i = 0; i < inner; i += 8) {
      lanes v = at(x + i) * all(scale);
      lanes half = (lanes)(((whole_lanes)v & sign) | (whole_lanes)all(0.5f));
      whole_lanes whole = __builtin_convertvector(v + half, whole_lanes);
      short_lanes n = __builtin_convertvector(whole, short_lanes);
      memcpy(q + i * GALLEY_GROUP, &n, sizeof n / 2);
      memcpy(q + (i + 4) * GALLEY_GROUP, (const char *)&n + sizeof n / 2, sizeof n / 2);
    }
  }
  // A group is whole: rows that are none are zero.
  for (int32_t row = count; row % GALLEY_GROUP != 0; row++) {
    int16_t *q = rounded + (size_t)(row - row % GALLEY_GROUP) * inner + row % GALLEY_GROUP * 4;
    for (int32_t i = 0; i < inner; i += 4) memset(q + i * GALLEY_GROUP, 0, 4 * sizeof *q);
  }
}

INLINE void normalise_rows(
  float *rows, const float *other, int32_t count, int32_t width, const float *gain,
  const float *shift) {
  for (int32_t row = 0; row < count; row++) {
    float *x = rows + (size_t)row * width;
    const float *y = other ? other + (size_t)row * width : 0;
    lanes mean = all(0), square = all(0);
    for (int32_t i = 0; i < width; i += 8) {
      lanes v = y ? at(x + i) + at(y + i) : at(x + i);
      put(x + i, v);
      mean += v;
    }
    float middle = sum(mean) / (float)width;
    for (int32_t i = 0; i < width; i += 8) {
      lanes v = at(x + i) - all(middle);
      square += v * v;
    }
    float scale = 1.0f / sqrtf(sum(square) / (float)width + 1e-12f);
    for (int32_t i = 0; i < width; i += 8) {
      put(x + i, (at(x + i) - all(middle)) * all(scale) * at(gain + i) + at(shift + i));
    }
  }
}

INLINE void gelu_rows(float *values, int32_t count) {
  for (int32_t i = 0; i < count; i += 8) put(values + i, gelu(at(values + i)));
}

INLINE float dot_rows(const float *a, const float *b, int32_t count) {
  lanes total = all(0);
  for (int32_t i = 0; i < count; i += 8) total += at(a + i) * at(b + i);
  return sum(total);
}

/// The products of a row's query with all keys, eight keys at a time. `keys[size][padded]`.
INLINE void score_keys(
  const float *query, const float *keys, int32_t size, int32_t padded, float scale, float *scores) {
  for (int32_t i = 0; i < padded; i += 8) {
    // In the order of `sum`: what stands in one of eight places is added first.
    lanes parts[8];
#pragma clang loop unroll(full)
    for (int32_t place = 0; place < 8; place++) {
      lanes part = all(query[place]) * at(keys + (size_t)place * padded + i);
#pragma clang loop unroll_count(4)
      for (int32_t d = place + 8; d < size; d += 8) {
        part += all(query[d]) * at(keys + (size_t)d * padded + i);
      }
      parts[place] = part;
    }
    const lanes total = ((parts[0] + parts[4]) + (parts[2] + parts[6]))
      + ((parts[1] + parts[5]) + (parts[3] + parts[7]));
    put(scores + i, total * all(scale));
  }
}

/// The mean of the values by their weights, four vectors of a head at a time where it has so many.
INLINE void mix_values(
  const float *values, size_t stride, const float *weights, int32_t count, int32_t size,
  float share, float *to) {
  int32_t i = 0;
  for (; i + 32 <= size; i += 32) {
    lanes a = all(0), b = all(0), c = all(0), d = all(0);
    for (int32_t other = 0; other < count; other++) {
      const float *value = values + (size_t)other * stride + i;
      const lanes weight = all(weights[other]);
      a += weight * at(value);
      b += weight * at(value + 8);
      c += weight * at(value + 16);
      d += weight * at(value + 24);
    }
    put(to + i, a * all(share));
    put(to + i + 8, b * all(share));
    put(to + i + 16, c * all(share));
    put(to + i + 24, d * all(share));
  }
  for (; i < size; i += 8) {
    lanes v = all(0);
    for (int32_t other = 0; other < count; other++) {
      v += all(weights[other]) * at(values + (size_t)other * stride + i);
    }
    put(to + i, v * all(share));
  }
}

INLINE void attend_heads(
  const float *joined, int32_t count, int32_t width, int32_t heads, int32_t size, float *room,
  float *out) {
  const int32_t stride = 3 * width, padded = (count + 7) / 8 * 8;
  const float scale = 1.0f / sqrtf((float)size);
  float *weights = room, *keys = room + padded;
  for (int32_t head = 0; head < heads; head++) {
    const float *queries = joined + head * size;
    const float *values = queries + 2 * width;
    for (int32_t d = 0; d < size; d++) {
      float *to = keys + (size_t)d * padded;
      for (int32_t row = 0; row < count; row++) to[row] = queries[(size_t)row * stride + width + d];
      for (int32_t row = count; row < padded; row++) to[row] = 0;
    }
    for (int32_t row = 0; row < count; row++) {
      score_keys(queries + (size_t)row * stride, keys, size, padded, scale, weights);
      for (int32_t i = count; i < padded; i++) weights[i] = weights[0];
      lanes mosts = at(weights);
      for (int32_t i = 8; i < padded; i += 8) mosts = larger(at(weights + i), mosts);
      float most = mosts[0];
      for (int32_t i = 1; i < 8; i++) most = mosts[i] > most ? mosts[i] : most;
      for (int32_t i = count; i < padded; i++) weights[i] = most - 1000;
      lanes total = all(0);
      for (int32_t i = 0; i < padded; i += 8) {
        lanes w = power(at(weights + i) - all(most));
        put(weights + i, w);
        total += w;
      }
      mix_values(
        values, (size_t)stride, weights, count, size, 1.0f / sum(total),
        out + (size_t)row * width + head * size);
    }
  }
}

INLINE void attend_rows(
  const float *joined, int32_t count, int32_t width, int32_t heads, float *room, float *out) {
  // The compiler keeps a head of a size that it knows in registers.
  if (width == 32 * heads) {
    attend_heads(joined, count, width, heads, 32, room, out);
  } else {
    attend_heads(joined, count, width, heads, width / heads, room, out);
  }
}

// Each of the following is compiled twice from one text, for the vectors that every processor has
// and for those of 32 bytes. The operations and their order are the same, and so are the bits.

static WIDE void round_wide(
  const float *rows, int32_t count, int32_t inner, int16_t *rounded, float *scales) {
  round_rows(rows, count, inner, rounded, scales);
}

void galley_round(
  const float *rows, int32_t count, int32_t inner, int16_t *rounded, float *scales, bool is_wide) {
  if (is_wide) {
    round_wide(rows, count, inner, rounded, scales);
  } else {
    round_rows(rows, count, inner, rounded, scales);
  }
}

static WIDE void normalise_wide(
  float *rows, const float *other, int32_t count, int32_t width, const float *gain,
  const float *shift) {
  normalise_rows(rows, other, count, width, gain, shift);
}

void galley_normalise(
  float *rows, const float *other, int32_t count, int32_t width, const float *gain,
  const float *shift, bool is_wide) {
  if (is_wide) {
    normalise_wide(rows, other, count, width, gain, shift);
  } else {
    normalise_rows(rows, other, count, width, gain, shift);
  }
}

static WIDE void gelu_wide(float *values, int32_t count) { gelu_rows(values, count); }

void galley_gelu(float *values, int32_t count, bool is_wide) {
  if (is_wide) {
    gelu_wide(values, count);
  } else {
    gelu_rows(values, count);
  }
}

static WIDE void attend_wide(
  const float *joined, int32_t count, int32_t width, int32_t heads, float *room, float *out) {
  attend_rows(joined, count, width, heads, room, out);
}

void galley_attend(
  const float *joined, int32_t count, int32_t width, int32_t heads, float *room, float *out,
  bool is_wide) {
  if (is_wide) {
    attend_wide(joined, count, width, heads, room, out);
  } else {
    attend_rows(joined, count, width, heads, room, out);
  }
}

float galley_dot(const float *a, const float *b, int32_t count) { return dot_rows(a, b, count); }
