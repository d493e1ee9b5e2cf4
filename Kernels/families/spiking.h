// Leaky integrate-and-fire neurons with graded spikes, forward and backward: what goes through time stays in registers.
//
// Memory decides here, so as little as possible is written: backward computes a tile's membranes once more, in the
// first-level cache, from the checkpoint before it.

#define HK_MOST_LEVELS 8
#define HK_SPIKING_SIDE_BY_SIDE 4

// What a loop is specialised for where it is inlined with constants.
typedef struct {
  int levels;
  hk_spike_reset reset;
  hk_surrogate surrogate;
  int scaled;     // whether there is an input scale, c
  int soft;       // whether spikes are softened
  int membranes;  // whether the membranes are a result
} HK(spiking_kind);

HK_INLINE int HK(same_kind)(HK(spiking_kind) a, HK(spiking_kind) b) {
  return a.levels == b.levels && a.reset == b.reset && a.surrogate == b.surrogate && a.scaled == b.scaled &&
         a.soft == b.soft && a.membranes == b.membranes;
}

// Runs the body with a constant `kind` for the presets' neurons and for snntorch's Leaky, else with that of `a`.
#define HK_EACH_SPIKING_KIND(kind, a, has_membranes, ...)                                         \
  do {                                                                                            \
    const HK(spiking_kind) asked_ = {(a)->levels, (a)->reset_mode, (a)->surrogate,                \
                                     (a)->input_scale != 0, (a)->softness > 0, has_membranes};    \
    const HK(spiking_kind) preset_ = {4, HK_RESET_SUBTRACT, HK_SURROGATE_WINDOW, 1, 0, 0};        \
    const HK(spiking_kind) leaky_ = {1, HK_RESET_SUBTRACT, HK_SURROGATE_ATAN, 0, 0, 0};           \
    if (HK(same_kind)(asked_, preset_)) {                                                         \
      const HK(spiking_kind) kind = preset_;                                                      \
      __VA_ARGS__                                                                                 \
    } else if (HK(same_kind)(asked_, leaky_)) {                                                   \
      const HK(spiking_kind) kind = leaky_;                                                       \
      __VA_ARGS__                                                                                 \
    } else {                                                                                      \
      const HK(spiking_kind) kind = asked_;                                                       \
      __VA_ARGS__                                                                                 \
    }                                                                                             \
  } while (0)

// The flags of the rows `first` ..< `end` if any is set, else NULL.
HK_INLINE const uint8_t *HK(resets_within)(const uint8_t *reset, ptrdiff_t first, ptrdiff_t end) {
  if (!reset) return 0;
  int any = 0;
  for (ptrdiff_t row = first; row < end; row++) any |= reset[row];
  return any ? reset : 0;
}

// Runs `function` for the vectors of a block side by side, then for what is left one by one: the rows `first` ..< `end` of
// the channels `block` ..< `block + width`. `carry` has an element for each vector.
#define HK_SPIKING_TILE(function, kind, a, first, end, block, width, from, carry)                             \
  do {                                                                                                        \
    const uint8_t *const resets_ = HK(resets_within)((a)->reset, first, end);                                 \
    enum { together_ = HK_SPIKING_SIDE_BY_SIDE * HK_LANES };                                                  \
    ptrdiff_t c_ = 0;                                                                                         \
    for (; c_ + together_ <= width; c_ += together_)                                                          \
      if (resets_)                                                                                            \
        HK(function)(a, kind, resets_, from, first, end, block + c_, HK_LANES, HK_SPIKING_SIDE_BY_SIDE,       \
                     carry + c_ / HK_LANES);                                                                  \
      else                                                                                                    \
        HK(function)(a, kind, 0, from, first, end, block + c_, HK_LANES, HK_SPIKING_SIDE_BY_SIDE,             \
                     carry + c_ / HK_LANES);                                                                  \
    HK_EACH(i, n, width - c_, {                                                                               \
      HK(function)(a, kind, resets_, from, first, end, block + c_ + i, n, 1, carry + (c_ + i) / HK_LANES);    \
    });                                                                                                       \
  } while (0)

