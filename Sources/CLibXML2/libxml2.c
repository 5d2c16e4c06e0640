/* libxml2, loaded when its first function is called.
 *
 * Linked in the usual way, libxml2 costs every run 0.7 ms before it begins: Debian's build brings ICU
 * with it. Most runs validate nothing. So the functions that Galley calls are defined here under
 * their own names; each looks the real one up once. They are hidden, so that libxml2's calls to
 * itself stay its own.
 *
 * A function that is missing here is an error when the program is linked: add a line for it. Where
 * GALLEY_LINKS_LIBXML2 is defined, a static libxml2 is linked instead: for packages that carry it. */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#pragma GCC visibility push(hidden)
#include "galley_libxml2.h"

#ifdef GALLEY_LINKS_LIBXML2
extern xmlFreeFunc xmlFree;
extern const char *const xmlParserVersion;
void galley_xml_free(void *pointer) { xmlFree(pointer); }
const char *galley_xml_version(void) { return xmlParserVersion; }
#else

static void *library;
static pthread_once_t is_loaded = PTHREAD_ONCE_INIT;

/* The names of libxml2's two binary interfaces; what is used of them is the same in both. */
static void load(void) {
  library = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
  if (library == NULL) library = dlopen("libxml2.so.16", RTLD_LAZY | RTLD_LOCAL);
}

/* Ends the program where the library or the function is missing, as the loader would have at the
 * start: with 127 and the reason. */
static void *symbol(const char *name) {
  pthread_once(&is_loaded, load);
  void *found = library == NULL ? NULL : dlsym(library, name);
  if (found == NULL) {
    fprintf(stderr, "galley: libxml2 is needed to validate XML: %s\n", dlerror());
    exit(127);
  }
  return found;
}

