// One instance of every kernel. Included by each file of this folder after it has set HK_NAME(x) and HK_LANES, under
// the target attribute of its instruction set. Nothing here is seen outside the including file but the table.
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "kernels.h"

// Only HK(fma) fuses: a result never depends on which copy of an expression the compiler chose to contract.
#pragma clang fp contract(off)

// A body's functions are `static void HK(name)(const hk_... *args)`.
#define HK(name) HK_NAME(name)

#include "../families/vector.h"
#include "../families/vector_math.h"
#include "../families/tiles.h"
#include "../families/elementwise.h"
#include "../families/embedding.h"
#include "../families/normalization.h"
#include "../families/gating.h"
#include "../families/dropout.h"
#include "../families/convolution.h"
#include "../families/selective_scan.h"
#include "../families/liquid.h"
#include "../families/spiking.h"
#include "../families/spike_objective.h"
#include "../families/cross_entropy.h"
#include "../families/matmul.h"
#include "../families/optimizer.h"

const hk_kernels HK(table) = {
#define HK_ENTRY(name, args) .name = HK(name),
    HK_ALL_FAMILIES(HK_ENTRY)
#undef HK_ENTRY
};

// The quantised families have no instance for AVX-512 alone: avx512_vnni.c has theirs.
#if HK_LANES < 16
#include "quantised_instance.h"
#endif