// Some vectors of neurons, side by side to hide the latency from spike to reset.
typedef struct {
  vf beta[HK_SPIKING_SIDE_BY_SIDE], scale[HK_SPIKING_SIDE_BY_SIDE], inverse_theta[HK_SPIKING_SIDE_BY_SIDE];
  vf thresholds[HK_SPIKING_SIDE_BY_SIDE][HK_MOST_LEVELS];  // k theta at k - 1
} HK(spiking_neurons);

HK_INLINE void HK(load_neurons)(const hk_spiking *a, HK(spiking_kind) kind, ptrdiff_t c, ptrdiff_t n, int vectors,
                                HK(spiking_neurons) *neurons) {
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    const ptrdiff_t at = c + j * HK_LANES;
    const vf theta = HK(load_part)(a->theta + at, n);
    neurons->beta[j] = HK(load_part)(a->beta + at, n);
    neurons->inverse_theta[j] = 1.0f / theta;
    if (kind.scaled) neurons->scale[j] = HK(load_part)(a->input_scale + at, n);
    for (int k = 0; k < kind.levels; k++) neurons->thresholds[j][k] = theta * (float)(k + 1);
  }
}

// The number of k in 1...levels with v > k theta: the signs of k theta - v.
HK_INLINE vf HK(staircase)(vf v, const vf *thresholds, int levels) {
  vu count = {};
  for (int k = 0; k < levels; k++) count += (vu)(thresholds[k] - v) >> 31;
  return __builtin_convertvector((vi)count, vf);
}

// What neurons with the membranes v fire: the staircase or, with a softness, what lies between it and its ramp.
HK_INLINE vf HK(spikes)(vf v, HK(spiking_kind) kind, float softness, const HK(spiking_neurons) *neurons, int j) {
  const vf hard = HK(staircase)(v, neurons->thresholds[j], kind.levels);
  if (!kind.soft) return hard;
  const vf most = HK(splat)((float)kind.levels);
  const vf rise = HK(max)(HK(fma)(v, neurons->inverse_theta[j], HK(splat)(-0.5f)), (vf){});
  return HK(fma)(HK(splat)(softness), HK(select)(rise < most, rise, most) - hard, hard);
}

// v_t of v_{t-1} and what it fired.
HK_INLINE vf HK(spiking_step)(vf v, vf s, vf current, HK(spiking_kind) kind, const HK(spiking_neurons) *neurons, int j) {
  const vf kept = kind.reset == HK_RESET_ZERO ? HK(select)(v > neurons->thresholds[j][0], (vf){}, v) : v;
  const vf next = HK(fma)(neurons->beta[j], kept, kind.scaled ? neurons->scale[j] * current : current);
  return kind.reset == HK_RESET_SUBTRACT ? HK(fma)(-neurons->thresholds[j][0], s, next) : next;
}

// The rows `first` ..< `end` of `vectors` vectors from channel c on, the last of n lanes. Their membranes are in `carry`,
// and written to `checkpoint` first.
HK_INLINE void HK(spiking_run)(const hk_spiking *a, HK(spiking_kind) kind, const uint8_t *resets, float *checkpoint,
                               ptrdiff_t first, ptrdiff_t end, ptrdiff_t c, ptrdiff_t n, int vectors, vf *carry) {
  _Alignas(64) HK(spiking_neurons) neurons;
  HK(load_neurons)(a, kind, c, n, vectors, &neurons);
  vf v[HK_SPIKING_SIDE_BY_SIDE], s[HK_SPIKING_SIDE_BY_SIDE];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    v[j] = carry[j];
    s[j] = HK(spikes)(v[j], kind, a->softness, &neurons, j);
    if (checkpoint) HK(store_part)(checkpoint + c + j * HK_LANES, v[j], n);
  }
  for (ptrdiff_t row = first; row < end; row++) {
    const int reset = resets && resets[row];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const ptrdiff_t at = c + j * HK_LANES;
      if (reset) v[j] = s[j] = (vf){};
      const vf current = HK(load_part)(a->current + row * a->ldcurrent + at, n);
      v[j] = HK(spiking_step)(v[j], s[j], current, kind, &neurons, j);
      s[j] = HK(spikes)(v[j], kind, a->softness, &neurons, j);
      HK(store_part)(a->s + row * a->lds + at, s[j], n);
      if (kind.membranes) HK(store_part)(a->v + row * a->ldv + at, v[j], n);
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) carry[j] = v[j];
}

