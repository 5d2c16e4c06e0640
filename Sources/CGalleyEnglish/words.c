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

static const char galley_english_grammar_bytes[] = {
#embed "en/grammar.txt"
};
WORD_LIST(galley_english_grammar)

static const char galley_english_roles_bytes[] = {
#embed "en/roles.txt"
};
WORD_LIST(galley_english_roles)

static const char galley_english_organizations_bytes[] = {
#embed "en/organizations.txt"
};
WORD_LIST(galley_english_organizations)

static const char galley_english_places_bytes[] = {
#embed "en/places.txt"
};
WORD_LIST(galley_english_places)

static const char galley_english_given_names_bytes[] = {
#embed "en/given-names.txt"
};
WORD_LIST(galley_english_given_names)

static const char galley_stop_words_bytes[] = {
#embed "languages/stop-words.txt"
};
WORD_LIST(galley_stop_words)

static const char galley_english_modality_bytes[] = {
#embed "en/modality.txt"
};
WORD_LIST(galley_english_modality)
