#include "galley_kernels.h"
#include "lanes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Rows of a group, as galley_round orders them; outs of a panel; most numbers of a panel's row, so
/// that it stays in the nearest cache; most rows that go through a panel.
enum { ROWS = GALLEY_GROUP, OUTS = 16, DEPTH = 384, CROWD = 256, LINE = 64 };

INLINE lanes bent(lanes x, galley_bend bend) {
  switch (bend) {
    case GALLEY_STRAIGHT: return x;
    case GALLEY_GELU: return gelu(x);
    case GALLEY_LEAKY: {
      whole_lanes isLow = x < all(0);
      return (lanes)(((whole_lanes)(x * all(0.1f)) & isLow) | ((whole_lanes)x & ~isLow));
    }
  }
}

/// Writes eight outs of a row, or fewer where the layer has no more.
INLINE void finish(
  const galley_layer *layer, const whole_lanes *sums, float scale, int32_t out, galley_bend bend,
  float *to) {
  const lanes v = __builtin_convertvector(*sums, lanes) * all(scale);
  const int32_t left = layer->outs - out;
  if (left >= 8) {
    put(to, bent(v * at(layer->scales + out) + at(layer->bias + out), bend));
    return;
  }
  float scales[8] = {0}, bias[8] = {0}, numbers[8];
  memcpy(scales, layer->scales + out, (size_t)left * sizeof *scales);
  memcpy(bias, layer->bias + out, (size_t)left * sizeof *bias);
  put(numbers, bent(v * at(scales) + at(bias), bend));
  memcpy(to, numbers, (size_t)left * sizeof *numbers);
}

typedef int8_t quad_of_bytes __attribute__((vector_size(4)));
typedef int16_t quad_of_shorts __attribute__((vector_size(8)));
typedef int32_t quad __attribute__((vector_size(16)));

/// A group of rows by eight outs.
static void apply_narrow(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count,
  galley_bend bend, float *out) {
  const int32_t inner = layer->inner;
  for (int32_t o = 0; o < layer->outs; o += 8) {
    const int32_t wanted = layer->outs - o < 8 ? layer->outs - o : 8;
    for (int32_t row = 0; row < count; row += ROWS) {
      const int16_t *a = rounded + (size_t)row * inner;
      whole_lanes sums[ROWS] = {0};
      for (int32_t k = 0; k < wanted; k++) {
        const int8_t *w = layer->weights + (size_t)(o + k) * inner;
        quad totals[ROWS] = {0};
        for (int32_t i = 0; i < inner; i += 4) {
          quad_of_bytes bytes;
          memcpy(&bytes, w + i, sizeof bytes);
          const quad weights = __builtin_convertvector(bytes, quad);
          for (int32_t r = 0; r < ROWS; r++) {
            quad_of_shorts numbers;
            memcpy(&numbers, a + (size_t)i * ROWS + 4 * r, sizeof numbers);
            totals[r] += __builtin_convertvector(numbers, quad) * weights;
          }
        }
        for (int32_t r = 0; r < ROWS; r++) {
          sums[r][k] = (totals[r][0] + totals[r][1]) + (totals[r][2] + totals[r][3]);
        }
      }
      for (int32_t r = 0; r < ROWS && row + r < count; r++) {
        finish(
          layer, &sums[r], scales[row + r], o, bend, out + (size_t)(row + r) * layer->outs + o);
      }
    }
  }
}

#if defined(__x86_64__)

// The wide way spares half of the multiplications (Winograd 1968): with numbers x and weights w,
//
//   x0 w0 + x2 w2 = (x0 + w2) (x2 + w0) - x0 x2 - w2 w0
//
// and what is taken off belongs to a row or to an out alone. Sums may leave 32 bits on the way, and
// wrap; the last does not.

