// Matrix products with weights of 4 or 8 bits, for inference: int8 dot products, exact inside a group.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "quantisation.h"

#pragma clang assume_nonnull begin

// A weight matrix [outputs][inputs] with one fp16 scale for each output and each group of 32, 64 or 128 inputs.
//
//   panels  [ceil(outputs / 64)]   64 outputs each
//   blocks  [ceil(inputs / group)] one group of a panel:
//     scales  [64] fp16, little endian
//     codes   4 bits: [group / 8][64][4] bytes; byte b of an output: inputs b (low half) and 4 + b (high half) of the 8
//             8 bits: [group / 4][64][4] bytes, one input each
//
// Outputs and inputs beyond the matrix have the scale 0 and the code of 0. A block is 128 + group * 32 (4 bits) or
// 128 + group * 64 bytes, a multiple of 64. So a vector's lanes are outputs, and nothing is ever summed across lanes.
#define HK_QUANTISED_PANEL 64

typedef struct {
  ptrdiff_t outputs, inputs, group;
  hk_bits bits;
  const uint8_t *blocks;  // 64-byte aligned
} hk_quantised;

// The bytes of such a matrix.
static inline ptrdiff_t hk_quantised_bytes(ptrdiff_t outputs, ptrdiff_t inputs, ptrdiff_t group, hk_bits bits) {
  const ptrdiff_t panels = (outputs + HK_QUANTISED_PANEL - 1) / HK_QUANTISED_PANEL;
  return panels * ((inputs + group - 1) / group) * (2 + group * bits / 8) * HK_QUANTISED_PANEL;
}

// Packs the panels first_panel ..< last_panel of a matrix by the rounding of quantisation.h.
typedef struct {
  ptrdiff_t outputs, inputs, group;
  hk_bits bits;
  ptrdiff_t first_panel, last_panel;
  const float *weight;  // [outputs][inputs]
  ptrdiff_t ldweight;
  const float *scales;  // [outputs][ceil(inputs / group)]; each is an fp16 number
  uint8_t *blocks;      // of the whole matrix
} hk_pack_quantised;

// y[r] = scale * row (ids[r] - first_id) of the matrix, from its packed form: the gather of an embedding that is also the
// head. Rows of y whose id is not in first_id ..< first_id + outputs are left alone: another section of the table has
// them, and the caller has checked that one does.
typedef struct {
  hk_quantised w;
  ptrdiff_t rows;
  const int32_t *ids;
  ptrdiff_t first_id;
  float scale;
  float *y;
  ptrdiff_t ldy;
} hk_quantised_rows;

// Activations in 8 bits: every group of a row has scale = max|x| / 127 and q = x * (127 / max|x|) rounded to the nearest,
// ties to even. A group whose greatest magnitude is below 1e-36 becomes zero. x is finite.
typedef struct {
  ptrdiff_t rows, columns, group;
  const float *x;
  ptrdiff_t ldx;
  int8_t *values;       // [rows][groups * group], zero beyond `columns`; groups = ceil(columns / group)
  float *scales;        // [rows][groups]
  int32_t *minus_sums;  // [rows][groups], minus the sum of a group's q
} hk_quantise_activations;

// y[r][n] = sum over groups g = 0, 1, ... in this order of (scale of weights * scale of activations) * float(sum of
// the products of integers in g), one fused multiply-add a group, for the panels first_panel ..< last_panel. Every
// y[r][n] is the same chain of operations whatever `rows` and the panels of the call are. The finished sum is added to
// that of `addend`, which may be y, where there is one.
typedef struct {
  hk_quantised w;
  ptrdiff_t rows;
  ptrdiff_t first_panel, last_panel;
  const int8_t *values;  // as hk_quantise_activations leaves them, of w's group
  const float *scales;
  const int32_t *minus_sums;
  const float *_Nullable addend;
  ptrdiff_t ldaddend;
  float *y;
  ptrdiff_t ldy;
} hk_quantised_matmul;

#pragma clang assume_nonnull end

#define HK_QUANTISED_MATMUL(F)                        \
  F(pack_quantised, hk_pack_quantised)                \
  F(quantised_rows, hk_quantised_rows)                \
  F(quantise_activations, hk_quantise_activations)    \
  F(quantised_matmul, hk_quantised_matmul)
