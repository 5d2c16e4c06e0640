#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "galley_sandbox_trial.h"
#include "galley_sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int output;

static void tell(const char *thread, const char *name, long outcome) {
  dprintf(output, "%s%s %d\n", thread, name, outcome < 0 ? errno : 0);
}

static long opened(const char *path, int flags) {
  int file = open(path, flags | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
  return file;
}

static const char *readable, *secret, *place;

static void try_files(const char *thread) {
  char path[4096], link[4096], through[4096];
  tell(thread, "read", opened(readable, O_RDONLY));
  tell(thread, "read-secret", opened(secret, O_RDONLY));
  tell(thread, "read-passwd", opened("/etc/passwd", O_RDONLY));
  tell(thread, "read-environ", opened("/proc/self/environ", O_RDONLY));
  snprintf(through, sizeof through, "/proc/self/root%s", secret);
  tell(thread, "read-through-proc", opened(through, O_RDONLY));
  snprintf(link, sizeof link, "%s/link", place);
  tell(thread, "read-link", opened(link, O_RDONLY));
  tell(thread, "write-link", opened(link, O_WRONLY));
  snprintf(path, sizeof path, "%s/%sfile", place, thread);
  tell(thread, "make", opened(path, O_WRONLY | O_CREAT | O_EXCL));
  tell(thread, "remove", unlink(path));
  snprintf(path, sizeof path, "%s.%snew", secret, thread);
  tell(thread, "make-elsewhere", opened(path, O_WRONLY | O_CREAT));
  tell(thread, "write-secret", opened(secret, O_WRONLY));
  tell(thread, "remove-secret", unlink(secret));
  snprintf(path, sizeof path, "%s/%ssymlink", place, thread);
  tell(thread, "make-link", symlink("/etc/passwd", path));
}

static void try_calls(const char *thread) {
  static char *arguments[] = {"true", NULL};
  tell(thread, "socket", socket(AF_INET, SOCK_STREAM, 0));
  tell(thread, "socket-unix", socket(AF_UNIX, SOCK_STREAM, 0));
  int pair[2];
  tell(thread, "socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
  tell(thread, "execve", execve("/bin/true", arguments, NULL));
  /* The right words at another address. */
  char own[] = "/proc/self/exe";
  tell(thread, "execve-copied", execve(own, arguments, NULL));
  tell(thread, "execveat", syscall(SYS_execveat, AT_FDCWD, "/bin/true", arguments, NULL, 0));
  tell(thread, "ptrace", ptrace(PTRACE_TRACEME, 0, NULL, NULL));
  tell(thread, "fork", syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0));
#ifdef SYS_fork
  tell(thread, "vfork", syscall(SYS_fork));
#endif
  tell(thread, "kill", kill(getppid(), 0));
  tell(thread, "kill-own", kill(getpid(), 0));
  tell(thread, "unshare", unshare(CLONE_NEWNS));
  tell(thread, "io_uring", syscall(425, 1, NULL));
  tell(thread, "terminal", ioctl(0, 0x5412, "x"));
#ifdef __x86_64__
  tell(thread, "x32", syscall(0x40000000 | SYS_getpid));
#endif
}

static int has_files;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void *other_thread(void *context) {
  (void)context;
  galley_sandbox_listen();
  pthread_mutex_lock(&gate);
  if (has_files) try_files("other-");
  try_calls("other-");
  return NULL;
}

static void *later_thread(void *context) {
  (void)context;
  if (has_files) try_files("later-");
  try_calls("later-");
  return NULL;
}

static void child(int landlock) {
  pthread_t other, later;
  has_files = landlock != 0;
  pthread_mutex_lock(&gate);
  tell("", "thread", pthread_create(&other, NULL, other_thread, NULL) == 0 ? 0 : -1);
  int rules = landlock ? galley_sandbox_begin(landlock) : -1;
  if (rules >= 0) {
    galley_sandbox_allow_program(rules);
    galley_sandbox_allow(rules, readable, GALLEY_SANDBOX_READ);
    galley_sandbox_allow(rules, place, GALLEY_SANDBOX_PLACE);
  }
  errno = galley_sandbox_enter(rules, other);
  tell("", "enter", errno == 0 ? 0 : -1);
  if (has_files) try_files("");
  try_calls("");
  tell("", "thread-later", pthread_create(&later, NULL, later_thread, NULL) == 0 ? 0 : -1);
  pthread_join(later, NULL);
  pthread_mutex_unlock(&gate);
  pthread_join(other, NULL);
}

int galley_sandbox_trial(
    int landlock, const char *may_read, const char *may_not_read, const char *may_write,
    char *result, size_t size) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  readable = may_read;
  secret = may_not_read;
  place = may_write;
  pid_t process = fork();
  if (process < 0) return -1;
  if (process == 0) {
    output = ends[1];
    /* The thread that forked may hold back every signal. */
    sigset_t alarmed;
    sigemptyset(&alarmed);
    sigaddset(&alarmed, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &alarmed, NULL);
    signal(SIGALRM, SIG_DFL);
    alarm(20);
    child(landlock);
    _exit(0);
  }
  close(ends[1]);
  size_t length = 0;
  ssize_t count;
  while (length + 1 < size && (count = read(ends[0], result + length, size - length - 1)) > 0)
    length += (size_t)count;
  result[length] = 0;
  close(ends[0]);
  int status;
  waitpid(process, &status, 0);
  return status == 0 ? 0 : -1;
}
