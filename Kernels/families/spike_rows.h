// Bodies of spike_rows.h.
//
// Four rows at a time are interleaved byte by byte, so that a lane holds one output of four neurons, and one dot product
// by the four neurons' multipliers (count * step) adds them up. A multiplier has 15 bits: the lower 7 and the others are
// two products. A slice of y stays in registers while all neurons that fired go by.

#define HK_SPIKE_GROUPS 8  // whose multipliers are prepared at a time
#define HK_SPIKE_LANE_SETS (16 / HK_LANES)
#define HK_BYTES (HK_LANES * 4)

typedef uint8_t HK(vb) __attribute__((vector_size(HK_LANES * 4), aligned(4), may_alias));
#define vb HK(vb)
typedef int16_t HK(eight) __attribute__((vector_size(16), aligned(2), may_alias));
typedef int32_t HK(eight_wide) __attribute__((vector_size(32), aligned(4), may_alias));

static void HK(pack_spike_rows)(const hk_pack_spike_rows *a) {
  const hk_bits bits = a->bits;
  const ptrdiff_t slices = hk_spike_slices(a->outputs, bits), groups = (a->outputs + a->group - 1) / a->group;
  for (ptrdiff_t j = a->first_neuron; j < a->last_neuron; j++) {
    const float *row = a->rows + j * a->ldrows;
    uint8_t *out = a->codes + j * slices * 64;
    for (ptrdiff_t slice = 0; slice < slices; slice++)
      for (ptrdiff_t p = 0; p < 64; p++) {
        const ptrdiff_t at = 16 * (p / 4 % 4) + 4 * (p / 16) + p % 4;
        int byte = 0;
        for (int half = 0; half < 8 / bits; half++) {
          const ptrdiff_t o = slice * hk_spike_slice_outputs(bits) + half * 64 + at;
          int q = 0;
          if (o < a->outputs) {
            const ptrdiff_t g = o / a->group;
            const float scale = a->unit[g] * (float)a->steps[j * groups + g];
            q = (int)HK(round_q)(row[o], HK(inverse_scale)(scale), bits);
          }
          byte |= (q + HK(code_bias)(bits)) << 4 * half;
        }
        *out++ = (uint8_t)byte;
      }
  }
}

// The neurons that fired, with their counts; a multiple of four, the last one repeated with no count.
typedef struct {
  ptrdiff_t count;
  int32_t neuron[HK_SPIKE_CHUNK + 32], spikes[HK_SPIKE_CHUNK + 32];
} HK(fired);

// Lists neurons from `neuron` on, 16 at a time, while there is room. Returns the first that has not been looked at.
HK_INLINE ptrdiff_t HK(list_fired)(const float *counts, ptrdiff_t neuron, ptrdiff_t neurons, HK(fired) *fired) {
  ptrdiff_t n = 0;
  for (; neuron < neurons && n + 16 <= HK_SPIKE_CHUNK; neuron += 16) {
#if HK_LANES == 16
    if (neuron + 16 <= neurons) {
      const __m512i lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
      const __m512i spikes = _mm512_cvttps_epi32(_mm512_loadu_ps(counts + neuron));
      const __mmask16 mask = _mm512_cmpgt_epi32_mask(spikes, _mm512_setzero_si512());
      const __m512i index = _mm512_add_epi32(lane, _mm512_set1_epi32((int)neuron));
      // To a register and then to memory: compressing straight into memory is slow on AMD.
      _mm512_storeu_si512(fired->neuron + n, _mm512_maskz_compress_epi32(mask, index));
      _mm512_storeu_si512(fired->spikes + n, _mm512_maskz_compress_epi32(mask, spikes));
      n += __builtin_popcount(mask);
      continue;
    }
#endif
    for (ptrdiff_t j = neuron; j < neuron + 16 && j < neurons; j++) {
      fired->neuron[n] = (int32_t)j;
      fired->spikes[n] = (int32_t)counts[j];
      n += fired->spikes[n] > 0;  // no branch: spikes are not predictable
    }
  }
  for (; n % 4; n++) {
    fired->neuron[n] = fired->neuron[n - 1];
    fired->spikes[n] = 0;
  }
  fired->count = n;
  return neuron;
}

