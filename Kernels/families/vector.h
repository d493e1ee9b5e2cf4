// The vector type of this instance and the functions on it that every family shares.
//
// `vf` holds HK_LANES floats and `vi` as many int32: Clang vector types, which lower to whatever the target has.
// Arithmetic operators work lane by lane; a comparison gives a `vi` of 0 or -1. Partial loads and stores serve the end
// of a row.
typedef float HK(vf) __attribute__((vector_size(HK_LANES * 4), aligned(4), may_alias));
typedef int32_t HK(vi) __attribute__((vector_size(HK_LANES * 4), aligned(4), may_alias));
typedef uint32_t HK(vu) __attribute__((vector_size(HK_LANES * 4), aligned(4), may_alias));
#define vf HK(vf)
#define vi HK(vi)
#define vu HK(vu)  // for bit patterns: its overflow wraps
#define HK_INLINE static inline __attribute__((always_inline))

HK_INLINE vf HK(splat)(float x) { return x - (vf){}; }
HK_INLINE vf HK(load)(const float *p) { return *(const vf *)p; }
HK_INLINE void HK(store)(float *p, vf x) { *(vf *)p = x; }
// Has the cache line `offset` floats behind p fetched; the address may be anything. Rows that lie pages apart, or that begin
// on a page of their own, are no stream to the processor: it waits for each of their first lines unless it is told.
HK_INLINE void HK(fetch)(const float *p, ptrdiff_t offset) {
  __builtin_prefetch((const void *)((uintptr_t)p + (uintptr_t)offset * sizeof(float)));
}

// Copies n < HK_LANES floats in pieces of 8, 4, 2 and 1: a call to memcpy would spill every vector register.
HK_INLINE void HK(copy_part)(float *to, const float *from, ptrdiff_t n) {
  ptrdiff_t i = 0;
#define HK_PIECE(count)                                        \
  if (HK_LANES > count && (n & count)) {                       \
    __builtin_memcpy(to + i, from + i, count * sizeof(float)); \
    i += count;                                                \
  }
  HK_PIECE(8)
  HK_PIECE(4)
  HK_PIECE(2)
  HK_PIECE(1)
#undef HK_PIECE
}
// The first n lanes of p (0 <= n <= HK_LANES), the rest zero.
HK_INLINE vf HK(load_part)(const float *p, ptrdiff_t n) {
  if (n == HK_LANES) return HK(load)(p);
  float lanes[HK_LANES] = {0};
  HK(copy_part)(lanes, p, n);
  return HK(load)(lanes);
}
HK_INLINE void HK(store_part)(float *p, vf x, ptrdiff_t n) {
  if (n == HK_LANES) {
    HK(store)(p, x);
    return;
  }
  float lanes[HK_LANES];
  HK(store)(lanes, x);
  HK(copy_part)(p, lanes, n);
}

// Runs the body for each vector of `count` elements, with `i` its first element and `n` its lanes in use: the constant
// HK_LANES, for which load_part and store_part are plain loads and stores, and what is left over at the end.
#define HK_EACH(i, n, count, ...)                           \
  do {                                                      \
    const ptrdiff_t each_count_ = (count);                  \
    ptrdiff_t i = 0;                                        \
    for (; i + HK_LANES <= each_count_; i += HK_LANES) {    \
      enum { n = HK_LANES };                                \
      __VA_ARGS__                                           \
    }                                                       \
    if (i < each_count_) {                                  \
      const ptrdiff_t n = each_count_ - i;                  \
      __builtin_assume(n > 0 && n < HK_LANES);              \
      __VA_ARGS__                                           \
    }                                                       \
  } while (0)

// p += x
HK_INLINE void HK(add_part)(float *p, vf x, ptrdiff_t n) { HK(store_part)(p, HK(load_part)(p, n) + x, n); }
// a * b + c: one rounding where the instruction set has it, else two. Nothing else is ever fused (see isa/instance.h),
// so two compiled copies of an expression give the same bits.
HK_INLINE vf HK(fma)(vf a, vf b, vf c) {
#if HK_LANES > 4 || defined(__aarch64__)
  return __builtin_elementwise_fma(a, b, c);
#else
  return a * b + c;
#endif
}
// p += a * b
HK_INLINE void HK(fma_part)(float *p, vf a, vf b, ptrdiff_t n) {
  HK(store_part)(p, HK(fma)(a, b, HK(load_part)(p, n)), n);
}
// -1 in the first n lanes, 0 in the rest
HK_INLINE vi HK(first_lanes)(ptrdiff_t n) {
  static const int32_t lane[16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return *(const vi *)lane < (int32_t)n;
}
// mask ? a : b, for a mask of 0 and -1
HK_INLINE vf HK(select)(vi mask, vf a, vf b) { return (vf)((mask & (vi)a) | (~mask & (vi)b)); }
HK_INLINE float HK(sum)(vf x) {
  float s[HK_LANES];
  __builtin_memcpy(s, &x, sizeof s);
  for (int width = HK_LANES / 2; width > 0; width /= 2)
    for (int i = 0; i < width; i++) s[i] += s[i + width];
  return s[0];
}
// sum of a[i] * b[i]
HK_INLINE float HK(dot)(const float *a, const float *b, ptrdiff_t count) {
  vf sum = {};
  HK_EACH(i, n, count, { sum = HK(fma)(HK(load_part)(a + i, n), HK(load_part)(b + i, n), sum); });
  return HK(sum)(sum);
}

// Lane i of the result is the sum of x[i]: vectors are merged in pairs, which halves the lanes that are left to sum.
HK_INLINE vf HK(sum_each)(const vf *x) {
  vf s[HK_LANES];
#pragma clang loop unroll(full)
  for (int i = 0; i < HK_LANES; i++) s[i] = x[i];
#if HK_LANES == 16
#define HK_LANE_LIST(f) \
  f(0), f(1), f(2), f(3), f(4), f(5), f(6), f(7), f(8), f(9), f(10), f(11), f(12), f(13), f(14), f(15)
#elif HK_LANES == 8
#define HK_LANE_LIST(f) f(0), f(1), f(2), f(3), f(4), f(5), f(6), f(7)
#else
#define HK_LANE_LIST(f) f(0), f(1), f(2), f(3)
#endif
// Lanes with the bit `width` clear come from the first vector, the others from the second; then each lane's partner.
#define HK_OWN(i) ((i) & HK_WIDTH ? (i) + HK_LANES : (i))
#define HK_PARTNER(i) (((i) ^ HK_WIDTH) + ((i) & HK_WIDTH ? HK_LANES : 0))
#define HK_MERGE                                                                                             \
  _Pragma("clang loop unroll(full)") for (int i = 0; i < HK_WIDTH; i++) s[i] =                                \
      __builtin_shufflevector(s[i], s[i + HK_WIDTH], HK_LANE_LIST(HK_OWN)) +                                  \
      __builtin_shufflevector(s[i], s[i + HK_WIDTH], HK_LANE_LIST(HK_PARTNER));
#if HK_LANES == 16
#define HK_WIDTH 8
  HK_MERGE
#undef HK_WIDTH
#endif
#if HK_LANES >= 8
#define HK_WIDTH 4
  HK_MERGE
#undef HK_WIDTH
#endif
#define HK_WIDTH 2
  HK_MERGE
#undef HK_WIDTH
#define HK_WIDTH 1
  HK_MERGE
#undef HK_WIDTH
  return s[0];
}
