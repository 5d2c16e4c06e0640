#include "galley_english_words.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define WORD_LIST(name) \
  galley_word_list name(void) { \
    galley_word_list list = {name##_bytes, sizeof name##_bytes}; \
    return list; \
  }

static const char galley_english_sentences_bytes[] = {
#embed "en/sentences.txt"
};
WORD_LIST(galley_english_sentences)
