// AdamW (Loshchilov and Hutter, arXiv 1711.05101), as torch.optim.AdamW computes it.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// g = gradient_scale * gradient
// p = p (1 - lr decay);  m = beta1 m + (1 - beta1) g;  v = beta2 v + (1 - beta2) g^2
// p = p - (lr / correction1) m / (sqrt(v / correction2) + epsilon),  correction_i = 1 - beta_i^step
typedef struct {
  ptrdiff_t count;
  float *parameter;
  const float *gradient;
  float *m;
  float *v;
  double learning_rate, beta1, beta2, epsilon, weight_decay, correction1, correction2;  // as torch holds them
  float gradient_scale;
} hk_adamw;

#pragma clang assume_nonnull end

#define HK_OPTIMIZER(F) F(adamw, hk_adamw)
