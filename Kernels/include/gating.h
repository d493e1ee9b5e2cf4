// The fusion of the branches: a learned gate for each, and the gated, scaled spikes.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// g[r][k] = 2 sigmoid(weight[k] . u[r]) in (0, 2), one gate for each of `gates` branches.
// backward: du[r] += sum_k d_k weight[k], dweight[k] += sum_r d_k u[r], with d_k = dg[r][k] g (1 - g/2).
typedef struct {
  ptrdiff_t rows, width, gates;
  const float *u;
  ptrdiff_t ldu;
  const float *weight;  // [gates][width]
  float *g;             // [rows][gates], written forward, read backward
  const float *_Nullable dg;
  float *_Nullable du;
  ptrdiff_t lddu;
  float *_Nullable dweight;
} hk_branch_gate;

// out[r][c] = scale[r] * gamma[c] * s[r][c]: the spiking branch's share of the fused row. `scale` NULL means 1.
typedef struct {
  ptrdiff_t rows, width;
  const float *s;
  ptrdiff_t lds;
  const float *gamma;
  const float *_Nullable scale;
  ptrdiff_t ldscale;
  float *_Nullable out;
  ptrdiff_t ldout;
  // backward
  const float *_Nullable dout;
  ptrdiff_t lddout;
  float *_Nullable ds;
  ptrdiff_t ldds;
  float *_Nullable dgamma;
  float *_Nullable dscale;
  ptrdiff_t lddscale;
} hk_gated_scale;

#pragma clang assume_nonnull end

#define HK_GATING(F)                      \
  F(branch_gate_forward, hk_branch_gate)  \
  F(branch_gate_backward, hk_branch_gate) \
  F(gated_scale_forward, hk_gated_scale)  \
  F(gated_scale_backward, hk_gated_scale)
