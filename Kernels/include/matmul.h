// Our own matrix product, whose order of summation depends on neither the number of rows nor the number of threads.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Weights are packed once into panels of HK_PANEL output columns: panel j is [K][HK_PANEL], columns beyond `outputs` zero.
#define HK_PANEL 32

typedef struct {
  ptrdiff_t outputs, inputs;
  const float *weight;  // [outputs][inputs]
  ptrdiff_t ldweight;
  float *packed;  // [ceil(outputs / HK_PANEL)][inputs][HK_PANEL], 64-byte aligned
} hk_pack_panels;

// y[r][n] = sum_{k = 0, 1, ... in this order} x[r][k] * weight[n][k], one fused multiply-add each (or multiply and add
// where the instruction set has none), for the panels first_panel ..< last_panel. Every y[r][n] is the same chain of
// operations whatever `rows` is. The finished sum is added to that of `addend`, which may be y, where there is one.
typedef struct {
  ptrdiff_t rows, outputs, inputs;
  ptrdiff_t first_panel, last_panel;
  const float *x;
  ptrdiff_t ldx;
  const float *packed;
  const float *_Nullable addend;
  ptrdiff_t ldaddend;
  float *y;
  ptrdiff_t ldy;
} hk_matmul_panels;

#pragma clang assume_nonnull end

#define HK_MATMUL(F)                  \
  F(pack_panels, hk_pack_panels)      \
  F(matmul_panels, hk_matmul_panels)
