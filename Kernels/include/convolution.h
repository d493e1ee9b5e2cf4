// Causal depthwise convolution over time with SiLU, as in Mamba.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// q[t][c] = bias[c] + sum_{k=0..K-1} weight[k][c] * x[t-K+1+k][c]  (the last tap multiplies the newest input),
// y = SiLU(q) when `silu`, else q. Inputs before t = 0 come from `state_in` ([K-1][C] a sequence, oldest first; NULL is
// zero); after a reset at row r no tap reaches behind r. `state_out` receives the last K-1 inputs as the next chunk must
// see them: those behind the last reset are zero. It may be `state_in`. A call may take a part of the channels: then
// `tap_stride`, the floats from tap to tap of weight and state, is what all of them have.
// Backward recomputes q; the state's own gradient is not taken (training cuts it at the chunk).
typedef struct {
  ptrdiff_t batch, steps, channels, taps;  // taps = K, 1...8
  ptrdiff_t tap_stride;
  int32_t silu;
  const float *x;
  ptrdiff_t ldx;
  const float *weight;           // [K][C]
  const float *_Nullable bias;   // [C]
  const uint8_t *_Nullable reset;  // [B*T]
  const float *_Nullable state_in;
  float *_Nullable state_out;
  ptrdiff_t state_stride;  // floats between the states of two sequences
  float *_Nullable y;
  ptrdiff_t ldy;
  // backward
  const float *_Nullable dy;
  ptrdiff_t lddy;
  float *_Nullable dx;
  ptrdiff_t lddx;
  float *_Nullable dweight;
  float *_Nullable dbias;
} hk_convolution;

#pragma clang assume_nonnull end

#define HK_CONVOLUTION(F)                   \
  F(convolution_forward, hk_convolution)    \
  F(convolution_backward, hk_convolution)
