#pragma once
#include <stddef.h>

/// A word list as it stands in en/, embedded by the compiler.
typedef struct {
  const char *bytes;
  size_t count;
} galley_word_list;

/// Abbreviations and the words that open sentences: en/sentences.txt.
galley_word_list galley_english_sentences(void);

