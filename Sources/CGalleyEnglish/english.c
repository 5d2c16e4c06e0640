#include "galley_english.h"
