/// Eight numbers at a time, for both ways of the kernels.
#pragma once
#include <math.h>
#include <stdint.h>
#include <string.h>

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

INLINE lanes gelu(lanes x) {
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
  return all(0.5f) * x * (all(1.0f) + error);
}
