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
  int32_t threads;
  void (*body)(void *context, int32_t thread);
  void *context;
  char fork, join;  // addresses that stand for the two synchronisations
} region;

static void run(void *data) {
  region *r = data;
  HAPPENS_AFTER(&r->fork);
  // The runtime may give fewer threads than asked for (a nested call, a limit): each then makes several of the calls.
  const int32_t team = omp_get_num_threads();
  for (int32_t thread = omp_get_thread_num(); thread < r->threads; thread += team) r->body(r->context, thread);
  HAPPENS_BEFORE(&r->join);
}

int32_t hk_processors(void) { return omp_get_num_procs(); }

void hk_parallel(int32_t threads, void (*body)(void *, int32_t), void *context) {
  if (threads == 1) {
    body(context, 0);
    return;
  }
  region r = {.threads = threads, .body = body, .context = context};
  HAPPENS_BEFORE(&r.fork);
  GOMP_parallel(run, &r, (unsigned)threads, 0);
  HAPPENS_AFTER(&r.join);
}

void hk_sleep_between_regions(void) { kmp_set_blocktime(0); }
