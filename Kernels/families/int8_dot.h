// Dot products of the four bytes in every 32-bit lane, codes (never negative) by signed bytes: what has no C form.

typedef int16_t HK(vs) __attribute__((vector_size(HK_LANES * 4), aligned(4), may_alias));
typedef uint16_t HK(vus) __attribute__((vector_size(HK_LANES * 4), aligned(4), may_alias));
#define vs HK(vs)
#define vus HK(vus)

HK_INLINE vu HK(load_bytes)(const void *p) { return *(const vu *)p; }
// The same four bytes in every lane.
HK_INLINE vu HK(splat_bytes)(const void *p) {
  uint32_t n;
  __builtin_memcpy(&n, p, sizeof n);
  return n - (vu){};
}
HK_INLINE vf HK(to_floats)(vu integers) { return __builtin_convertvector((vi)integers, vf); }

#ifdef HK_VNNI
HK_INLINE vu HK(dot4)(vu sums, vu codes, vu x) {
  return (vu)_mm512_dpbusd_epi32((__m512i)sums, (__m512i)codes, (__m512i)x);
}
HK_INLINE vu HK(dot8)(vu sums, vu codes0, vu x0, vu codes1, vu x1, hk_bits bits) {
  (void)bits;
  return HK(dot4)(HK(dot4)(sums, codes0, x0), codes1, x1);
}
// What a dot product counts too much for each x: the codes' bias, as far as the product has not taken it off.
HK_INLINE int HK(dot_bias)(hk_bits bits) { return HK(code_bias)(bits); }
#else
// Codes by x, added in pairs of 16 bits; x is at least -128. 15 * 128 * 2 fits, and so does 127 * 128 * 2 when codes of
// 8 bits have lost their bias.
HK_INLINE vs HK(dot2)(vu codes, vu x, hk_bits bits) {
  if (bits == HK_8_BITS) codes ^= 0x80808080;
#if HK_LANES == 8
  if (bits == HK_4_BITS) return (vs)_mm256_maddubs_epi16((__m256i)codes, (__m256i)x);
  return (vs)_mm256_maddubs_epi16(_mm256_abs_epi8((__m256i)x), _mm256_sign_epi8((__m256i)codes, (__m256i)x));
#else
  const vs even_codes = (vs)((vus)codes << 8) >> 8, even_x = (vs)((vus)x << 8) >> 8;
  return even_codes * even_x + ((vs)codes >> 8) * ((vs)x >> 8);
#endif
}
// factor * (the sum of the two in every lane), for factors up to 128
HK_INLINE vu HK(sum_pairs)(vs pairs, int factor) {
#if HK_LANES == 8
  return (vu)_mm256_madd_epi16((__m256i)pairs, _mm256_set1_epi16((short)factor));
#else
  return (vu)((((vi)((vu)pairs << 16) >> 16) + ((vi)pairs >> 16)) * factor);
#endif
}
HK_INLINE vu HK(dot8)(vu sums, vu codes0, vu x0, vu codes1, vu x1, hk_bits bits) {
  const vs first = HK(dot2)(codes0, x0, bits), second = HK(dot2)(codes1, x1, bits);
  if (bits == HK_4_BITS) return sums + HK(sum_pairs)(first + second, 1);
  return sums + HK(sum_pairs)(first, 1) + HK(sum_pairs)(second, 1);
}
HK_INLINE int HK(dot_bias)(hk_bits bits) { return bits == HK_4_BITS ? 8 : 0; }
#endif
