// Causal depthwise convolution, forward and backward: one vector of channels at a time walks through the steps with its
// last K-1 inputs in a window, which at both ends of a call is the state.

#define HK_MOST_TAPS 8

// `taps` is a constant where it is inlined for the usual 4.
HK_INLINE void HK(convolve)(const hk_convolution *a, ptrdiff_t sequence, ptrdiff_t c, ptrdiff_t n, int taps) {
  const int past = taps - 1;
  vf weight[HK_MOST_TAPS], window[HK_MOST_TAPS];
  for (int k = 0; k < taps; k++) weight[k] = HK(load_part)(a->weight + k * a->channels + c, n);
  const vf bias = a->bias ? HK(load_part)(a->bias + c, n) : (vf){};
  const float *from = a->state_in ? a->state_in + sequence * a->state_stride + c : 0;
  for (int k = 0; k < past; k++) window[k] = from ? HK(load_part)(from + k * a->channels, n) : (vf){};

  for (ptrdiff_t row = sequence * a->steps, end = row + a->steps; row < end; row++) {
    if (a->reset && a->reset[row])
      for (int k = 0; k < past; k++) window[k] = (vf){};
    window[past] = HK(load_part)(a->x + row * a->ldx + c, n);
    vf q = bias;
    for (int k = 0; k < taps; k++) q = HK(fma)(weight[k], window[k], q);
    for (int k = 0; k < past; k++) window[k] = window[k + 1];
    HK(store_part)(a->y + row * a->ldy + c, a->silu ? HK(silu)(q) : q, n);
  }
  if (!a->state_out) return;
  for (int k = 0; k < past; k++)
    HK(store_part)(a->state_out + sequence * a->state_stride + k * a->channels + c, window[k], n);
}

static void HK(convolution_forward)(const hk_convolution *a) {
  for (ptrdiff_t sequence = 0; sequence < a->batch; sequence++)
    HK_EACH(c, n, a->channels, {
      if (a->taps == 4) HK(convolve)(a, sequence, c, n, 4);
      else HK(convolve)(a, sequence, c, n, (int)a->taps);
    });
}

// Forward in time also: `pending` holds the gradients of the inputs in the window, complete when an input leaves it. Of
// those only the inputs of this call and document, from row `start` on, have a gradient to give.
HK_INLINE void HK(convolve_backward)(const hk_convolution *a, ptrdiff_t sequence, ptrdiff_t c, ptrdiff_t n, int taps) {
  const int past = taps - 1;
  vf weight[HK_MOST_TAPS], window[HK_MOST_TAPS], pending[HK_MOST_TAPS], dweight[HK_MOST_TAPS], dbias = {};
  for (int k = 0; k < taps; k++) {
    weight[k] = HK(load_part)(a->weight + k * a->channels + c, n);
    pending[k] = dweight[k] = (vf){};
  }
  const vf bias = a->bias ? HK(load_part)(a->bias + c, n) : (vf){};
  const float *from = a->state_in ? a->state_in + sequence * a->state_stride + c : 0;
  for (int k = 0; k < past; k++) window[k] = from ? HK(load_part)(from + k * a->channels, n) : (vf){};

  ptrdiff_t start = sequence * a->steps, row = start;
  for (const ptrdiff_t end = start + a->steps;; row++) {
    if (row == end || (a->reset && a->reset[row])) {  // a document ends: what is pending is complete
      for (int k = 0; k < past; k++) {
        if (a->dx && row - past + k >= start) HK(add_part)(a->dx + (row - past + k) * a->lddx + c, pending[k], n);
        window[k] = pending[k] = (vf){};
      }
      start = row;
      if (row == end) break;
    }
    window[past] = HK(load_part)(a->x + row * a->ldx + c, n);
    vf dq = HK(load_part)(a->dy + row * a->lddy + c, n);
    if (a->silu) {
      vf q = bias;
      for (int k = 0; k < taps; k++) q = HK(fma)(weight[k], window[k], q);
      dq *= HK(silu_slope)(q, HK(sigmoid)(q));
    }
    dbias += dq;
    pending[past] = (vf){};
    for (int k = 0; k < taps; k++) {
      dweight[k] = HK(fma)(dq, window[k], dweight[k]);
      pending[k] = HK(fma)(dq, weight[k], pending[k]);
    }
    if (a->dx && row - past >= start) HK(add_part)(a->dx + (row - past) * a->lddx + c, pending[0], n);
    for (int k = 0; k < past; k++) {
      window[k] = window[k + 1];
      pending[k] = pending[k + 1];
    }
  }
  if (a->dweight)
    for (int k = 0; k < taps; k++) HK(add_part)(a->dweight + k * a->channels + c, dweight[k], n);
  if (a->dbias) HK(add_part)(a->dbias + c, dbias, n);
}

static void HK(convolution_backward)(const hk_convolution *a) {
  for (ptrdiff_t sequence = 0; sequence < a->batch; sequence++)
    HK_EACH(c, n, a->channels, {
      if (a->taps == 4) HK(convolve_backward)(a, sequence, c, n, 4);
      else HK(convolve_backward)(a, sequence, c, n, (int)a->taps);
    });
}
