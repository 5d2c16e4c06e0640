#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "galley_sandbox.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Of linux/landlock.h, which old systems lack; the numbers are the same on every processor. */
#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
#define VERSION_ONLY 1
#define PATH_BENEATH 1

#define FS_EXECUTE (1ull << 0)
#define FS_WRITE_FILE (1ull << 1)
#define FS_READ_FILE (1ull << 2)
#define FS_REMOVE_FILE (1ull << 5)
#define FS_MAKE_DIR (1ull << 7)
#define FS_MAKE_REG (1ull << 8)
#define FS_TRUNCATE (1ull << 14)
/* Everything but READ_DIR: names in folders are not kept secret, only what is in files. */
#define FS_FIRST (0x1fffull & ~(1ull << 3))
#define FS_OF_FILES (FS_EXECUTE | FS_WRITE_FILE | FS_READ_FILE | FS_TRUNCATE)
#define NET_TCP 3ull
#define SCOPE_ABSTRACT_UNIX 1ull

struct ruleset {
  uint64_t files, network, scopes;
};

struct beneath {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

/* What the kernel can withhold, so that no rule names more. */
static uint64_t handled;

/* Why a rule could not be made of a path that may be there: then there is no sandbox, for what the
 * run needs would be out of reach. */
static int rule_error;

int galley_sandbox_landlock(void) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return 0;
#endif
#endif
  long version = syscall(CREATE_RULESET, NULL, 0, VERSION_ONLY);
  return version < 0 ? 0 : (int)version;
}

int galley_sandbox_begin(int version) {
  if (version < 1) return -1;
  struct ruleset set = {FS_FIRST, 0, 0};
  if (version >= 3) set.files |= FS_TRUNCATE;
  if (version >= 4) set.network = NET_TCP;
  if (version >= 6) set.scopes = SCOPE_ABSTRACT_UNIX;
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  handled = set.files;
  rule_error = 0;
  return (int)syscall(CREATE_RULESET, &set, size, 0);
}

static uint64_t bits(unsigned rights) {
  uint64_t bits = 0;
  if (rights & GALLEY_SANDBOX_READ) bits |= FS_READ_FILE;
  if (rights & GALLEY_SANDBOX_WRITE) bits |= FS_WRITE_FILE | FS_TRUNCATE;
  if (rights & GALLEY_SANDBOX_PLACE)
    bits |= FS_WRITE_FILE | FS_TRUNCATE | FS_MAKE_REG | FS_REMOVE_FILE;
  if (rights & GALLEY_SANDBOX_MAKE_FOLDERS) bits |= FS_MAKE_DIR;
  if (rights & GALLEY_SANDBOX_EXECUTE) bits |= FS_EXECUTE;
  return bits & handled;
}

static void allow_open(int rules, int file, unsigned rights) {
  struct stat status;
  struct beneath rule = {bits(rights), file};
  if (fstat(file, &status) == 0) {
    if (!S_ISDIR(status.st_mode)) rule.allowed &= FS_OF_FILES;
    /* Pipes lie in no folder and are refused here (EBADFD); they need no rule. */
    if (rule.allowed != 0 && syscall(ADD_RULE, rules, PATH_BENEATH, &rule, 0) != 0 &&
        errno != EBADFD)
      rule_error = errno;
  }
}

static int opened(const char *path, int flags) {
  int file = open(path, O_PATH | flags);
  if (file < 0 && errno != ENOENT && errno != ENOTDIR && errno != EACCES && errno != ELOOP &&
      errno != ENAMETOOLONG)
    rule_error = errno;
  return file;
}

void galley_sandbox_allow(int rules, const char *path, unsigned rights) {
  int file = opened(path, O_CLOEXEC);
  if (file < 0) return;
  allow_open(rules, file, rights);
  close(file);
}

/* What the kernel makes up is the same file only as long as it is remembered: it stays open, in the
 * program started anew too. */
static void allow_kept(int rules, const char *path) {
  int file = opened(path, 0);
  if (file >= 0) allow_open(rules, file, GALLEY_SANDBOX_READ);
}

struct known {
  int rules;
  char last[4096];
};

/* The folders of the libraries that are loaded from elsewhere, most of them the same as that of the
 * one before. */