/// The weights of sixteen outs as shorts: of each two numbers of a row, those of all outs. `terms`
/// gets what is to be taken off each out besides.
WIDE static inline void widen(
  const galley_layer *layer, int32_t out, int32_t first, int32_t depth, int16_t *panel,
  __m256i terms[2]) {
  const int32_t inner = layer->inner;
  for (int32_t half = 0; half < 2; half++) {
    const int32_t start = out + 8 * half;
    int16_t *to = panel + 16 * half;
    for (int32_t k = 0; k < depth; k += 16, to += 8 * 2 * OUTS) {
      __m256i w[8];
      for (int32_t o = 0; o < 8; o++) {
        // The last panel may lack outs: what their places hold is not read.
        const int32_t row = start + o < layer->outs ? start + o : layer->outs - 1;
        const int8_t *from = layer->weights + (size_t)row * inner + first + k;
        w[o] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)from));
      }
      __m256i a[8], b[8], turned[8];
      for (int32_t o = 0; o < 8; o += 2) {
        a[o] = _mm256_unpacklo_epi32(w[o], w[o + 1]);
        a[o + 1] = _mm256_unpackhi_epi32(w[o], w[o + 1]);
      }
      for (int32_t o = 0; o < 8; o += 4) {
        b[o] = _mm256_unpacklo_epi64(a[o], a[o + 2]);
        b[o + 1] = _mm256_unpackhi_epi64(a[o], a[o + 2]);
        b[o + 2] = _mm256_unpacklo_epi64(a[o + 1], a[o + 3]);
        b[o + 3] = _mm256_unpackhi_epi64(a[o + 1], a[o + 3]);
      }
      for (int32_t j = 0; j < 4; j++) {
        turned[j] = _mm256_permute2x128_si256(b[j], b[j + 4], 0x20);
        turned[j + 4] = _mm256_permute2x128_si256(b[j], b[j + 4], 0x31);
      }
      for (int32_t j = 0; j < 8; j += 2) {
        _mm256_store_si256((__m256i *)(to + j * 2 * OUTS), turned[j]);
        _mm256_store_si256((__m256i *)(to + (j + 1) * 2 * OUTS), turned[j + 1]);
        terms[half] =
          _mm256_add_epi32(terms[half], _mm256_madd_epi16(turned[j], turned[j + 1]));
      }
    }
  }
}

/// What is to be taken off each row of a group.
WIDE static inline void take_row_terms(const int16_t *group, int32_t inner, int32_t *terms) {
  __m256i sums = _mm256_setzero_si256();
  for (int32_t i = 0; i < inner; i += 4) {
    const __m256i x = _mm256_loadu_si256((const __m256i *)(group + (size_t)i * ROWS));
    sums = _mm256_add_epi32(sums, _mm256_madd_epi16(x, _mm256_srli_epi64(x, 32)));
  }
  int32_t numbers[8];
  _mm256_storeu_si256((__m256i *)numbers, sums);
  for (int32_t r = 0; r < ROWS; r++) terms[r] = numbers[2 * r];
}

WIDE static inline __m256i two_shorts(const int16_t *p) {
  int32_t both;
  memcpy(&both, p, sizeof both);
  return _mm256_set1_epi32(both);
}

/// Adds the products of a group of rows and sixteen outs to their sums: as many as find room in the
/// registers.
WIDE static inline void multiply(
  const int16_t *group, const int16_t *panel, int32_t depth, __m256i sums[ROWS][2]) {
#pragma clang loop unroll(disable)
  for (int32_t i = 0; i < depth; i += 4) {
    const __m256i *w = (const __m256i *)(panel + i * OUTS);
    const __m256i w0 = w[0], w1 = w[1], w2 = w[2], w3 = w[3];
#pragma clang loop unroll(full)
    for (int32_t r = 0; r < ROWS; r++) {
      const int16_t *a = group + i * ROWS + 4 * r;
      const __m256i x = two_shorts(a), y = two_shorts(a + 2);
      sums[r][0] = _mm256_add_epi32(
        sums[r][0], _mm256_madd_epi16(_mm256_add_epi16(x, w2), _mm256_add_epi16(y, w0)));
      sums[r][1] = _mm256_add_epi32(
        sums[r][1], _mm256_madd_epi16(_mm256_add_epi16(x, w3), _mm256_add_epi16(y, w1)));
    }
  }
}

WIDE static void add_products(
  const int16_t *group, const int16_t *panel, int32_t depth, bool is_first, __m256i *to) {
  __m256i sums[ROWS][2];
  for (int32_t r = 0; r < ROWS; r++) {
    for (int32_t half = 0; half < 2; half++) {
      sums[r][half] = is_first ? _mm256_setzero_si256() : to[2 * r + half];
    }
  }
  multiply(group, panel, depth, sums);
  for (int32_t r = 0; r < ROWS; r++) {
    for (int32_t half = 0; half < 2; half++) to[2 * r + half] = sums[r][half];
  }
}

