// Bodies of quantised_matmul.h: packing, unpacking, activations in 8 bits, and the product over packed panels.
//
// The product's tiles are those of matmul.h with a step between: inside a group the sums are integers, which are exact in
// any order, and at its end they are scaled into floats in registers. Tiles differ only in how many outputs they hold.

#define HK_HALVES_BYTES (2 * HK_QUANTISED_PANEL)

HK_INLINE ptrdiff_t HK(group_count)(ptrdiff_t inputs, ptrdiff_t group) { return (inputs + group - 1) / group; }
HK_INLINE ptrdiff_t HK(block_bytes)(ptrdiff_t group, hk_bits bits) {
  return HK_HALVES_BYTES + group * bits / 8 * HK_QUANTISED_PANEL;
}
// Where the byte of an output (0 ..< HK_QUANTISED_PANEL) and an input (0 ..< group) stands in a block.
HK_INLINE ptrdiff_t HK(code_at)(ptrdiff_t output, ptrdiff_t input, hk_bits bits) {
  const ptrdiff_t four = bits == HK_4_BITS ? input / 8 : input / 4;
  return HK_HALVES_BYTES + (four * HK_QUANTISED_PANEL + output) * 4 + input % 4;
}

HK_INLINE void HK(pack_block)(const hk_pack_quantised *a, ptrdiff_t panel, ptrdiff_t g, hk_bits bits, uint8_t *block) {
  const ptrdiff_t groups = HK(group_count)(a->inputs, a->group), first = g * a->group;
  const ptrdiff_t count = a->inputs - first < a->group ? a->inputs - first : a->group;
  for (ptrdiff_t o = 0; o < HK_QUANTISED_PANEL; o++) {
    const ptrdiff_t n = panel * HK_QUANTISED_PANEL + o;
    const float scale = n < a->outputs ? a->scales[n * groups + g] : 0, inverse = HK(inverse_scale)(scale);
    const uint16_t half = HK(half_bits)(scale);
    __builtin_memcpy(block + 2 * o, &half, 2);
    uint8_t codes[128];
    for (ptrdiff_t k = 0; k < a->group; k++) codes[k] = (uint8_t)HK(code_bias)(bits);
    if (n < a->outputs) {
      const float *x = a->weight + n * a->ldweight + first;
      for (ptrdiff_t k = 0; k < count; k++)
        codes[k] = (uint8_t)((int)HK(round_q)(x[k], inverse, bits) + HK(code_bias)(bits));
    }
    if (bits == HK_4_BITS) {
      for (ptrdiff_t k = 0; k < a->group; k += 8)
        for (ptrdiff_t b = 0; b < 4; b++)
          block[HK(code_at)(o, k + b, bits)] = (uint8_t)(codes[k + b] | codes[k + 4 + b] << 4);
    } else {
      for (ptrdiff_t k = 0; k < a->group; k++) block[HK(code_at)(o, k, bits)] = codes[k];
    }
  }
}

static void HK(pack_quantised)(const hk_pack_quantised *a) {
  const ptrdiff_t groups = HK(group_count)(a->inputs, a->group);
  for (ptrdiff_t panel = a->first_panel; panel < a->last_panel; panel++)
    for (ptrdiff_t g = 0; g < groups; g++) {
      uint8_t *block = a->blocks + (panel * groups + g) * HK(block_bytes)(a->group, a->bits);
      if (a->bits == HK_4_BITS) HK(pack_block)(a, panel, g, HK_4_BITS, block);
      else HK(pack_block)(a, panel, g, HK_8_BITS, block);
    }
}

static void HK(quantised_rows)(const hk_quantised_rows *a) {
  const hk_quantised w = a->w;
  const ptrdiff_t groups = HK(group_count)(w.inputs, w.group), bytes = HK(block_bytes)(w.group, w.bits);
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const ptrdiff_t n = a->ids[r] - a->first_id, o = n % HK_QUANTISED_PANEL;
    if (n < 0 || n >= w.outputs) continue;
    const uint8_t *block = w.blocks + n / HK_QUANTISED_PANEL * groups * bytes;
    float *y = a->y + r * a->ldy;
    for (ptrdiff_t g = 0; g < groups; g++, block += bytes) {
      uint16_t halves[HK_LANES] = {0};
      __builtin_memcpy(halves, block + 2 * o, 2);
      const float scale = a->scale * HK(load_halves)(halves)[0];
      const ptrdiff_t first = g * w.group, count = w.inputs - first < w.group ? w.inputs - first : w.group;
      for (ptrdiff_t k = 0; k < count; k++) {
        const int byte = block[HK(code_at)(o, k, w.bits)];
        const int code = w.bits == HK_8_BITS ? byte : k & 4 ? byte >> 4 : byte & 15;
        y[first + k] = scale * (float)(code - HK(code_bias)(w.bits));
      }
    }
  }
}

