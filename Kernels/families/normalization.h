// Bodies of normalization.h: RMS normalisation, plain and gated.
//
// With m = sum of squares / width, inv = (m + epsilon)^-1/2 and y = w x inv:
//   dx = inv (w dy - x inv^2 mean(x w dy)),  dw = sum over rows of dy x inv.

HK_INLINE float HK(inverse_root)(float square_sum, ptrdiff_t count, float epsilon) {
  return 1.0f / __builtin_elementwise_sqrt(square_sum / (float)count + epsilon);
}

static void HK(rms_norm_forward)(const hk_rms_norm *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float *x = a->x + r * a->ldx;
    float *y = a->y + r * a->ldy;
    const float inverse = HK(inverse_root)(HK(dot)(x, x, a->width), a->width, a->epsilon);
    if (a->inverse) a->inverse[r] = inverse;
    HK_EACH(i, n, a->width, {
      HK(store_part)(y + i, HK(load_part)(a->weight + i, n) * (HK(load_part)(x + i, n) * inverse), n);
    });
  }
}

static void HK(rms_norm_backward)(const hk_rms_norm *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float *x = a->x + r * a->ldx;
    const float *dy = a->dy + r * a->lddy;
    float *dx = a->dx ? a->dx + r * a->lddx : NULL;
    const float inverse = a->inverse[r];
    vf sum = {};
    HK_EACH(i, n, a->width, {
      sum = HK(fma)(HK(load_part)(x + i, n) * HK(load_part)(a->weight + i, n), HK(load_part)(dy + i, n), sum);
    });
    const float along = inverse * inverse * HK(sum)(sum) / (float)a->width;
    HK_EACH(i, n, a->width, {
      const vf xi = HK(load_part)(x + i, n);
      const vf d = HK(load_part)(dy + i, n);
      const vf across = HK(fma)(HK(load_part)(a->weight + i, n), d, xi * -along);
      if (dx) HK(fma_part)(dx + i, HK(splat)(inverse), across, n);
      if (a->dweight) HK(fma_part)(a->dweight + i, d, xi * inverse, n);
    });
  }
}

// The gated form normalises m = h phi(z) instead of x, in groups, and multiplies by the row's scale.

// phi(z); `f` is a constant where this is used.
HK_INLINE vf HK(gate_value)(hk_gate_function f, vf z) {
  return f == HK_GATE_SILU ? HK(silu)(z) : f == HK_GATE_SIGMOID ? HK(sigmoid)(z) : HK(splat)(1.0f);
}
// The same by sigmoid(z), for the way back.
HK_INLINE vf HK(gate_value_slope)(hk_gate_function f, vf z, vf sigmoid, vf *slope) {
  *slope = (vf){};
  if (f == HK_GATE_NONE) return HK(splat)(1.0f);
  *slope = f == HK_GATE_SILU ? HK(silu_slope)(z, sigmoid) : HK(sigmoid_slope)(sigmoid);
  return f == HK_GATE_SILU ? z * sigmoid : sigmoid;
}
HK_INLINE vf HK(gate_sigmoid)(hk_gate_function f, vf z) { return f == HK_GATE_NONE ? (vf){} : HK(sigmoid)(z); }
// n values of z from i on; zeros, which are not used, where there is no gate
HK_INLINE vf HK(load_gate)(hk_gate_function f, const float *z, ptrdiff_t i, ptrdiff_t n) {
  return f == HK_GATE_NONE ? (vf){} : HK(load_part)(z + i, n);
}

HK_INLINE void HK(gated_norm_value_rows)(const hk_gated_norm *restrict a, hk_gate_function f) {
  const ptrdiff_t width = a->width / a->groups;
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float scale = a->scale ? a->scale[r * a->ldscale] : 1.0f;
    for (ptrdiff_t group = 0; group < a->groups; group++) {
      const ptrdiff_t first = group * width;
      const float *h = a->h + r * a->ldh + first;
      const float *z = f == HK_GATE_NONE ? NULL : a->z + r * a->ldz + first;
      const float *weight = a->weight + first;
      float *out = a->out + r * a->ldout + first;
      vf squares = {};
      HK_EACH(i, n, width, {  // `out` holds m until its norm is known
        HK(fetch)(h, a->ldh + i);
        if (f != HK_GATE_NONE) HK(fetch)(z, a->ldz + i);
        HK(fetch)(out, a->ldout + i);
        const vf m = HK(load_part)(h + i, n) * HK(gate_value)(f, HK(load_gate)(f, z, i, n));
        squares = HK(fma)(m, m, squares);
        HK(store_part)(out + i, m, n);
      });
      const float inverse = HK(inverse_root)(HK(sum)(squares), width, a->epsilon);
      if (a->inverse) a->inverse[r * a->groups + group] = inverse;
      const float factor = scale * inverse;
      HK_EACH(i, n, width, {
        HK(store_part)(out + i, HK(load_part)(weight + i, n) * (HK(load_part)(out + i, n) * factor), n);
      });
    }
  }
}

