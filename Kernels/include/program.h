// A program of kernel calls whose arguments are known, run by a team of threads in one parallel region.
#pragma once
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// One call; without a kernel, the end of a phase: what follows waits until every thread has come so far.
typedef struct {
  void (*_Nullable kernel)(const void *_Nullable arguments);
  const void *_Nullable arguments;
} hk_call;

// Runs calls[thread] for thread = 0 ..< threads side by side, each in order. Every list has `phases` ends of phases, the
// last of which ends the list.
typedef struct {
  int32_t threads, phases;
  const hk_call *_Nonnull const *_Nonnull calls;
  const hk_call *_Nullable *_Nonnull next;  // [threads], room for the run
} hk_program;

void hk_run_program(const hk_program *program);

#pragma clang assume_nonnull end
