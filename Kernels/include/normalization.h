// RMS normalisation (Zhang and Sennrich, arXiv 1910.07467), plain and gated.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// y[r] = w * x[r] * inv[r],  inv[r] = 1 / sqrt(mean(x[r]^2) + epsilon)
typedef struct {
  ptrdiff_t rows, width;
  const float *x;
  ptrdiff_t ldx;
  const float *weight;  // [width]
  float epsilon;
  float *_Nullable inverse;  // [rows], written forward for backward to read; NULL: nobody will
  float *_Nullable y;
  ptrdiff_t ldy;
  // backward
  const float *_Nullable dy;
  ptrdiff_t lddy;
  float *_Nullable dx;
  ptrdiff_t lddx;
  float *_Nullable dweight;
} hk_rms_norm;

typedef enum : int32_t {
  HK_GATE_NONE = 0,     // m = h
  HK_GATE_SILU = 1,     // m = h * SiLU(z): the scan's branch
  HK_GATE_SIGMOID = 2,  // m = h * sigmoid(z): the liquid branch
} hk_gate_function;

// out[r] = scale[r] * weight * m / rms(m), one root mean square for each of `groups` equal parts of the width.
// `scale` is the branch's fusion gate (one value a row, `ldscale` apart); NULL means 1.
typedef struct {
  ptrdiff_t rows, width, groups;
  hk_gate_function function;
  const float *h;
  ptrdiff_t ldh;
  const float *_Nullable z;
  ptrdiff_t ldz;
  const float *weight;  // [width]
  const float *_Nullable scale;
  ptrdiff_t ldscale;
  float epsilon;
  float *_Nullable inverse;  // [rows][groups], written forward for backward to read; NULL: nobody will
  float *_Nullable out;
  ptrdiff_t ldout;
  // backward
  const float *_Nullable dout;
  ptrdiff_t lddout;
  float *_Nullable dh;
  ptrdiff_t lddh;
  float *_Nullable dz;
  ptrdiff_t lddz;
  float *_Nullable dweight;
  float *_Nullable dscale;
  ptrdiff_t lddscale;
} hk_gated_norm;

#pragma clang assume_nonnull end

#define HK_NORMALIZATION(F)            \
  F(rms_norm_forward, hk_rms_norm)     \
  F(rms_norm_backward, hk_rms_norm)    \
  F(gated_norm_forward, hk_gated_norm) \
  F(gated_norm_backward, hk_gated_norm)
