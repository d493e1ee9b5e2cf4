// Matrix products of bf16 operands with fp32 accumulation, for training: AVX-512 BF16's dot product of pairs.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// A pair is two neighbours along the axis that is summed over: the lower half the first, the upper the second. An axis of
// odd length is filled up with a zero. Rounding is to nearest, ties to even; a NaN with all its lower bits set may become a zero.
//
// Three forms of a matrix x [R][C]:
//   rows          [R][ceil(C/2)]                            pairs along a row
//   row pairs     [ceil(C/width)][ceil(R/2)][width]         pairs of rows (2p, 2p+1), `width` columns side by side
//   column pairs  [ceil(R/width)][ceil(C/2)][width]         pairs along a row, `width` rows side by side
//   columns       [C][ceil(R/2)]                            pairs of rows (2p, 2p+1) along a column
// Panels are HK_BF16_COLUMNS wide where they are the right operand of a product, HK_BF16_ROWS where the left.
#define HK_BF16_COLUMNS 64
#define HK_BF16_ROWS 48

// out = the form of x that the kernel is named after. Row pairs and column pairs fill whole panels, with zeros.
typedef struct {
  ptrdiff_t rows, columns;
  const float *x;
  ptrdiff_t ldx;
  ptrdiff_t width;  // of a panel; a multiple of 16
  uint32_t *out;
  // Pairs between panels (row pairs) or columns (columns), so that a stripe of rows can be packed into a larger matrix.
  ptrdiff_t panel_stride;
} hk_bf16_pack;

// c [rows][columns] (+)= sum over p of a(row, p) . b(p, column), both pairs.
//   a(row, p) = a[row / HK_BF16_ROWS * a_panel + row % HK_BF16_ROWS * a_row + p * a_pair]
//   b(p, column) = b[column / HK_BF16_COLUMNS * b_panel + p * HK_BF16_COLUMNS + column % HK_BF16_COLUMNS]
typedef struct {
  ptrdiff_t rows, columns, pairs;
  const uint32_t *a;
  ptrdiff_t a_panel, a_row, a_pair;
  const uint32_t *b;
  ptrdiff_t b_panel;
  int32_t accumulate;
  float *c;
  ptrdiff_t ldc;
} hk_bf16_matmul;

// result = the number of x [rows][columns] that are not zero
typedef struct {
  ptrdiff_t rows, columns;
  const float *x;
  ptrdiff_t ldx;
  int64_t *result;
} hk_count_nonzero;

// y[r][n] += sum over the k with x[r][k] != 0 of x[r][k] w[k][n], in order of k; w is in the form `columns` of [outputs][inputs].
typedef struct {
  ptrdiff_t rows, inputs, outputs;
  const float *x;
  ptrdiff_t ldx;
  const uint32_t *w;
  float *y;
  ptrdiff_t ldy;
} hk_gather_matmul;

// dw[n][k] += sum over the r with x[r][k] != 0 of x[r][k] dy[r][n], in order of r; dy is in the form `rows`. `rows` is at most
// HK_GATHER_ROWS.
#define HK_GATHER_ROWS 256
typedef struct {
  ptrdiff_t rows, inputs, outputs;
  const float *x;
  ptrdiff_t ldx;
  const uint32_t *dy;
  float *dw;
  ptrdiff_t lddw;
} hk_gather_weight_gradient;

#define HK_BF16_MATMUL(F)                 \
  F(bf16_rows, hk_bf16_pack)              \
  F(bf16_row_pairs, hk_bf16_pack)         \
  F(bf16_column_pairs, hk_bf16_pack)      \
  F(bf16_columns, hk_bf16_pack)           \
  F(bf16_matmul, hk_bf16_matmul)          \
  F(count_nonzero, hk_count_nonzero)      \
  F(gather_matmul, hk_gather_matmul)      \
  F(gather_weight_gradient, hk_gather_weight_gradient)

// The kernels of this family.
typedef struct {
#define HK_FIELD(name, args) void (*_Nonnull name)(const args *_Nonnull);
  HK_BF16_MATMUL(HK_FIELD)
#undef HK_FIELD
} hk_bf16_kernels;

// The kernels, or NULL when this processor or build lacks AVX-512 BF16.
const hk_bf16_kernels *_Nullable hk_bf16_kernels_for_processor(void);

#pragma clang assume_nonnull end
