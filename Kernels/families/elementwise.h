// Bodies of elementwise.h: functions, sums and reductions over contiguous arrays. `f` is a constant wherever the inline
// functions are used, so each loop holds one function only.

HK_INLINE vf HK(function_value)(hk_function f, vf x) {
  switch (f) {
    case HK_EXP: return HK(exp)(x);
    case HK_SIGMOID: return HK(sigmoid)(x);
    case HK_TANH: return HK(tanh)(x);
    case HK_SILU: return HK(silu)(x);
    case HK_SOFTPLUS: return HK(softplus)(x);
    case HK_LECUN_TANH: return 1.7159f * HK(tanh)(0.666f * x);
  }
  __builtin_unreachable();
}
HK_INLINE vf HK(function_slope)(hk_function f, vf x) {
  switch (f) {
    case HK_EXP: return HK(exp)(x);
    case HK_SIGMOID: return HK(sigmoid_slope)(HK(sigmoid)(x));
    case HK_TANH: return HK(tanh_slope)(HK(tanh)(x));
    case HK_SILU: return HK(silu_slope)(x, HK(sigmoid)(x));
    case HK_SOFTPLUS: return HK(sigmoid)(x);
    case HK_LECUN_TANH: return (1.7159f * 0.666f) * HK(tanh_slope)(HK(tanh)(0.666f * x));
  }
  __builtin_unreachable();
}
HK_INLINE void HK(unary_value_loop)(const hk_unary *restrict a, hk_function f) {
  HK_EACH(i, n, a->count, {
    HK(store_part)(a->y + i, HK(function_value)(f, HK(load_part)(a->x + i, n)), n);
  });
}
HK_INLINE void HK(unary_slope_loop)(const hk_unary *restrict a, hk_function f) {
  HK_EACH(i, n, a->count, {
    const vf slope = HK(function_slope)(f, HK(load_part)(a->x + i, n));
    const vf dx = HK(fma)(slope, HK(load_part)(a->dy + i, n), HK(load_part)(a->dx + i, n));
    HK(store_part)(a->dx + i, dx, n);
  });
}

#define HK_FOR_FUNCTION(loop, a)                                 \
  switch ((a)->function) {                                       \
    case HK_EXP: HK(loop)(a, HK_EXP); break;                     \
    case HK_SIGMOID: HK(loop)(a, HK_SIGMOID); break;             \
    case HK_TANH: HK(loop)(a, HK_TANH); break;                   \
    case HK_SILU: HK(loop)(a, HK_SILU); break;                   \
    case HK_SOFTPLUS: HK(loop)(a, HK_SOFTPLUS); break;           \
    case HK_LECUN_TANH: HK(loop)(a, HK_LECUN_TANH); break;       \
  }
static void HK(unary_forward)(const hk_unary *restrict a) { HK_FOR_FUNCTION(unary_value_loop, a) }
static void HK(unary_backward)(const hk_unary *restrict a) { HK_FOR_FUNCTION(unary_slope_loop, a) }
#undef HK_FOR_FUNCTION

// y[i] += scale * x[i]; the row operations below are made of it
HK_INLINE void HK(add_scaled)(float *y, const float *x, float scale, ptrdiff_t count) {
  HK_EACH(i, n, count, { HK(fma_part)(y + i, HK(splat)(scale), HK(load_part)(x + i, n), n); });
}
HK_INLINE void HK(add_row)(float *y, const float *x, ptrdiff_t count) {
  HK_EACH(i, n, count, { HK(add_part)(y + i, HK(load_part)(x + i, n), n); });
}

static void HK(axpy)(const hk_axpy *restrict a) { HK(add_scaled)(a->y, a->x, a->scale, a->count); }

static void HK(approach)(const hk_approach *restrict a) {
  const vf share = HK(splat)(a->share);
  HK_EACH(i, n, a->count, {
    const vf y = HK(load_part)(a->y + i, n);
    HK(store_part)(a->y + i, HK(fma)(share, HK(load_part)(a->x + i, n) - y, y), n);
  });
}

static void HK(square_sum)(const hk_square_sum *restrict a) {
  typedef double vd __attribute__((vector_size(HK_LANES * 8)));
  vd squares = {};
  vi not_finite = {};
  HK_EACH(i, n, a->count, {
    const vf x = HK(load_part)(a->x + i, n);
    const vd wide = __builtin_convertvector(x, vd);
    squares += wide * wide;  // the product is exact
    not_finite -= ~(HK(abs)(x) <= 3.40282347e38f);  // also true of NaN
  });
  double sum = 0;
  double count = 0;
  for (int lane = 0; lane < HK_LANES; lane++) {
    sum += squares[lane];
    count += not_finite[lane];
  }
  a->result[0] = sum;
  a->result[1] = count;
}

static void HK(column_sum)(const hk_column_sum *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) HK(add_row)(a->out, a->x + r * a->ldx, a->columns);
}

static void HK(add_bias)(const hk_add_bias *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) HK(add_row)(a->y + r * a->ldy, a->bias, a->columns);
}

// Whole blocks of eight vectors; what is left over is not worth reading.
static void HK(read_all)(const hk_read_all *restrict a) {
  enum { many = 8 };
  vi seen[many] = {};
  for (ptrdiff_t i = 0; i + many * HK_LANES <= a->count; i += many * HK_LANES)
    for (int j = 0; j < many; j++) seen[j] ^= (vi)HK(load)(a->x + i + j * HK_LANES);
  uint32_t all = 0;
  for (int j = 0; j < many; j++)
    for (int lane = 0; lane < HK_LANES; lane++) all ^= (uint32_t)seen[j][lane];
  *a->result = all;
}
