// Liquid time-constant neurons and the pointwise part of CfC, forward and backward.
//
// A vector of channels walks through the steps with h in a register. Where f depends on h, each step is a long chain of
// dependent operations (two exponentials and a logarithm): four vectors go side by side to hide its latency.

#define HK_LIQUID_SIDE_BY_SIDE 4
// Rows of a tile.
#define HK_LIQUID_STEPS 16

// What both directions compute from the inputs of a step and the h before it.
typedef struct {
  vf f, slope;   // softplus and its derivative
  vf lambda;     // 1/tau + f
  vf gain;       // 1 - alpha
  vf drive;      // f / lambda
} HK(liquid_step);

HK_INLINE HK(liquid_step) HK(liquid_at)(vf p, vf bias, vf rate, vf elapsed, const vf *w, vf h) {
  HK(liquid_step) s;
  const vf z = p + bias;
  s.f = HK(softplus_sigmoid)(w ? HK(fma)(*w, h, z) : z, &s.slope);
  s.lambda = rate + s.f;
  s.gain = -HK(expm1)(-s.lambda * elapsed);
  s.drive = s.f / s.lambda;
  return s;
}

// The rows `first` ..< `end` of `vectors` vectors from channel c on, the last of n lanes; their states are in `carry`.
// Constants where it is inlined: `vectors` and `recurrent`.
HK_INLINE void HK(liquid_run)(const hk_liquid *a, ptrdiff_t first, ptrdiff_t end, ptrdiff_t c, ptrdiff_t n, int vectors,
                              int recurrent, vf *carry) {
  vf h[HK_LIQUID_SIDE_BY_SIDE], w[HK_LIQUID_SIDE_BY_SIDE], bias[HK_LIQUID_SIDE_BY_SIDE], rate[HK_LIQUID_SIDE_BY_SIDE];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    const ptrdiff_t at = c + j * HK_LANES;
    h[j] = carry[j];
    if (recurrent) w[j] = HK(load_part)(a->w + at, n);
    bias[j] = HK(load_part)(a->f_bias + at, n);
    rate[j] = HK(exp)(-HK(load_part)(a->log_tau + at, n));
  }
  for (ptrdiff_t row = first; row < end; row++) {
    const vf elapsed = HK(splat)(a->elapsed ? a->elapsed[row] : 1.0f);
    const int reset = a->reset && a->reset[row];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const ptrdiff_t at = c + j * HK_LANES;
      if (reset) h[j] = (vf){};
      HK(fetch)(a->p, (row + HK_LIQUID_STEPS) * a->ldp + at);
      const HK(liquid_step) s = HK(liquid_at)(HK(load_part)(a->p + row * a->ldp + at, n), bias[j], rate[j], elapsed,
                                              recurrent ? &w[j] : 0, h[j]);
      const vf target = s.drive * HK(load_part)(a->a + row * a->lda + at, n);
      h[j] = HK(fma)(1.0f - s.gain, h[j], s.gain * target);
      HK(store_part)(a->h + row * a->ldh + at, h[j], n);
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) carry[j] = h[j];
}

static void HK(liquid_forward)(const hk_liquid *a) {
  HK_EACH_BLOCK(sequence, block, width, a, {
    vf h[HK_TILE_VECTORS];
    HK(load_states)(h, a->state_in, sequence * a->state_stride + block, width);
    HK_EACH_TILE(first, end, HK_LIQUID_STEPS, sequence, a, {
      ptrdiff_t c = 0;
      if (a->w)
        for (; c + HK_LIQUID_SIDE_BY_SIDE * HK_LANES <= width; c += HK_LIQUID_SIDE_BY_SIDE * HK_LANES)
          HK(liquid_run)(a, first, end, block + c, HK_LANES, HK_LIQUID_SIDE_BY_SIDE, 1, h + c / HK_LANES);
      HK_EACH(i, n, width - c, {
        if (a->w) HK(liquid_run)(a, first, end, block + c + i, n, 1, 1, h + (c + i) / HK_LANES);
        else HK(liquid_run)(a, first, end, block + c + i, n, 1, 0, h + (c + i) / HK_LANES);
      });
    });
    HK(store_states)(h, a->state_out, sequence * a->state_stride + block, width);
  });
}