/* Two threads may both look a function up; they find the same. */
#define FUNCTION(type, name, parameters, arguments)                     \
  type name parameters {                                                \
    static _Atomic(void *) found;                                       \
    void *function = found;                                             \
    if (function == NULL) found = function = symbol(#name);             \
    return ((type(*) parameters)function)arguments;                     \
  }

FUNCTION(void, xmlInitParser, (void), ())
FUNCTION(void, xmlCatalogSetDefaults, (xmlCatalogAllow allow), (allow))
FUNCTION(void, xmlSetExternalEntityLoader, (xmlExternalEntityLoader loader), (loader))
FUNCTION(xmlParserInputBufferPtr, xmlParserInputBufferCreateMem,
         (const char *bytes, int size, xmlCharEncoding encoding), (bytes, size, encoding))
FUNCTION(void, xmlFreeParserInputBuffer, (xmlParserInputBufferPtr buffer), (buffer))
FUNCTION(xmlParserInputPtr, xmlNewIOInputStream,
         (xmlParserCtxtPtr context, xmlParserInputBufferPtr buffer, xmlCharEncoding encoding),
         (context, buffer, encoding))
FUNCTION(xmlChar *, xmlStrdup, (const xmlChar *text), (text))

FUNCTION(xmlDocPtr, xmlReadMemory,
         (const char *bytes, int size, const char *url, const char *encoding, int options),
         (bytes, size, url, encoding, options))
FUNCTION(xmlDocPtr, xmlNewDoc, (const xmlChar *version), (version))
FUNCTION(void, xmlFreeDoc, (xmlDocPtr document), (document))
FUNCTION(xmlNodePtr, xmlDocGetRootElement, (const xmlDoc *document), (document))
FUNCTION(xmlNodePtr, xmlDocSetRootElement, (xmlDocPtr document, xmlNodePtr root),
         (document, root))
FUNCTION(xmlNodePtr, xmlNewDocNode,
         (xmlDocPtr document, xmlNsPtr space, const xmlChar *name, const xmlChar *content),
         (document, space, name, content))
FUNCTION(xmlNodePtr, xmlNewChild,
         (xmlNodePtr parent, xmlNsPtr space, const xmlChar *name, const xmlChar *content),
         (parent, space, name, content))
FUNCTION(xmlAttrPtr, xmlNewProp, (xmlNodePtr node, const xmlChar *name, const xmlChar *value),
         (node, name, value))
FUNCTION(xmlChar *, xmlGetNoNsProp, (const xmlNode *node, const xmlChar *name), (node, name))
FUNCTION(xmlNsPtr, xmlNewNs, (xmlNodePtr node, const xmlChar *uri, const xmlChar *prefix),
         (node, uri, prefix))
FUNCTION(void, xmlSetNs, (xmlNodePtr node, xmlNsPtr space), (node, space))
FUNCTION(void, xmlNodeAddContentLen, (xmlNodePtr node, const xmlChar *content, int length),
         (node, content, length))
FUNCTION(xmlNodePtr, xmlFirstElementChild, (xmlNodePtr parent), (parent))
FUNCTION(xmlNodePtr, xmlNextElementSibling, (xmlNodePtr node), (node))

FUNCTION(xmlSchemaParserCtxtPtr, xmlSchemaNewParserCtxt, (const char *url), (url))
FUNCTION(xmlSchemaParserCtxtPtr, xmlSchemaNewMemParserCtxt, (const char *bytes, int size),
         (bytes, size))
FUNCTION(void, xmlSchemaFreeParserCtxt, (xmlSchemaParserCtxtPtr context), (context))
FUNCTION(void, xmlSchemaSetParserStructuredErrors,
         (xmlSchemaParserCtxtPtr context, xmlStructuredErrorFunc handler, void *data),
         (context, handler, data))
FUNCTION(xmlSchemaPtr, xmlSchemaParse, (xmlSchemaParserCtxtPtr context), (context))
FUNCTION(void, xmlSchemaFree, (xmlSchemaPtr schema), (schema))
FUNCTION(xmlSchemaValidCtxtPtr, xmlSchemaNewValidCtxt, (xmlSchemaPtr schema), (schema))
FUNCTION(void, xmlSchemaFreeValidCtxt, (xmlSchemaValidCtxtPtr context), (context))
FUNCTION(void, xmlSchemaSetValidStructuredErrors,
         (xmlSchemaValidCtxtPtr context, xmlStructuredErrorFunc handler, void *data),
         (context, handler, data))
FUNCTION(int, xmlSchemaValidateDoc, (xmlSchemaValidCtxtPtr context, xmlDocPtr document),
         (context, document))

FUNCTION(xmlRelaxNGParserCtxtPtr, xmlRelaxNGNewParserCtxt, (const char *url), (url))
FUNCTION(xmlRelaxNGParserCtxtPtr, xmlRelaxNGNewMemParserCtxt, (const char *bytes, int size),
         (bytes, size))
FUNCTION(void, xmlRelaxNGFreeParserCtxt, (xmlRelaxNGParserCtxtPtr context), (context))
FUNCTION(void, xmlRelaxNGSetParserStructuredErrors,
         (xmlRelaxNGParserCtxtPtr context, xmlStructuredErrorFunc handler, void *data),
         (context, handler, data))
FUNCTION(xmlRelaxNGPtr, xmlRelaxNGParse, (xmlRelaxNGParserCtxtPtr context), (context))
FUNCTION(void, xmlRelaxNGFree, (xmlRelaxNGPtr schema), (schema))
FUNCTION(xmlRelaxNGValidCtxtPtr, xmlRelaxNGNewValidCtxt, (xmlRelaxNGPtr schema), (schema))
FUNCTION(void, xmlRelaxNGFreeValidCtxt, (xmlRelaxNGValidCtxtPtr context), (context))
FUNCTION(void, xmlRelaxNGSetValidStructuredErrors,
         (xmlRelaxNGValidCtxtPtr context, xmlStructuredErrorFunc handler, void *data),
         (context, handler, data))
FUNCTION(int, xmlRelaxNGValidateDoc, (xmlRelaxNGValidCtxtPtr context, xmlDocPtr document),
         (context, document))

FUNCTION(int, xmlC14NDocDumpMemory,
         (xmlDocPtr document, xmlNodeSetPtr nodes, int mode, xmlChar **prefixes, int comments,
          xmlChar **output),
         (document, nodes, mode, prefixes, comments, output))

void galley_xml_free(void *pointer) { (*(xmlFreeFunc *)symbol("xmlFree"))(pointer); }

const char *galley_xml_version(void) {
  pthread_once(&is_loaded, load);
  const char *const *found = library == NULL ? NULL : dlsym(library, "xmlParserVersion");
  return found == NULL ? NULL : *found;
}
#endif

const char *galley_file_of(const void *function) {
  Dl_info info;
  return dladdr(function, &info) == 0 ? NULL : info.dli_fname;
}
#pragma GCC visibility pop
