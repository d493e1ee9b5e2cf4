// AVX-512: Skylake-X (2017), Zen 4 (2022) and later.
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512cd,avx2,fma,bmi2,f16c"))), apply_to = function)
#define HK_NAME(name) name##_avx512
#define HK_LANES 16
#include "instance.h"
#pragma clang attribute pop
#endif
