#include "galley_english.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The tables of the model are used where they are, a cache line at a time.
_Alignas(64) static const unsigned char model[] = {
#embed "en.model"
};

const void *galley_english_model(void) { return model; }

unsigned long galley_english_model_size(void) { return sizeof model; }
