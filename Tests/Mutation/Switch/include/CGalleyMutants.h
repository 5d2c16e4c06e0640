#ifndef C_GALLEY_MUTANTS_H
#define C_GALLEY_MUTANTS_H

#include <stdbool.h>
#include <stddef.h>

/// The number of the mutant that is on, and where is noted which were asked for; see switch.c.
extern int galley_mutant_chosen;
extern unsigned char *galley_mutants_reached;

/// Whether a mutant is on.
static inline bool galley_mutant(int number) {
  if (galley_mutants_reached != NULL) galley_mutants_reached[number] = 1;
  return galley_mutant_chosen == number;
}

/// A condition, or its contrary where the mutant is on.
static inline bool galley_flip(int number, bool value) { return galley_mutant(number) != value; }

/// A condition, or `true` where the mutant is on.
static inline bool galley_held(int number, bool value) { return galley_mutant(number) || value; }

#endif
