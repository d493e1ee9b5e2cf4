// Liquid time-constant neurons, solved exactly over each step, and the pointwise part of the CfC cell.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// dh/dt = -(1/tau + f) h + f A (Hasani et al., arXiv 2006.04439), with f held over a step of length e:
//   f = softplus(p[t] + f_bias + w * h_{t-1}),  lambda = exp(-log_tau) + f,  alpha = exp(-lambda e)
//   h_t = alpha h_{t-1} + (1 - alpha) (f / lambda) A_t
// `w` NULL gives the linear form. `elapsed` NULL means e = 1. A reset makes h_{t-1} zero. (1 - alpha) is computed as
// -expm1(-lambda e), without cancellation.
typedef struct {
  ptrdiff_t batch, steps, channels;
  const float *a;  // [R][C], the input A
  ptrdiff_t lda;
  const float *p;  // [R][C], the projection in f
  ptrdiff_t ldp;
  const float *log_tau, *f_bias;       // [C]
  const float *_Nullable w;            // [C]
  const float *_Nullable elapsed;      // [R]
  const uint8_t *_Nullable reset;      // [R]
  const float *_Nullable state_in;     // [C] a sequence; NULL is zero
  float *_Nullable state_out;          // may be `state_in`
  ptrdiff_t state_stride;
  float *h;  // [R][C], written forward, read backward
  ptrdiff_t ldh;
  // backward
  const float *_Nullable dh;  // gradient of every h_t from outside the recurrence
  ptrdiff_t lddh;
  float *_Nullable da;
  ptrdiff_t ldda;
  float *_Nullable dp;
  ptrdiff_t lddp;
  float *_Nullable dlog_tau, *_Nullable df_bias, *_Nullable dw;
  float *_Nullable delapsed;       // [R]
  float *_Nullable dstate_in;      // [C] a sequence, `state_stride` apart
} hk_liquid;

typedef enum : int32_t {
  HK_CFC_DEFAULT = 0,  // h = tanh(f1) (1 - g) + tanh(f2) g
  HK_CFC_NO_GATE = 1,  // h = tanh(f1) + g tanh(f2)
  HK_CFC_PURE = 2,     // h = A - A exp(-e (|w_tau| + |f1|)) f1
} hk_cfc_mode;

// The closed-form step of CfC (Hasani et al., arXiv 2106.13898) on pre-activations, as ncps computes it:
// g = sigmoid(ta * e + tb). `heads` holds [f1 | f2 | ta | tb], each C wide (pure: f1 alone).
typedef struct {
  hk_cfc_mode mode;
  ptrdiff_t rows, channels;
  const float *heads;
  ptrdiff_t ldheads;
  const float *_Nullable a, *_Nullable w_tau;  // [C], pure only
  const float *_Nullable elapsed;              // [rows], `ldelapsed` apart; NULL means 1
  ptrdiff_t ldelapsed;
  float *_Nullable h;  // [rows][C]
  ptrdiff_t ldh;
  // backward
  const float *_Nullable dh;
  ptrdiff_t lddh;
  float *_Nullable dheads;
  ptrdiff_t lddheads;
  float *_Nullable da, *_Nullable dw_tau;
  float *_Nullable delapsed;
} hk_cfc;

#pragma clang assume_nonnull end

#define HK_LIQUID(F)              \
  F(liquid_forward, hk_liquid)    \
  F(liquid_backward, hk_liquid)   \
  F(cfc_forward, hk_cfc)          \
  F(cfc_backward, hk_cfc)
