// Leaky integrate-and-fire neurons with graded spikes, forward and backward: time inside, v and s in registers.

#define HK_MOST_LEVELS 8
#define HK_SPIKING_SIDE_BY_SIDE 4

// The number of k in 1...levels with v - k theta > 0, which is v > k theta; thresholds[k-1] is k theta.
HK_INLINE vf HK(staircase)(vf v, const vf *thresholds, int levels) {
  vi count = {};
  for (int k = 0; k < levels; k++) count -= v > thresholds[k];  // a mask is -1
  return __builtin_convertvector(count, vf);
}

HK_INLINE void HK(fill_thresholds)(vf theta, vf *thresholds, int levels) {
  for (int k = 0; k < levels; k++) thresholds[k] = theta * (float)(k + 1);
}

// `vectors` vectors from channel c on, the last of n lanes: side by side, to hide the latency from spike to reset.
// `vectors` is a constant where it is inlined, and so is `levels` for the usual 4.
HK_INLINE void HK(spiking_run)(const hk_spiking *a, ptrdiff_t sequence, ptrdiff_t c, ptrdiff_t n, int vectors,
                               int levels) {
  const int zero = a->reset_mode == HK_RESET_ZERO;
  vf v[HK_SPIKING_SIDE_BY_SIDE], s[HK_SPIKING_SIDE_BY_SIDE], beta[HK_SPIKING_SIDE_BY_SIDE];
  vf scale[HK_SPIKING_SIDE_BY_SIDE], minus[HK_SPIKING_SIDE_BY_SIDE];
  vf thresholds[HK_SPIKING_SIDE_BY_SIDE][HK_MOST_LEVELS];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    const ptrdiff_t at = c + j * HK_LANES;
    const vf theta = HK(load_part)(a->theta + at, n);
    HK(fill_thresholds)(theta, thresholds[j], levels);
    beta[j] = HK(load_part)(a->beta + at, n);
    scale[j] = HK(load_part)(a->input_scale + at, n);
    minus[j] = a->reset_mode == HK_RESET_SUBTRACT ? -theta : (vf){};
    v[j] = a->state_in ? HK(load_part)(a->state_in + sequence * a->state_stride + at, n) : (vf){};
    s[j] = HK(staircase)(v[j], thresholds[j], levels);
  }
  for (ptrdiff_t row = sequence * a->steps, end = row + a->steps; row < end; row++) {
    const int reset = a->reset && a->reset[row];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const ptrdiff_t at = c + j * HK_LANES;
      if (reset) v[j] = s[j] = (vf){};
      const vf kept = zero ? HK(select)(s[j] > 0.0f, (vf){}, v[j]) : v[j];
      const vf current = HK(load_part)(a->current + row * a->ldcurrent + at, n);
      v[j] = HK(fma)(minus[j], s[j], HK(fma)(beta[j], kept, scale[j] * current));
      s[j] = HK(staircase)(v[j], thresholds[j], levels);
      if (a->v) HK(store_part)(a->v + row * a->ldv + at, v[j], n);
      if (a->s) HK(store_part)(a->s + row * a->lds + at, s[j], n);
    }
  }
  if (!a->state_out) return;
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++)
    HK(store_part)(a->state_out + sequence * a->state_stride + c + j * HK_LANES, v[j], n);
}

static void HK(spiking_forward)(const hk_spiking *a) {
  const ptrdiff_t block = HK_SPIKING_SIDE_BY_SIDE * HK_LANES, blocks = a->channels / block * block;
  for (ptrdiff_t sequence = 0; sequence < a->batch; sequence++) {
    for (ptrdiff_t c = 0; c < blocks; c += block) {
      if (a->levels == 4) HK(spiking_run)(a, sequence, c, HK_LANES, HK_SPIKING_SIDE_BY_SIDE, 4);
      else HK(spiking_run)(a, sequence, c, HK_LANES, HK_SPIKING_SIDE_BY_SIDE, a->levels);
    }
    HK_EACH(i, n, a->channels - blocks, HK(spiking_run)(a, sequence, blocks + i, n, 1, a->levels););
  }
}

