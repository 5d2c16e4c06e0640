#ifndef GALLEY_LIBXML2_H
#define GALLEY_LIBXML2_H

/* Debian's libxml2 is built with ICU, and its headers then include ICU's, whose types collide with
 * those of Foundation's own ICU wherever a target imports both. Nothing here uses the two members
 * of xmlCharEncodingHandler that depend on it, and no such struct is ever made here. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/c14n.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* libxml2 exposes xmlFree as a mutable global function pointer, which Swift 6 rejects. */
void galley_xml_free(void *pointer);
#endif
