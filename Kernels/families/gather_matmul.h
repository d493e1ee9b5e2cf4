// Products with rows that are mostly zero, as spikes are: only what is not zero is multiplied. Bodies of the end of
// bf16_matmul.h; weights and gradients come as bf16, sums and values are fp32.

// Pairs of a slice of outputs whose sums stay in registers: eight vectors of pairs, sixteen of sums.
#define HK_GATHER_VECTORS 8
#define HK_GATHER_SLICE (HK_GATHER_VECTORS * HK_LANES)

static void HK(count_nonzero)(const hk_count_nonzero *a) {
  int64_t count = 0;
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    vi row = {};
    HK_EACH(i, n, a->columns, { row -= HK(load_part)(a->x + r * a->ldx + i, n) != 0.0f; });
    for (int lane = 0; lane < HK_LANES; lane++) count += row[lane];
  }
  *a->result = count;
}

// One bit a lane that is not zero.
HK_INLINE uint32_t HK(nonzero_bits)(vf x) {
  typedef _Bool lanes __attribute__((ext_vector_type(HK_LANES)));
  const lanes set = __builtin_convertvector(x != 0.0f, lanes);
  uint16_t bits;
  __builtin_memcpy(&bits, &set, sizeof bits);
  return bits;
}

// Adds `count` rows of pairs (at `rows[i] * stride`) times `values[i]` to the sums: even outputs, then odd ones. `n` lanes of
// the last of `vectors` vectors are in use; `vectors` is a constant where it is inlined.
HK_INLINE void HK(gather_slice)(const uint32_t *from, ptrdiff_t stride, const int32_t *rows, const float *values,
                                ptrdiff_t count, int vectors, vf *even, vf *odd) {
  vf e[HK_GATHER_VECTORS], o[HK_GATHER_VECTORS];
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) e[j] = o[j] = (vf){};
  for (ptrdiff_t i = 0; i < count; i++) {
    const uint32_t *row = from + rows[i] * stride;
    const vf value = HK(splat)(values[i]);
#pragma clang loop unroll(full)
    for (int j = 0; j < vectors; j++) {
      const vu pairs = *(const vu *)(row + j * HK_LANES);
      e[j] = HK(fma)(value, (vf)(pairs << 16), e[j]);
      o[j] = HK(fma)(value, (vf)(pairs & 0xffff0000), o[j]);
    }
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < vectors; j++) {
    even[j] = e[j];
    odd[j] = o[j];
  }
}

// The same for the last pairs, fewer than a slice, one by one.
HK_INLINE void HK(gather_rest)(const uint32_t *from, ptrdiff_t stride, const int32_t *rows, const float *values,
                               ptrdiff_t count, ptrdiff_t pairs, float *even, float *odd) {
  for (ptrdiff_t p = 0; p < pairs; p++) {
    union { uint32_t bits; float value; } e, o;
    float sum_even = 0, sum_odd = 0;
    for (ptrdiff_t i = 0; i < count; i++) {
      const uint32_t pair = from[rows[i] * stride + p];
      e.bits = pair << 16;
      o.bits = pair & 0xffff0000;
      sum_even = __builtin_elementwise_fma(values[i], e.value, sum_even);
      sum_odd = __builtin_elementwise_fma(values[i], o.value, sum_odd);
    }
    even[p] = sum_even;
    odd[p] = sum_odd;
  }
}

// The sums of the slice of pairs from `first` on, as many as there are.
HK_INLINE ptrdiff_t HK(gather_sums)(const uint32_t *from, ptrdiff_t stride, ptrdiff_t first, const int32_t *rows,
                                    const float *values, ptrdiff_t count, vf *even, vf *odd) {
  const ptrdiff_t pairs = stride - first < HK_GATHER_SLICE ? stride - first : HK_GATHER_SLICE;
  if (pairs == HK_GATHER_SLICE)
    HK(gather_slice)(from + first, stride, rows, values, count, HK_GATHER_VECTORS, even, odd);
  else if (pairs >= 4 * HK_LANES) {
    HK(gather_slice)(from + first, stride, rows, values, count, 4, even, odd);
    return 4 * HK_LANES;
  } else HK(gather_rest)(from + first, stride, rows, values, count, pairs, (float *)even, (float *)odd);
  return pairs;
}

