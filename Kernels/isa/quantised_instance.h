// One instance of the kernels on quantised weights: included after vector.h and vector_math.h by instance.h and
// avx512_vnni.c.
#include "../families/quantisation.h"
#include "../families/int8_dot.h"
#include "../families/quantised_matmul.h"
#include "../families/dot_peak.h"
#include "../families/spike_rows.h"

const hk_quantised_kernels HK(quantised_table) = {
#define HK_ENTRY(name, args) .name = HK(name),
    HK_QUANTISED_FAMILIES(HK_ENTRY)
#undef HK_ENTRY
};