// Where the membranes before the tile that starts at row `first` are kept.
HK_INLINE float *HK(spiking_checkpoint)(const hk_spiking *a, ptrdiff_t sequence, ptrdiff_t first) {
  if (!a->checkpoints) return 0;
  const ptrdiff_t tiles = (a->steps + HK_TILE_STEPS - 1) / HK_TILE_STEPS;
  return a->checkpoints + (sequence * tiles + (first - sequence * a->steps) / HK_TILE_STEPS) * a->channels;
}

HK_INLINE void HK(spiking_forward_of)(const hk_spiking *args, HK(spiking_kind) kind) {
  const hk_spiking copy = *args, *a = &copy;  // no store can change it
  HK_EACH_BLOCK(sequence, block, width, a, {
    _Alignas(64) vf v[HK_TILE_VECTORS];
    HK(load_states)(v, a->state_in, sequence * a->state_stride + block, width);
    HK_EACH_TILE(first, end, HK_TILE_STEPS, sequence, a, {
      float *checkpoint = HK(spiking_checkpoint)(a, sequence, first);
      HK_SPIKING_TILE(spiking_run, kind, a, first, end, block, width, checkpoint, v);
    });
    HK(store_states)(v, a->state_out, sequence * a->state_stride + block, width);
  });
}

static void HK(spiking_forward)(const hk_spiking *a) {
  HK_EACH_SPIKING_KIND(kind, a, a->v != 0, { HK(spiking_forward_of)(a, kind); });
}

// The derivative of s by v and, with its sign turned, by theta for a fixed v; `slope` and `by_theta` are sums over the
// levels.
HK_INLINE void HK(surrogate_slope)(HK(spiking_kind) kind, float alpha, vf v, const vf *thresholds, vf inverse_theta,
                                   vf *slope, vf *by_theta) {
  if (kind.surrogate == HK_SURROGATE_WINDOW) {
    const vi inside = (v > 0.0f) & (v < thresholds[0] * (float)(kind.levels + 1));
    *slope = HK(select)(inside, inverse_theta, (vf){});
    *by_theta = *slope * (0.5f * (float)(kind.levels + 1));
    return;
  }
  const float square = 2.46740110f * alpha * alpha;  // (pi/2 alpha)^2
  for (int k = 0; k < kind.levels; k++) {
    const vf u = v - thresholds[k];
    vf one;
    if (kind.surrogate == HK_SURROGATE_ATAN) {
      one = 0.5f * alpha / square / HK(fma)(u, u, HK(splat)(1.0f / square));
    } else {
      const vf base = HK(fma)(HK(abs)(u), HK(splat)(alpha), HK(splat)(1.0f));
      one = 1.0f / (base * base);
    }
    *slope = k == 0 ? one : *slope + one;
    *by_theta = k == 0 ? one : HK(fma)(one, HK(splat)((float)(k + 1)), *by_theta);
  }
}

// What a vector carries from tile to tile on its way back.
typedef struct {
  vf g;  // the gradient of v
  vf dbeta, dscale, dtheta;
} HK(spiking_carry);

