// Body of cross_entropy.h: softmax cross-entropy and its gradient, a row at a time.
//
// `capped` is a constant where the row function is used. The greatest q follows from the greatest logit, since the cap
// is monotonic. When the gradient is wanted, the second pass leaves in the row what the third needs: exp(q - greatest),
// or with a cap tanh(logit / cap), of which the third pass takes the exponential again.

HK_INLINE void HK(cross_entropy_row)(const hk_cross_entropy *restrict a, ptrdiff_t r, int capped) {
  float *row = a->logits + r * a->ldlogits;
  const int32_t target = a->targets[r];
  const float cap = a->cap;
  const float over_cap = capped ? 1.0f / cap : 0.0f;

  vf greatest = HK(splat)(-__builtin_inff());
  HK_EACH(i, n, a->vocabulary, {
    greatest = HK(max)(HK(select)(HK(first_lanes)(n), HK(load_part)(row + i, n), greatest), greatest);
  });
  float top = greatest[0];
  for (int lane = 1; lane < HK_LANES; lane++) top = greatest[lane] > top ? greatest[lane] : top;

  float of_target = row[target];
  float target_slope = 1.0f;
  if (capped) {
    top = cap * HK(tanh)(HK(splat)(top * over_cap))[0];
    const float tanh = HK(tanh)(HK(splat)(of_target * over_cap))[0];
    of_target = cap * tanh;
    target_slope = 1.0f - tanh * tanh;
  }

  vf sums = {};
  HK_EACH(i, n, a->vocabulary, {
    vf x = HK(load_part)(row + i, n);
    if (capped) {
      x = HK(tanh)(x * over_cap);
      if (a->write_gradient) HK(store_part)(row + i, x, n);
      x = cap * x;
    }
    const vf e = HK(exp)(x - top);
    if (!capped && a->write_gradient) HK(store_part)(row + i, e, n);
    sums += HK(select)(HK(first_lanes)(n), e, (vf){});
  });
  const float sum = HK(sum)(sums);
  a->loss[r] = (float)log((double)sum) + (top - of_target);
  if (!a->write_gradient) return;

  const float factor = a->gradient_scale / sum;
  HK_EACH(i, n, a->vocabulary, {
    vf x = HK(load_part)(row + i, n);
    if (capped) x = HK(exp)(cap * x - top) * HK(tanh_slope)(x);
    HK(store_part)(row + i, factor * x, n);
  });
  row[target] -= a->gradient_scale * target_slope;
}

static void HK(cross_entropy)(const hk_cross_entropy *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    if (a->targets[r] < 0) {
      a->loss[r] = 0;
      if (a->write_gradient) memset(a->logits + r * a->ldlogits, 0, (size_t)a->vocabulary * sizeof(float));
    } else if (a->cap > 0) {
      HK(cross_entropy_row)(a, r, 1);
    } else {
      HK(cross_entropy_row)(a, r, 0);
    }
  }
}
