// The vector type of this instance and the functions on it that every family shares.
//
// `vf` holds HK_LANES floats and `vi` as many int32: Clang vector types, which lower to whatever the target has. Arithmetic
// operators work lane by lane; a comparison gives a `vi` of 0 or -1. Partial loads and stores serve the end of a row.
typedef float HK(vf) __attribute__((vector_size(HK_LANES * 4), aligned(4)));
typedef int32_t HK(vi) __attribute__((vector_size(HK_LANES * 4), aligned(4)));
#define vf HK(vf)
#define vi HK(vi)
#define HK_INLINE static inline __attribute__((always_inline))

HK_INLINE vf HK(splat)(float x) { return x - (vf){}; }
HK_INLINE vf HK(load)(const float *p) { return *(const vf *)p; }
HK_INLINE void HK(store)(float *p, vf x) { *(vf *)p = x; }
// The first n lanes of p (0 <= n <= HK_LANES), the rest zero.
HK_INLINE vf HK(load_part)(const float *p, ptrdiff_t n) {
  vf x = {};
  __builtin_memcpy(&x, p, (size_t)n * sizeof(float));
  return x;
}
HK_INLINE void HK(store_part)(float *p, vf x, ptrdiff_t n) { __builtin_memcpy(p, &x, (size_t)n * sizeof(float)); }
// mask ? a : b, for a mask of 0 and -1
HK_INLINE vf HK(select)(vi mask, vf a, vf b) { return (vf)((mask & (vi)a) | (~mask & (vi)b)); }
HK_INLINE float HK(sum)(vf x) {
  float s[HK_LANES];
  __builtin_memcpy(s, &x, sizeof s);
  for (int width = HK_LANES / 2; width > 0; width /= 2)
    for (int i = 0; i < width; i++) s[i] += s[i + width];
  return s[0];
}