// One group, of which `count` elements are there. Adding 1.5 * 2^23 leaves the rounded integer in the low bits. Magnitudes are
// compared by their bits, by which NaN is the greatest: the scale is NaN then, and so is every sum.
HK_INLINE void HK(quantise_group)(const float *x, ptrdiff_t count, ptrdiff_t group, int8_t *values, float *scale,
                                  int32_t *minus_sum) {
  typedef int8_t bytes __attribute__((vector_size(HK_LANES), aligned(1), may_alias));
  const float rounder = 12582912.0f;
  vi greatest = {};
  HK_EACH(i, n, count, { greatest = __builtin_elementwise_max((vi)HK(abs)(HK(load_part)(x + i, n)), greatest); });
  int32_t lanes[HK_LANES];
  __builtin_memcpy(lanes, &greatest, sizeof lanes);
  for (int width = HK_LANES / 2; width > 0; width /= 2)
    for (int l = 0; l < width; l++) lanes[l] = lanes[l] > lanes[l + width] ? lanes[l] : lanes[l + width];
  float magnitude;
  __builtin_memcpy(&magnitude, lanes, sizeof magnitude);
  const int zero = magnitude < 1e-36f;
  const float inverse = zero ? 0 : 127.0f / magnitude;
  *scale = zero ? 0 : magnitude / 127.0f;
  vi sum = {};
  for (ptrdiff_t i = 0; i < group; i += HK_LANES) {
    const ptrdiff_t n = count - i > HK_LANES ? HK_LANES : count - i < 0 ? 0 : count - i;
    const vi q = (vi)(HK(load_part)(x + i, n) * inverse + rounder) - 0x4b400000;
    sum += q;
    *(bytes *)(values + i) = __builtin_convertvector(q, bytes);
  }
  int32_t whole[HK_LANES];
  __builtin_memcpy(whole, &sum, sizeof whole);
  for (int width = HK_LANES / 2; width > 0; width /= 2)
    for (int l = 0; l < width; l++) whole[l] += whole[l + width];
  *minus_sum = -whole[0];
}

static void HK(quantise_activations)(const hk_quantise_activations *a) {
  const ptrdiff_t groups = HK(group_count)(a->columns, a->group);
  for (ptrdiff_t r = 0; r < a->rows; r++)
    for (ptrdiff_t g = 0; g < groups; g++) {
      const ptrdiff_t at = r * groups + g, left = a->columns - g * a->group;
      const float *x = a->x + r * a->ldx + g * a->group;
      int8_t *values = a->values + at * a->group;
      float *scale = a->scales + at;
      int32_t *minus_sum = a->minus_sums + at;
      if (left < a->group) HK(quantise_group)(x, left, a->group, values, scale, minus_sum);
      else if (a->group == 32) HK(quantise_group)(x, 32, 32, values, scale, minus_sum);
      else if (a->group == 64) HK(quantise_group)(x, 64, 64, values, scale, minus_sum);
      else HK(quantise_group)(x, 128, 128, values, scale, minus_sum);
    }
}

// Many rows share each load of the weights, in tiles of two vectors of outputs; with 16 lanes a full one has six rows: 12
// sums of integers and 12 of floats. A single row reads a panel front to back in one stream: two streams, or prefetches by
// hand, halve what comes from memory.
#define HK_Q_TILE_ROWS (HK_LANES == 16 ? 6 : HK_LANES == 8 ? 3 : 2)
#define HK_Q_TILE_VECTORS 2
#define HK_Q_ROW_VECTORS (HK_LANES == 4 ? 4 : HK_QUANTISED_PANEL / HK_LANES)
#define HK_Q_ROW_CHUNK 96

// Where the codes of a vector of outputs (from `output` of the panel on) and of inputs from k on stand in a block.
HK_INLINE const uint8_t *HK(codes_at)(const uint8_t *block, ptrdiff_t output, ptrdiff_t k, hk_bits bits) {
  return block + HK_HALVES_BYTES + k * bits / 8 * HK_QUANTISED_PANEL + output * 4;
}

HK_INLINE void HK(finish_row)(const hk_quantised_matmul *a, ptrdiff_t row, ptrdiff_t output, vf sums) {
  const ptrdiff_t n = a->w.outputs - output > HK_LANES ? HK_LANES : a->w.outputs - output;
  if (n <= 0) return;
  float *y = a->y + row * a->ldy + output;
  HK(store_part)(y, a->addend ? HK(load_part)(a->addend + row * a->ldaddend + output, n) + sums : sums, n);
}

