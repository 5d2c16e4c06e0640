/* Tries in a process of its own what the sandbox allows and refuses. */

#ifndef GALLEY_SANDBOX_TRIAL_H
#define GALLEY_SANDBOX_TRIAL_H

#include <stddef.h>

/* Enters the sandbox (without Landlock where `landlock` is 0), in which `readable` may be read and
 * files may be made in `place`; tries what is named in the result, a line of a name and an error's
 * number for each, on the thread that entered and on the other one. 0, or -1 where the process could
 * not be started. */
int galley_sandbox_trial(
    int landlock, const char *readable, const char *secret, const char *place, char *result,
    size_t size);

#endif
