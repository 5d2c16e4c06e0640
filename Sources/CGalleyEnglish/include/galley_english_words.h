#pragma once
#include <stddef.h>

/// A word list as it stands in en/, embedded by the compiler.
typedef struct {
  const char *bytes;
  size_t count;
} galley_word_list;

/// Abbreviations and the words that open sentences: en/sentences.txt.
galley_word_list galley_english_sentences(void);
/// Classes of words that rules ask for: en/grammar.txt.
galley_word_list galley_english_grammar(void);
/// Titles and what people are: en/roles.txt.
galley_word_list galley_english_roles(void);
/// Words of bodies, outlets and documents: en/organizations.txt.
galley_word_list galley_english_organizations(void);
/// States, nationalities and seats of government: en/places.txt.
galley_word_list galley_english_places(void);
/// Given names and words that are no names: en/given-names.txt.
galley_word_list galley_english_given_names(void);
/// Words of modality and negation: en/modality.txt.
galley_word_list galley_english_modality(void);
/// The small words of some twenty languages: languages/stop-words.txt.
galley_word_list galley_stop_words(void);