// Exponentials cost most here: a group's sigmoids are kept from the first loop over it for the second, up to this width.
#define HK_KEPT_SIGMOIDS 2048

HK_INLINE void HK(gated_norm_slope_rows)(const hk_gated_norm *restrict a, hk_gate_function f) {
  const ptrdiff_t width = a->width / a->groups;
  _Alignas(64) float sigmoids[HK_KEPT_SIGMOIDS];
  const int keeps = width <= HK_KEPT_SIGMOIDS;
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float scale = a->scale ? a->scale[r * a->ldscale] : 1.0f;
    float dscale = 0;
    for (ptrdiff_t group = 0; group < a->groups; group++) {
      const ptrdiff_t first = group * width;
      const float *h = a->h + r * a->ldh + first;
      const float *z = f == HK_GATE_NONE ? NULL : a->z + r * a->ldz + first;
      const float *weight = a->weight + first;
      const float *dout = a->dout + r * a->lddout + first;
      float *dh = a->dh ? a->dh + r * a->lddh + first : NULL;
      float *dz = a->dz && z ? a->dz + r * a->lddz + first : NULL;
      float *dweight = a->dweight ? a->dweight + first : NULL;
      const float inverse = a->inverse[r * a->groups + group];
      vf sum = {};
      HK_EACH(i, n, width, {
        const vf zi = HK(load_gate)(f, z, i, n), sigmoid = HK(gate_sigmoid)(f, zi);
        HK(fetch)(h, a->ldh + i);
        if (f != HK_GATE_NONE) HK(fetch)(z, a->ldz + i);
        HK(fetch)(dout, a->lddout + i);
        if (dh) HK(fetch)(dh, a->lddh + i);
        if (dz) HK(fetch)(dz, a->lddz + i);
        if (keeps) HK(store_part)(sigmoids + i, sigmoid, n);
        vf slope;
        const vf m = HK(load_part)(h + i, n) * HK(gate_value_slope)(f, zi, sigmoid, &slope);
        sum = HK(fma)(m * HK(load_part)(weight + i, n), HK(load_part)(dout + i, n), sum);
      });
      const float dot = HK(sum)(sum);
      dscale += dot * inverse;
      const float factor = scale * inverse;
      const float along = inverse * inverse * dot / (float)width;
      HK_EACH(i, n, width, {
        const vf zi = HK(load_gate)(f, z, i, n);
        const vf sigmoid = keeps ? HK(load_part)(sigmoids + i, n) : HK(gate_sigmoid)(f, zi);
        vf slope;
        const vf gate = HK(gate_value_slope)(f, zi, sigmoid, &slope);
        const vf hi = HK(load_part)(h + i, n);
        const vf d = HK(load_part)(dout + i, n);
        const vf m = hi * gate;
        const vf dm = factor * HK(fma)(HK(load_part)(weight + i, n), d, m * -along);
        if (dh) HK(fma_part)(dh + i, dm, gate, n);
        if (dz) HK(fma_part)(dz + i, dm * hi, slope, n);
        if (dweight) HK(fma_part)(dweight + i, d, m * factor, n);
      });
    }
    if (a->dscale) a->dscale[r * a->lddscale] += dscale;
  }
}

#define HK_FOR_GATE(rows, a)                                      \
  switch ((a)->z ? (a)->function : HK_GATE_NONE) {                \
    case HK_GATE_NONE: HK(rows)(a, HK_GATE_NONE); break;          \
    case HK_GATE_SILU: HK(rows)(a, HK_GATE_SILU); break;          \
    case HK_GATE_SIGMOID: HK(rows)(a, HK_GATE_SIGMOID); break;    \
  }
static void HK(gated_norm_forward)(const hk_gated_norm *restrict a) { HK_FOR_GATE(gated_norm_value_rows, a) }
static void HK(gated_norm_backward)(const hk_gated_norm *restrict a) { HK_FOR_GATE(gated_norm_slope_rows, a) }
#undef HK_FOR_GATE
