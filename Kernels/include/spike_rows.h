// The event-driven product: the rows of the neurons that fired are added up, and no others are read.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "quantisation.h"

#pragma clang assume_nonnull begin

// Row j of neuron j holds `outputs` weights, in groups of 32, 64 or 128 outputs. The scale of neuron j in group g is
// unit[g] * step[j][g]: a float for all neurons and an integer from -2047 to 2047 for each. Thus a count times a step is an
// integer too, and the sum over neurons is exact: it depends on neither their order nor the instruction set.
//
//   unit   [ceil(outputs / group)] floats
//   steps  [neurons][ceil(outputs / group)] int16, and 8 more that are read but not used
//   codes  [neurons][slices][64] bytes. 4 bits: 128 outputs a slice; byte 16 a + 4 b + c holds outputs 16 b + 4 a + c (low
//          half) and 64 + 16 b + 4 a + c (high half). 8 bits: 64 outputs a slice, the former only.
//
// (That order is what interleaving four rows byte by byte, inside 16 bytes at a time, turns into the natural one.)
// Outputs beyond the matrix have the code of 0.
#define HK_SPIKE_STEP_LIMIT 2047
#define HK_SPIKE_COUNT_LIMIT 8

static inline ptrdiff_t hk_spike_slice_outputs(hk_bits bits) { return 64 * 8 / bits; }
static inline ptrdiff_t hk_spike_slices(ptrdiff_t outputs, hk_bits bits) {
  return (outputs + hk_spike_slice_outputs(bits) - 1) / hk_spike_slice_outputs(bits);
}

// Rounds rows first_neuron ..< last_neuron to codes, by the rounding of quantisation.h with scale unit * step.
typedef struct {
  ptrdiff_t outputs, group;
  hk_bits bits;
  ptrdiff_t first_neuron, last_neuron;
  const float *rows;  // [neurons][outputs]
  ptrdiff_t ldrows;
  const float *unit;
  const int16_t *steps;
  uint8_t *codes;
} hk_pack_spike_rows;

// y[r][d] = addend[r][d] + (gate[r] * unit[g]) * float(sum over neurons of count * step * q), for the slices first_slice ..< last_slice;
// one multiply-add for every HK_SPIKE_CHUNK neurons that fired, in ascending order. Counts are whole numbers from 0 to
// HK_SPIKE_COUNT_LIMIT (a negative count or a fraction below 1 is no spike).
typedef struct {
  ptrdiff_t rows, neurons, outputs, group;
  hk_bits bits;
  ptrdiff_t first_slice, last_slice;
  const float *counts;  // [rows][neurons]
  ptrdiff_t ldcounts;
  const float *_Nullable gate;  // one a row, `ldgate` apart; NULL is 1
  ptrdiff_t ldgate;
  const float *unit;
  const int16_t *steps;
  const uint8_t *codes;  // 64-byte aligned
  const float *addend;   // may be y
  ptrdiff_t ldaddend;
  float *y;
  ptrdiff_t ldy;
} hk_spike_rows;

#define HK_SPIKE_CHUNK 512

#pragma clang assume_nonnull end

#define HK_SPIKE_ROWS(F)                    \
  F(pack_spike_rows, hk_pack_spike_rows)    \
  F(spike_rows, hk_spike_rows)
