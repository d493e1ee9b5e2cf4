// Causal depthwise convolution, forward and backward: a vector of channels walks through the steps with its last K-1
// inputs in a window, which at both ends of a call is the state.

#define HK_MOST_TAPS 8
// Rows of a tile: few, so that neighbouring vectors follow one another soon; each fetches its lines of the next tile.
#define HK_CONVOLUTION_STEPS 8

HK_INLINE void HK(load_taps)(const hk_convolution *a, ptrdiff_t c, ptrdiff_t n, int taps, vf *weight, vf *bias) {
  for (int k = 0; k < taps; k++) weight[k] = HK(load_part)(a->weight + k * a->tap_stride + c, n);
  *bias = a->bias ? HK(load_part)(a->bias + c, n) : (vf){};
}
// The inputs before a sequence's first row.
HK_INLINE void HK(load_window)(const hk_convolution *a, ptrdiff_t sequence, ptrdiff_t c, ptrdiff_t n, vf *window) {
  for (int k = 0; k + 1 < a->taps; k++)
    window[k] = a->state_in ? HK(load_part)(a->state_in + sequence * a->state_stride + k * a->tap_stride + c, n) : (vf){};
}

// The rows `first` ..< `end` of one vector, whose window is in `carry`. `taps` is a constant where it is inlined for the
// usual 4.
HK_INLINE void HK(convolve)(const hk_convolution *a, ptrdiff_t first, ptrdiff_t end, ptrdiff_t c, ptrdiff_t n, int taps,
                            vf *carry) {
  const int past = taps - 1;
  vf weight[HK_MOST_TAPS], window[HK_MOST_TAPS], bias;
  HK(load_taps)(a, c, n, taps, weight, &bias);
  for (int k = 0; k < past; k++) window[k] = carry[k];
  for (ptrdiff_t row = first; row < end; row++) {
    if (a->reset && a->reset[row])
      for (int k = 0; k < past; k++) window[k] = (vf){};
    HK(fetch)(a->x, (row + HK_CONVOLUTION_STEPS) * a->ldx + c);
    HK(fetch)(a->y, (row + HK_CONVOLUTION_STEPS) * a->ldy + c);
    window[past] = HK(load_part)(a->x + row * a->ldx + c, n);
    vf q = bias;
    for (int k = 0; k < taps; k++) q = HK(fma)(weight[k], window[k], q);
    for (int k = 0; k < past; k++) window[k] = window[k + 1];
    HK(store_part)(a->y + row * a->ldy + c, a->silu ? HK(silu)(q) : q, n);
  }
  for (int k = 0; k < past; k++) carry[k] = window[k];
}

// A single step, the same operations for each channel: nothing is carried.
HK_INLINE void HK(convolution_step)(const hk_convolution *a, int taps) {
  const int past = taps - 1;
  for (ptrdiff_t row = 0; row < a->batch; row++) {
    const int starts = !a->state_in || (a->reset && a->reset[row]);
    const float *in = starts ? 0 : a->state_in + row * a->state_stride;
    float *out = a->state_out ? a->state_out + row * a->state_stride : 0;
    const ptrdiff_t ahead = row + 1 < a->batch ? a->state_stride : 0;
    HK_EACH(c, n, a->channels, {
      vf weight[HK_MOST_TAPS], window[HK_MOST_TAPS], q;
      HK(load_taps)(a, c, n, taps, weight, &q);
      for (int k = 0; k < past; k++) {
        window[k] = in ? HK(load_part)(in + k * a->tap_stride + c, n) : (vf){};
        if (in) __builtin_prefetch(in + k * a->tap_stride + c + ahead);
      }
      window[past] = HK(load_part)(a->x + row * a->ldx + c, n);
      for (int k = 0; k < taps; k++) q = HK(fma)(weight[k], window[k], q);
      if (out)
        for (int k = 0; k < past; k++) HK(store_part)(out + k * a->tap_stride + c, window[k + 1], n);
      HK(store_part)(a->y + row * a->ldy + c, a->silu ? HK(silu)(q) : q, n);
    });
  }
}

static void HK(convolution_forward)(const hk_convolution *a) {
  if (a->steps == 1) {
    if (a->taps == 4) HK(convolution_step)(a, 4);
    else HK(convolution_step)(a, (int)a->taps);
    return;
  }
  HK_EACH_BLOCK(sequence, block, width, a, {
    vf windows[HK_TILE_VECTORS][HK_MOST_TAPS];
    HK_EACH(i, n, width, HK(load_window)(a, sequence, block + i, n, windows[i / HK_LANES]););
    HK_EACH_TILE(first, end, HK_CONVOLUTION_STEPS, sequence, a, {
      HK_EACH(i, n, width, {
        if (a->taps == 4) HK(convolve)(a, first, end, block + i, n, 4, windows[i / HK_LANES]);
        else HK(convolve)(a, first, end, block + i, n, (int)a->taps, windows[i / HK_LANES]);
      });
    });
    if (a->state_out)
      for (int k = 0; k + 1 < a->taps; k++)
        HK_EACH(i, n, width, {
          HK(store_part)(a->state_out + sequence * a->state_stride + k * a->tap_stride + block + i,
                         windows[i / HK_LANES][k], n);
        });
  });
}

