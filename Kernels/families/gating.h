// Bodies of gating.h: the gates of the fusion, and the gated, scaled spikes.

static void HK(branch_gate_forward)(const hk_branch_gate *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++)
    for (ptrdiff_t k = 0; k < a->gates; k++)
      a->g[r * a->gates + k] = HK(dot)(a->u + r * a->ldu, a->weight + k * a->width, a->width);
  HK_EACH(i, n, a->rows * a->gates, {
    HK(store_part)(a->g + i, 2.0f * HK(sigmoid)(HK(load_part)(a->g + i, n)), n);
  });
}

static void HK(branch_gate_backward)(const hk_branch_gate *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float *u = a->u + r * a->ldu;
    for (ptrdiff_t k = 0; k < a->gates; k++) {
      const float g = a->g[r * a->gates + k];
      const float d = a->dg[r * a->gates + k] * (g * (1.0f - 0.5f * g));
      if (a->du) HK(add_scaled)(a->du + r * a->lddu, a->weight + k * a->width, d, a->width);
      if (a->dweight) HK(add_scaled)(a->dweight + k * a->width, u, d, a->width);
    }
  }
}

static void HK(gated_scale_forward)(const hk_gated_scale *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float scale = a->scale ? a->scale[r * a->ldscale] : 1.0f;
    const float *s = a->s + r * a->lds;
    float *out = a->out + r * a->ldout;
    HK_EACH(i, n, a->width, {
      HK(fetch)(s, a->lds + i);
      HK(fetch)(out, a->ldout + i);
      HK(store_part)(out + i, scale * HK(load_part)(a->gamma + i, n) * HK(load_part)(s + i, n), n);
    });
  }
}

static void HK(gated_scale_backward)(const hk_gated_scale *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float scale = a->scale ? a->scale[r * a->ldscale] : 1.0f;
    const float *s = a->s + r * a->lds;
    const float *dout = a->dout + r * a->lddout;
    float *ds = a->ds ? a->ds + r * a->ldds : NULL;
    vf dscale = {};
    HK_EACH(i, n, a->width, {
      HK(fetch)(s, a->lds + i);
      HK(fetch)(dout, a->lddout + i);
      if (ds) HK(fetch)(ds, a->ldds + i);
      const vf d = HK(load_part)(dout + i, n);
      const vf d_s = d * HK(load_part)(s + i, n);
      const vf gamma = HK(load_part)(a->gamma + i, n);
      dscale = HK(fma)(d_s, gamma, dscale);
      if (a->dgamma) HK(fma_part)(a->dgamma + i, HK(splat)(scale), d_s, n);
      if (ds) HK(fma_part)(ds + i, scale * gamma, d, n);
    });
    if (a->dscale) a->dscale[r * a->lddscale] += HK(sum)(dscale);
  }
}
