// Exponentials and what is made of them, for a whole vector: every lane goes through the same operations, so a value
// does not depend on where in a row it stands. NaN gives NaN, infinities give the limit (but silu(-inf) is NaN);
// results below the smallest normal number may become zero. The comments give the greatest error in units in the last
// place (ulp) that a sweep over all exponents found: one float in about 115; softplus, sigmoid and silu from -87 on.

HK_INLINE vf HK(abs)(vf x) { return (vf)((vu)x & 0x7fffffffu); }
// |x| with the sign of y
HK_INLINE vf HK(copysign)(vf x, vf y) { return (vf)(((vu)x & 0x7fffffffu) | ((vu)y & 0x80000000u)); }
// The greater, or b when either is NaN.
HK_INLINE vf HK(max)(vf a, vf b) { return HK(select)(a > b, a, b); }
HK_INLINE vf HK(sqrt)(vf x) { return __builtin_elementwise_sqrt(x); }

// p r + c: a step of Horner's scheme
HK_INLINE vf HK(horner)(vf p, vf r, float c) { return HK(fma)(p, r, HK(splat)(c)); }

// x = n ln 2 + r, |r| <= ln(2) / 2. Gives exp(r) - 1; `bits` has n in its low bits, since the number 1.5 * 2^23 that
// rounds to an integer keeps it there. For |x| < 2^21; beyond that only garbage, which the callers replace.
HK_INLINE vf HK(exp_reduced)(vf x, vu *bits) {
  const float rounder = 12582912.0f;
  const vf shifted = HK(horner)(x, HK(splat)(1.44269504f), rounder);
  const vf n = shifted - rounder;
  // ln 2 in two parts: n times the first is exact.
  const vf r = HK(fma)(n, HK(splat)(2.12194440e-4f), HK(fma)(n, HK(splat)(-0.693359375f), x));
  // Minimax for (exp(r) - 1 - r) / r^2: relative error of exp(r) - 1 below 1.4e-8.
  vf p = HK(horner)(HK(splat)(1.3946497e-3f), r, 8.3666109e-3f);
  p = HK(horner)(p, r, 4.1666280e-2f);
  p = HK(horner)(p, r, 1.66665435e-1f);
  p = HK(horner)(p, r, 0.5f);
  *bits = (vu)shifted;
  return HK(fma)(p, r * r, r);
}

// exp(x): 1.1 ulp; 0 below the smallest normal number, +inf beyond the largest.
HK_INLINE vf HK(exp)(vf x) {
  vu n;
  const vf p = HK(exp_reduced)(x, &n) + 1.0f;
  const vf y = (vf)((vu)p + (n << 23));  // times 2^n; 2^128 is not a number, but p < 1 there
  const vf low = HK(select)(x < -87.3365402f, HK(splat)(0.0f), y);
  return HK(select)(x <= 88.7228317f, low, x + __builtin_inff());
}

// exp(x) - 1, relatively accurate near 0: 1.8 ulp.
HK_INLINE vf HK(expm1)(vf x) {
  vu n;
  const vf clamped = HK(select)(x < -80.0f, HK(splat)(-80.0f), x);
  const vf q = HK(exp_reduced)(clamped, &n);
  const vf half = (vf)((n << 23) + 0x3f000000u);  // 2^(n-1), finite for n = 128 also
  const vf y = HK(fma)(half, q, half - 0.5f);
  return HK(select)(x <= 88.7228317f, y + y, x + __builtin_inff());
}

// log(1 + u) for 0 <= u <= 1, relatively accurate near 0: 2 atanh(u / (2 + u)).
HK_INLINE vf HK(log1p_unit)(vf u) {
  const vf s = u / (u + 2.0f);
  const vf t = s * s;
  vf p = HK(horner)(HK(splat)(0.28025141f), t, 0.27999014f);
  p = HK(horner)(p, t, 0.40021706f);
  p = HK(horner)(p, t, 0.66666412f);
  return HK(fma)(p * t, s, s + s);
}

// 2.4 ulp
HK_INLINE vf HK(sigmoid)(vf x) { return 1.0f / (HK(exp)(-x) + 1.0f); }
// x sigmoid(x): 2.2 ulp; -0 below -88.7
HK_INLINE vf HK(silu)(vf x) { return x / (HK(exp)(-x) + 1.0f); }
// 2.5 ulp
HK_INLINE vf HK(tanh)(vf x) {
  const vf e = HK(expm1)(HK(abs)(x) * -2.0f);
  return HK(copysign)(e / (e + 2.0f), x);
}
// log(1 + exp(x)): 2.7 ulp
HK_INLINE vf HK(softplus)(vf x) {
  const vf positive = HK(select)(x > 0.0f, x, HK(splat)(0.0f));
  return positive + HK(log1p_unit)(HK(exp)(-HK(abs)(x)));
}

// Derivatives, by the value where that is enough.
HK_INLINE vf HK(sigmoid_slope)(vf sigmoid) { return HK(fma)(-sigmoid, sigmoid, sigmoid); }
HK_INLINE vf HK(tanh_slope)(vf tanh) { return HK(fma)(-tanh, tanh, HK(splat)(1.0f)); }
// d silu(x) / dx, by x and sigmoid(x)
HK_INLINE vf HK(silu_slope)(vf x, vf sigmoid) {
  return HK(fma)(x, HK(sigmoid_slope)(sigmoid), sigmoid);
}
// softplus(x) and its derivative sigmoid(x), which share an exponential
HK_INLINE vf HK(softplus_sigmoid)(vf x, vf *sigmoid) {
  const vf e = HK(exp)(-HK(abs)(x));
  const vi above = x > 0.0f;
  *sigmoid = HK(select)(above, HK(splat)(1.0f), e) / (e + 1.0f);
  return HK(select)(above, x, HK(splat)(0.0f)) + HK(log1p_unit)(e);
}
