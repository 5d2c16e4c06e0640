#ifndef GALLEY_LIBXML2_SHIM_H
#define GALLEY_LIBXML2_SHIM_H
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/c14n.h>
#include <libxml/catalog.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

/* libxml2 exposes xmlFree as a mutable global function pointer, which Swift 6 rejects. */
static inline void galley_xml_free(void *pointer) { xmlFree(pointer); }
#endif
