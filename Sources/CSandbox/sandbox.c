#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#else
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define LOAD_ARGUMENT(n, half) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[n]) + 4 * (half))
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, value)
#define FAIL(error) RETURN(SECCOMP_RET_ERRNO | (error))
#define ALLOW RETURN(SECCOMP_RET_ALLOW)
#define IF_CALL(name, skipped) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, skipped)
#define DENY(name) IF_CALL(name, 1), FAIL(EPERM)
// A call whose arguments lie in memory, which a filter cannot see: callers fall back to the older form.
#define HIDE(name) IF_CALL(name, 1), FAIL(ENOSYS)
// Fails unless argument `n` has none of `bits`.
#define DENY_BITS(name, n, bits) \
  IF_CALL(name, 4), LOAD_ARGUMENT(n, 0), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1), FAIL(EPERM), ALLOW
// A step over `skipped` instructions where the value loaded is `value`: to a failure, or past it.
#define SKIP_IF(value, skipped) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, skipped, 0)
#define WRITES (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)

// Both architectures are little-endian: half 0 of an argument is its low one.
static struct sock_filter rules[] = {
    LOAD(arch),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0),
    RETURN(SECCOMP_RET_KILL_PROCESS),
    LOAD(nr),
#if defined(__x86_64__)
    // The x32 numbers of the same calls.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
    RETURN(SECCOMP_RET_KILL_PROCESS),
#endif
    // Calls that may be newer than these rules: callers fall back to older ones.
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 447, 0, 1), FAIL(ENOSYS),
    // Network, and rings that would do any call unseen.
    DENY(socket), DENY(socketpair), DENY(connect), DENY(bind), DENY(listen), DENY(accept), DENY(accept4),
    HIDE(io_uring_setup), HIDE(io_uring_enter), HIDE(io_uring_register),
    // Processes: threads are all that may begin.
    IF_CALL(clone, 4), LOAD_ARGUMENT(0, 0), BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), FAIL(EPERM), ALLOW,
    HIDE(clone3), DENY(unshare), DENY(setns), DENY(ptrace), DENY(process_vm_readv), DENY(process_vm_writev),
    DENY(kcmp), DENY(kill), DENY(tkill), DENY(tgkill), DENY(rt_sigqueueinfo), DENY(rt_tgsigqueueinfo),
    DENY(pidfd_open), DENY(pidfd_getfd), DENY(pidfd_send_signal), DENY(setpriority), DENY(ioprio_set),
    // Nor may the kernel send signals to others on its behalf when a file is ready.
    IF_CALL(fcntl, 6), LOAD_ARGUMENT(1, 0), SKIP_IF(F_SETOWN, 2), SKIP_IF(F_SETSIG, 1),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_SETOWN_EX, 0, 1), FAIL(EPERM), ALLOW,
    // Of a file's own calls: is it a terminal, how much can be read, does it wait, does exec close it. No others.
    IF_CALL(ioctl, 8), LOAD_ARGUMENT(1, 0), SKIP_IF(TCGETS, 5), SKIP_IF(FIONREAD, 4), SKIP_IF(FIONBIO, 3),
    SKIP_IF(FIOCLEX, 2), SKIP_IF(FIONCLEX, 1), FAIL(EPERM), ALLOW,
    // The process ends with the one that started it; another user's would be let go.
    IF_CALL(prctl, 4), LOAD_ARGUMENT(0, 0), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_PDEATHSIG, 0, 1), FAIL(EPERM), ALLOW,
    DENY(setuid), DENY(setgid), DENY(setreuid), DENY(setregid), DENY(setresuid), DENY(setresgid), DENY(setfsuid),
    DENY(setfsgid), DENY(setgroups), DENY(capset), DENY(move_pages), DENY(migrate_pages), DENY(sched_setscheduler), DENY(sched_setattr), DENY(sched_setparam), DENY(sched_setaffinity), DENY(setrlimit),
    // Limits may be asked for, not set.
    IF_CALL(prlimit64, 6), LOAD_ARGUMENT(2, 0), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3), LOAD_ARGUMENT(2, 1),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1), ALLOW, FAIL(EPERM),
    // Files.
    DENY_BITS(openat, 2, WRITES), HIDE(openat2), DENY(open_by_handle_at), DENY(unlinkat), DENY(renameat2),
    DENY(mkdirat), DENY(linkat), DENY(symlinkat), DENY(mknodat), DENY(truncate), DENY(ftruncate), DENY(fallocate),
    DENY(fchmod), DENY(fchmodat), DENY(fchown), DENY(fchownat), DENY(utimensat), DENY(setxattr), DENY(lsetxattr),
    DENY(fsetxattr), DENY(removexattr), DENY(lremovexattr), DENY(fremovexattr), DENY(mount), DENY(umount2),
    DENY(mount_setattr), DENY(fspick), DENY(fsconfig),
    DENY(pivot_root), DENY(chroot), DENY(move_mount), DENY(open_tree), DENY(fsopen), DENY(fsmount), DENY(swapon),
    DENY(swapoff), DENY(acct), DENY(quotactl), DENY(memfd_create), DENY(fanotify_init), DENY(inotify_init1),
    // The system.
    DENY(reboot), DENY(sethostname), DENY(setdomainname), DENY(init_module), DENY(finit_module), DENY(delete_module),
    DENY(kexec_load), DENY(kexec_file_load), DENY(bpf), DENY(perf_event_open), DENY(userfaultfd), DENY(add_key), DENY(request_key),
    DENY(keyctl), DENY(settimeofday), DENY(clock_settime), DENY(clock_adjtime), DENY(adjtimex), DENY(syslog),
    DENY(shmget), DENY(shmat), DENY(shmctl), DENY(semget), DENY(semop), DENY(semtimedop), DENY(semctl), DENY(msgget),
    DENY(msgsnd), DENY(msgrcv), DENY(msgctl), DENY(mq_open), DENY(mq_unlink), DENY(vhangup), DENY(setsid), DENY(setpgid),
