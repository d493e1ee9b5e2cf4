// The selective scan of Mamba-2 (Dao and Gu, arXiv 2405.21060), in its recurrent form.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Per sequence, head h (of P = head_dim channels), step t, with the group g = h / (heads / groups):
//   delta = softplus(dt[t][h] + dt_bias[h]),   a = exp(-delta * exp(a_log[h]))
//   H = a H + b[t][g] (delta x[t][h])^T        H is [N][P], N = d_state
//   y[t][h] = c[t][g] H + d_skip[h] x[t][h]
// A reset at a row makes H zero before that row.
//
// The forward pass stores H before steps 0, S, 2S, ... in `checkpoints` (S = HK_SCAN_CHECKPOINT_STEPS) when that is not
// NULL; the backward pass recomputes the states in between from there, chunk by chunk from the last.
#define HK_SCAN_CHECKPOINT_STEPS 16

typedef struct {
  ptrdiff_t batch, steps, heads, head_dim, groups, d_state;
  const float *x;  // [R][heads * head_dim]
  ptrdiff_t ldx;
  const float *b;  // [R][groups * d_state]
  ptrdiff_t ldb;
  const float *c;  // [R][groups * d_state]
  ptrdiff_t ldc;
  const float *dt;  // [R][heads], before bias and softplus
  ptrdiff_t lddt;
  const float *dt_bias, *a_log, *d_skip;  // [heads]
  const uint8_t *_Nullable reset;         // [R]
  const float *_Nullable state_in;        // [heads][d_state][head_dim] a sequence; NULL is zero
  float *_Nullable state_out;             // may be `state_in`
  ptrdiff_t state_stride;
  float *_Nullable y;  // [R][heads * head_dim]
  ptrdiff_t ldy;
  float *_Nullable checkpoints;  // [B][ceil(T / S)][heads][d_state][head_dim]
  // backward
  const float *_Nullable dy;
  ptrdiff_t lddy;
  float *_Nullable dx;
  ptrdiff_t lddx;
  float *_Nullable db;
  ptrdiff_t lddb;
  float *_Nullable dc;
  ptrdiff_t lddc;
  float *_Nullable ddt;
  ptrdiff_t ldddt;
  float *_Nullable ddt_bias, *_Nullable da_log, *_Nullable dd_skip;
  // Scratch for the backward pass: hk_scan_scratch_floats(...) floats, 64-byte aligned.
  float *_Nullable scratch;
} hk_selective_scan;

// Floats of scratch that the backward pass needs; does not depend on the number of steps or sequences.
ptrdiff_t hk_scan_scratch_floats(ptrdiff_t heads, ptrdiff_t head_dim, ptrdiff_t groups, ptrdiff_t d_state);

#pragma clang assume_nonnull end

#define HK_SELECTIVE_SCAN(F)                      \
  F(selective_scan_forward, hk_selective_scan)    \
  F(selective_scan_backward, hk_selective_scan)
