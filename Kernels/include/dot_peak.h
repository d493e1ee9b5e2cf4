// The most integer operations that dot products of bytes reach: what a measurement of quantised products is held against.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Multiplies vectors of codes, which stay in registers, by all of `x`, eight bytes of a row at a time, in the tiles of the
// products with 4 bits but without their unpacking and scaling. The codes are the lower four bits of the first bytes of x.
typedef struct {
  ptrdiff_t count;  // of x, at least 256; what is left over of whole tiles is not multiplied
  const int8_t *x;
  int64_t *operations;  // that were done, two a multiply-add
  uint32_t *result;     // all sums together, modulo 2^32
} hk_dot_peak;

#pragma clang assume_nonnull end

#define HK_DOT_PEAK(F) F(dot_peak, hk_dot_peak)
