// Body of dot_peak.h: included after quantised_matmul.h, whose tiles it has.

static void HK(dot_peak)(const hk_dot_peak *restrict a) {
  enum { rows = HK_Q_TILE_ROWS, vectors = HK_Q_TILE_VECTORS, step = 8 * rows };
  vu sums[rows][vectors] = {}, codes[2][vectors];
  for (int j = 0; j < vectors; j++) {
    codes[0][j] = HK(load_bytes)(a->x + j * HK_LANES * 4) & 0x0f0f0f0f;
    codes[1][j] = HK(load_bytes)(a->x + (vectors + j) * HK_LANES * 4) & 0x0f0f0f0f;
  }
  ptrdiff_t k = 0;
  for (; k + step <= a->count; k += step)
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++) {
      const vu x0 = HK(splat_bytes)(a->x + k + 8 * i), x1 = HK(splat_bytes)(a->x + k + 8 * i + 4);
#pragma clang loop unroll(full)
      for (int j = 0; j < vectors; j++)
        sums[i][j] = HK(dot8)(sums[i][j], codes[0][j], x0, codes[1][j], x1, HK_4_BITS);
    }
  uint32_t all = 0;
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < vectors; j++)
      for (int lane = 0; lane < HK_LANES; lane++) all += sums[i][j][lane];
  *a->operations = (int64_t)(k / step) * rows * vectors * HK_LANES * 8 * 2;
  *a->result = all;
}
