// How recurrences walk through sequences, channels and time.
//
// All vectors of a block of channels meet the rows of one tile of a few steps before the next tile comes. A
// vector's rows lie a page or more apart; a tile's few pages stay in the TLB, and its rows arrive in streams. What a vector
// carries from tile to tile is a local array of the block, aligned: vectors that straddle cache lines cost a tenth.
#define HK_TILE_VECTORS 32

// Runs the body for each block of channels `block` ..< `block + width` of each sequence of `a`.
#define HK_EACH_BLOCK(sequence, block, width, a, ...)                                                    \
  for (ptrdiff_t sequence = 0; sequence < (a)->batch; sequence++)                                        \
    for (ptrdiff_t block = 0; block < (a)->channels; block += HK_TILE_VECTORS * HK_LANES) {              \
      const ptrdiff_t left_ = (a)->channels - block;                                                     \
      const ptrdiff_t width = left_ < HK_TILE_VECTORS * HK_LANES ? left_ : HK_TILE_VECTORS * HK_LANES;   \
      __VA_ARGS__                                                                                        \
    }

// Runs the body for each tile of `tile` rows, `first` ..< `end`, of a sequence, from its start.
#define HK_EACH_TILE(first, end, tile, sequence, a, ...)                                                 \
  for (ptrdiff_t first = (sequence) * (a)->steps, last_ = first + (a)->steps, end; first < last_; first = end) { \
    end = last_ - first < (tile) ? last_ : first + (tile);                                               \
    __VA_ARGS__                                                                                          \
  }

// The same tiles from its end.
#define HK_EACH_TILE_BACKWARD(first, end, tile, sequence, a, ...)                                        \
  for (ptrdiff_t start_ = (sequence) * (a)->steps, end = start_ + (a)->steps, first; end > start_; end = first) { \
    first = end - 1 - (end - 1 - start_) % (tile);                                                       \
    __VA_ARGS__                                                                                          \
  }

// A block's states from `from + offset`, zero where there are none.
HK_INLINE void HK(load_states)(vf *states, const float *from, ptrdiff_t offset, ptrdiff_t width) {
  HK_EACH(i, n, width, { states[i / HK_LANES] = from ? HK(load_part)(from + offset + i, n) : (vf){}; });
}
HK_INLINE void HK(store_states)(const vf *states, float *to, ptrdiff_t offset, ptrdiff_t width) {
  if (to) HK_EACH(i, n, width, { HK(store_part)(to + offset + i, states[i / HK_LANES], n); });
}
