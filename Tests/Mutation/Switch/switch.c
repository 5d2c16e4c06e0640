// Reads once, before the program begins, which mutant is on.

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "CGalleyMutants.h"

int galley_mutant_chosen = 0;
unsigned char *galley_mutants_reached = NULL;

// A file with a byte for each mutant is shared by all processes of a run.
static void share(const char *path) {
  int file = open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  struct stat facts;
  if (fstat(file, &facts) == 0 && facts.st_size > 0) {
    void *bytes =
        mmap(NULL, (size_t)facts.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (bytes != MAP_FAILED) galley_mutants_reached = bytes;
  }
  close(file);
}

__attribute__((constructor)) static void galley_mutants_begin(void) {
  const char *number = getenv("GALLEY_MUTANT");
  if (number != NULL) galley_mutant_chosen = atoi(number);
  const char *path = getenv("GALLEY_MUTANTS_REACHED");
  if (path != NULL) share(path);
}
