#include "galley_kernels.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#pragma clang diagnostic ignored "-Wpsabi"

// A product and a sum in one instruction would round once instead of twice.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2")))
#else
#define WIDE
#endif

#define INLINE static inline __attribute__((always_inline))

typedef float lanes __attribute__((vector_size(32)));
typedef int32_t whole_lanes __attribute__((vector_size(32)));

INLINE lanes at(const float *p) {
  lanes v;
  memcpy(&v, p, sizeof v);
  return v;
}

INLINE void put(float *p, lanes v) { memcpy(p, &v, sizeof v); }

INLINE lanes all(float x) { return (lanes){x, x, x, x, x, x, x, x}; }

INLINE float sum(lanes v) {
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
}

/// e to the power of x, for x of at most 88: 2 to the whole part times a polynomial of the rest,
/// with the coefficients of Moshier's Cephes library.
INLINE lanes power(lanes x) {
  const lanes low = all(-87.0f);
  whole_lanes isLow = x < low;
  x = (lanes)(((whole_lanes)low & isLow) | ((whole_lanes)x & ~isLow));
  const lanes shift = all(12582912.0f);
  lanes n = (x * all(1.44269504f) + shift) - shift;
  x = (x - n * all(0.693359375f)) - n * all(-2.12194440e-4f);
  lanes y = all(1.9875691500e-4f);
  y = y * x + all(1.3981999507e-3f);
  y = y * x + all(8.3334519073e-3f);
  y = y * x + all(4.1665795894e-2f);
  y = y * x + all(1.6666665459e-1f);
  y = y * x + all(5.0000001201e-1f);
  y = (y * x * x + x) + all(1.0f);
  whole_lanes exponent = (__builtin_convertvector(n, whole_lanes) + 127) << 23;
  return y * (lanes)exponent;
}

INLINE void round_rows(
  const float *rows, int32_t count, int32_t inner, int16_t *rounded, float *scales) {
  typedef int16_t short_lanes __attribute__((vector_size(16)));
  const whole_lanes sign = (whole_lanes){} + (int32_t)0x80000000;
  for (int32_t row = 0; row < count; row++) {
    const float *x = rows + (size_t)row * inner;
    lanes mosts = all(0);
    for (int32_t i = 0; i < inner; i += 8) {
      lanes size = (lanes)((whole_lanes)at(x + i) & ~sign);
      whole_lanes isMore = size > mosts;
      mosts = (lanes)(((whole_lanes)size & isMore) | ((whole_lanes)mosts & ~isMore));
    }
    float most = 0;
    for (int32_t i = 0; i < 8; i++) most = mosts[i] > most ? mosts[i] : most;
    // No sum of 2048 products with a weight of at most 127 leaves 32 bits.
    float scale = most > 0 ? 8191.0f / most : 0;
    scales[row] = most / 8191.0f;
    int16_t *q = rounded + (size_t)row * inner;
    for (int32_t i = 0; i < inner; i += 8) {
      lanes v = at(x + i) * all(scale);
      lanes half = (lanes)(((whole_lanes)v & sign) | (whole_lanes)all(0.5f));
      short_lanes n = __builtin_convertvector(__builtin_convertvector(v + half, whole_lanes), short_lanes);
      memcpy(q + i, &n, sizeof n);
    }
  }
}

static inline void finish(
  const galley_layer *layer, int32_t sum, float scale, int32_t out, float *to) {
  *to = ((float)sum * scale) * layer->scales[out] + layer->bias[out];
}

static void apply_narrow(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count, float *out) {
  const int32_t inner = layer->inner;
  for (int32_t o = 0; o < layer->outs; o++) {
    const int8_t *w = layer->weights + (size_t)o * inner;
    for (int32_t row = 0; row < count; row++) {
      const int16_t *a = rounded + (size_t)row * inner;
      int32_t total = 0;
      for (int32_t i = 0; i < inner; i++) total += (int32_t)a[i] * w[i];
      finish(layer, total, scales[row], o, out + (size_t)row * layer->outs + o);
    }
  }
}

#if defined(__x86_64__)
WIDE static inline int32_t total(__m256i v) {
  __m128i s = _mm_add_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
  s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0x4E));
  s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0xB1));
  return _mm_cvtsi128_si32(s);
}

WIDE static inline __m256i weights_at(const int8_t *w) {
  return _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)w));
}

