// Leaky integrate-and-fire neurons with graded spikes, forward and backward: v and s in registers.

#define HK_MOST_LEVELS 8
#define HK_SPIKING_SIDE_BY_SIDE 4

// The number of k in 1...levels with v - k theta > 0, which is v > k theta; thresholds[k-1] is k theta.
HK_INLINE vf HK(staircase)(vf v, const vf *thresholds, int levels) {
  vi count = {};
  for (int k = 0; k < levels; k++) count -= v > thresholds[k];  // a mask is -1
  return __builtin_convertvector(count, vf);
}

// The same or, with a softness, what lies between it and its ramp.
HK_INLINE vf HK(spikes)(vf v, const vf *thresholds, int levels, vf inverse_theta, float softness) {
  const vf hard = HK(staircase)(v, thresholds, levels);
  if (softness == 0.0f) return hard;
  const vf most = HK(splat)((float)levels);
  const vf rise = HK(max)(HK(fma)(v, inverse_theta, HK(splat)(-0.5f)), (vf){});
  return HK(fma)(HK(splat)(softness), HK(select)(rise < most, rise, most) - hard, hard);
}

HK_INLINE void HK(fill_thresholds)(vf theta, vf *thresholds, int levels) {
  for (int k = 0; k < levels; k++) thresholds[k] = theta * (float)(k + 1);
}

// The rows `first` ..< `end` of `vectors` vectors from channel c on, the last of n lanes: side by side, to hide the latency
// from spike to reset. Their membranes are in `carry`. `vectors` is a constant where it is inlined, and so are `levels` for
// the usual 4 and a softness of 0.
HK_INLINE void HK(spiking_run)(const hk_spiking *a, ptrdiff_t first, ptrdiff_t end, ptrdiff_t c, ptrdiff_t n,
                               int vectors, int levels, float softness, vf *carry) {
  const int zero = a->reset_mode == HK_RESET_ZERO;
  vf v[HK_SPIKING_SIDE_BY_SIDE], s[HK_SPIKING_SIDE_BY_SIDE], beta[HK_SPIKING_SIDE_BY_SIDE];
  vf scale[HK_SPIKING_SIDE_BY_SIDE], minus[HK_SPIKING_SIDE_BY_SIDE], inverse_theta[HK_SPIKING_SIDE_BY_SIDE];
  vf thresholds[HK_SPIKING_SIDE_BY_SIDE][HK_MOST_LEVELS];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    const ptrdiff_t at = c + j * HK_LANES;
    const vf theta = HK(load_part)(a->theta + at, n);
    HK(fill_thresholds)(theta, thresholds[j], levels);
    inverse_theta[j] = softness == 0.0f ? (vf){} : 1.0f / theta;
    beta[j] = HK(load_part)(a->beta + at, n);
    scale[j] = HK(load_part)(a->input_scale + at, n);
    minus[j] = a->reset_mode == HK_RESET_SUBTRACT ? -theta : (vf){};
    v[j] = carry[j];
    s[j] = HK(spikes)(v[j], thresholds[j], levels, inverse_theta[j], softness);
  }
  for (ptrdiff_t row = first; row < end; row++) {
    const int reset = a->reset && a->reset[row];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const ptrdiff_t at = c + j * HK_LANES;
      if (reset) v[j] = s[j] = (vf){};
      const vf kept = zero ? HK(select)(v[j] > thresholds[j][0], (vf){}, v[j]) : v[j];
      const vf current = HK(load_part)(a->current + row * a->ldcurrent + at, n);
      v[j] = HK(fma)(minus[j], s[j], HK(fma)(beta[j], kept, scale[j] * current));
      s[j] = HK(spikes)(v[j], thresholds[j], levels, inverse_theta[j], softness);
      if (a->v) HK(store_part)(a->v + row * a->ldv + at, v[j], n);
      if (a->s) HK(store_part)(a->s + row * a->lds + at, s[j], n);
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) carry[j] = v[j];
}