// What a vector carries from tile to tile on its way back.
typedef struct {
  vf g;  // the gradient of h
  vf drate, dbias, dw;
} HK(liquid_carry);

// The rows `first` ..< `end` of one vector, back in time. With gain = 1 - alpha and drive = f / lambda:
//   h = (1 - gain) h' + gain drive A      d gain / d lambda = e alpha      d drive / d lambda = -drive / lambda
HK_INLINE void HK(liquid_run_backward)(const hk_liquid *a, ptrdiff_t sequence, ptrdiff_t first, ptrdiff_t end,
                                       ptrdiff_t c, ptrdiff_t n, HK(liquid_carry) *carry) {
  const vf w = a->w ? HK(load_part)(a->w + c, n) : (vf){}, bias = HK(load_part)(a->f_bias + c, n);
  const vf rate = HK(exp)(-HK(load_part)(a->log_tau + c, n));
  HK(liquid_carry) k = *carry;
  for (ptrdiff_t row = end - 1; row >= first; row--) {
    const int reset = a->reset && a->reset[row];
    const vf elapsed = HK(splat)(a->elapsed ? a->elapsed[row] : 1.0f);
    vf before = {};
    if (!reset && row > sequence * a->steps) before = HK(load_part)(a->h + (row - 1) * a->ldh + c, n);
    else if (!reset && a->state_in) before = HK(load_part)(a->state_in + sequence * a->state_stride + c, n);
    const ptrdiff_t next = row - HK_LIQUID_STEPS;
    HK(fetch)(a->h, next * a->ldh + c);
    HK(fetch)(a->a, next * a->lda + c);
    HK(fetch)(a->p, next * a->ldp + c);
    if (a->dp) HK(fetch)(a->dp, next * a->lddp + c);
    const vf input = HK(load_part)(a->a + row * a->lda + c, n);
    const HK(liquid_step) s =
        HK(liquid_at)(HK(load_part)(a->p + row * a->ldp + c, n), bias, rate, elapsed, a->w ? &w : 0, before);
    const vf alpha = 1.0f - s.gain;

    if (a->dh) k.g += HK(load_part)(a->dh + row * a->lddh + c, n);
    const vf dgain = k.g * (s.drive * input - before), ddrive = k.g * s.gain * input / s.lambda;
    const vf dlambda = dgain * elapsed * alpha - ddrive * s.drive;  // while f in drive's numerator is held
    const vf dz = (dlambda + ddrive) * s.slope;
    if (a->da) HK(add_part)(a->da + row * a->ldda + c, k.g * s.gain * s.drive, n);
    if (a->dp) HK(add_part)(a->dp + row * a->lddp + c, dz, n);
    if (a->delapsed) a->delapsed[row] += HK(sum)(dgain * s.lambda * alpha);
    k.drate += dlambda;
    k.dbias += dz;
    k.dw = HK(fma)(dz, before, k.dw);
    k.g = reset ? (vf){} : HK(fma)(dz, w, k.g * alpha);
  }
  *carry = k;
}

static void HK(liquid_backward)(const hk_liquid *a) {
  HK_EACH_BLOCK(sequence, block, width, a, {
    HK(liquid_carry) carry[HK_TILE_VECTORS] = {};
    HK_EACH_TILE_BACKWARD(first, end, HK_LIQUID_STEPS, sequence, a, {
      HK_EACH(i, n, width, {
        HK(liquid_run_backward)(a, sequence, first, end, block + i, n, carry + i / HK_LANES);
      });
    });
    HK_EACH(i, n, width, {
      const HK(liquid_carry) *k = carry + i / HK_LANES;
      const ptrdiff_t c = block + i;
      if (a->dlog_tau) HK(add_part)(a->dlog_tau + c, -HK(exp)(-HK(load_part)(a->log_tau + c, n)) * k->drate, n);
      if (a->df_bias) HK(add_part)(a->df_bias + c, k->dbias, n);
      if (a->dw) HK(add_part)(a->dw + c, k->dw, n);
      if (a->dstate_in) HK(add_part)(a->dstate_in + sequence * a->state_stride + c, k->g, n);
    });
  });
}

