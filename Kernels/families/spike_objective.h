// Bodies of spike_objective.h: a vector of channels at a time, down the rows.

static void HK(spike_rate_forward)(const hk_spike_rate *restrict a) {
  HK_EACH(c, n, a->channels, {
    vf fired = {};
    for (ptrdiff_t r = 0; r < a->rows; r++) {
      const vf s = HK(load_part)(a->s + r * a->lds + c, n);
      fired += HK(select)(s < 1.0f, s, HK(splat)(1.0f));
    }
    HK(add_part)(a->fired + c, fired, n);
  });
}

static void HK(spike_rate_backward)(const hk_spike_rate *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float *s = a->s + r * a->lds;
    float *ds = a->ds + r * a->ldds;
    HK_EACH(c, n, a->channels, {
      HK(add_part)(ds + c, HK(select)(HK(load_part)(s + c, n) <= 1.0f, HK(splat)(a->scale), (vf){}), n);
    });
  }
}

static void HK(spike_consistency)(const hk_spike_consistency *restrict a) {
  const float sharpness = 1.0f / a->temperature;
  double total = 0;
  HK_EACH(c, n, a->channels, {
    const vf inverse_theta = 1.0f / HK(select)(HK(first_lanes)(n), HK(load_part)(a->theta + c, n), HK(splat)(1.0f));
    const vf by_v = a->scale * sharpness * inverse_theta;
    vf dtheta = {};
    for (ptrdiff_t r = 0; r < a->rows; r++) {
      const vf ratio = HK(load_part)(a->v + r * a->ldv + c, n) * inverse_theta;
      vf divergence = {}, slope = {};
      for (int k = 1; k <= a->levels; k++) {
        const vf u = ratio - (float)k;
        const vf e = HK(exp)(HK(abs)(u) * -sharpness), away = e / (e + 1.0f);
        divergence += HK(log1p_unit)(e);
        slope += HK(select)(u > 0.0f, -away, away);
      }
      const vf dv = slope * by_v;
      HK(add_part)(a->dv + r * a->lddv + c, dv, n);
      dtheta = HK(fma)(-dv, ratio, dtheta);
      total += (double)HK(sum)(HK(select)(HK(first_lanes)(n), divergence, (vf){}));
    }
    HK(add_part)(a->dtheta + c, dtheta, n);
  });
  *a->sum += total;
}
