// The selective scan of Mamba-2, forward and backward, vectorised over the channels of a head.
//
// Forward: one vector of channels at a time walks through the steps with HK_SCAN_ROWS rows of the state H in registers;
// a larger d_state goes by tiles of so many rows, each adding to y. Backward: chunks of HK_SCAN_CHECKPOINT_STEPS steps
// from the last to the first; a tile of a few rows and two vectors recomputes its states from the checkpoint and then
// walks back with the gradient G of H in registers. With u_t = delta_t x_t and the kept state K_t = a_t H_{t-1},
//   H_t = K_t + b_t u_t^T      G_t = c_t dy_t^T + a_{t+1} G_{t+1}
//   dc_t = K_t dy_t + b_t (u_t . dy_t)     db_t = G_t u_t     du_t = G_t^T b_t     a_t da_t = <G_t, K_t>
// The sums over channels stay vectors over all heads of a group and are reduced once a chunk.

#define HK_SCAN_ROWS (HK_LANES == 16 ? 16 : 8)
#define HK_SCAN_WINDOW 1024
#define HK_SCAN_STEP_VECTORS (HK_LANES == 16 ? 2 : 4)

// delta, a and softplus' slope for a window of steps of a few heads, [heads][steps]; and -exp(a_log).
typedef struct {
  ptrdiff_t sequence, head, heads, step, steps;
  float delta[HK_SCAN_WINDOW], decay[HK_SCAN_WINDOW], slope[HK_SCAN_WINDOW], rate[HK_SCAN_WINDOW];
} HK(scan_rates);

static __attribute__((noinline)) void HK(fill_rates)(const hk_selective_scan *s, HK(scan_rates) *r) {
  const float *dt = s->dt + (r->sequence * s->steps + r->step) * s->lddt + r->head;
  HK_EACH(h, n, r->heads, {
    HK(store_part)(r->rate + h, -HK(exp)(HK(load_part)(s->a_log + r->head + h, n)), n);
  });
  for (ptrdiff_t h = 0; h < r->heads; h++)
    for (ptrdiff_t t = 0; t < r->steps; t++) {
      r->delta[h * r->steps + t] = dt[t * s->lddt + h] + s->dt_bias[r->head + h];
      r->decay[h * r->steps + t] = r->rate[h];
    }
  HK_EACH(i, n, r->heads * r->steps, {
    vf slope, delta = HK(softplus_sigmoid)(HK(load_part)(r->delta + i, n), &slope);
    HK(store_part)(r->decay + i, HK(exp)(delta * HK(load_part)(r->decay + i, n)), n);
    HK(store_part)(r->delta + i, delta, n);
    HK(store_part)(r->slope + i, slope, n);
  });
}

// Where the window has a head's step. A window that lacks it moves there, with at most `steps` steps a head.
HK_INLINE ptrdiff_t HK(rates_at)(const hk_selective_scan *s, HK(scan_rates) *r, ptrdiff_t sequence, ptrdiff_t head,
                                 ptrdiff_t step, ptrdiff_t steps) {
  if (sequence != r->sequence || head < r->head || head >= r->head + r->heads || step < r->step ||
      step >= r->step + r->steps) {
    r->sequence = sequence;
    r->head = head;
    r->step = step;
    r->steps = s->steps - step < steps ? s->steps - step : steps;
    r->heads = HK_SCAN_WINDOW / r->steps < s->heads - head ? HK_SCAN_WINDOW / r->steps : s->heads - head;
    HK(fill_rates)(s, r);
  }
  return (head - r->head) * r->steps + step - r->step;
}

