// Embedding: gather rows of a table, scatter-add their gradient.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// y[r] = scale * table[ids[r]];  backward: dtable[ids[r]] += scale * dy[r], rows in order.
// Every id is in 0..<vocabulary: the caller has checked.
typedef struct {
  ptrdiff_t rows, width;
  const int32_t *ids;
  float scale;
  const float *table;
  float *_Nullable y;
  const float *_Nullable dy;
  float *_Nullable dtable;
} hk_embedding;

#pragma clang assume_nonnull end

#define HK_EMBEDDING(F)               \
  F(embedding_forward, hk_embedding)  \
  F(embedding_backward, hk_embedding)