// What a vector carries from tile to tile. `pending` holds the gradients of the inputs in the window, complete when an input
// leaves it. Of those only the inputs of this call and document, from row `start` on, have a gradient to give.
typedef struct {
  vf window[HK_MOST_TAPS], pending[HK_MOST_TAPS], dweight[HK_MOST_TAPS], dbias;
  ptrdiff_t start;
} HK(convolution_carry);

// Only what so many taps need.
HK_INLINE void HK(copy_carry)(HK(convolution_carry) *to, const HK(convolution_carry) *from, int taps) {
  for (int i = 0; i + 1 < taps; i++) {
    to->window[i] = from->window[i];
    to->pending[i] = from->pending[i];
  }
  for (int i = 0; i < taps; i++) to->dweight[i] = from->dweight[i];
  to->dbias = from->dbias;
  to->start = from->start;
}

// A document ended before `row`: what is pending is complete.
HK_INLINE void HK(give_pending)(const hk_convolution *a, ptrdiff_t row, ptrdiff_t c, ptrdiff_t n, int taps,
                                HK(convolution_carry) *k) {
  const int past = taps - 1;
  for (int i = 0; i < past; i++) {
    if (a->dx && row - past + i >= k->start)
      HK(add_part)(a->dx + (row - past + i) * a->lddx + c, k->pending[i], n);
    k->window[i] = k->pending[i] = (vf){};
  }
  k->start = row;
}

// The rows `first` ..< `end` of one vector, forward in time also.
HK_INLINE void HK(convolve_backward)(const hk_convolution *a, ptrdiff_t first, ptrdiff_t end, ptrdiff_t c, ptrdiff_t n,
                                     int taps, HK(convolution_carry) *carry) {
  const int past = taps - 1;
  vf weight[HK_MOST_TAPS], bias;
  HK(load_taps)(a, c, n, taps, weight, &bias);
  HK(convolution_carry) k;
  HK(copy_carry)(&k, carry, taps);
  for (ptrdiff_t row = first; row < end; row++) {
    if (a->reset && a->reset[row]) HK(give_pending)(a, row, c, n, taps, &k);
    HK(fetch)(a->x, (row + HK_CONVOLUTION_STEPS) * a->ldx + c);
    HK(fetch)(a->dy, (row + HK_CONVOLUTION_STEPS) * a->lddy + c);
    if (a->dx) HK(fetch)(a->dx, (row + HK_CONVOLUTION_STEPS) * a->lddx + c);
    k.window[past] = HK(load_part)(a->x + row * a->ldx + c, n);
    vf dq = HK(load_part)(a->dy + row * a->lddy + c, n);
    if (a->silu) {
      vf q = bias;
      for (int i = 0; i < taps; i++) q = HK(fma)(weight[i], k.window[i], q);
      dq *= HK(silu_slope)(q, HK(sigmoid)(q));
    }
    k.dbias += dq;
    k.pending[past] = (vf){};
    for (int i = 0; i < taps; i++) {
      k.dweight[i] = HK(fma)(dq, k.window[i], k.dweight[i]);
      k.pending[i] = HK(fma)(dq, weight[i], k.pending[i]);
    }
    if (a->dx && row - past >= k.start) HK(add_part)(a->dx + (row - past) * a->lddx + c, k.pending[0], n);
    for (int i = 0; i < past; i++) {
      k.window[i] = k.window[i + 1];
      k.pending[i] = k.pending[i + 1];
    }
  }
  HK(copy_carry)(carry, &k, taps);
}

static void HK(convolution_backward)(const hk_convolution *a) {
  HK_EACH_BLOCK(sequence, block, width, a, {
    HK(convolution_carry) carry[HK_TILE_VECTORS];
    memset(carry, 0, sizeof carry);
    HK_EACH(i, n, width, {
      HK(load_window)(a, sequence, block + i, n, carry[i / HK_LANES].window);
      carry[i / HK_LANES].start = sequence * a->steps;
    });
    HK_EACH_TILE(first, end, HK_CONVOLUTION_STEPS, sequence, a, {
      HK_EACH(i, n, width, {
        if (a->taps == 4) HK(convolve_backward)(a, first, end, block + i, n, 4, carry + i / HK_LANES);
        else HK(convolve_backward)(a, first, end, block + i, n, (int)a->taps, carry + i / HK_LANES);
      });
    });
    HK_EACH(i, n, width, {
      HK(convolution_carry) *k = carry + i / HK_LANES;
      const ptrdiff_t c = block + i;
      HK(give_pending)(a, (sequence + 1) * a->steps, c, n, (int)a->taps, k);
      if (a->dweight)
        for (int t = 0; t < a->taps; t++) HK(add_part)(a->dweight + t * a->tap_stride + c, k->dweight[t], n);
      if (a->dbias) HK(add_part)(a->dbias + c, k->dbias, n);
    });
  });
}
