// The families that gain from AVX-512 VNNI: Cascade Lake (2019), Ice Lake (2019), Zen 4 (2022) and later.
#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "kernels.h"

#pragma clang fp contract(off)
#pragma clang attribute push(__attribute__((target("avx512vnni,avx512f,avx512bw,avx512dq,avx512vl,avx512cd,avx2,fma,bmi2,f16c"))), apply_to = function)
#define HK_LANES 16
#define HK_VNNI
#define HK(name) name##_avx512_vnni
#include "../families/vector.h"
#include "../families/vector_math.h"
#include "quantised_instance.h"
#pragma clang attribute pop
#endif
