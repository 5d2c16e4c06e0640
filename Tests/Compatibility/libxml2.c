/* Prints what Galley relies on of libxml2's binary interface: once as its own declarations say, and
 * once, with SYSTEM defined, as the installed headers do. `make check-libxml2` compares the two. */
#include <stddef.h>
#include <stdio.h>
#ifdef SYSTEM
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/c14n.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#else
#include "galley_libxml2.h"
#endif

#define OFFSET(type, member) \
  printf("%s.%s %zu %zu\n", #type, #member, offsetof(type, member), sizeof(((type *)0)->member))
#define VALUE(name) printf("%s %d\n", #name, (int)name)

int main(void) {
  OFFSET(xmlNode, type);
  OFFSET(xmlNode, name);
  OFFSET(xmlNode, children);
  OFFSET(xmlNode, last);
  OFFSET(xmlNode, parent);
  OFFSET(xmlNode, next);
  OFFSET(xmlNode, prev);
  OFFSET(xmlError, code);
  OFFSET(xmlError, message);
  OFFSET(xmlError, level);
  OFFSET(xmlError, line);
  OFFSET(xmlError, node);
  OFFSET(xmlParserInput, buf);
  OFFSET(xmlParserInput, filename);
  VALUE(XML_ELEMENT_NODE);
  VALUE(XML_TEXT_NODE);
  VALUE(XML_CHAR_ENCODING_NONE);
  VALUE(XML_CATA_ALLOW_NONE);
  VALUE(XML_C14N_1_1);
  VALUE(XML_PARSE_NOERROR);
  VALUE(XML_PARSE_NOWARNING);
  VALUE(XML_PARSE_NONET);
  VALUE(XML_ERR_WARNING);
  VALUE(XML_ERR_FATAL);
  return 0;
}