// One vector of channels (from p on in the head) and `rows` state rows (from n on) through the steps `from` ..< `to` of a
// sequence; the whole states before and after are at `in` (NULL is zero) and `out` (NULL: not kept). `rows` is a constant
// where it is inlined.
HK_INLINE void HK(scan_tile)(const hk_selective_scan *s, HK(scan_rates) *r, ptrdiff_t sequence, ptrdiff_t from,
                             ptrdiff_t to, ptrdiff_t head, ptrdiff_t p, ptrdiff_t lanes, ptrdiff_t n, int rows,
                             const float *in, float *out) {
  const ptrdiff_t dim = s->head_dim, channel = head * dim + p, first = sequence * s->steps;
  const ptrdiff_t column = head / (s->heads / s->groups) * s->d_state + n;
  const ptrdiff_t place = (head * s->d_state + n) * dim + p;  // of the tile in a whole state
  const uint8_t *reset = s->reset ? s->reset + first : 0;
  vf state[HK_SCAN_ROWS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) state[i] = in ? HK(load_part)(in + place + i * dim, lanes) : (vf){};

  for (ptrdiff_t t = from, end; t < to; t = end) {
    if (reset && reset[t])
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) state[i] = (vf){};
    const ptrdiff_t at = HK(rates_at)(s, r, sequence, head, t, to - t < HK_SCAN_WINDOW ? to - t : HK_SCAN_WINDOW);
    end = r->step + r->steps < to ? r->step + r->steps : to;
    if (reset)
      for (ptrdiff_t e = t + 1; e < end; e++)
        if (reset[e]) end = e;

    const float *delta = r->delta + at - t, *decay = r->decay + at - t;
    for (ptrdiff_t i = t; i < end; i++) {
      const ptrdiff_t row = first + i;
      const float *b = s->b + row * s->ldb + column, *c = s->c + row * s->ldc + column;
      float *y = s->y + row * s->ldy + channel;
      const vf x = HK(load_part)(s->x + row * s->ldx + channel, lanes);
      const vf u = x * delta[i], a = HK(splat)(decay[i]);
      vf even = n == 0 ? x * s->d_skip[head] : HK(load_part)(y, lanes), odd = {};
#pragma clang loop unroll(full)
      for (int k = 0; k < rows; k++) {
        state[k] = HK(fma)(HK(splat)(b[k]), u, a * state[k]);
        if (k % 2 == 0) even = HK(fma)(HK(splat)(c[k]), state[k], even);
        else odd = HK(fma)(HK(splat)(c[k]), state[k], odd);
      }
      HK(store_part)(y, even + odd, lanes);
    }
  }
  if (!out) return;
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++) HK(store_part)(out + place + i * dim, state[i], lanes);
}

// A single step of a head, `vectors` vectors from p on side by side, so that the state is read and written front to back; what
// stands `ahead` of it is fetched. Each channel goes through the operations of scan_tile. `lanes` of the last vector are in use.
HK_INLINE void HK(scan_step)(const hk_selective_scan *s, ptrdiff_t sequence, ptrdiff_t head, ptrdiff_t p, ptrdiff_t lanes,
                             int vectors, float delta, float decay, const float *in, float *out, ptrdiff_t ahead) {
  const ptrdiff_t dim = s->head_dim, channel = head * dim + p;
  const ptrdiff_t column = head / (s->heads / s->groups) * s->d_state;
  const float *b = s->b + sequence * s->ldb + column, *c = s->c + sequence * s->ldc + column;
  const vf a = HK(splat)(decay);
  vf u[HK_SCAN_STEP_VECTORS], y[HK_SCAN_STEP_VECTORS];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    const vf x = HK(load_part)(s->x + sequence * s->ldx + channel + j * HK_LANES, lanes);
    u[j] = x * delta;
    y[j] = x * s->d_skip[head];
  }
  ptrdiff_t place = head * s->d_state * dim + p;
  for (ptrdiff_t n = 0, rows; n < s->d_state; n += rows) {
    rows = n + HK_SCAN_ROWS <= s->d_state ? HK_SCAN_ROWS : 1;
    vf sums[2][HK_SCAN_STEP_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      sums[0][j] = y[j];
      sums[1][j] = (vf){};
    }
    for (ptrdiff_t k = n; k < n + rows; k += 2)
#pragma clang loop unroll(full)
      for (int half = 0; half < 2; half++) {
        if (k + half == n + rows) break;
        const vf bk = HK(splat)(b[k + half]), ck = HK(splat)(c[k + half]);
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) {
          const ptrdiff_t at = place + j * HK_LANES;
          const vf state = HK(fma)(bk, u[j], a * (in ? HK(load_part)(in + at, lanes) : (vf){}));
          if (in) __builtin_prefetch(in + at + ahead);
          if (out) HK(store_part)(out + at, state, lanes);
          sums[half][j] = HK(fma)(ck, state, sums[half][j]);
        }
        place += dim;
      }
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) y[j] = sums[0][j] + sums[1][j];
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) HK(store_part)(s->y + sequence * s->ldy + channel + j * HK_LANES, y[j], lanes);
}