HK_INLINE vf HK(sign)(vf x) { return HK(select)(x == 0.0f, (vf){}, HK(copysign)(HK(splat)(1.0f), x)); }

static void HK(cfc_forward)(const hk_cfc *a) {
  for (ptrdiff_t row = 0; row < a->rows; row++) {
    const ptrdiff_t width = a->channels;
    const float *f1 = a->heads + row * a->ldheads, *f2 = f1 + width, *ta = f2 + width, *tb = ta + width;
    const vf elapsed = HK(splat)(a->elapsed ? a->elapsed[row * a->ldelapsed] : 1.0f);
    HK_EACH(c, n, width, {
      vf h;
      const vf x = HK(load_part)(f1 + c, n);
      if (a->mode == HK_CFC_PURE) {
        const vf rate = HK(abs)(HK(load_part)(a->w_tau + c, n)) + HK(abs)(x), top = HK(load_part)(a->a + c, n);
        h = HK(fma)(-top, HK(exp)(-elapsed * rate) * x, top);
      } else {
        const vf from = HK(tanh)(x), to = HK(tanh)(HK(load_part)(f2 + c, n));
        const vf g = HK(sigmoid)(HK(fma)(HK(load_part)(ta + c, n), elapsed, HK(load_part)(tb + c, n)));
        h = HK(fma)(to, g, a->mode == HK_CFC_DEFAULT ? from * (1.0f - g) : from);
      }
      HK(store_part)(a->h + row * a->ldh + c, h, n);
    });
  }
}

static void HK(cfc_backward)(const hk_cfc *a) {
  for (ptrdiff_t row = 0; row < a->rows; row++) {
    const ptrdiff_t width = a->channels;
    const float *f1 = a->heads + row * a->ldheads, *f2 = f1 + width, *ta = f2 + width, *tb = ta + width;
    float *df1 = a->dheads + row * a->lddheads, *df2 = df1 + width, *dta = df2 + width, *dtb = dta + width;
    const vf elapsed = HK(splat)(a->elapsed ? a->elapsed[row * a->ldelapsed] : 1.0f);
    vf delapsed = {};
    HK_EACH(c, n, width, {
      const vf dh = HK(load_part)(a->dh + row * a->lddh + c, n), x = HK(load_part)(f1 + c, n);
      if (a->mode == HK_CFC_PURE) {  // the derivative of |x| at 0 is 0, as torch has it
        const vf tau = HK(load_part)(a->w_tau + c, n), top = HK(load_part)(a->a + c, n);
        const vf rate = HK(abs)(tau) + HK(abs)(x), decay = HK(exp)(-elapsed * rate);
        const vf dexponent = dh * top * decay * x;  // by elapsed * rate
        const vf drate = dexponent * elapsed;
        HK(add_part)(df1 + c, drate * HK(sign)(x) - dh * top * decay, n);
        if (a->da) HK(add_part)(a->da + c, dh * (1.0f - decay * x), n);
        if (a->dw_tau) HK(add_part)(a->dw_tau + c, drate * HK(sign)(tau), n);
        delapsed = HK(fma)(dexponent, rate, delapsed);
      } else {
        const vf from = HK(tanh)(x), to = HK(tanh)(HK(load_part)(f2 + c, n)), rate = HK(load_part)(ta + c, n);
        const vf g = HK(sigmoid)(HK(fma)(rate, elapsed, HK(load_part)(tb + c, n)));
        const int blend = a->mode == HK_CFC_DEFAULT;
        const vf dgate = dh * (blend ? to - from : to) * HK(sigmoid_slope)(g);
        HK(add_part)(df1 + c, (blend ? dh * (1.0f - g) : dh) * HK(tanh_slope)(from), n);
        HK(add_part)(df2 + c, dh * g * HK(tanh_slope)(to), n);
        HK(add_part)(dta + c, dgate * elapsed, n);
        HK(add_part)(dtb + c, dgate, n);
        delapsed = HK(fma)(dgate, rate, delapsed);
      }
    });
    if (a->delapsed) a->delapsed[row * a->ldelapsed] += HK(sum)(delapsed);
  }
}