// y[2 p] += even[p], y[2 p + 1] += odd[p], `count` numbers in all
HK_INLINE void HK(add_interleaved)(float *y, const vf *even, const vf *odd, ptrdiff_t count) {
  ptrdiff_t i = 0;
  for (; i + 2 * HK_LANES <= count; i += 2 * HK_LANES) {
    const vf e = even[i / (2 * HK_LANES)], o = odd[i / (2 * HK_LANES)];
    HK(store)(y + i, HK(load)(y + i) + __builtin_shufflevector(e, o, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    HK(store)(y + i + HK_LANES, HK(load)(y + i + HK_LANES) + __builtin_shufflevector(e, o, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
  }
  for (; i < count; i++) y[i] += ((const float *)(i % 2 ? odd : even))[i / 2];
}

static void HK(gather_matmul)(const hk_gather_matmul *a) {
  enum { most = 4096 };
  int32_t fired[most];
  float values[most];
  const ptrdiff_t stride = (a->outputs + 1) / 2;
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float *x = a->x + r * a->ldx;
    float *y = a->y + r * a->ldy;
    for (ptrdiff_t start = 0; start < a->inputs; start += most) {
      const ptrdiff_t inputs = a->inputs - start < most ? a->inputs - start : most;
      ptrdiff_t count = 0;
      HK_EACH(i, n, inputs, {
        for (uint32_t bits = HK(nonzero_bits)(HK(load_part)(x + start + i, n)); bits; bits &= bits - 1) {
          const ptrdiff_t k = start + i + __builtin_ctz(bits);
          fired[count] = (int32_t)k;
          values[count++] = x[k];
        }
      });
      vf even[HK_GATHER_VECTORS], odd[HK_GATHER_VECTORS];
      for (ptrdiff_t first = 0, pairs; first < stride; first += pairs) {
        pairs = HK(gather_sums)(a->w, stride, first, fired, values, count, even, odd);
        HK(add_interleaved)(y + 2 * first, even, odd, a->outputs - 2 * first < 2 * pairs ? a->outputs - 2 * first : 2 * pairs);
      }
    }
  }
}

// Lane i of vector j becomes lane j of vector i: pairs of vectors exchange halves, then quarters and so on.
HK_INLINE void HK(transpose)(vf *x) {
#define HK_FROM_FIRST(i) ((i) & HK_WIDTH ? (i) - HK_WIDTH + HK_LANES : (i))
#define HK_FROM_SECOND(i) ((i) & HK_WIDTH ? (i) + HK_LANES : (i) + HK_WIDTH)
#define HK_EXCHANGE                                                                                 \
  _Pragma("clang loop unroll(full)") for (int i = 0; i < HK_LANES; i++) {                           \
    if (i & HK_WIDTH) continue;                                                                     \
    const vf first = x[i], second = x[i + HK_WIDTH];                                                \
    x[i] = __builtin_shufflevector(first, second, HK_LANE_LIST(HK_FROM_FIRST));                     \
    x[i + HK_WIDTH] = __builtin_shufflevector(first, second, HK_LANE_LIST(HK_FROM_SECOND));         \
  }
#define HK_WIDTH 8
  HK_EXCHANGE
#undef HK_WIDTH
#define HK_WIDTH 4
  HK_EXCHANGE
#undef HK_WIDTH
#define HK_WIDTH 2
  HK_EXCHANGE
#undef HK_WIDTH
#define HK_WIDTH 1
  HK_EXCHANGE
#undef HK_WIDTH
}

// dw[i][k] += lane i of sums[k * HK_GATHER_VECTORS], for i < rows and k < n
HK_INLINE void HK(add_transposed)(const vf *sums, float *dw, ptrdiff_t lddw, ptrdiff_t rows, ptrdiff_t n) {
  vf x[HK_LANES];
#pragma clang loop unroll(full)
  for (int k = 0; k < HK_LANES; k++) x[k] = sums[k * HK_GATHER_VECTORS];
  HK(transpose)(x);
  for (ptrdiff_t i = 0; i < HK_LANES && i < rows; i++) HK(add_part)(dw + i * lddw, x[i], n);
}

// Sixteen columns of dw at a time: the rows in which each of their inputs fired, then a sum of dy's rows for each input, and
// all sums into dw together, where they lie side by side.
static void HK(gather_weight_gradient)(const hk_gather_weight_gradient *a) {
  static const ptrdiff_t lanes = HK_LANES;
  int32_t rows[HK_LANES][HK_GATHER_ROWS];
  float values[HK_LANES][HK_GATHER_ROWS];
  _Alignas(64) vf even[HK_LANES][HK_GATHER_VECTORS] = {}, odd[HK_LANES][HK_GATHER_VECTORS] = {};
  const ptrdiff_t stride = (a->outputs + 1) / 2;
  for (ptrdiff_t k = 0; k < a->inputs; k += lanes) {
    const ptrdiff_t n = a->inputs - k < lanes ? a->inputs - k : lanes;
    ptrdiff_t count[HK_LANES] = {0};
    for (ptrdiff_t r = 0; r < a->rows; r++) {
      const float *x = a->x + r * a->ldx + k;
      for (uint32_t bits = HK(nonzero_bits)(HK(load_part)(x, n)); bits; bits &= bits - 1) {
        const int lane = __builtin_ctz(bits);
        rows[lane][count[lane]] = (int32_t)r;
        values[lane][count[lane]++] = x[lane];
      }
    }
    for (ptrdiff_t first = 0, pairs = 0; first < stride; first += pairs) {
      for (int lane = 0; lane < n; lane++)
        pairs = HK(gather_sums)(a->dy, stride, first, rows[lane], values[lane], count[lane], even[lane], odd[lane]);
      for (ptrdiff_t p = 0; p < pairs; p += HK_LANES) {
        const ptrdiff_t left = pairs - p, output = 2 * (first + p);
        float *dw = a->dw + output * a->lddw + k;
        HK(add_transposed)(&even[0][p / HK_LANES], dw, 2 * a->lddw, left, n);
        const ptrdiff_t last = (a->outputs - output) / 2;  // an odd number of outputs has an even one more
        HK(add_transposed)(&odd[0][p / HK_LANES], dw + a->lddw, 2 * a->lddw, left < last ? left : last, n);
      }
    }
  }
}