// One step of every sequence.
static void HK(selective_scan_step)(const hk_selective_scan *s, HK(scan_rates) *rates) {
  for (ptrdiff_t sequence = 0; sequence < s->batch; sequence++) {
    const int starts = !s->state_in || (s->reset && s->reset[sequence]);
    const float *in = starts ? 0 : s->state_in + sequence * s->state_stride;
    float *out = s->state_out ? s->state_out + sequence * s->state_stride : 0;
    const ptrdiff_t ahead = sequence + 1 < s->batch ? s->state_stride : 0;
    for (ptrdiff_t head = 0; head < s->heads; head++) {
      const ptrdiff_t at = HK(rates_at)(s, rates, sequence, head, 0, 1);
      const float delta = rates->delta[at], decay = rates->decay[at];
      ptrdiff_t p = 0;
      for (; p + HK_SCAN_STEP_VECTORS * HK_LANES <= s->head_dim; p += HK_SCAN_STEP_VECTORS * HK_LANES)
        HK(scan_step)(s, sequence, head, p, HK_LANES, HK_SCAN_STEP_VECTORS, delta, decay, in, out, ahead);
      HK_EACH(i, lanes, s->head_dim - p, {
        HK(scan_step)(s, sequence, head, p + i, lanes, 1, delta, decay, in, out, ahead);
      });
    }
  }
}

// Steps go by tiles between checkpoints, which carry the states; without checkpoints in one piece.
static void HK(selective_scan_forward)(const hk_selective_scan *s) {
  enum { S = HK_SCAN_CHECKPOINT_STEPS };
  HK(scan_rates) rates;
  rates.sequence = -1;  // an empty window
  if (s->steps == 1 && !s->checkpoints) {
    HK(selective_scan_step)(s, &rates);
    return;
  }
  const ptrdiff_t state = s->heads * s->d_state * s->head_dim, chunks = (s->steps + S - 1) / S;
  const ptrdiff_t interval = s->checkpoints ? S : s->steps;
  for (ptrdiff_t sequence = 0; sequence < s->batch; sequence++) {
    const float *in = s->state_in ? s->state_in + sequence * s->state_stride : 0;
    float *last = s->state_out ? s->state_out + sequence * s->state_stride : 0;
    float *checkpoint = s->checkpoints ? s->checkpoints + sequence * chunks * state : 0;
    if (checkpoint) {
      if (in) memcpy(checkpoint, in, (size_t)state * sizeof(float));
      else memset(checkpoint, 0, (size_t)state * sizeof(float));
      in = checkpoint;
    }
    for (ptrdiff_t from = 0, to; from < s->steps; from = to) {
      to = s->steps - from < interval ? s->steps : from + interval;
      float *out = checkpoint && to < s->steps ? checkpoint += state : last;
      for (ptrdiff_t head = 0; head < s->heads; head++)
        HK_EACH(p, lanes, s->head_dim, {
          ptrdiff_t n = 0;
          for (; n + HK_SCAN_ROWS <= s->d_state; n += HK_SCAN_ROWS)
            HK(scan_tile)(s, &rates, sequence, from, to, head, p, lanes, n, HK_SCAN_ROWS, in, out);
          for (; n < s->d_state; n++)
            HK(scan_tile)(s, &rates, sequence, from, to, head, p, lanes, n, 1, in, out);
        });
      in = out;
    }
  }
}

// Rows and vectors of a backward tile: its part of G fills half of the registers.
#define HK_SCAN_BACK_ROWS (HK_LANES == 16 ? 4 : 2)
#define HK_SCAN_BLOCKS 2

// What the tiles of one head's chunk share. Vectors are indexed by step, then by block.
typedef struct {
  _Alignas(64) vf u[HK_SCAN_CHECKPOINT_STEPS][HK_SCAN_BLOCKS];
  vf dy[HK_SCAN_CHECKPOINT_STEPS][HK_SCAN_BLOCKS];
  vf du[HK_SCAN_CHECKPOINT_STEPS][HK_SCAN_BLOCKS];
  vf dlog[HK_SCAN_CHECKPOINT_STEPS];     // a da, over all tiles and blocks
  vf ddelta[HK_SCAN_CHECKPOINT_STEPS];   // its part through u
  vf overlap[HK_SCAN_CHECKPOINT_STEPS];  // u . dy, over all heads of the group
  vf kept[HK_SCAN_CHECKPOINT_STEPS][HK_SCAN_BACK_ROWS][HK_SCAN_BLOCKS];  // K of a tile
  float a[HK_SCAN_CHECKPOINT_STEPS];     // 0 where a document starts
  const float *b, *c;                    // the group's first row of the chunk
  vf *db, *dc;                           // partial sums, see partial_at
  ptrdiff_t steps;
} HK(scan_chunk);