// One row and HK_Q_ROW_VECTORS vectors of a panel. Unpacking is what it is bound by: with VNNI the high halves are left 16
// times too large until a group's end.
HK_INLINE void HK(quantised_row)(const hk_quantised_matmul *a, ptrdiff_t row, ptrdiff_t panel, ptrdiff_t output,
                                 ptrdiff_t group, hk_bits bits) {
  enum { vectors = HK_Q_ROW_VECTORS };
  const ptrdiff_t groups = HK(group_count)(a->w.inputs, group), bytes = HK(block_bytes)(group, bits);
  const uint8_t *block = a->w.blocks + panel * groups * bytes;
  const int8_t *x = a->values + row * groups * group;
  const float *scales = a->scales + row * groups;
  const int32_t *minus = a->minus_sums + row * groups;
  vf sums[vectors];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) sums[j] = (vf){};
  for (ptrdiff_t g = 0; g < groups; g++, block += bytes, x += group) {
    const vu bias = HK(splat_bytes)(minus + g) * (uint32_t)HK(dot_bias)(bits);
    vu low[vectors], high[vectors];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      low[j] = bias;
      high[j] = (vu){};
    }
#pragma clang loop unroll_count(2)
    for (ptrdiff_t k = 0; k < group; k += 8) {
      const vu x0 = HK(splat_bytes)(x + k), x1 = HK(splat_bytes)(x + k + 4);
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) {
        const uint8_t *from = HK(codes_at)(block, output + j * HK_LANES, k, bits);
        const vu codes = HK(load_bytes)(from);
        if (bits == HK_8_BITS) {
          low[j] = HK(dot8)(low[j], codes, x0, HK(load_bytes)(from + 4 * HK_QUANTISED_PANEL), x1, bits);
        } else {
#ifdef HK_VNNI
          low[j] = HK(dot4)(low[j], codes & 0x0f0f0f0f, x0);
          high[j] = HK(dot4)(high[j], codes & 0xf0f0f0f0, x1);
#else
          low[j] = HK(dot8)(low[j], codes & 0x0f0f0f0f, x0, codes >> 4 & 0x0f0f0f0f, x1, bits);
#endif
        }
      }
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const vf scale = HK(load_halves)(block + (output + j * HK_LANES) * 2) * scales[g];
      sums[j] = HK(fma)(scale, HK(to_floats)(low[j] + (vu)((vi)high[j] >> 4)), sums[j]);
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++)
    HK(finish_row)(a, row, panel * HK_QUANTISED_PANEL + output + j * HK_LANES, sums[j]);
}

// Fetches what stands `ahead` of the codes of a tile's strip: the next panel's. Without it tiles wait for memory, since they
// read a panel in strips. To the second-level cache: the first has the panel at work.
HK_INLINE void HK(fetch_strip)(const uint8_t *from, ptrdiff_t ahead) {
  for (ptrdiff_t byte = 0; byte < HK_Q_TILE_VECTORS * HK_LANES * 4; byte += 64)
    __builtin_prefetch(from + ahead + byte, 0, 2);
}

// One tile. `rows`, `group` and `bits` are constants where it is inlined. Rows go by threes, so that few pointers address
// many.
HK_INLINE void HK(quantised_tile)(const hk_quantised_matmul *a, ptrdiff_t row, int rows, ptrdiff_t panel,
                                  ptrdiff_t output, ptrdiff_t ahead, ptrdiff_t group, hk_bits bits) {
  enum { vectors = HK_Q_TILE_VECTORS };
  const ptrdiff_t groups = HK(group_count)(a->w.inputs, group), bytes = HK(block_bytes)(group, bits);
  const ptrdiff_t ldvalues = groups * group;
  const uint8_t *block = a->w.blocks + panel * groups * bytes;
  vf sums[HK_Q_TILE_ROWS][vectors];
  const int8_t *x[(HK_Q_TILE_ROWS + 2) / 3];
  const float *scales[(HK_Q_TILE_ROWS + 2) / 3];
  const int32_t *minus[(HK_Q_TILE_ROWS + 2) / 3];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) sums[i][j] = (vf){};
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i += 3) {
    x[i / 3] = a->values + (row + i) * ldvalues;
    scales[i / 3] = a->scales + (row + i) * groups;
    minus[i / 3] = a->minus_sums + (row + i) * groups;
  }
  for (ptrdiff_t g = 0; g < groups; g++, block += bytes) {
    vu whole[HK_Q_TILE_ROWS][vectors];
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      const vu bias = HK(splat_bytes)(minus[i / 3] + i % 3 * groups + g) * (uint32_t)HK(dot_bias)(bits);
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) whole[i][j] = bias;
    }
