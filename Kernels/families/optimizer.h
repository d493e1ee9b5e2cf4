// Body of optimizer.h: one step of AdamW over a contiguous array.

static void HK(adamw)(const hk_adamw *restrict a) {
  const float keep = (float)(1.0 - a->learning_rate * a->weight_decay);
  const float beta1 = (float)a->beta1, new1 = (float)(1.0 - a->beta1);
  const float beta2 = (float)a->beta2, new2 = (float)(1.0 - a->beta2);
  const float step = (float)(a->learning_rate / a->correction1);
  const float over_root2 = (float)(1.0 / sqrt(a->correction2));
  const float epsilon = (float)a->epsilon;
  HK_EACH(i, n, a->count, {
    const vf g = a->gradient_scale * HK(load_part)(a->gradient + i, n);
    const vf m = HK(fma)(HK(splat)(beta1), HK(load_part)(a->m + i, n), new1 * g);
    const vf v = HK(fma)(HK(splat)(beta2), HK(load_part)(a->v + i, n), new2 * (g * g));
    const vf change = step * m / HK(horner)(HK(sqrt)(v), HK(splat)(over_root2), epsilon);
    HK(store_part)(a->parameter + i, HK(fma)(HK(splat)(keep), HK(load_part)(a->parameter + i, n), -change), n);
    HK(store_part)(a->m + i, m, n);
    HK(store_part)(a->v + i, v, n);
  });
}
