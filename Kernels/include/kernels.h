// The kernels: every inner loop of the engine, written once and compiled once per instruction set.
//
// A family is one header here (its argument structs, shapes and mathematics) and one body in `families/`. The bodies are
// compiled once by each of `isa/scalar.c`, `avx2.c` and `avx512.c`; `hk_kernels` is the table of one such instance, which
// the caller chooses. Kernels keep no state, allocate nothing and read nothing but their arguments.
//
// Shapes: B sequences, T steps, R = B*T rows (row b*T + t), C channels. Matrices are row-major; `ldx` is the distance
// in floats between the rows of `x`, so that a column slice of a wider matrix is an argument like any other.
// Gradients of inputs and parameters are *added to* (`+=`), those of saved values are read. `reset[r] != 0` says that a
// document starts at row r: every state is zero before it and no earlier row of the sequence is visible.
#pragma once

#include "elementwise.h"
#include "embedding.h"
#include "normalization.h"
#include "gating.h"
#include "dropout.h"
#include "convolution.h"
#include "selective_scan.h"
#include "liquid.h"
#include "spiking.h"
#include "spike_objective.h"
#include "cross_entropy.h"
#include "matmul.h"
#include "bf16_matmul.h"
#include "quantisation.h"
#include "quantised_matmul.h"
#include "dot_peak.h"
#include "spike_rows.h"
#include "optimizer.h"
#include "thread_team.h"
#include "program.h"

#define HK_ALL_FAMILIES(F) \
  HK_ELEMENTWISE(F)        \
  HK_EMBEDDING(F)          \
  HK_NORMALIZATION(F)      \
  HK_GATING(F)             \
  HK_DROPOUT(F)            \
  HK_CONVOLUTION(F)        \
  HK_SELECTIVE_SCAN(F)     \
  HK_LIQUID(F)             \
  HK_SPIKING(F)            \
  HK_SPIKE_OBJECTIVE(F)    \
  HK_CROSS_ENTROPY(F)      \
  HK_MATMUL(F)             \
  HK_OPTIMIZER(F)

typedef enum : int32_t {
  HK_ISA_SCALAR = 0,  // portable C; NEON on arm64 through the compiler
  HK_ISA_AVX2 = 1,
  HK_ISA_AVX512 = 2,
} hk_isa;

// One instance of every kernel.
typedef struct {
#define HK_FIELD(name, args) void (*_Nonnull name)(const args *_Nonnull);
  HK_ALL_FAMILIES(HK_FIELD)
#undef HK_FIELD
} hk_kernels;

// The table of an instruction set, or NULL when this processor or build lacks it.
const hk_kernels *_Nullable hk_kernels_for(hk_isa isa);

// The families on weights of 4 and 8 bits, which have a form for AVX-512 VNNI.
#define HK_QUANTISED_FAMILIES(F) \
  HK_QUANTISATION(F)             \
  HK_QUANTISED_MATMUL(F)         \
  HK_DOT_PEAK(F)                 \
  HK_SPIKE_ROWS(F)

typedef struct {
#define HK_FIELD(name, args) void (*_Nonnull name)(const args *_Nonnull);
  HK_QUANTISED_FAMILIES(HK_FIELD)
#undef HK_FIELD
} hk_quantised_kernels;

// The same for those. AVX-512 without VNNI is served by the form for AVX2. For weights in -127...127, as the packer makes them,
// integers are the same bits in every form, and
// results too where multiply-adds are fused (all but the portable form).
const hk_quantised_kernels *_Nullable hk_quantised_kernels_for(hk_isa isa);

// 1 when the processor has AVX-512 BF16 (which selects OpenBLAS's core type), else 0.
int hk_has_avx512_bf16(void);
