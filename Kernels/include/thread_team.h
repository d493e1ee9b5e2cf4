// A team of worker threads: fork and join through the OpenMP runtime, which needs no compiler flag.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Calls body(context, thread) for thread = 0 ..< threads, one call a thread, the caller's included, and returns when all
// have. The team persists between calls.
void hk_parallel(int32_t threads, void (*_Nonnull body)(void *_Nullable context, int32_t thread), void *_Nullable context);

// Calls body(context, member, team) once on each member of a team of at most `threads`: the runtime may give fewer (a nested
// call, a limit).
void hk_parallel_team(int32_t threads, void (*_Nonnull body)(void *_Nullable context, int32_t member, int32_t team),
                      void *_Nullable context);

// From now on, threads of the team that wait for work sleep at once. By default they spin for 200 ms first, which is the
// quicker start and draws power for nothing. Call it on the thread that calls hk_parallel.
void hk_sleep_between_regions(void);

// Processors that the threads of this process may run on: fewer than the machine has where a launcher has bound it to some.
int32_t hk_processors(void);
