#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "galley_sandbox.h"
#include "internal.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

/* Of linux/filter.h, linux/seccomp.h and linux/audit.h. */
struct instruction {
  uint16_t code;
  uint8_t yes, no;
  uint32_t value;
};
struct program {
  unsigned short count;
  struct instruction *first;
};
struct call {
  int32_t number;
  uint32_t architecture;
  uint64_t at;
  uint64_t arguments[6];
};

#define LOAD 0x20
#define EQUAL 0x15
#define ANY_BIT 0x45
#define AT_LEAST 0x35
#define JUMP 0x05
#define RETURN 0x06
#define ALLOW 0x7fff0000u
#define REFUSE(error) (0x00050000u | (error))
#define SET_MODE_FILTER 1
#define ALL_THREADS 1

#if defined(__x86_64__)
#define ARCHITECTURE 0xc000003eu
#elif defined(__aarch64__)
#define ARCHITECTURE 0xc00000b7u
#endif

/* Calls that reading and writing files never need, whatever their arguments. */
static const uint32_t refused[] = {
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4,
    SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns,
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot,
    SYS_swapon, SYS_swapoff, SYS_acct, SYS_quotactl, SYS_syslog, SYS_personality,
    SYS_add_key, SYS_request_key, SYS_keyctl, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo,
    SYS_mknodat, SYS_settimeofday, SYS_clock_settime, SYS_sethostname, SYS_setdomainname,
    /* By number: io_uring_setup, pidfd_send_signal, pidfd_getfd, and mounts by descriptor are newer
     * than some headers. They are the same on every processor. */
    425, 424, 438, 428, 429, 430, 431, 432, 433, 442,
#ifdef SYS_fork
    SYS_fork, SYS_vfork, SYS_mknod,
#endif
#ifdef SYS_iopl
    SYS_iopl, SYS_ioperm, SYS_modify_ldt,
#endif
};

#define CLONE3 435
/* What puts letters into the input of a terminal. */
#define PUTS_INPUT 0x5412
#define PASTES_INPUT 0x541c

/* The page that holds the program's path, at an address that is the same in every attempt. */
#define OWN_PAGE ((char *)0x6a1e00000000)
static const char own_path[] = "/proc/self/exe";
static const char *own = own_path;

static void place_own_path(void) {
  if (own == OWN_PAGE) return;
  char *page = mmap(OWN_PAGE, 4096, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | 0x100000 /* never in place of another */, -1, 0);
  if (page == MAP_FAILED) return;
  if (page != OWN_PAGE) {
    munmap(page, 4096);
    return;
  }
  memcpy(page, own_path, sizeof own_path);
  mprotect(page, 4096, PROT_READ);
  own = page;
}

/* A further attempt sets up no filter, so its page is made here. Safe in a signal handler. */
const char *galley_sandbox_own_program(void) {
  place_own_path();
  return own;
}

int galley_sandbox_has_filter(void) {
#ifdef ARCHITECTURE
  return prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0;
#else
  return 0;
#endif
}

#ifdef ARCHITECTURE
static struct instruction code[512];
static unsigned short count;

static void add(uint16_t operation, uint32_t value, uint8_t yes, uint8_t no) {
  code[count++] = (struct instruction){operation, yes, no, value};
}

/* The lower half of an argument, and its upper half. */
static uint32_t lower(int index) {
  return (uint32_t)(offsetof(struct call, arguments) + 8 * (unsigned)index);
}
static uint32_t upper(int index) { return lower(index) + 4; }

static int by_number(const void *first, const void *second) {
  uint32_t a = *(const uint32_t *)first, b = *(const uint32_t *)second;
  return a < b ? -1 : a > b;
}

/* Looks a call up in the sorted numbers from `low` to before `high`: the kernel goes through the
 * filter once for each call there is when it is set up, so its length counts. Every way out of the
 * search leads behind it. */
