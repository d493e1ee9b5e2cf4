// Bodies of quantisation.h, and how fp16 numbers are read. Plain C over stretches of 16 elements with sums of their own, so
// that every instruction set rounds and chooses alike.

#define HK_STRETCH 16

// What codes and integers of a width are: q is from -limit[- 1] to limit, and the code is q + bias.
HK_INLINE int HK(code_bias)(hk_bits bits) { return bits == HK_4_BITS ? 8 : 128; }
HK_INLINE float HK(lowest_q)(hk_bits bits) { return bits == HK_4_BITS ? -8.0f : -127.0f; }
HK_INLINE float HK(highest_q)(hk_bits bits) { return bits == HK_4_BITS ? 7.0f : 127.0f; }

// 1 / scale where that is a number, else 0: what a group's elements are multiplied with.
HK_INLINE float HK(inverse_scale)(float scale) {
  const float inverse = 1.0f / scale;
  return inverse - inverse == 0.0f ? inverse : 0.0f;
}
// q of x as a float. Adding 1.5 * 2^23 rounds to an integer.
HK_INLINE float HK(round_q)(float x, float inverse, hk_bits bits) {
  float q = x * inverse;
  q = q > HK(lowest_q)(bits) ? q : HK(lowest_q)(bits);
  q = q < HK(highest_q)(bits) ? q : HK(highest_q)(bits);
  return (q + 12582912.0f) - 12582912.0f;
}

// The nearest fp16 number, ties to even, at most 65504 in magnitude.
HK_INLINE float HK(round_half)(float x) {
  const float magnitude = __builtin_fabsf(x);
  float rounded = (magnitude + 0.5f) - 0.5f;  // subnormals are multiples of 2^-24, as floats from 0.5 to 1 are
  if (magnitude >= 0x1p-14f) {
    uint32_t n;
    __builtin_memcpy(&n, &magnitude, sizeof n);
    n = (n + 0xfff + (n >> 13 & 1)) & ~0x1fffu;
    __builtin_memcpy(&rounded, &n, sizeof n);
  }
  return __builtin_copysignf(rounded < 65504.0f ? rounded : 65504.0f, x);
}
// The bits of a float that is an fp16 number.
HK_INLINE uint16_t HK(half_bits)(float x) {
  uint32_t n;
  __builtin_memcpy(&n, &x, sizeof n);
  const uint32_t sign = n >> 16 & 0x8000, magnitude = n & 0x7fffffff;
  if (magnitude >= 0x38800000) return (uint16_t)(sign | (magnitude - 0x38000000) >> 13);
  return (uint16_t)(sign | (uint32_t)(__builtin_fabsf(x) * 0x1p24f));
}

// Finite fp16 numbers as floats.
typedef uint16_t HK(halves) __attribute__((vector_size(HK_LANES * 2), aligned(2), may_alias));
HK_INLINE vf HK(load_halves)(const void *p) {
#if HK_LANES > 4 || defined(__aarch64__)
  typedef _Float16 half_floats __attribute__((vector_size(HK_LANES * 2), aligned(2), may_alias));
  return __builtin_convertvector(*(const half_floats *)p, vf);
#else
  const vu bits = __builtin_convertvector(*(const HK(halves) *)p, vu);
  const vu magnitude = bits & 0x7fff;
  const vf normal = (vf)((magnitude << 13) + 0x38000000);
  const vf subnormal = __builtin_convertvector((vi)magnitude, vf) * 0x1p-24f;
  return (vf)((vu)HK(select)((vi)magnitude >= 0x400, normal, subnormal) | (bits & 0x8000) << 16);
#endif
}

// The element of greatest magnitude, the first of equals.
HK_INLINE float HK(extreme)(const float *x, ptrdiff_t count) {
  float extreme = 0;
  for (ptrdiff_t i = 0; i < count; i++)
    if (__builtin_fabsf(x[i]) > __builtin_fabsf(extreme)) extreme = x[i];
  return extreme;
}
HK_INLINE float HK(square_error)(const float *x, ptrdiff_t count, float scale, hk_bits bits) {
  const float inverse = HK(inverse_scale)(scale);
  float sums[HK_STRETCH] = {0};
  ptrdiff_t i = 0;
  for (; i + HK_STRETCH <= count; i += HK_STRETCH)
    for (int l = 0; l < HK_STRETCH; l++) {
      const float error = x[i + l] - scale * HK(round_q)(x[i + l], inverse, bits);
      sums[l] += error * error;
    }
  for (int l = 0; i + l < count; l++) {
    const float error = x[i + l] - scale * HK(round_q)(x[i + l], inverse, bits);
    sums[l] += error * error;
  }
  for (int width = HK_STRETCH / 2; width > 0; width /= 2)
    for (int l = 0; l < width; l++) sums[l] += sums[l + width];
  return sums[0];
}

static void HK(group_scales)(const hk_group_scales *restrict a) {
  const hk_bits bits = a->bits == HK_4_BITS ? HK_4_BITS : HK_8_BITS;
  float *out = a->scales;
  for (ptrdiff_t r = 0; r < a->rows; r++)
    for (ptrdiff_t c = 0; c < a->columns; c += a->group) {
      const ptrdiff_t count = a->columns - c < a->group ? a->columns - c : a->group;
      const float *x = a->x + r * a->ldx + c;
      const float step = HK(extreme)(x, count) / (bits == HK_4_BITS ? -8.0f : 127.0f);
      float best = 0, least = 0;
      for (ptrdiff_t i = 0; i < a->candidates; i++) {
        float scale = a->factors[i] * step;
        if (a->half) scale = HK(round_half)(scale);
        if (a->candidates > 1) {
          const float error = HK(square_error)(x, count, scale, bits);
          if (i > 0 && !(error < least)) continue;
          least = error;
        }
        best = scale;
      }
      *out++ = best;
    }
}

static void HK(round_groups)(const hk_round_groups *a) {
  const hk_bits bits = a->bits == HK_4_BITS ? HK_4_BITS : HK_8_BITS;
  const float *scales = a->scales;
  for (ptrdiff_t r = 0; r < a->rows; r++)
    for (ptrdiff_t c = 0; c < a->columns; c += a->group) {
      const ptrdiff_t count = a->columns - c < a->group ? a->columns - c : a->group;
      const float *x = a->x + r * a->ldx + c;
      float *y = a->y + r * a->ldy + c;
      const float scale = *scales++, inverse = HK(inverse_scale)(scale);
      for (ptrdiff_t i = 0; i < count; i++) y[i] = scale * HK(round_q)(x[i], inverse, bits);
    }
}
