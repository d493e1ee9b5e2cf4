// Bodies of bf16_matmul.h. The dot product has no C form: it is the one intrinsic here.

typedef uint16_t HK(vh) __attribute__((vector_size(HK_LANES * 2), aligned(2), may_alias));
#define vh HK(vh)

// The bits of x rounded to a bf16, which is their upper half.
HK_INLINE vu HK(round_bf16)(vf x) {
  const vu bits = (vu)x;
  return bits + 0x7fff + (bits >> 16 & 1);
}
HK_INLINE vu HK(pair_bf16)(vf first, vf second) {
  return HK(round_bf16)(first) >> 16 | (HK(round_bf16)(second) & 0xffff0000);
}
HK_INLINE void HK(store_pairs)(uint32_t *p, vu pairs) { *(vu *)p = pairs; }

// One row of `columns` floats as bf16.
HK_INLINE void HK(row_to_bf16)(const float *x, ptrdiff_t columns, uint16_t *out) {
  ptrdiff_t c = 0;
  for (; c + HK_LANES <= columns; c += HK_LANES)
    *(vh *)(out + c) = __builtin_convertvector(HK(round_bf16)(HK(load)(x + c)) >> 16, vh);
  if (c < columns) {
    const vh last = __builtin_convertvector(HK(round_bf16)(HK(load_part)(x + c, columns - c)) >> 16, vh);
    for (ptrdiff_t i = 0; c + i < columns; i++) out[c + i] = last[i];
  }
  if (columns & 1) out[columns] = 0;
}

static void HK(bf16_rows)(const hk_bf16_pack *a) {
  const ptrdiff_t pairs = (a->columns + 1) / 2;
  for (ptrdiff_t r = 0; r < a->rows; r++) HK(row_to_bf16)(a->x + r * a->ldx, a->columns, (uint16_t *)(a->out + r * pairs));
}

static void HK(bf16_row_pairs)(const hk_bf16_pack *a) {
  const ptrdiff_t width = a->width;
  for (ptrdiff_t r = 0; r < a->rows; r += 2) {
    const float *first = a->x + r * a->ldx;
    const int odd = r + 1 == a->rows;
    const float *second = odd ? first : first + a->ldx;
    for (ptrdiff_t panel = 0; panel * width < a->columns; panel++) {
      uint32_t *out = a->out + panel * a->panel_stride + r / 2 * width;
      for (ptrdiff_t i = 0; i < width; i += HK_LANES) {
        const ptrdiff_t c = panel * width + i;
        ptrdiff_t n = a->columns - c;
        n = n > HK_LANES ? HK_LANES : n < 0 ? 0 : n;
        const vf x = HK(load_part)(first + c, n);
        HK(store_pairs)(out + i, HK(pair_bf16)(x, odd ? (vf){} : HK(load_part)(second + c, n)));
      }
    }
  }
}

// A block of 16 rows becomes pairs along the rows in a small square, which is then written column by column.
static void HK(bf16_column_pairs)(const hk_bf16_pack *a) {
  enum { side = 16 };
  const ptrdiff_t width = a->width, pairs = (a->columns + 1) / 2;
  const ptrdiff_t padded_rows = (a->rows + width - 1) / width * width;
  for (ptrdiff_t r = 0; r < padded_rows; r += side) {
    uint32_t *out = a->out + r / width * pairs * width + r % width;
    for (ptrdiff_t p = 0; p < pairs; p += side) {
      uint32_t square[side][side];
      const ptrdiff_t columns = a->columns - 2 * p < 2 * side ? a->columns - 2 * p : 2 * side;
      for (ptrdiff_t i = 0; i < side; i++) {
        if (r + i < a->rows) HK(row_to_bf16)(a->x + (r + i) * a->ldx + 2 * p, columns, (uint16_t *)square[i]);
        else memset(square[i], 0, sizeof square[i]);
      }
      for (ptrdiff_t q = 0; q < side && p + q < pairs; q++)
        for (ptrdiff_t i = 0; i < side; i++) out[(p + q) * width + i] = square[i][q];
    }
  }
}

static void HK(bf16_columns)(const hk_bf16_pack *a) {
  enum { side = 16 };
  const ptrdiff_t pairs = (a->rows + 1) / 2;
  for (ptrdiff_t p = 0; p < pairs; p += side)
    for (ptrdiff_t c = 0; c < a->columns; c += side) {
      uint32_t square[side][side];
      const ptrdiff_t n = a->columns - c < side ? a->columns - c : side;
      const ptrdiff_t height = pairs - p < side ? pairs - p : side;
      for (ptrdiff_t i = 0; i < height; i++) {
        const float *first = a->x + 2 * (p + i) * a->ldx + c;
        const int odd = 2 * (p + i) + 1 == a->rows;
        HK(store_pairs)(square[i], HK(pair_bf16)(HK(load_part)(first, n), odd ? (vf){} : HK(load_part)(first + a->ldx, n)));
      }
      for (ptrdiff_t j = 0; j < n; j++)
        for (ptrdiff_t i = 0; i < height; i++) a->out[(c + j) * a->panel_stride + p + i] = square[i][j];
    }
}