// The derivative of s by v, and by theta for a fixed v; `slope` and `by_theta` are sums over the levels.
HK_INLINE void HK(surrogate_slope)(hk_surrogate surrogate, float alpha, vf v, vf theta, vf inverse_theta, int levels,
                                   vf *slope, vf *by_theta) {
  *slope = *by_theta = (vf){};
  if (surrogate == HK_SURROGATE_WINDOW) {
    const vi inside = (v > 0.0f) & (v < theta * (float)(levels + 1));
    *slope = HK(select)(inside, inverse_theta, (vf){});
    *by_theta = *slope * (-0.5f * (float)(levels + 1));
    return;
  }
  for (int k = 1; k <= levels; k++) {
    const vf u = v - theta * (float)k;
    vf one;
    if (surrogate == HK_SURROGATE_ATAN) {
      const vf scaled = u * (1.57079633f * alpha);
      one = 0.5f * alpha / HK(fma)(scaled, scaled, HK(splat)(1.0f));
    } else {
      const vf base = HK(fma)(HK(abs)(u), HK(splat)(alpha), HK(splat)(1.0f));
      one = 1.0f / (base * base);
    }
    *slope += one;
    *by_theta = HK(fma)(one, HK(splat)((float)-k), *by_theta);
  }
}

// One vector back in time with the gradient of v in a register. `surrogate` is a constant where it is inlined.
HK_INLINE void HK(spiking_run_backward)(const hk_spiking *a, ptrdiff_t sequence, ptrdiff_t c, ptrdiff_t n,
                                        hk_surrogate surrogate) {
  const int subtract = a->reset_mode == HK_RESET_SUBTRACT, zero = a->reset_mode == HK_RESET_ZERO;
  const vf theta = HK(load_part)(a->theta + c, n), inverse_theta = 1.0f / theta;
  const vf beta = HK(load_part)(a->beta + c, n), scale = HK(load_part)(a->input_scale + c, n);
  const vf first = a->state_in ? HK(load_part)(a->state_in + sequence * a->state_stride + c, n) : (vf){};
  vf thresholds[HK_MOST_LEVELS];
  HK(fill_thresholds)(theta, thresholds, a->levels);
  vf g = {}, dbeta = {}, dscale = {}, dtheta = {};
  for (ptrdiff_t t = a->steps - 1; t >= 0; t--) {
    const ptrdiff_t row = sequence * a->steps + t;
    const int reset = a->reset && a->reset[row];
    const vf v = HK(load_part)(a->v + row * a->ldv + c, n);
    const vf before = reset ? (vf){} : t == 0 ? first : HK(load_part)(a->v + (row - 1) * a->ldv + c, n);
    if (a->dv) g += HK(load_part)(a->dv + row * a->lddv + c, n);
    if (a->ds) {
      vf slope, by_theta;
      HK(surrogate_slope)(surrogate, a->alpha, v, theta, inverse_theta, a->levels, &slope, &by_theta);
      const vf ds = HK(load_part)(a->ds + row * a->ldds + c, n);
      g = HK(fma)(ds, slope, g);
      dtheta = HK(fma)(ds, by_theta, dtheta);
    }
    if (subtract) dtheta = HK(fma)(-g, HK(staircase)(before, thresholds, a->levels), dtheta);
    const vi silent = zero ? ~(before > thresholds[0]) : ~(vi){};
    dbeta = HK(fma)(g, HK(select)(silent, before, (vf){}), dbeta);
    dscale = HK(fma)(g, HK(load_part)(a->current + row * a->ldcurrent + c, n), dscale);
    if (a->dcurrent) HK(add_part)(a->dcurrent + row * a->lddcurrent + c, g * scale, n);
    g = reset ? (vf){} : HK(select)(silent, g * beta, (vf){});
  }
  if (a->dbeta) HK(add_part)(a->dbeta + c, dbeta, n);
  if (a->dinput_scale) HK(add_part)(a->dinput_scale + c, dscale, n);
  if (a->dtheta) HK(add_part)(a->dtheta + c, dtheta, n);
  if (a->dstate_in) HK(add_part)(a->dstate_in + sequence * a->state_stride + c, g, n);
}

static void HK(spiking_backward)(const hk_spiking *a) {
  for (ptrdiff_t sequence = 0; sequence < a->batch; sequence++)
    HK_EACH(c, n, a->channels, {
      if (a->surrogate == HK_SURROGATE_ATAN) HK(spiking_run_backward)(a, sequence, c, n, HK_SURROGATE_ATAN);
      else if (a->surrogate == HK_SURROGATE_WINDOW) HK(spiking_run_backward)(a, sequence, c, n, HK_SURROGATE_WINDOW);
      else HK(spiking_run_backward)(a, sequence, c, n, HK_SURROGATE_FAST_SIGMOID);
    });
}
