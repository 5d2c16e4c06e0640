#pragma once

/// First byte of the English model, aligned to 64 bytes.
const void *galley_english_model(void);

/// Length of the English model in bytes.
unsigned long galley_english_model_size(void);