// Where the partial sums of state row n and step t are: a tile's are together, which keeps them in the nearest cache.
HK_INLINE ptrdiff_t HK(partial_at)(const hk_selective_scan *s, ptrdiff_t n, ptrdiff_t t) {
  const ptrdiff_t i = n % HK_SCAN_BACK_ROWS, tile = n - i;
  return tile + HK_SCAN_BACK_ROWS <= s->d_state ? tile * HK_SCAN_CHECKPOINT_STEPS + t * HK_SCAN_BACK_ROWS + i
                                                : n * HK_SCAN_CHECKPOINT_STEPS + t;
}

// The partial sums of step t, lane by lane summed, of `lanes` state rows from n on.
HK_INLINE vf HK(reduce_partials)(const hk_selective_scan *s, const vf *partials, ptrdiff_t t, ptrdiff_t n,
                                 ptrdiff_t lanes) {
  vf x[HK_LANES] = {};
  if (lanes == HK_LANES) {
    const vf *tile = partials + HK(partial_at)(s, n, t);  // whole tiles, which are equally far apart
#pragma clang loop unroll(full)
    for (int i = 0; i < HK_LANES; i++)
      x[i] = tile[i / HK_SCAN_BACK_ROWS * HK_SCAN_BACK_ROWS * HK_SCAN_CHECKPOINT_STEPS + i % HK_SCAN_BACK_ROWS];
  } else {
    for (ptrdiff_t i = 0; i < lanes; i++) x[i] = partials[HK(partial_at)(s, n + i, t)];
  }
  return HK(sum_each)(x);
}

// `rows` state rows from n on and `blocks` vectors, constants where it is inlined. `states` (H before the chunk, rows
// head_dim apart) and `carry` (a G of the chunk behind, rows carry_width apart) point at the tile's first number.
HK_INLINE void HK(scan_tile_backward)(const hk_selective_scan *s, HK(scan_chunk) *k, ptrdiff_t n, int rows, int blocks,
                                      ptrdiff_t lanes, const float *states, float *carry, ptrdiff_t carry_width) {
  vf h[HK_SCAN_BACK_ROWS][HK_SCAN_BLOCKS], g[HK_SCAN_BACK_ROWS][HK_SCAN_BLOCKS];
#define HK_EACH_ROW_AND_BLOCK                       \
  _Pragma("clang loop unroll(full)")                \
  for (int i = 0; i < rows; i++)                    \
    _Pragma("clang loop unroll(full)")              \
    for (int j = 0; j < blocks; j++)

  HK_EACH_ROW_AND_BLOCK {
    h[i][j] = HK(load_part)(states + i * s->head_dim + j * HK_LANES, j + 1 < blocks ? HK_LANES : lanes);
    g[i][j] = HK(load)(carry + i * carry_width + j * HK_LANES);
  }
  for (ptrdiff_t t = 0; t < k->steps; t++) {
    const float *b = k->b + t * s->ldb + n;
    const vf a = HK(splat)(k->a[t]);
    vf u[HK_SCAN_BLOCKS];
#pragma clang loop unroll(full)
    for (int j = 0; j < blocks; j++) u[j] = k->u[t][j];
    HK_EACH_ROW_AND_BLOCK {
      k->kept[t][i][j] = h[i][j] *= a;
      h[i][j] = HK(fma)(HK(splat)(b[i]), u[j], h[i][j]);
    }
  }
  for (ptrdiff_t t = k->steps - 1; t >= 0; t--) {
    const float *b = k->b + t * s->ldb + n, *c = k->c + t * s->ldc + n;
    vf *db = k->db + HK(partial_at)(s, n, t), *dc = k->dc + HK(partial_at)(s, n, t);
    const vf a = HK(splat)(k->a[t]);
    vf u[HK_SCAN_BLOCKS], dy[HK_SCAN_BLOCKS], du[HK_SCAN_BLOCKS], dlog[HK_SCAN_BLOCKS] = {k->dlog[t]};
#pragma clang loop unroll(full)
    for (int j = 0; j < blocks; j++) {
      u[j] = k->u[t][j];
      dy[j] = k->dy[t][j];
      du[j] = k->du[t][j];
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      vf dbi = db[i], dci = dc[i];
#pragma clang loop unroll(full)
      for (int j = 0; j < blocks; j++) {
        const vf kept = k->kept[t][i][j];
        dci = HK(fma)(kept, dy[j], dci);
        g[i][j] = HK(fma)(HK(splat)(c[i]), dy[j], g[i][j]);
        dbi = HK(fma)(g[i][j], u[j], dbi);
        du[j] = HK(fma)(HK(splat)(b[i]), g[i][j], du[j]);
        dlog[j] = HK(fma)(g[i][j], kept, dlog[j]);
        g[i][j] *= a;
      }
      db[i] = dbi;
      dc[i] = dci;
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < blocks; j++) k->du[t][j] = du[j];
    k->dlog[t] = dlog[0] + dlog[1];
  }
  HK_EACH_ROW_AND_BLOCK HK(store)(carry + i * carry_width + j * HK_LANES, g[i][j]);
#undef HK_EACH_ROW_AND_BLOCK
}