#pragma clang loop unroll_count(4)
    for (ptrdiff_t k = 0; k < group; k += 8) {
      vu c0[vectors], c1[vectors];
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) {
        const uint8_t *from = HK(codes_at)(block, output + j * HK_LANES, k, bits);
        const vu codes = HK(load_bytes)(from);
        if (j == 0) HK(fetch_strip)(from, ahead);
        if (j == 0 && bits == HK_8_BITS) HK(fetch_strip)(from + 4 * HK_QUANTISED_PANEL, ahead);
        c0[j] = bits == HK_4_BITS ? codes & 0x0f0f0f0f : codes;
        c1[j] = bits == HK_4_BITS ? codes >> 4 & 0x0f0f0f0f : HK(load_bytes)(from + 4 * HK_QUANTISED_PANEL);
      }
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) {
        const int8_t *from = x[i / 3] + i % 3 * ldvalues + g * group + k;
        const vu x0 = HK(splat_bytes)(from), x1 = HK(splat_bytes)(from + 4);
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) whole[i][j] = HK(dot8)(whole[i][j], c0[j], x0, c1[j], x1, bits);
      }
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const vf scale = HK(load_halves)(block + (output + j * HK_LANES) * 2);
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) {
        const vf product = scale * scales[i / 3][i % 3 * groups + g];
        sums[i][j] = HK(fma)(product, HK(to_floats)(whole[i][j]), sums[i][j]);
      }
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++)
      HK(finish_row)(a, row + i, panel * HK_QUANTISED_PANEL + output + j * HK_LANES, sums[i][j]);
}

// The rows `row` ..< `end` of a panel, in tiles as even as they can be.
HK_INLINE void HK(quantised_tiles)(const hk_quantised_matmul *a, ptrdiff_t row, ptrdiff_t end, ptrdiff_t panel,
                                   ptrdiff_t group, hk_bits bits) {
  if (end - row == 1) {
    for (ptrdiff_t output = 0; output < HK_QUANTISED_PANEL; output += HK_Q_ROW_VECTORS * HK_LANES)
      HK(quantised_row)(a, row, panel, output, group, bits);
    return;
  }
  const ptrdiff_t next = HK(group_count)(a->w.inputs, group) * HK(block_bytes)(group, bits);  // panel
  for (ptrdiff_t output = 0; output < HK_QUANTISED_PANEL; output += HK_Q_TILE_VECTORS * HK_LANES)
    for (ptrdiff_t first = row; first < end;) {
      const ptrdiff_t left = end - first, tiles = (left + HK_Q_TILE_ROWS - 1) / HK_Q_TILE_ROWS;
      const ptrdiff_t rows = (left + tiles - 1) / tiles;
      const ptrdiff_t ahead = first == row ? next : 0;  // once is enough
#define HK_TILE(rows) \
  case rows: HK(quantised_tile)(a, first, rows, panel, output, ahead, group, bits); break;
      switch (rows) {
#if HK_LANES == 16
        HK_TILE(6)
        HK_TILE(5)
        HK_TILE(4)
#endif
#if HK_LANES > 4
        HK_TILE(3)
#endif
        HK_TILE(2)
        HK_TILE(1)
      }
#undef HK_TILE
      first += rows;
    }
}

HK_INLINE void HK(quantised_panels)(const hk_quantised_matmul *a, ptrdiff_t group, hk_bits bits) {
  for (ptrdiff_t row = 0; row < a->rows; row += HK_Q_ROW_CHUNK) {
    const ptrdiff_t end = a->rows - row < HK_Q_ROW_CHUNK ? a->rows : row + HK_Q_ROW_CHUNK;
    for (ptrdiff_t panel = a->first_panel; panel < a->last_panel; panel++)
      HK(quantised_tiles)(a, row, end, panel, group, bits);
  }
}

static void HK(quantised_matmul)(const hk_quantised_matmul *a) {
#define HK_GROUP(group)                                                             \
  case group:                                                                       \
    if (a->w.bits == HK_4_BITS) HK(quantised_panels)(a, group, HK_4_BITS);          \
    else HK(quantised_panels)(a, group, HK_8_BITS);                                 \
    break;
  switch (a->w.group) {
    HK_GROUP(32)
    HK_GROUP(64)
    HK_GROUP(128)
  }
#undef HK_GROUP
}