static void search(const uint32_t *numbers, size_t low, size_t high) {
  if (high - low == 1) {
    add(EQUAL, numbers[low], 0, 1);
    add(RETURN, REFUSE(EPERM), 0, 0);
    add(JUMP, 0, 0, 0);
    return;
  }
  size_t middle = (low + high) / 2;
  unsigned short here = count;
  add(AT_LEAST, numbers[middle], 0, 0);
  search(numbers, low, middle);
  code[here].yes = (uint8_t)(count - here - 1);
  search(numbers, middle, high);
}

static void add_refused(void) {
  uint32_t numbers[sizeof refused / sizeof *refused];
  memcpy(numbers, refused, sizeof refused);
  size_t all = sizeof refused / sizeof *refused;
  qsort(numbers, all, sizeof *numbers, by_number);
  unsigned short first = count;
  search(numbers, 0, all);
  for (unsigned short at = first; at < count; at++)
    if (code[at].code == JUMP) code[at].value = (uint32_t)(count - at - 1);
}

int galley_sandbox_filter(void) {
  place_own_path();
  uint64_t address = (uint64_t)(uintptr_t)own;
  count = 0;
  add(LOAD, offsetof(struct call, architecture), 0, 0);
  add(EQUAL, ARCHITECTURE, 1, 0);
  add(RETURN, REFUSE(EPERM), 0, 0);
  add(LOAD, offsetof(struct call, number), 0, 0);
#if defined(__x86_64__)
  /* The calls of x32. */
  add(ANY_BIT, 0x40000000, 0, 1);
  add(RETURN, REFUSE(EPERM), 0, 0);
#endif
  add_refused();
  /* Its flags lie in memory, where a filter does not see them; the C library then takes clone. */
  add(EQUAL, CLONE3, 0, 1);
  add(RETURN, REFUSE(ENOSYS), 0, 0);
  /* Threads, but no processes. */
  add(EQUAL, SYS_clone, 0, 4);
  add(LOAD, lower(0), 0, 0);
  add(ANY_BIT, CLONE_THREAD, 0, 1);
  add(RETURN, ALLOW, 0, 0);
  add(RETURN, REFUSE(EPERM), 0, 0);
  /* No program but this one, which starts itself anew after a fault. */
  add(EQUAL, SYS_execve, 0, 6);
  add(LOAD, lower(0), 0, 0);
  add(EQUAL, (uint32_t)address, 0, 3);
  add(LOAD, upper(0), 0, 0);
  add(EQUAL, (uint32_t)(address >> 32), 0, 1);
  add(RETURN, ALLOW, 0, 0);
  add(RETURN, REFUSE(EPERM), 0, 0);
  /* Signals to nobody else. */
  uint32_t self = (uint32_t)getpid();
  add(EQUAL, SYS_kill, 1, 0);
  add(EQUAL, SYS_tgkill, 0, 4);
  add(LOAD, lower(0), 0, 0);
  add(EQUAL, self, 0, 1);
  add(RETURN, ALLOW, 0, 0);
  add(RETURN, REFUSE(EPERM), 0, 0);
  add(EQUAL, SYS_tkill, 0, 1);
  add(RETURN, REFUSE(EPERM), 0, 0);
  add(EQUAL, SYS_ioctl, 0, 4);
  add(LOAD, lower(1), 0, 0);
  add(EQUAL, PUTS_INPUT, 1, 0);
  add(EQUAL, PASTES_INPUT, 0, 1);
  add(RETURN, REFUSE(EPERM), 0, 0);
  add(RETURN, ALLOW, 0, 0);
  struct program filter = {count, code};
  long failed = syscall(SYS_seccomp, SET_MODE_FILTER, ALL_THREADS, &filter);
  /* A number above 0 is that of a thread which could not be held to it. */
  return failed == 0 ? 0 : failed > 0 ? EBUSY : errno;
}
#else
int galley_sandbox_filter(void) { return 0; }
#endif
