#pragma once
#include <stddef.h>

/// A lexicon as it stands in en/, embedded by the compiler.
typedef struct {
  const char *bytes;
  size_t count;
} galley_cue_list;

/// The lexicons of words that report speech and thought: en/cue-*.txt.
galley_cue_list galley_english_cue_verbs(void);
galley_cue_list galley_english_cue_irregular(void);
galley_cue_list galley_english_cue_phrases(void);
galley_cue_list galley_english_cue_nouns(void);
galley_cue_list galley_english_cue_adjectives(void);
galley_cue_list galley_english_cue_prepositions(void);
