#include "galley_english_cues.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char verbs[] = {
#embed "en/cue-verbs.txt"
};
static const char irregular[] = {
#embed "en/cue-irregular.txt"
};
static const char phrases[] = {
#embed "en/cue-phrases.txt"
};
static const char nouns[] = {
#embed "en/cue-nouns.txt"
};
static const char adjectives[] = {
#embed "en/cue-adjectives.txt"
};
static const char prepositions[] = {
#embed "en/cue-prepositions.txt"
};

#define CUE_LIST(name) \
  galley_cue_list galley_english_cue_##name(void) { \
    galley_cue_list list = {name, sizeof name}; \
    return list; \
  }

CUE_LIST(verbs)
CUE_LIST(irregular)
CUE_LIST(phrases)
CUE_LIST(nouns)
CUE_LIST(adjectives)
CUE_LIST(prepositions)
