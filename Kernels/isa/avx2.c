// AVX2 and FMA: Haswell (2013), Zen (2017) and later.
#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi2,f16c"))), apply_to = function)
#define HK_NAME(name) name##_avx2
#define HK_LANES 8
#include "instance.h"
#pragma clang attribute pop
#endif
