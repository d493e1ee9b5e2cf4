// Dropout whose mask is computed from keys and never stored: the same keys give the same mask, forward and backward, on
// every instruction set, however rows are spread over calls and threads.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// y = residual + kept * scale * x; backward: dx += kept * scale * dy, dresidual += dy. An element is kept unless the hash of
// its row's key, the site and its column is below `threshold`.
typedef struct {
  ptrdiff_t rows, width;
  const int32_t *keys;  // [rows]
  uint32_t site;        // tells apart the places of one model that use the same keys
  uint32_t threshold;   // 2^32 times the rate
  float scale;          // 1 / (1 - rate)
  const float *x;       // [rows][width], as all of them
  const float *_Nullable residual;
  float *_Nullable y;
  const float *_Nullable dy;
  float *_Nullable dx;
  float *_Nullable dresidual;
} hk_dropout;

#pragma clang assume_nonnull end

#define HK_DROPOUT(F)              \
  F(dropout_forward, hk_dropout)   \
  F(dropout_backward, hk_dropout)
