#include "attributes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/xattr.h>

static const char access_list[] = "system.posix_acl_access";

static int is_unknown(int error) { return error == ENOTSUP || error == EOPNOTSUPP || error == ENOSYS; }

/* The names of a file's attributes, each with a final zero; their length, or -1. */
static ssize_t names_of(const char *path, char **names) {
  for (;;) {
    ssize_t room = listxattr(path, NULL, 0);
    if (room <= 0) return room;
    *names = malloc((size_t)room);
    if (!*names) return -1;
    ssize_t length = listxattr(path, *names, (size_t)room);
    if (length >= 0) return length;
    free(*names);
    *names = NULL;
    /* Somebody gave it another one meanwhile. */
    if (errno != ERANGE) return -1;
  }
}

static int copy(const char *from, const char *name, int to) {
  for (;;) {
    ssize_t room = getxattr(from, name, NULL, 0);
    /* Taken away meanwhile. */
    if (room < 0) return errno == ENODATA ? 0 : errno;
    char *value = malloc((size_t)room + 1);
    if (!value) return ENOMEM;
    ssize_t length = getxattr(from, name, value, (size_t)room + 1);
    int failure = length < 0 ? errno : fsetxattr(to, name, value, (size_t)length, 0) ? errno : 0;
    int is_longer = length < 0 && failure == ERANGE;
    free(value);
    if (!is_longer) return failure;
  }
}

int galley_copy_attributes(const char *from, int to) {
  char *names = NULL;
  ssize_t length = names_of(from, &names);
  if (length < 0) return is_unknown(errno) ? 0 : errno;
  int failure = 0, has_list = 0;
  for (ssize_t at = 0; at < length && !failure; at += (ssize_t)strlen(names + at) + 1) {
    const char *name = names + at;
    int is_list = !strcmp(name, access_list);
    has_list |= is_list;
    if (is_list || !strncmp(name, "user.", 5)) failure = copy(from, name, to);
  }
  free(names);
  if (!failure && !has_list && fremovexattr(to, access_list) && errno != ENODATA && !is_unknown(errno))
    failure = errno;
  return failure;
}