/// Asks for the bytes of a panel's weights from `line` on, as many lines as `count` says, and gives
/// the next.
static inline int32_t fetch_lines(
  const galley_layer *layer, int32_t out, int32_t first, int32_t line, int32_t count) {
  const int32_t inner = layer->inner, left = inner - first;
  const int32_t depth = left < DEPTH ? left : DEPTH;
  const int32_t outs = layer->outs - out < OUTS ? layer->outs - out : OUTS;
  for (; count > 0 && line * LINE < OUTS * depth; count--, line++) {
    const int32_t row = line % OUTS, place = line / OUTS * LINE;
    if (row < outs) {
      __builtin_prefetch(layer->weights + (size_t)(out + row) * inner + first + place);
    }
  }
  return line;
}

/// Each panel of weights is widened once and met by up to `CROWD` rows while it is near; the next
/// one is fetched meanwhile.
WIDE static inline void apply_wide(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count,
  galley_bend bend, float *out) {
  const int32_t inner = layer->inner, outs = layer->outs;
  _Alignas(64) int16_t panel[DEPTH * OUTS];
  __m256i sums[CROWD * 2];
  int32_t terms[CROWD];
  const int32_t groups = (count + ROWS - 1) / ROWS;
  const int32_t lines_each = (DEPTH / LINE * OUTS + groups - 1) / groups;
  for (int32_t row = 0; row < count; row += ROWS) {
    take_row_terms(rounded + (size_t)row * inner, inner, terms + row);
  }
  for (int32_t o = 0; o < outs; o += OUTS) {
    __m256i out_terms[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
    for (int32_t first = 0; first < inner; first += DEPTH) {
      const int32_t depth = inner - first < DEPTH ? inner - first : DEPTH;
      widen(layer, o, first, depth, panel, out_terms);
      const bool is_last = first + depth == inner;
      int32_t line = 0;
      for (int32_t row = 0; row < count; row += ROWS) {
        line = fetch_lines(
          layer, is_last ? o + OUTS : o, is_last ? 0 : first + DEPTH, line, lines_each);
        add_products(
          rounded + (size_t)row * inner + (size_t)first * ROWS, panel, depth, first == 0,
          sums + 2 * row);
      }
    }
    for (int32_t row = 0; row < count; row++) {
      const __m256i term = _mm256_set1_epi32(terms[row]);
      for (int32_t half = 0; half < 2 && o + 8 * half < outs; half++) {
        const whole_lanes sum = (whole_lanes)_mm256_sub_epi32(
          _mm256_sub_epi32(sums[2 * row + half], term), out_terms[half]);
        finish(
          layer, &sum, scales[row], o + 8 * half, bend,
          out + (size_t)row * outs + o + 8 * half);
      }
    }
  }
}

WIDE static void apply_crowds(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count,
  galley_bend bend, float *out) {
  if (count <= 0) return;
  // All crowds of one size, or the last could be a few rows.
  const int32_t crowds = (count + CROWD - 1) / CROWD;
  const int32_t most = ((count + crowds - 1) / crowds + ROWS - 1) / ROWS * ROWS;
  for (int32_t row = 0; row < count; row += most) {
    const int32_t rows = count - row < most ? count - row : most;
    const int16_t *from = rounded + (size_t)row * layer->inner;
    float *to = out + (size_t)row * layer->outs;
    switch (bend) {
      case GALLEY_STRAIGHT:
        apply_wide(layer, from, scales + row, rows, GALLEY_STRAIGHT, to);
        break;
      case GALLEY_GELU:
        apply_wide(layer, from, scales + row, rows, GALLEY_GELU, to);
        break;
      case GALLEY_LEAKY:
        apply_wide(layer, from, scales + row, rows, GALLEY_LEAKY, to);
        break;
    }
  }
}
#endif

void galley_apply(
  const galley_layer *layer, const int16_t *rounded, const float *scales, int32_t count,
  galley_bend bend, float *out, bool is_wide) {
#if defined(__x86_64__)
  if (is_wide) {
    apply_crowds(layer, rounded, scales, count, bend, out);
    return;
  }
#endif
  apply_narrow(layer, rounded, scales, count, bend, out);
}