static void HK(spiking_forward)(const hk_spiking *a) {
  HK_EACH_BLOCK(sequence, block, width, a, {
    vf v[HK_TILE_VECTORS];
    HK(load_states)(v, a->state_in, sequence * a->state_stride + block, width);
    HK_EACH_TILE(first, end, sequence, a, {
      ptrdiff_t c = 0;
      for (; c + HK_SPIKING_SIDE_BY_SIDE * HK_LANES <= width; c += HK_SPIKING_SIDE_BY_SIDE * HK_LANES) {
        vf *carry = v + c / HK_LANES;
        if (a->softness > 0)
          HK(spiking_run)(a, first, end, block + c, HK_LANES, HK_SPIKING_SIDE_BY_SIDE, a->levels, a->softness, carry);
        else if (a->levels == 4)
          HK(spiking_run)(a, first, end, block + c, HK_LANES, HK_SPIKING_SIDE_BY_SIDE, 4, 0, carry);
        else HK(spiking_run)(a, first, end, block + c, HK_LANES, HK_SPIKING_SIDE_BY_SIDE, a->levels, 0, carry);
      }
      HK_EACH(i, n, width - c, {
        HK(spiking_run)(a, first, end, block + c + i, n, 1, a->levels, a->softness, v + (c + i) / HK_LANES);
      });
    });
    HK(store_states)(v, a->state_out, sequence * a->state_stride + block, width);
  });
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

// What a vector carries from tile to tile on its way back.
typedef struct {
  vf g;  // the gradient of v
  vf dbeta, dscale, dtheta;
} HK(spiking_carry);

// The rows `first` ..< `end` of one vector, back in time. `surrogate` is a constant where it is inlined.
HK_INLINE void HK(spiking_run_backward)(const hk_spiking *a, ptrdiff_t sequence, ptrdiff_t first, ptrdiff_t end,
                                        ptrdiff_t c, ptrdiff_t n, hk_surrogate surrogate, HK(spiking_carry) *carry) {
  const int subtract = a->reset_mode == HK_RESET_SUBTRACT, zero = a->reset_mode == HK_RESET_ZERO;
  const vf theta = HK(load_part)(a->theta + c, n), inverse_theta = 1.0f / theta;
  const vf beta = HK(load_part)(a->beta + c, n), scale = HK(load_part)(a->input_scale + c, n);
  vf thresholds[HK_MOST_LEVELS];
  HK(fill_thresholds)(theta, thresholds, a->levels);
  HK(spiking_carry) k = *carry;
  for (ptrdiff_t row = end - 1; row >= first; row--) {
    const int reset = a->reset && a->reset[row];
    const vf v = HK(load_part)(a->v + row * a->ldv + c, n);
    vf before = {};
    if (!reset && row > sequence * a->steps) before = HK(load_part)(a->v + (row - 1) * a->ldv + c, n);
    else if (!reset && a->state_in) before = HK(load_part)(a->state_in + sequence * a->state_stride + c, n);
    if (a->dv) k.g += HK(load_part)(a->dv + row * a->lddv + c, n);
    if (a->ds) {
      vf slope, by_theta;
      HK(surrogate_slope)(surrogate, a->alpha, v, theta, inverse_theta, a->levels, &slope, &by_theta);
      const vf ds = HK(load_part)(a->ds + row * a->ldds + c, n);
      k.g = HK(fma)(ds, slope, k.g);
      k.dtheta = HK(fma)(ds, by_theta, k.dtheta);
    }
    if (subtract)
      k.dtheta =
          HK(fma)(-k.g, HK(spikes)(before, thresholds, a->levels, inverse_theta, a->softness), k.dtheta);
    const vi silent = zero ? ~(before > thresholds[0]) : ~(vi){};
    k.dbeta = HK(fma)(k.g, HK(select)(silent, before, (vf){}), k.dbeta);
    k.dscale = HK(fma)(k.g, HK(load_part)(a->current + row * a->ldcurrent + c, n), k.dscale);
    if (a->dcurrent) HK(add_part)(a->dcurrent + row * a->lddcurrent + c, k.g * scale, n);
    k.g = reset ? (vf){} : HK(select)(silent, k.g * beta, (vf){});
  }
  *carry = k;
}

static void HK(spiking_backward)(const hk_spiking *a) {
  HK_EACH_BLOCK(sequence, block, width, a, {
    HK(spiking_carry) carry[HK_TILE_VECTORS] = {};
    HK_EACH_TILE_BACKWARD(first, end, sequence, a, {
      HK_EACH(i, n, width, {
        HK(spiking_carry) *k = carry + i / HK_LANES;
        const ptrdiff_t c = block + i;
        if (a->surrogate == HK_SURROGATE_ATAN)
          HK(spiking_run_backward)(a, sequence, first, end, c, n, HK_SURROGATE_ATAN, k);
        else if (a->surrogate == HK_SURROGATE_WINDOW)
          HK(spiking_run_backward)(a, sequence, first, end, c, n, HK_SURROGATE_WINDOW, k);
        else HK(spiking_run_backward)(a, sequence, first, end, c, n, HK_SURROGATE_FAST_SIGMOID, k);
      });
    });
    HK_EACH(i, n, width, {
      const HK(spiking_carry) *k = carry + i / HK_LANES;
      const ptrdiff_t c = block + i;
      if (a->dbeta) HK(add_part)(a->dbeta + c, k->dbeta, n);
      if (a->dinput_scale) HK(add_part)(a->dinput_scale + c, k->dscale, n);
      if (a->dtheta) HK(add_part)(a->dtheta + c, k->dtheta, n);
      if (a->dstate_in) HK(add_part)(a->dstate_in + sequence * a->state_stride + c, k->g, n);
    });
  });
}
