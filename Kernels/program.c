// Runs programs: a fork and join costs as much as a whole small operation, so that phases end at a barrier of our own.
#include "program.h"

#include <sched.h>
#include <stdatomic.h>

#include "thread_team.h"

// So often a waiting thread looks before it lets others have its processor: some ten microseconds.
#define PATIENCE 2000
#define CACHE_LINE 64

typedef struct {
  _Alignas(CACHE_LINE) atomic_int arrived;
  _Alignas(CACHE_LINE) atomic_int phase;
} barrier;

typedef struct {
  const hk_program *program;
  barrier barrier;
} run;

static inline void relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static void wait_for_team(barrier *b, int32_t team) {
  const int phase = atomic_load_explicit(&b->phase, memory_order_relaxed);
  if (atomic_fetch_add_explicit(&b->arrived, 1, memory_order_acq_rel) + 1 == team) {
    atomic_store_explicit(&b->arrived, 0, memory_order_relaxed);
    atomic_store_explicit(&b->phase, phase + 1, memory_order_release);
    return;
  }
  for (int looks = 0; atomic_load_explicit(&b->phase, memory_order_acquire) == phase; looks++) {
    if (looks < PATIENCE) relax();
    else sched_yield();
  }
}

// Runs a list up to the end of its phase; returns what follows.
static inline const hk_call *run_phase(const hk_call *call) {
  for (; call->kernel; call++) call->kernel(call->arguments);
  return call + 1;
}

// A team may have fewer members than the program has threads (a nested call, a limit): each then takes several lists.
static void run_member(void *context, int32_t member, int32_t team) {
  run *r = context;
  const hk_program *p = r->program;
  for (int32_t thread = member; thread < p->threads; thread += team) p->next[thread] = p->calls[thread];
  for (int32_t phase = 0; phase < p->phases; phase++) {
    for (int32_t thread = member; thread < p->threads; thread += team) p->next[thread] = run_phase(p->next[thread]);
    if (team > 1 && phase + 1 < p->phases) wait_for_team(&r->barrier, team);
  }
}

void hk_run_program(const hk_program *program) {
  run r = {.program = program};
  if (program->threads == 1) run_member(&r, 0, 1);
  else hk_parallel_team(program->threads, run_member, &r);
}