#if defined(__NR_renameat)
    DENY(renameat),
#endif
#if defined(__x86_64__)
    DENY_BITS(open, 1, WRITES), DENY(creat), DENY(fork), DENY(vfork), DENY(unlink), DENY(rename), DENY(mkdir),
    DENY(rmdir), DENY(link), DENY(symlink), DENY(mknod), DENY(chmod), DENY(chown), DENY(lchown), DENY(utime),
    DENY(utimes), DENY(futimesat), DENY(iopl), DENY(ioperm), DENY(inotify_init),
#endif
    ALLOW,
};

static int restrict_calls(void) {
  const struct sock_fprog program = {sizeof rules / sizeof rules[0], rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 ? 0 : errno;
}

static int limit(int resource, uint64_t soft, uint64_t hard) {
  const struct rlimit value = {soft, hard};
  return setrlimit(resource, &value) == 0 ? 0 : errno;
}

// The child's half. Only calls that are safe between fork and exec in a process with threads; returns what failed.
static int become(
    const char *path, char *const *arguments, const char *directory, int output, const sandbox_limits *limits,
    int status, pid_t parent) {
  static char *environment[] = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "PYTHONHASHSEED=0", NULL};
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // It ends when we do, even if we are killed.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
  if (getppid() != parent) _exit(127);
  // Ctrl-C is for us, who end it then.
  setsid();
  if (chdir(directory) != 0) return errno;
  const int null = open("/dev/null", O_RDWR);
  if (null < 0 || dup2(null, 0) < 0 || dup2(output, 2) < 0 || dup2(null, 1) < 0) return errno;
  for (int file = 3; file < 4096; file++) {
    if (file != status) close(file);
  }
  int failure = limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1);
  if (failure == 0) failure = limit(RLIMIT_AS, limits->memory_bytes, limits->memory_bytes);
  if (failure == 0) failure = limit(RLIMIT_FSIZE, limits->output_bytes, limits->output_bytes);
  if (failure == 0) failure = limit(RLIMIT_NOFILE, limits->open_files, limits->open_files);
  if (failure == 0) failure = limit(RLIMIT_CORE, 0, 0);
  if (failure == 0) failure = restrict_calls();
  if (failure != 0) return failure;
  execve(path, arguments, environment);
  return errno;
}

int64_t sandbox_start(
    const char *path, char *const *arguments, const char *directory, int output, const sandbox_limits *limits) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
  const pid_t parent = getpid();
  const pid_t process = fork();
  if (process == 0) {
    const int failure = become(path, arguments, directory, output, limits, ends[1], parent);
    (void)!write(ends[1], &failure, sizeof failure);
    _exit(127);
  }
  const int forkFailure = errno;
  close(ends[1]);
  int failure = 0;
  // The pipe closes without a word where exec succeeds.
  ssize_t count = -1;
  if (process > 0) {
    do count = read(ends[0], &failure, sizeof failure);
    while (count < 0 && errno == EINTR);
  }
  close(ends[0]);
  if (process < 0) return -forkFailure;
  if (count == 0) return process;
  while (waitpid(process, NULL, 0) < 0 && errno == EINTR) {
  }
  return count == sizeof failure && failure > 0 ? -failure : -EIO;
}

int sandbox_is_available(void) {
  // Asking for a filter at no address fails with EFAULT where filters are known.
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, NULL) != 0 && errno == EFAULT;
}

#else

int sandbox_is_available(void) { return 0; }

int64_t sandbox_start(
    const char *path, char *const *arguments, const char *directory, int output, const sandbox_limits *limits) {
  (void)path, (void)arguments, (void)directory, (void)output, (void)limits;
  return -ENOSYS;
}

#endif
