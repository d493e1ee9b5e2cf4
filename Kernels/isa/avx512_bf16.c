// The one family that needs AVX-512 BF16: Cooper Lake (2020), Sapphire Rapids (2023), Zen 4 (2022) and later.
#include <math.h>
#include <string.h>

#include "kernels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("avx512bf16,avx512f,avx512bw,avx512dq,avx512vl,avx512cd,avx2,fma,bmi2,f16c"))), apply_to = function)
#define HK_LANES 16
#define HK(name) name##_avx512_bf16
#include "../families/vector.h"
#include "../families/bf16_matmul.h"
#include "../families/gather_matmul.h"
#pragma clang attribute pop

static const hk_bf16_kernels table = {
#define HK_ENTRY(name, args) .name = HK(name),
    HK_BF16_MATMUL(HK_ENTRY)
#undef HK_ENTRY
};

const hk_bf16_kernels *hk_bf16_kernels_for_processor(void) { return hk_has_avx512_bf16() ? &table : 0; }
#else
const hk_bf16_kernels *hk_bf16_kernels_for_processor(void) { return 0; }
#endif