// The multipliers of eight groups, from group g on: low and high parts of four neurons each, and their sums.
typedef struct {
  uint32_t parts[HK_SPIKE_GROUPS][HK_SPIKE_CHUNK / 4][2];
  int32_t sums[HK_SPIKE_GROUPS];
} HK(multipliers);

HK_INLINE void HK(multiply_steps)(const hk_spike_rows *a, const HK(fired) *fired, ptrdiff_t g, HK(multipliers) *out) {
  typedef int32_t words __attribute__((vector_size(16), aligned(4), may_alias));
  typedef uint64_t pairs __attribute__((vector_size(16), aligned(8), may_alias));
  const ptrdiff_t groups = (a->outputs + a->group - 1) / a->group;
  HK(eight_wide) sums = {};
  for (ptrdiff_t i = 0; i < fired->count; i += 4) {
    HK(eight) low[4], high[4];
#pragma clang loop unroll(full)
    for (int b = 0; b < 4; b++) {
      const HK(eight) steps = *(const HK(eight) *)(a->steps + fired->neuron[i + b] * groups + g);
      const HK(eight) m = steps * (int16_t)fired->spikes[i + b];
      sums += __builtin_convertvector(m, HK(eight_wide));
      low[b] = m & 127;
      high[b] = m >> 7;
    }
    // Bytes of four neurons side by side, then low and high parts of a group.
#define HK_FOUR(x, which, ...)                                                                              \
  const words which = (words)__builtin_shufflevector((x[0] & 255) | x[1] << 8, (x[2] & 255) | x[3] << 8, __VA_ARGS__)
    HK_FOUR(low, low03, 0, 8, 1, 9, 2, 10, 3, 11);
    HK_FOUR(low, low47, 4, 12, 5, 13, 6, 14, 7, 15);
    HK_FOUR(high, high03, 0, 8, 1, 9, 2, 10, 3, 11);
    HK_FOUR(high, high47, 4, 12, 5, 13, 6, 14, 7, 15);
#undef HK_FOUR
    const pairs both[4] = {(pairs)__builtin_shufflevector(low03, high03, 0, 4, 1, 5),
                           (pairs)__builtin_shufflevector(low03, high03, 2, 6, 3, 7),
                           (pairs)__builtin_shufflevector(low47, high47, 0, 4, 1, 5),
                           (pairs)__builtin_shufflevector(low47, high47, 2, 6, 3, 7)};
#pragma clang loop unroll(full)
    for (int k = 0; k < HK_SPIKE_GROUPS; k++) {
      const uint64_t one = both[k / 2][k % 2];
      __builtin_memcpy(out->parts[k][i / 4], &one, 8);
    }
  }
  __builtin_memcpy(out->sums, &sums, sizeof sums);
}

// sums + codes by multipliers: with VNNI the low and the high parts apart, else together.
#ifdef HK_VNNI
enum { HK(sum_parts) = 2 };
#else
enum { HK(sum_parts) = 1 };
#endif
HK_INLINE void HK(add_four)(vu *sums, vu codes, vu low, vu high, hk_bits bits) {
  (void)bits;  // VNNI takes all
#ifdef HK_VNNI
  sums[0] = HK(dot4)(sums[0], codes, low);
  sums[1] = HK(dot4)(sums[1], codes, high);
#else
  sums[0] += HK(sum_pairs)(HK(dot2)(codes, low, bits), 1) + HK(sum_pairs)(HK(dot2)(codes, high, bits), 128);
#endif
}

// Zip the bytes, or pairs of bytes, of x and y from the l-th on, inside 16 bytes at a time.
#define HK_BYTE_PAIRS(l)                                                                                            \
  l, l + HK_BYTES, l + 1, l + 1 + HK_BYTES, l + 2, l + 2 + HK_BYTES, l + 3, l + 3 + HK_BYTES, l + 4, l + 4 + HK_BYTES, \
      l + 5, l + 5 + HK_BYTES, l + 6, l + 6 + HK_BYTES, l + 7, l + 7 + HK_BYTES