// `blocks` vectors of a head's chunk from channel p on; the last has `lanes` lanes.
HK_INLINE void HK(scan_blocks_backward)(const hk_selective_scan *s, HK(scan_chunk) *k, ptrdiff_t row, ptrdiff_t head,
                                        ptrdiff_t p, int blocks, ptrdiff_t lanes, const float *delta,
                                        const float *states, float *carry, ptrdiff_t carry_width, vf *dskip) {
  const ptrdiff_t channel = head * s->head_dim + p, size = s->d_state * s->head_dim / HK_LANES;
  for (ptrdiff_t t = 0; t < k->steps; t++) {
    for (ptrdiff_t line = p == 0 ? t : size; line < size; line += k->steps)  // the next head's
      HK(fetch)(states, (size + line) * HK_LANES);
    vf overlap = k->overlap[t];
#pragma clang loop unroll(full)
    for (int j = 0; j < blocks; j++) {
      const ptrdiff_t at = channel + j * HK_LANES, n = j + 1 < blocks ? HK_LANES : lanes;
      const ptrdiff_t next = at + blocks * HK_LANES;
      HK(fetch)(s->x, (row + t) * s->ldx + next);
      HK(fetch)(s->dy, (row + t) * s->lddy + next);
      HK(fetch)(s->dx, (row + t) * s->lddx + next);
      const vf x = HK(load_part)(s->x + (row + t) * s->ldx + at, n);
      const vf dy = HK(load_part)(s->dy + (row + t) * s->lddy + at, n);
      const vf u = x * delta[t];
      k->u[t][j] = u;
      k->dy[t][j] = dy;
      k->du[t][j] = (vf){};
      overlap = HK(fma)(u, dy, overlap);
      *dskip = HK(fma)(x, dy, *dskip);
    }
    k->overlap[t] = overlap;
  }
  ptrdiff_t n = 0;
  for (; n + HK_SCAN_BACK_ROWS <= s->d_state; n += HK_SCAN_BACK_ROWS)
    HK(scan_tile_backward)(s, k, n, HK_SCAN_BACK_ROWS, blocks, lanes, states + n * s->head_dim + p,
                           carry + n * carry_width + p, carry_width);
  for (; n < s->d_state; n++)
    HK(scan_tile_backward)(s, k, n, 1, blocks, lanes, states + n * s->head_dim + p, carry + n * carry_width + p,
                           carry_width);
  for (ptrdiff_t t = 0; t < k->steps; t++) {
    vf ddelta = k->ddelta[t];
#pragma clang loop unroll(full)
    for (int j = 0; j < blocks; j++) {
      const ptrdiff_t at = channel + j * HK_LANES, n = j + 1 < blocks ? HK_LANES : lanes;
      const vf du = k->du[t][j], dx = HK(fma)(du, HK(splat)(delta[t]), k->dy[t][j] * s->d_skip[head]);
      ddelta = HK(fma)(du, HK(load_part)(s->x + (row + t) * s->ldx + at, n), ddelta);
      HK(add_part)(s->dx + (row + t) * s->lddx + at, dx, n);
    }
    k->ddelta[t] = ddelta;
  }
}

