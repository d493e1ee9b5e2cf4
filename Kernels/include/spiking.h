// Leaky integrate-and-fire neurons with graded spikes.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Steps that are walked through at a time (families/tiles.h says how), and between two checkpoints.
#define HK_TILE_STEPS 32

typedef enum : int32_t { HK_RESET_SUBTRACT = 0, HK_RESET_ZERO = 1, HK_RESET_NONE = 2 } hk_spike_reset;

typedef enum : int32_t {
  HK_SURROGATE_ATAN = 0,          // slope(u) = (alpha/2) / (1 + (pi/2 alpha u)^2), u = v - k theta
  HK_SURROGATE_FAST_SIGMOID = 1,  // slope(u) = 1 / (1 + alpha |u|)^2
  HK_SURROGATE_WINDOW = 2,        // sum over k: 1/theta while 0 < v < (K + 1) theta, else 0; alpha is not used
} hk_surrogate;

// Per channel, with s(v) = number of k in 1...K with v - k theta > 0 (strictly; K = levels, 1...8):
//   subtract: v_t = beta v_{t-1} + c I_t - theta s(v_{t-1})
//   zero:     v_t = beta v_{t-1} [s(v_{t-1}) = 0] + c I_t
//   none:     v_t = beta v_{t-1} + c I_t
//   s_t = s(v_t)
// The state is v alone, for s is a function of it. A document's reset makes v_{t-1} zero.
// With a softness above 0 (at most 1) s is a blend of that staircase with the ramp through its middle,
// s + softness * (min(max(v/theta - 1/2, 0), K) - s): what training begins with when spikes are annealed.
// With K = 1 and c = 1 this is snntorch's Leaky. Backward: s_t passes the surrogate's slope at each v_t - k theta (whose
// derivative by theta is -k times that by v; for the window -(mean of 1...K) = -(K+1)/2 times that by v); s(v_{t-1}) in
// the reset is detached, its factor theta is not.
typedef struct {
  ptrdiff_t batch, steps, channels;
  int32_t levels;
  hk_spike_reset reset_mode;
  hk_surrogate surrogate;
  float alpha, softness;
  const float *current;  // [R][C]
  ptrdiff_t ldcurrent;
  const float *beta, *theta;                // [C]
  const float *_Nullable input_scale;       // [C]: c; NULL is 1
  const uint8_t *_Nullable reset;           // [R]
  const float *_Nullable state_in;          // [C] a sequence: v; NULL is zero
  float *_Nullable state_out;               // may be `state_in`
  ptrdiff_t state_stride;
  float *_Nullable v;  // [R][C], the membranes
  ptrdiff_t ldv;
  float *s;  // [R][C]
  ptrdiff_t lds;
  // [B][tiles][C], tiles = (T + HK_TILE_STEPS - 1) / HK_TILE_STEPS: the membranes before each tile of steps, from which
  // backward computes the tile's own once more. Written forward when not NULL, read backward.
  float *_Nullable checkpoints;
  // backward
  const float *_Nullable ds;  // NULL only forward
  ptrdiff_t ldds;
  const float *_Nullable dv;  // gradient of every membrane from outside the recurrence
  ptrdiff_t lddv;
  float *_Nullable dcurrent;
  ptrdiff_t lddcurrent;
  float *_Nullable dbeta, *_Nullable dinput_scale, *_Nullable dtheta;  // [C]
  float *_Nullable dstate_in;                                          // [C] a sequence, `state_stride` apart
} hk_spiking;

#pragma clang assume_nonnull end

#define HK_SPIKING(F)               \
  F(spiking_forward, hk_spiking)    \
  F(spiking_backward, hk_spiking)
