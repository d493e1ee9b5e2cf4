// The matrix product over packed panels: one chain of multiply-adds for each output, whatever the shape of the call.
//
// A tile of rows x columns keeps its accumulators in registers while k runs over all inputs; tiles differ only in how
// many outputs they hold. Many rows share each load of the weights (bound by arithmetic); a single row walks several
// panels at once, so that enough independent chains are in flight to hide the latency (bound by memory).

// Columns come in units of two vectors. A full tile has 24, 12 or 8 accumulators out of 32, 16 or 16 registers. It has
// six rows at most: where rows are a multiple of 4 KB apart, eight would fill a set of the nearest cache.
#define HK_UNIT (2 * HK_LANES)
#define HK_UNITS_PER_PANEL (HK_PANEL / HK_UNIT)
#define HK_TILE_ROWS (HK_LANES == 4 ? 4 : 6)
#define HK_TILE_UNITS (HK_LANES == 16 ? 2 : 1)
#define HK_SINGLE_ROW_UNITS 4
// So many rows meet all panels before the next ones do: they stay in the second-level cache.
#define HK_ROW_CHUNK 96

static void HK(pack_panels)(const hk_pack_panels *a) {
  float *out = a->packed;
  for (ptrdiff_t first = 0; first < a->outputs; first += HK_PANEL)
    for (ptrdiff_t k = 0; k < a->inputs; k++)
      for (ptrdiff_t n = first; n < first + HK_PANEL; n++)
        *out++ = n < a->outputs ? a->weight[n * a->ldweight + k] : 0;
}

// Where a column unit starts in the packed weights.
HK_INLINE const float *HK(unit_weights)(const hk_matmul_panels *a, ptrdiff_t unit) {
  return a->packed + unit / HK_UNITS_PER_PANEL * a->inputs * HK_PANEL + unit % HK_UNITS_PER_PANEL * HK_UNIT;
}

// Stores the finished sums of one row and one vector, on top of the addend; columns beyond `outputs` are left alone.
HK_INLINE void HK(finish_sums)(const hk_matmul_panels *a, ptrdiff_t row, ptrdiff_t column, vf sums) {
  ptrdiff_t n = a->outputs - column;
  if (n <= 0) return;
  if (n > HK_LANES) n = HK_LANES;
  float *y = a->y + row * a->ldy + column;
  HK(store_part)(y, a->addend ? HK(load_part)(a->addend + row * a->ldaddend + column, n) + sums : sums, n);
}

// One tile; `rows` and `units` are constants where it is inlined. Rows go by threes, so that few pointers address many.
HK_INLINE void HK(matmul_tile)(const hk_matmul_panels *a, ptrdiff_t row, int rows, ptrdiff_t unit, int units) {
  vf sums[HK_TILE_ROWS][2 * HK_SINGLE_ROW_UNITS];
  const float *x[(HK_TILE_ROWS + 2) / 3], *w[HK_SINGLE_ROW_UNITS];
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < 2 * units; j++) sums[i][j] = (vf){};
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i += 3) x[i / 3] = a->x + (row + i) * a->ldx;
#pragma clang loop unroll(full)
  for (int j = 0; j < units; j++) w[j] = HK(unit_weights)(a, unit + j);
  const ptrdiff_t inputs = a->inputs, ldx = a->ldx;
  for (ptrdiff_t k = 0; k < inputs; k++) {
#pragma clang loop unroll(full)
    for (int j = 0; j < units; j++) {
      vf w0 = HK(load)(w[j] + k * HK_PANEL), w1 = HK(load)(w[j] + k * HK_PANEL + HK_LANES);
#pragma clang loop unroll(full)
      for (int i = 0; i < rows; i++) {
        vf xi = HK(splat)(x[i / 3][i % 3 * ldx + k]);
        sums[i][2 * j] = HK(fma)(xi, w0, sums[i][2 * j]);
        sums[i][2 * j + 1] = HK(fma)(xi, w1, sums[i][2 * j + 1]);
      }
    }
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
    for (int j = 0; j < 2 * units; j++) HK(finish_sums)(a, row + i, unit * HK_UNIT + j * HK_LANES, sums[i][j]);
}

// The rows from `row` on, as far as tiles of six and four reach, for `units` column units. Returns the first row left.
HK_INLINE ptrdiff_t HK(matmul_rows)(const hk_matmul_panels *a, ptrdiff_t row, ptrdiff_t end, ptrdiff_t unit,
                                    int units) {
  for (; end - row >= HK_TILE_ROWS; row += HK_TILE_ROWS) HK(matmul_tile)(a, row, HK_TILE_ROWS, unit, units);
  for (; end - row >= 4; row += 4) HK(matmul_tile)(a, row, 4, unit, units);
  return row;
}

static void HK(matmul_panels)(const hk_matmul_panels *a) {
  const ptrdiff_t first = a->first_panel * HK_UNITS_PER_PANEL, last = a->last_panel * HK_UNITS_PER_PANEL;
  if (first >= last) return;
  ptrdiff_t done = 0;
  while (a->rows - done >= 4) {
    const ptrdiff_t end = a->rows - done < HK_ROW_CHUNK ? a->rows : done + HK_ROW_CHUNK;
    ptrdiff_t row = done, unit = first;
    for (; last - unit >= HK_TILE_UNITS; unit += HK_TILE_UNITS)
      row = HK(matmul_rows)(a, done, end, unit, HK_TILE_UNITS);
    for (; unit < last; unit++) row = HK(matmul_rows)(a, done, end, unit, 1);
    done = row;
  }
  ptrdiff_t unit = first;
  for (; last - unit >= HK_SINGLE_ROW_UNITS; unit += HK_SINGLE_ROW_UNITS)
    for (ptrdiff_t row = done; row < a->rows; row++) HK(matmul_tile)(a, row, 1, unit, HK_SINGLE_ROW_UNITS);
  for (; unit < last; unit++)
    for (ptrdiff_t row = done; row < a->rows; row++) HK(matmul_tile)(a, row, 1, unit, 1);
}