// sum + the products of the pairs of every lane
HK_INLINE vf HK(dot_pairs)(vf sum, vu a, vu b) {
  return (vf)_mm512_dpbf16_ps((__m512)sum, (__m512bh)a, (__m512bh)b);
}

// A tile has six rows of four vectors: 24 accumulators and 4 vectors of b out of 32 registers.
#define HK_BF16_TILE 6
#define HK_BF16_VECTORS (HK_BF16_COLUMNS / HK_LANES)
// Pairs that are summed at a time, so that a panel of b stays in the second-level cache.
#define HK_BF16_DEPTH 512
// Rows that meet all panels of b before the next ones do.
#define HK_BF16_ROW_CHUNK (6 * HK_BF16_ROWS)

// One tile over `depth` pairs; `rows` and `vectors` are constants where it is inlined. Rows go by threes, so that few
// pointers address many. What c holds comes from afar, and is fetched while the products run: a line a pair, for all at once
// would keep every buffer of the first-level cache waiting, and b with them.
HK_INLINE void HK(bf16_tile)(const uint32_t *a, ptrdiff_t a_row, ptrdiff_t a_pair, const uint32_t *b, ptrdiff_t depth,
                             int rows, int vectors, float *c, ptrdiff_t ldc, ptrdiff_t columns, int accumulate) {
  vf sums[HK_BF16_TILE][HK_BF16_VECTORS];
  const uint32_t *from[2] = {a, a + 3 * a_row};
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) sums[i][j] = (vf){};
  for (ptrdiff_t p = 0; p < depth; p++) {
    if (p < rows * vectors) HK(fetch)(c, p / vectors * ldc + p % vectors * HK_LANES);
    vu right[HK_BF16_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) right[j] = *(const vu *)(b + p * HK_BF16_COLUMNS + j * HK_LANES);
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      const vu left = from[i / 3][i % 3 * a_row + p * a_pair] - (vu){};
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++) sums[i][j] = HK(dot_pairs)(sums[i][j], left, right[j]);
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      ptrdiff_t n = columns - j * HK_LANES;
      n = n > HK_LANES ? HK_LANES : n;
      if (n <= 0) continue;
      float *to = c + i * ldc + j * HK_LANES;
      if (accumulate) HK(add_part)(to, sums[i][j], n);
      else HK(store_part)(to, sums[i][j], n);
    }
}

static void HK(bf16_matmul)(const hk_bf16_matmul *m) {
  for (ptrdiff_t start = 0; start < m->pairs; start += HK_BF16_DEPTH) {
    const ptrdiff_t depth = m->pairs - start < HK_BF16_DEPTH ? m->pairs - start : HK_BF16_DEPTH;
    const int accumulate = m->accumulate || start > 0;
    for (ptrdiff_t chunk = 0; chunk < m->rows; chunk += HK_BF16_ROW_CHUNK) {
      const ptrdiff_t end = m->rows - chunk < HK_BF16_ROW_CHUNK ? m->rows : chunk + HK_BF16_ROW_CHUNK;
      for (ptrdiff_t first = 0; first < m->columns; first += HK_BF16_COLUMNS) {
        const uint32_t *b = m->b + first / HK_BF16_COLUMNS * m->b_panel + start * HK_BF16_COLUMNS;
        const ptrdiff_t columns = m->columns - first < HK_BF16_COLUMNS ? m->columns - first : HK_BF16_COLUMNS;
        for (ptrdiff_t row = chunk; row < end; row += HK_BF16_TILE) {
          const uint32_t *a =
              m->a + row / HK_BF16_ROWS * m->a_panel + row % HK_BF16_ROWS * m->a_row + start * m->a_pair;
          float *c = m->c + row * m->ldc + first;
#define HK_TILE(rows, vectors) \
  HK(bf16_tile)(a, m->a_row, m->a_pair, b, depth, rows, vectors, c, m->ldc, columns, accumulate)
          const ptrdiff_t rows = end - row;
          const ptrdiff_t vectors = (columns + HK_LANES - 1) / HK_LANES;
          if (rows >= HK_BF16_TILE) {
            if (vectors == 4) HK_TILE(6, 4);
            else if (vectors == 3) HK_TILE(6, 3);
            else if (vectors == 2) HK_TILE(6, 2);
            else HK_TILE(6, 1);
          } else {
            switch (rows) {
              case 5: HK_TILE(5, 4); break;
              case 4: HK_TILE(4, 4); break;
              case 3: HK_TILE(3, 4); break;
              case 2: HK_TILE(2, 4); break;
              default: HK_TILE(1, 4);
            }
          }
#undef HK_TILE
        }
      }
    }
  }
}