#define HK_WORD_PAIRS(l) \
  l, l + HK_BYTES / 2, l + 1, l + 1 + HK_BYTES / 2, l + 2, l + 2 + HK_BYTES / 2, l + 3, l + 3 + HK_BYTES / 2
#if HK_LANES == 16
#define HK_ZIP_BYTES(x, y, l) \
  __builtin_shufflevector(x, y, HK_BYTE_PAIRS(l), HK_BYTE_PAIRS(l + 16), HK_BYTE_PAIRS(l + 32), HK_BYTE_PAIRS(l + 48))
#define HK_ZIP_WORDS(x, y, l) \
  __builtin_shufflevector(x, y, HK_WORD_PAIRS(l), HK_WORD_PAIRS(l + 8), HK_WORD_PAIRS(l + 16), HK_WORD_PAIRS(l + 24))
#elif HK_LANES == 8
#define HK_ZIP_BYTES(x, y, l) __builtin_shufflevector(x, y, HK_BYTE_PAIRS(l), HK_BYTE_PAIRS(l + 16))
#define HK_ZIP_WORDS(x, y, l) __builtin_shufflevector(x, y, HK_WORD_PAIRS(l), HK_WORD_PAIRS(l + 8))
#else
#define HK_ZIP_BYTES(x, y, l) __builtin_shufflevector(x, y, HK_BYTE_PAIRS(l))
#define HK_ZIP_WORDS(x, y, l) __builtin_shufflevector(x, y, HK_WORD_PAIRS(l))
#endif

// One slice, or the lanes of it that `set` stands for; what stands `ahead` of its codes is fetched, since no processor
// foresees which rows come next. `bits` and `group` are constants where it is inlined.
HK_INLINE void HK(spike_slice)(const hk_spike_rows *a, const HK(fired) *fired, const HK(multipliers) *multipliers,
                               ptrdiff_t slice, ptrdiff_t set, ptrdiff_t ahead, float gate, float *y,
                               ptrdiff_t group, hk_bits bits) {
  enum { vectors = 4 };
  const int halves = 8 / bits;
  const ptrdiff_t slices = hk_spike_slices(a->outputs, bits), first = slice * hk_spike_slice_outputs(bits);
  const uint8_t *codes = a->codes + slice * 64 + set * HK_BYTES;
  vu sums[2][vectors][HK(sum_parts)];
#pragma clang loop unroll(full)
  for (int h = 0; h < halves; h++)
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++)
#pragma clang loop unroll(full)
      for (int part = 0; part < HK(sum_parts); part++) sums[h][t][part] = (vu){};
  // Groups are counted from the first of the multipliers.
  const ptrdiff_t first_group = first / group % HK_SPIKE_GROUPS;
  for (ptrdiff_t i = 0; i < fired->count; i += 4) {
    vb rows[4];
#pragma clang loop unroll(full)
    for (int b = 0; b < 4; b++) {
      const uint8_t *row = codes + fired->neuron[i + b] * slices * 64;
      rows[b] = *(const vb *)row;
      __builtin_prefetch(row + ahead);
    }
    const vus low01 = (vus)HK_ZIP_BYTES(rows[0], rows[1], 0), low23 = (vus)HK_ZIP_BYTES(rows[2], rows[3], 0);
    const vus high01 = (vus)HK_ZIP_BYTES(rows[0], rows[1], 8), high23 = (vus)HK_ZIP_BYTES(rows[2], rows[3], 8);
    const vu four[vectors] = {(vu)HK_ZIP_WORDS(low01, low23, 0), (vu)HK_ZIP_WORDS(low01, low23, 4),
                              (vu)HK_ZIP_WORDS(high01, high23, 0), (vu)HK_ZIP_WORDS(high01, high23, 4)};
#pragma clang loop unroll(full)
    for (int h = 0; h < halves; h++)
#pragma clang loop unroll(full)
      for (int t = 0; t < vectors; t++) {
        const uint32_t *m = multipliers->parts[first_group + (64 * h + 16 * t) / group][i / 4];
        vu c = four[t];
        if (bits == HK_4_BITS && h == 0) c &= 0x0f0f0f0f;
#ifdef HK_VNNI
        if (bits == HK_4_BITS && h == 1) c &= 0xf0f0f0f0;  // 16 times too large until the end
#else
        if (bits == HK_4_BITS && h == 1) c = c >> 4 & 0x0f0f0f0f;
#endif
        HK(add_four)(sums[h][t], c, HK(splat_bytes)(m), HK(splat_bytes)(m + 1), bits);
      }
  }
