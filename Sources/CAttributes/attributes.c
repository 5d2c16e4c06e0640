#include "attributes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/xattr.h>

static const char access_list[] = "system.posix_acl_access";

static int is_unknown(int error) {
  return error == ENOTSUP || error == EOPNOTSUPP || error == ENOSYS;
}

/* Whether an attribute was taken away meanwhile, or this user may not read it. */
static int is_out_of_reach(int error) {
  return error == ENODATA || error == EACCES || error == EPERM;
}

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

/* The length of the value, which is to be freed; -1 where there is none to copy, and then *failure
 * is the error's number, or 0 where the value is out of reach. */
static ssize_t value_of(const char *path, const char *name, char **value, int *failure) {
  for (;;) {
    ssize_t room = getxattr(path, name, NULL, 0);
    *value = room < 0 ? NULL : malloc((size_t)room + 1);
    ssize_t length = *value ? getxattr(path, name, *value, (size_t)room + 1) : -1;
    if (length >= 0) return length;
    int error = errno;
    free(*value);
    /* Somebody made it longer meanwhile. */
    if (error == ERANGE) continue;
    *failure = is_out_of_reach(error) ? 0 : error;
    return -1;
  }
}

static int copy(const char *from, const char *name, int to) {
  char *value = NULL;
  int failure = 0;
  ssize_t length = value_of(from, name, &value, &failure);
  if (length < 0) return failure;
  if (fsetxattr(to, name, value, (size_t)length, 0)) failure = errno;
  free(value);
  return failure;
}

int galley_copy_attributes(const char *from, int to) {
  char *names = NULL;
  ssize_t length = names_of(from, &names);
  if (length < 0) return is_unknown(errno) || is_out_of_reach(errno) ? 0 : errno;
  int failure = 0;
  for (ssize_t at = 0; at < length && !failure; at += (ssize_t)strlen(names + at) + 1) {
    if (!strncmp(names + at, "user.", 5)) failure = copy(from, names + at, to);
  }
  free(names);
  return failure;
}

int galley_copy_access_list(const char *from, int to) {
  if (getxattr(from, access_list, NULL, 0) >= 0) return copy(from, access_list, to);
  if (is_unknown(errno)) return 0;
  if (errno != ENODATA) return is_out_of_reach(errno) ? 0 : errno;
  if (fremovexattr(to, access_list) && errno != ENODATA && !is_unknown(errno)) return errno;
  return 0;
}
