// Bodies of dropout.h. The hash is that of a counter (a Weyl sequence along the row) by two rounds of multiplication and
// shifts, with constants of least bias.

#define HK_WEYL 0x9e3779b9u
// On a number or on a vector of them.
#define HK_HASH(h)          \
  do {                      \
    h = h ^ h >> 16;        \
    h = h * 0x21f0aaadu;    \
    h = h ^ h >> 15;        \
    h = h * 0x735a2d97u;    \
    h = h ^ h >> 15;        \
  } while (0)

HK_INLINE uint32_t HK(dropout_row)(const hk_dropout *a, ptrdiff_t row) {
  uint32_t h = (uint32_t)a->keys[row] + a->site * HK_WEYL;
  HK_HASH(h);
  return h;
}
// scale in the lanes that are kept, 0 in the others, for the columns from i on
HK_INLINE vf HK(dropout_factors)(uint32_t row, ptrdiff_t i, uint32_t threshold, float scale) {
  static const uint32_t lane[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  vu h = (*(const vu *)lane + (uint32_t)i) * HK_WEYL + row;
  HK_HASH(h);
  return HK(select)((vi)(h < threshold), (vf){}, HK(splat)(scale));
}

static void HK(dropout_forward)(const hk_dropout *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const uint32_t row = HK(dropout_row)(a, r);
    const float *x = a->x + r * a->width, *residual = a->residual ? a->residual + r * a->width : NULL;
    float *y = a->y + r * a->width;
    HK_EACH(i, n, a->width, {
      const vf kept = HK(dropout_factors)(row, i, a->threshold, a->scale) * HK(load_part)(x + i, n);
      HK(store_part)(y + i, residual ? HK(load_part)(residual + i, n) + kept : kept, n);
    });
  }
}

static void HK(dropout_backward)(const hk_dropout *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const uint32_t row = HK(dropout_row)(a, r);
    const float *dy = a->dy + r * a->width;
    HK_EACH(i, n, a->width, {
      const vf d = HK(load_part)(dy + i, n);
      if (a->dx) HK(fma_part)(a->dx + r * a->width + i, HK(dropout_factors)(row, i, a->threshold, a->scale), d, n);
      if (a->dresidual) HK(add_part)(a->dresidual + r * a->width + i, d, n);
    });
  }
}