#pragma clang loop unroll(full)
  for (int h = 0; h < halves; h++)
#pragma clang loop unroll(full)
    for (int t = 0; t < vectors; t++) {
      vu sum = sums[h][t][0];
#ifdef HK_VNNI
      sum += sums[h][t][1] << 7;
      if (bits == HK_4_BITS && h == 1) sum = (vu)((vi)sum >> 4);
#endif
      const ptrdiff_t o = first + 64 * h + 16 * t + set * HK_LANES, g = first_group + (64 * h + 16 * t) / group;
      const ptrdiff_t n = a->outputs - o > HK_LANES ? HK_LANES : a->outputs - o;
      if (n <= 0) continue;
      sum -= (uint32_t)(HK(dot_bias)(bits) * multipliers->sums[g]);
      HK(fma_part)(y + o, HK(splat)(gate * a->unit[o / group]), HK(to_floats)(sum), n);
    }
}

HK_INLINE void HK(spike_slices)(const hk_spike_rows *a, ptrdiff_t group, hk_bits bits) {
  const ptrdiff_t slice_outputs = hk_spike_slice_outputs(bits), stripe = HK_SPIKE_GROUPS * group / slice_outputs;
  const ptrdiff_t slices = hk_spike_slices(a->outputs, bits);
  HK(fired) fired;
  HK(multipliers) multipliers;
  const ptrdiff_t first = a->first_slice * slice_outputs, end = a->last_slice * slice_outputs;
  const ptrdiff_t count = (end < a->outputs ? end : a->outputs) - first;
  for (ptrdiff_t r = 0; r < a->rows; r++) {
    const float gate = a->gate ? a->gate[r * a->ldgate] : 1.0f;
    float *y = a->y + r * a->ldy;
    const float *addend = a->addend + r * a->ldaddend;
    if (y != addend && count > 0) memcpy(y + first, addend + first, (size_t)count * sizeof(float));
    for (ptrdiff_t neuron = 0; neuron < a->neurons;) {
      neuron = HK(list_fired)(a->counts + r * a->ldcounts, neuron, a->neurons, &fired);
      if (fired.count == 0) continue;
      for (ptrdiff_t i = 0; i < fired.count; i++)
        __builtin_prefetch(a->codes + (fired.neuron[i] * slices + a->first_slice) * 64);
      for (ptrdiff_t slice = a->first_slice; slice < a->last_slice; slice++) {
        if (slice == a->first_slice || slice % stripe == 0)
          HK(multiply_steps)(a, &fired, slice / stripe * HK_SPIKE_GROUPS, &multipliers);
        const ptrdiff_t ahead = slice + 1 < a->last_slice ? 64 : 0;
        for (ptrdiff_t set = 0; set < HK_SPIKE_LANE_SETS; set++)
          HK(spike_slice)(a, &fired, &multipliers, slice, set, ahead, gate, y, group, bits);
      }
    }
  }
}

static void HK(spike_rows)(const hk_spike_rows *a) {
#define HK_GROUP(group)                                                       \
  case group:                                                                 \
    if (a->bits == HK_4_BITS) HK(spike_slices)(a, group, HK_4_BITS);          \
    else HK(spike_slices)(a, group, HK_8_BITS);                               \
    break;
  switch (a->group) {
    HK_GROUP(32)
    HK_GROUP(64)
    HK_GROUP(128)
  }
#undef HK_GROUP
}