// The rows `first` ..< `end` of `vectors` vectors, forward once more and then back in time.
HK_INLINE void HK(spiking_run_backward)(const hk_spiking *a, HK(spiking_kind) kind, const uint8_t *resets,
                                        const float *checkpoint, ptrdiff_t first, ptrdiff_t end, ptrdiff_t c, ptrdiff_t n,
                                        int vectors, HK(spiking_carry) *carry) {
  _Alignas(64) HK(spiking_neurons) neurons;
  HK(load_neurons)(a, kind, c, n, vectors, &neurons);
  // The membranes and spikes of the tile and of the step before it.
  _Alignas(64) vf membranes[HK_TILE_STEPS + 1][HK_SPIKING_SIDE_BY_SIDE];
  _Alignas(64) vf spikes[HK_TILE_STEPS + 1][HK_SPIKING_SIDE_BY_SIDE];
  const int masks = kind.levels == 1 && !kind.soft;  // spikes are 0 or 1, and need not be kept
  HK(spiking_carry) k[HK_SPIKING_SIDE_BY_SIDE];
  vf v[HK_SPIKING_SIDE_BY_SIDE], s[HK_SPIKING_SIDE_BY_SIDE];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    k[j] = carry[j];
    membranes[0][j] = v[j] = HK(load_part)(checkpoint + c + j * HK_LANES, n);
    spikes[0][j] = s[j] = HK(spikes)(v[j], kind, a->softness, &neurons, j);
  }
  for (ptrdiff_t row = first; row < end; row++) {
    const int reset = resets && resets[row];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      if (reset) v[j] = s[j] = (vf){};
      const vf current = HK(load_part)(a->current + row * a->ldcurrent + c + j * HK_LANES, n);
      membranes[row - first + 1][j] = v[j] = HK(spiking_step)(v[j], s[j], current, kind, &neurons, j);
      s[j] = HK(spikes)(v[j], kind, a->softness, &neurons, j);
      if (!masks) spikes[row - first + 1][j] = s[j];
    }
  }
  for (ptrdiff_t row = end - 1; row >= first; row--) {
    const int reset = resets && resets[row];
    const ptrdiff_t step = row - first;
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const ptrdiff_t at = c + j * HK_LANES;
      const vf theta = neurons.thresholds[j][0], before = reset ? (vf){} : membranes[step][j];
      const vf ds = HK(load_part)(a->ds + row * a->ldds + at, n);
      vf slope, by_theta;
      HK(surrogate_slope)(kind, a->alpha, membranes[step + 1][j], neurons.thresholds[j], neurons.inverse_theta[j], &slope,
                          &by_theta);
      if (kind.membranes) k[j].g += HK(load_part)(a->dv + row * a->lddv + at, n);
      if (masks) {  // by_theta is slope
        const vf passed = ds * slope;
        k[j].g += passed;
        k[j].dtheta -= passed;
        if (kind.reset == HK_RESET_SUBTRACT) k[j].dtheta -= HK(select)(before > theta, k[j].g, (vf){});
      } else {
        k[j].g = HK(fma)(ds, slope, k[j].g);
        k[j].dtheta = HK(fma)(-ds, by_theta, k[j].dtheta);
        if (kind.reset == HK_RESET_SUBTRACT && !reset) k[j].dtheta = HK(fma)(-k[j].g, spikes[step][j], k[j].dtheta);
      }
      const vi silent = kind.reset == HK_RESET_ZERO ? ~(before > theta) : ~(vi){};
      k[j].dbeta = HK(fma)(k[j].g, HK(select)(silent, before, (vf){}), k[j].dbeta);
      if (kind.scaled) {
        const vf current = HK(load_part)(a->current + row * a->ldcurrent + at, n);
        k[j].dscale = HK(fma)(k[j].g, current, k[j].dscale);
      }
      const vf dcurrent = kind.scaled ? k[j].g * neurons.scale[j] : k[j].g;
      if (a->dcurrent) HK(add_part)(a->dcurrent + row * a->lddcurrent + at, dcurrent, n);
      k[j].g = reset ? (vf){} : HK(select)(silent, k[j].g * neurons.beta[j], (vf){});
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) carry[j] = k[j];
}

HK_INLINE void HK(spiking_backward_of)(const hk_spiking *args, HK(spiking_kind) kind) {
  const hk_spiking copy = *args, *a = &copy;  // no store can change it
  HK_EACH_BLOCK(sequence, block, width, a, {
    _Alignas(64) HK(spiking_carry) carry[HK_TILE_VECTORS] = {};
    HK_EACH_TILE_BACKWARD(first, end, HK_TILE_STEPS, sequence, a, {
      const float *checkpoint = HK(spiking_checkpoint)(a, sequence, first);
      HK_SPIKING_TILE(spiking_run_backward, kind, a, first, end, block, width, checkpoint, carry);
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

static void HK(spiking_backward)(const hk_spiking *a) {
  HK_EACH_SPIKING_KIND(kind, a, a->dv != 0, { HK(spiking_backward_of)(a, kind); });
}
