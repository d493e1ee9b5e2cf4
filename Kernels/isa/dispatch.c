// Chooses an instance of the kernels by what the processor has.
#include "kernels.h"

extern const hk_kernels table_scalar;
extern const hk_quantised_kernels quantised_table_scalar;
#if defined(__x86_64__)
#include <cpuid.h>
extern const hk_kernels table_avx2, table_avx512;
extern const hk_quantised_kernels quantised_table_avx2, quantised_table_avx512_vnni;
#endif

static int supported(hk_isa isa) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  int avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("f16c");
  if (isa == HK_ISA_AVX2) return avx2;
  if (isa == HK_ISA_AVX512)
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512cd");
#endif
  return isa == HK_ISA_SCALAR;
}

const hk_kernels *hk_kernels_for(hk_isa isa) {
  if (!supported(isa)) return 0;
  switch (isa) {
#if defined(__x86_64__)
    case HK_ISA_AVX2: return &table_avx2;
    case HK_ISA_AVX512: return &table_avx512;
#endif
    default: return &table_scalar;
  }
}

const hk_quantised_kernels *hk_quantised_kernels_for(hk_isa isa) {
  if (!supported(isa)) return 0;
  switch (isa) {
#if defined(__x86_64__)
    case HK_ISA_AVX2: return &quantised_table_avx2;
    case HK_ISA_AVX512:
      return __builtin_cpu_supports("avx512vnni") ? &quantised_table_avx512_vnni : &quantised_table_avx2;
#endif
    default: return &quantised_table_scalar;
  }
}

int hk_has_avx512_bf16(void) {
#if defined(__x86_64__)
  unsigned a, b, c, d;
  if (supported(HK_ISA_AVX512) && __get_cpuid_count(7, 1, &a, &b, &c, &d)) return (a >> 5) & 1;
#endif
  return 0;
}
