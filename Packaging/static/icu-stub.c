/* An empty table in place of ICU's 34 MB of locale data, which Swift's static Foundation brings.
 *
 * Galley formats nothing by locale, and its own code never calls Foundation; its YAML and Mustache
 * libraries use it for strings and files only. ICU documents this very stub ("stubdata") for such
 * programs: what would need the data gives an error. The name holds ICU's version; where it is
 * another, the full table is linked and the package is larger. */
#include <stdint.h>

const struct {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size, reserved;
  uint8_t is_big_endian, charset, char_size, reserved_byte;
  uint8_t format[4], format_version[4], data_version[4];
  char padding[8];
  uint32_t count, reserved_count;
  int32_t filler[3];
} icudt76_dat __attribute__((aligned(16))) = {
    32, {0xDA, 0x27}, 20, 0, 0, 0, 2, 0, {'C', 'm', 'n', 'D'}, {1, 0, 0, 0}, {0, 0, 0, 0},
    "stubdat", 0, 0, {0, 0, 0}};
