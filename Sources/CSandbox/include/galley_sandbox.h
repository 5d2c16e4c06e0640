/* What a process gives up: files that it has no business with (Landlock), and calls of the system that
 * reading and writing never need (seccomp). By raw calls of the system, so that neither the kernel's
 * headers nor a library must be there. */

#ifndef GALLEY_SANDBOX_H
#define GALLEY_SANDBOX_H

#include <pthread.h>

/* What is allowed of a file, or of everything below a folder. */
enum galley_sandbox_rights {
  GALLEY_SANDBOX_READ = 1,
  /* To write what is there already: devices and named pipes. */
  GALLEY_SANDBOX_WRITE = 2,
  /* To make, replace and take away files. */
  GALLEY_SANDBOX_PLACE = 4,
  GALLEY_SANDBOX_MAKE_FOLDERS = 8,
  GALLEY_SANDBOX_EXECUTE = 16,
};

/* The version of Landlock that the kernel offers; 0 where it offers none, or this build has to do
 * without (a sanitizer needs what is given up). */
int galley_sandbox_landlock(void);

/* Whether calls of the system can be filtered here. */
int galley_sandbox_has_filter(void);

/* Begins a set of rules; -1 where none can be had. */
int galley_sandbox_begin(int version);

/* Allows something of a path; what is not there needs no rule. */
void galley_sandbox_allow(int rules, const char *path, unsigned rights);

/* Allows the program itself, its loader and its libraries, which it may load later or anew. */
void galley_sandbox_allow_program(int rules);

/* Lets the thread be held to rules later by another one, though its process began with every signal
 * held back. */
void galley_sandbox_listen(void);

/* Holds this thread and the other one to the rules (-1 for none) and every thread to the filter, for
 * ever; 0, or the number of the error. */
int galley_sandbox_enter(int rules, pthread_t other);

/* The path by which the program starts itself anew. The filter knows it by its address, which is the
 * same in every attempt. */
const char *galley_sandbox_own_program(void);

#endif
