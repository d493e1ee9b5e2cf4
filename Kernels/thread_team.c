// The thread team: libomp's fork and join, called through its entry points so that no compiler flag is needed.
#include "thread_team.h"

extern void GOMP_parallel(void (*body)(void *), void *data, unsigned threads, unsigned flags);
extern int omp_get_thread_num(void);
extern int omp_get_num_threads(void);
extern void kmp_set_blocktime(int milliseconds);
extern int omp_get_num_procs(void);

// ThreadSanitizer does not see the synchronisation inside the runtime, whose binary is not instrumented: we tell it.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
extern void __tsan_acquire(void *object);
extern void __tsan_release(void *object);
#define HAPPENS_AFTER(object) __tsan_acquire(object)
#define HAPPENS_BEFORE(object) __tsan_release(object)
#endif
#endif
#ifndef HAPPENS_AFTER
#define HAPPENS_AFTER(object) ((void)(object))
#define HAPPENS_BEFORE(object) ((void)(object))
#endif

typedef struct {
  void (*body)(void *context, int32_t member, int32_t team);
  void *context;
  char fork, join;  // addresses that stand for the two synchronisations
} region;

static void enter(void *data) {
  region *r = data;
  HAPPENS_AFTER(&r->fork);
  r->body(r->context, omp_get_thread_num(), omp_get_num_threads());
  HAPPENS_BEFORE(&r->join);
}

int32_t hk_processors(void) { return omp_get_num_procs(); }

void hk_parallel_team(int32_t threads, void (*body)(void *, int32_t, int32_t), void *context) {
  region r = {.body = body, .context = context};
  HAPPENS_BEFORE(&r.fork);
  GOMP_parallel(enter, &r, (unsigned)threads, 0);
  HAPPENS_AFTER(&r.join);
}

typedef struct {
  int32_t threads;
  void (*body)(void *context, int32_t thread);
  void *context;
} calls;

static void make_calls(void *context, int32_t member, int32_t team) {
  const calls *c = context;
  for (int32_t thread = member; thread < c->threads; thread += team) c->body(c->context, thread);
}

void hk_parallel(int32_t threads, void (*body)(void *, int32_t), void *context) {
  if (threads == 1) {
    body(context, 0);
    return;
  }
  calls c = {.threads = threads, .body = body, .context = context};
  hk_parallel_team(threads, make_calls, &c);
}

void hk_sleep_between_regions(void) { kmp_set_blocktime(0); }