/// Four rows by two outs at a time: more sums would not find room in the registers.
WIDE static void apply_wide(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count, float *out) {
  const int32_t inner = layer->inner, outs = layer->outs;
  for (int32_t row = 0; row < count; row += 4) {
    const int32_t rows = count - row < 4 ? count - row : 4;
    const int16_t *a0 = rounded + (size_t)row * inner;
    const int16_t *a1 = rows > 1 ? a0 + inner : a0;
    const int16_t *a2 = rows > 2 ? a1 + inner : a0;
    const int16_t *a3 = rows > 3 ? a2 + inner : a0;
    for (int32_t o = 0; o < outs; o += 2) {
      const int32_t wanted = outs - o < 2 ? 1 : 2;
      const int8_t *b0 = layer->weights + (size_t)o * inner;
      const int8_t *b1 = wanted > 1 ? b0 + inner : b0;
      __m256i s00, s01, s10, s11, s20, s21, s30, s31;
      s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = _mm256_setzero_si256();
#pragma clang loop unroll_count(2)
      for (int32_t i = 0; i < inner; i += 16) {
        const __m256i w0 = weights_at(b0 + i), w1 = weights_at(b1 + i);
        const __m256i x0 = _mm256_loadu_si256((const __m256i *)(a0 + i));
        s00 = _mm256_add_epi32(s00, _mm256_madd_epi16(x0, w0));
        s01 = _mm256_add_epi32(s01, _mm256_madd_epi16(x0, w1));
        const __m256i x1 = _mm256_loadu_si256((const __m256i *)(a1 + i));
        s10 = _mm256_add_epi32(s10, _mm256_madd_epi16(x1, w0));
        s11 = _mm256_add_epi32(s11, _mm256_madd_epi16(x1, w1));
        const __m256i x2 = _mm256_loadu_si256((const __m256i *)(a2 + i));
        s20 = _mm256_add_epi32(s20, _mm256_madd_epi16(x2, w0));
        s21 = _mm256_add_epi32(s21, _mm256_madd_epi16(x2, w1));
        const __m256i x3 = _mm256_loadu_si256((const __m256i *)(a3 + i));
        s30 = _mm256_add_epi32(s30, _mm256_madd_epi16(x3, w0));
        s31 = _mm256_add_epi32(s31, _mm256_madd_epi16(x3, w1));
      }
      const __m256i sums[4][2] = {{s00, s01}, {s10, s11}, {s20, s21}, {s30, s31}};
      for (int32_t r = 0; r < rows; r++) {
        for (int32_t k = 0; k < wanted; k++) {
          float *to = out + (size_t)(row + r) * outs + o + k;
          finish(layer, total(sums[r][k]), scales[row + r], o + k, to);
        }
      }
    }
  }
}
#endif

void galley_apply(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count, float *out,
  bool is_wide) {
#if defined(__x86_64__)
  if (is_wide) {
    apply_wide(layer, rounded, scales, count, out);
    return;
  }
#endif
  apply_narrow(layer, rounded, scales, count, out);
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
  for (int32_t i = 0; i < count; i += 8) {
    lanes x = at(values + i);
    // Abramowitz and Stegun 7.1.26; off by 1.5e-7 at most.
    whole_lanes negative = x < all(0);
    lanes z = x * all(0.70710678f);
    z = (lanes)((whole_lanes)z & 0x7FFFFFFF);
    lanes t = all(1.0f) / (all(1.0f) + all(0.3275911f) * z);
    lanes y = all(1.061405429f);
    y = y * t + all(-1.453152027f);
    y = y * t + all(1.421413741f);
    y = y * t + all(-0.284496736f);
    y = y * t + all(0.254829592f);
    lanes error = all(1.0f) - y * t * power(-(z * z));
    error = (lanes)((whole_lanes)error | (negative & (int32_t)0x80000000));
    put(values + i, all(0.5f) * x * (all(1.0f) + error));
  }
}

INLINE float dot_rows(const float *a, const float *b, int32_t count) {
  lanes total = all(0);
  for (int32_t i = 0; i < count; i += 8) total += at(a + i) * at(b + i);
  return sum(total);
}

INLINE void attend_rows(
  const float *joined, int32_t count, int32_t width, int32_t heads, float *weights, float *out) {
  const int32_t size = width / heads, stride = 3 * width, padded = (count + 7) / 8 * 8;
  const float scale = 1.0f / sqrtf((float)size);
  for (int32_t head = 0; head < heads; head++) {
    const float *queries = joined + head * size;
    const float *keys = queries + width, *values = keys + width;
    for (int32_t row = 0; row < count; row++) {
      const float *q = queries + (size_t)row * stride;
      float most = -3e38f;
      for (int32_t other = 0; other < count; other++) {
        float w = dot_rows(q, keys + (size_t)other * stride, size) * scale;
        weights[other] = w;
        most = w > most ? w : most;
      }
      for (int32_t i = count; i < padded; i++) weights[i] = most - 1000;
      lanes total = all(0);
      for (int32_t i = 0; i < padded; i += 8) {
        lanes w = power(at(weights + i) - all(most));
        put(weights + i, w);
        total += w;
      }
      float share = 1.0f / sum(total);
      float *to = out + (size_t)row * width + head * size;
      for (int32_t i = 0; i < size; i += 8) {
        lanes v = all(0);
        for (int32_t other = 0; other < count; other++) {
          v += all(weights[other]) * at(values + (size_t)other * stride + i);
        }
        put(to + i, v * all(share));
      }
    }
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
  const float *joined, int32_t count, int32_t width, int32_t heads, float *weights, float *out) {
  attend_rows(joined, count, width, heads, weights, out);
}

void galley_attend(
  const float *joined, int32_t count, int32_t width, int32_t heads, float *weights, float *out,
  bool is_wide) {
  if (is_wide) {
    attend_wide(joined, count, width, heads, weights, out);
  } else {
    attend_rows(joined, count, width, heads, weights, out);
  }
}

float galley_dot(const float *a, const float *b, int32_t count) { return dot_rows(a, b, count); }