// The gradients of a head's own numbers, from the sums of a chunk: vectors over steps.
HK_INLINE void HK(scan_head_backward)(const hk_selective_scan *s, HK(scan_chunk) *k, ptrdiff_t row, ptrdiff_t head,
                                      const HK(scan_rates) *r, ptrdiff_t at) {
  vf da_log = {}, ddt_bias = {};
  HK_EACH(t, n, k->steps, {
    const vf delta = HK(load_part)(r->delta + at + t, n), slope = HK(load_part)(r->slope + at + t, n);
    const vf dlog = HK(sum_each)(k->dlog + t) * r->rate[head - r->head];
    const vf ddt = (HK(sum_each)(k->ddelta + t) + dlog) * slope;
    da_log = HK(fma)(dlog, delta, da_log);
    ddt_bias += ddt;
    for (ptrdiff_t i = 0; i < n; i++) s->ddt[(row + t + i) * s->ldddt + head] += ddt[i];
  });
  s->da_log[head] += HK(sum)(da_log);
  s->ddt_bias[head] += HK(sum)(ddt_bias);
}

static void HK(selective_scan_backward)(const hk_selective_scan *s) {
  enum { S = HK_SCAN_CHECKPOINT_STEPS };
  HK(scan_rates) rates;
  HK(scan_chunk) chunk;
  HK(scan_chunk) *k = &chunk;
  rates.sequence = -1;
  const ptrdiff_t dim = s->head_dim, heads = s->heads / s->groups, chunks = (s->steps + S - 1) / S;
  const ptrdiff_t width = (dim + HK_LANES - 1) / HK_LANES * HK_LANES, state = s->d_state * dim;
  const ptrdiff_t carry_size = s->d_state * width;
  k->db = (vf *)s->scratch;
  k->dc = k->db + S * s->d_state;
  float *carry = (float *)(k->dc + S * s->d_state);

  for (ptrdiff_t sequence = 0; sequence < s->batch; sequence++)
    for (ptrdiff_t group = 0; group < s->groups; group++) {
      memset(carry, 0, (size_t)(heads * carry_size) * sizeof(float));
      for (ptrdiff_t c = chunks - 1; c >= 0; c--) {
        const ptrdiff_t row = sequence * s->steps + c * S;
        k->steps = s->steps - c * S < S ? s->steps - c * S : S;
        k->b = s->b + row * s->ldb + group * s->d_state;
        k->c = s->c + row * s->ldc + group * s->d_state;
        memset(k->overlap, 0, sizeof k->overlap);
        memset(k->db, 0, (size_t)(2 * S * s->d_state) * sizeof(vf));
        for (ptrdiff_t h = 0; h < heads; h++) {
          const ptrdiff_t head = group * heads + h;
          const ptrdiff_t at = HK(rates_at)(s, &rates, sequence, head, c * S, S);
          const float *delta = rates.delta + at;
          const float *states = s->checkpoints + ((sequence * chunks + c) * s->heads + head) * state;
          memcpy(k->a, rates.decay + at, (size_t)k->steps * sizeof(float));
          if (s->reset)
            for (ptrdiff_t t = 0; t < k->steps; t++)
              if (s->reset[row + t]) k->a[t] = 0;
          memset(k->dlog, 0, sizeof k->dlog);
          memset(k->ddelta, 0, sizeof k->ddelta);
          vf dskip = {};
          float *g = carry + h * carry_size;
          ptrdiff_t p = 0;
          for (; p + 2 * HK_LANES <= dim; p += 2 * HK_LANES)
            HK(scan_blocks_backward)(s, k, row, head, p, 2, HK_LANES, delta, states, g, width, &dskip);
          for (; p < dim; p += HK_LANES)
            HK(scan_blocks_backward)(s, k, row, head, p, 1, dim - p < HK_LANES ? dim - p : HK_LANES, delta, states, g,
                                     width, &dskip);
          HK(scan_head_backward)(s, k, row, head, &rates, at);
          s->dd_skip[head] += HK(sum)(dskip);
        }
        for (ptrdiff_t t = 0; t < k->steps; t++) {
          const vf overlap = HK(splat)(HK(sum)(k->overlap[t]));
          float *db = s->db + (row + t) * s->lddb + group * s->d_state;
          float *dc = s->dc + (row + t) * s->lddc + group * s->d_state;
          HK_EACH(n, lanes, s->d_state, {
            const vf b = HK(load_part)(k->b + t * s->ldb + n, lanes);
            HK(add_part)(db + n, HK(reduce_partials)(s, k->db, t, n, lanes), lanes);
            HK(add_part)(dc + n, HK(fma)(b, overlap, HK(reduce_partials)(s, k->dc, t, n, lanes)), lanes);
          });
        }
      }
    }
}
