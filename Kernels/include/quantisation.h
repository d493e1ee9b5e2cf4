// Rounding of weights to 4 or 8 bits in groups that share a scale: what packing uses, and training that is aware of it.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// A weight is scale * q, where q is an integer from -8 to 7 (4 bits) or -127 to 127 (8 bits):
//   q = x * (1 / scale) clamped to that range and rounded to the nearest, ties to even; 0 where the scale is 0 or tiny
// (1 / scale not finite). It is stored as the code q + 8 or q + 128, never negative. A NaN becomes the lowest q.
typedef enum : int32_t { HK_4_BITS = 4, HK_8_BITS = 8 } hk_bits;

// Chooses the scale of every group of `group` columns (a last one may be shorter). With m the element of greatest
// magnitude, the candidates are factor * m / -8 (4 bits; m itself becomes -8, the end with one step more) or
// factor * m / 127 (8 bits), and the one with the least sum of squared errors wins, the first of equals. The one
// candidate 1 is plain rounding; -8/7 is the symmetric form of 4 bits. Scales are rounded to fp16 first when `half`.
typedef struct {
  ptrdiff_t rows, columns, group;  // group: a multiple of 16
  hk_bits bits;
  int32_t half;
  const float *x;
  ptrdiff_t ldx;
  ptrdiff_t candidates;
  const float *factors;  // [candidates]
  float *scales;         // [rows][ceil(columns / group)]
} hk_group_scales;

// y = scale * q: what the packed form of x stands for. y may be x.
typedef struct {
  ptrdiff_t rows, columns, group;
  hk_bits bits;
  const float *x;
  ptrdiff_t ldx;
  const float *scales;  // [rows][ceil(columns / group)]
  float *y;
  ptrdiff_t ldy;
} hk_round_groups;

#pragma clang assume_nonnull end

#define HK_QUANTISATION(F)           \
  F(group_scales, hk_group_scales)   \
  F(round_groups, hk_round_groups)
