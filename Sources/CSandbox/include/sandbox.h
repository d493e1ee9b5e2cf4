// Starts a program that is not trusted, in a process that can compute and little else (Linux only).
//
// The process and whatever it becomes by exec:
//   - is alone: it starts no processes (threads it may), signals none, traces none, and ends when the thread ends that
//     started it;
//   - opens no socket of any kind;
//   - opens no file for writing and changes, makes, renames and removes none; it reads what its user may read;
//   - has the limits below, which it cannot raise;
//   - has an empty environment but for PATH, the directory as its working directory, /dev/null as stdin and stdout, and
//     `output` as stderr.
// The rules are a seccomp filter (man 2 seccomp): a call that they forbid fails with EPERM or ENOSYS.
#ifndef HYPER_SANDBOX_H
#define HYPER_SANDBOX_H

#include <stdint.h>

typedef struct {
  uint64_t cpu_seconds;   // the kernel kills the process a second later at the latest
  uint64_t memory_bytes;  // of address space
  uint64_t output_bytes;  // of the file behind `output`
  uint64_t open_files;
} sandbox_limits;

// Whether this system can do so.
int sandbox_is_available(void);

// Starts `path` with `arguments` (the last one NULL). Returns its process id, or minus the error number of what failed,
// exec included; ENOSYS where the system cannot confine it.
int64_t sandbox_start(
    const char *path, char *const *arguments, const char *directory, int output, const sandbox_limits *limits);

#endif