static int allow_library(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  struct known *known = context;
  const char *usual[] = {"/usr/", "/lib/", "/lib64/"};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    if (strncmp(info->dlpi_name, usual[i], strlen(usual[i])) == 0) return 0;
  const char *end = strrchr(info->dlpi_name, '/');
  if (end == NULL || end == info->dlpi_name) return 0;
  size_t length = (size_t)(end - info->dlpi_name);
  if (length >= sizeof known->last) return 0;
  if (strncmp(known->last, info->dlpi_name, length) == 0 && known->last[length] == 0) return 0;
  memcpy(known->last, info->dlpi_name, length);
  known->last[length] = 0;
  galley_sandbox_allow(known->rules, known->last, GALLEY_SANDBOX_READ);
  return 0;
}

static void allow_list(int rules, const char *list) {
  while (list != NULL && *list != 0) {
    size_t length = strcspn(list, ":");
    char folder[4096];
    if (length > 0 && length < sizeof folder) {
      memcpy(folder, list, length);
      folder[length] = 0;
      galley_sandbox_allow(rules, folder, GALLEY_SANDBOX_READ);
    }
    list += length + (list[length] == ':');
  }
}

/* Most systems keep these in /usr and lead there by a link. */
static void allow_unless_link(int rules, const char *path) {
  struct stat status;
  if (lstat(path, &status) == 0 && !S_ISLNK(status.st_mode))
    galley_sandbox_allow(rules, path, GALLEY_SANDBOX_READ);
}

void galley_sandbox_allow_program(int rules) {
#if defined(__x86_64__)
  const char *loader = "/lib64/ld-linux-x86-64.so.2";
#else
  const char *loader = "/lib/ld-linux-aarch64.so.1";
#endif
  galley_sandbox_allow(rules, "/usr", GALLEY_SANDBOX_READ);
  allow_unless_link(rules, "/lib");
  allow_unless_link(rules, "/lib64");
  galley_sandbox_allow(rules, "/etc/ld.so.cache", GALLEY_SANDBOX_READ);
  galley_sandbox_allow(rules, "/sys/devices/system/cpu", GALLEY_SANDBOX_READ);
  galley_sandbox_allow(rules, "/dev/null", GALLEY_SANDBOX_READ | GALLEY_SANDBOX_WRITE);
  galley_sandbox_allow(rules, loader, GALLEY_SANDBOX_READ | GALLEY_SANDBOX_EXECUTE);
  galley_sandbox_allow(
      rules, "/proc/self/exe", GALLEY_SANDBOX_READ | GALLEY_SANDBOX_EXECUTE);
  /* What Swift reads when it starts: the arguments, and where the stack ends. */
  allow_kept(rules, "/proc/self/cmdline");
  allow_kept(rules, "/proc/self/maps");
  struct known known = {rules, ""};
  dl_iterate_phdr(allow_library, &known);
  allow_list(rules, getenv("LD_LIBRARY_PATH"));
  allow_list(rules, getenv("GCONV_PATH"));
}

/* Rules hold for the thread that asks for them and those that it starts; so the other one is
 * interrupted and asks for itself. */
static int shared_rules;
static int shared_error;
static sem_t shared_done;

static int restrict_thread(int rules) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  if (rules >= 0 && syscall(RESTRICT_SELF, rules, 0) != 0) return errno;
  return 0;
}

static void restrict_in_handler(int number) {
  (void)number;
  int before = errno;
  shared_error = restrict_thread(shared_rules);
  sem_post(&shared_done);
  errno = before;
}

#define ASKS_THREAD (SIGRTMIN + 6)

void galley_sandbox_listen(void) {
  sigset_t asked;
  sigemptyset(&asked);
  sigaddset(&asked, ASKS_THREAD);
  pthread_sigmask(SIG_UNBLOCK, &asked, NULL);
}

static int restrict_other(int rules, pthread_t other) {
  int number = ASKS_THREAD;
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = restrict_in_handler;
  action.sa_flags = SA_RESTART;
  sem_init(&shared_done, 0, 0);
  shared_rules = rules;
  if (sigaction(number, &action, &before) != 0) return errno;
  int failure = pthread_kill(other, number);
  if (failure == 0) {
    struct timespec end;
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += 1;
    int waited;
    while ((waited = sem_timedwait(&shared_done, &end)) != 0 && errno == EINTR) {
    }
    failure = waited == 0 ? shared_error : ETIMEDOUT;
  }
  /* Where it comes late it still finds its handler. */
  if (failure != ETIMEDOUT) sigaction(number, &before, NULL);
  return failure;
}

int galley_sandbox_enter(int rules, pthread_t other) {
  int failure = rule_error;
  if (failure == 0 && other != 0) failure = restrict_other(rules, other);
  if (failure == 0) failure = restrict_thread(rules);
  if (rules >= 0) close(rules);
  return failure != 0 ? failure : galley_sandbox_filter();
}
