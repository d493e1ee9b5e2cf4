// Bodies of embedding.h: gather rows of a table, scatter-add their gradient.

static void HK(embedding_forward)(const hk_embedding *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float *row = a->table + a->ids[r] * a->width;
    float *y = a->y + r * a->width;
    HK_EACH(i, n, a->width, { HK(store_part)(y + i, a->scale * HK(load_part)(row + i, n), n); });
  }
}

static void HK(embedding_backward)(const hk_embedding *restrict a) {
  for (ptrdiff_t r = 0; r < a->rows; r++)
    HK(add_scaled)(a->dtable + a->ids[r] * a->width, a->dy + r * a->width, a->scale, a->width);
}
