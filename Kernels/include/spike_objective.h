// What a loss asks of spikes besides the task: that few neurons fire, and that each is decided.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// forward: fired[c] += sum over the rows of min(s, 1), which is 1 where a neuron fires at all.
// backward: ds[r][c] += scale where s <= 1: the derivative of min(s, 1), from below at the first spike.
typedef struct {
  ptrdiff_t rows, channels;
  const float *s;
  ptrdiff_t lds;
  float *_Nullable fired;  // [channels]
  float scale;
  float *_Nullable ds;
  ptrdiff_t ldds;
} hk_spike_rate;

// The Kullback-Leibler divergence of soft spikes from hard ones. A level k in 1...levels of a neuron fires, hard, with
// probability h = [v > k theta], and soft with p = sigmoid(u / temperature), u = v / theta - k:
// KL(h || p) = log(1 + exp(-|u| / temperature)). Its sum over rows, channels and levels is added to *sum;
// dv += scale * its derivative by v, dtheta[c] += scale * its derivative by theta.
typedef struct {
  ptrdiff_t rows, channels;
  int32_t levels;
  float temperature, scale;
  const float *v;
  ptrdiff_t ldv;
  const float *theta;  // [channels]
  float *dv;
  ptrdiff_t lddv;
  float *dtheta;  // [channels]
  double *sum;
} hk_spike_consistency;

#pragma clang assume_nonnull end

#define HK_SPIKE_OBJECTIVE(F)             \
  F(spike_rate_forward, hk_spike_rate)    \
  F(spike_rate_backward, hk_spike_rate)   \
  F(spike_consistency, hk_spike_consistency)
