// Elementwise functions, sums and reductions over contiguous arrays.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef enum : int32_t {
  HK_EXP = 0,
  HK_SIGMOID = 1,
  HK_TANH = 2,
  HK_SILU = 3,          // x * sigmoid(x)
  HK_SOFTPLUS = 4,      // log(1 + exp(x)), without overflow
  HK_LECUN_TANH = 5,    // 1.7159 tanh(0.666 x), the backbone of ncps' CfC
} hk_function;

// y = f(x); backward: dx += f'(x) * dy. `y` may be `x`.
typedef struct {
  hk_function function;
  ptrdiff_t count;
  const float *x;
  float *_Nullable y;
  const float *_Nullable dy;
  float *_Nullable dx;
} hk_unary;

// y = y + scale * x
typedef struct {
  ptrdiff_t count;
  float scale;
  const float *x;
  float *y;
} hk_axpy;

// y = y + share * (x - y): a moving average
typedef struct {
  ptrdiff_t count;
  float share;
  const float *x;
  float *y;
} hk_approach;

// result[0] = sum of squares in double precision; result[1] = number of values that are not finite.
typedef struct {
  ptrdiff_t count;
  const float *x;
  double *result;
} hk_square_sum;

// out[c] += sum over rows of x[r][c]: the gradient of a bias.
typedef struct {
  ptrdiff_t rows, columns;
  const float *x;
  ptrdiff_t ldx;
  float *out;
} hk_column_sum;

// y[r][c] += bias[c]
typedef struct {
  ptrdiff_t rows, columns;
  const float *bias;
  float *y;
  ptrdiff_t ldy;
} hk_add_bias;

// result = an exclusive or of all words, so that every byte is read: what memory and caches deliver at best.
typedef struct {
  ptrdiff_t count;
  const float *x;
  uint32_t *result;
} hk_read_all;

#pragma clang assume_nonnull end

#define HK_ELEMENTWISE(F)      \
  F(unary_forward, hk_unary)   \
  F(unary_backward, hk_unary)  \
  F(axpy, hk_axpy)             \
  F(approach, hk_approach)     \
  F(square_sum, hk_square_sum) \
  F(column_sum, hk_column_sum) \
  F(add_bias, hk_add_bias)     \
  F(read_all, hk_read_all)
