// Softmax cross-entropy, fused with its gradient.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// loss[r] = logsumexp(q) - q[target], in nats, with q = cap * tanh(logits / cap) when cap > 0, else the logits.
// target < 0: loss 0 and gradient 0. When `write_gradient`, the logits are overwritten by
// gradient_scale * d loss[r] / d logits[r].
typedef struct {
  ptrdiff_t rows, vocabulary;
  float *logits;
  ptrdiff_t ldlogits;
  const int32_t *targets;
  float cap;
  float *loss;
  int32_t write_gradient;
  float gradient_scale;
} hk_cross_entropy;

#pragma clang assume_nonnull end

#define HK_CROSS_ENTROPY(F) F(cross_entropy, hk_cross_entropy)
