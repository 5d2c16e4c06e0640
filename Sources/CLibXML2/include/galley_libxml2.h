#ifndef GALLEY_LIBXML2_H
#define GALLEY_LIBXML2_H

/* What Galley uses of libxml2, declared here instead of taken from its headers.
 *
 * Those lie where the compiler does not look, and only flags that SwiftPM forbids dependencies could
 * tell it; and on Debian they include ICU's, whose types collide with Foundation's. The library is
 * loaded at run time anyway (libxml2.c), so it is the binary interface that counts: the functions
 * and constants below, and the leading members of four structures, have been the same since
 * libxml2 2.6 and are in 2.14. Galley never makes, copies or measures such a structure.
 *
 * `make check-libxml2` holds this page against the headers that are installed. */

typedef unsigned char xmlChar;

typedef enum { XML_ELEMENT_NODE = 1, XML_TEXT_NODE = 3 } xmlElementType;
typedef enum { XML_CHAR_ENCODING_NONE = 0 } xmlCharEncoding;
typedef enum { XML_CATA_ALLOW_NONE = 0 } xmlCatalogAllow;
typedef enum { XML_C14N_1_1 = 2 } xmlC14NMode;
typedef enum {
  XML_PARSE_NOERROR = 1 << 5,
  XML_PARSE_NOWARNING = 1 << 6,
  XML_PARSE_NONET = 1 << 11
} xmlParserOption;
typedef enum {
  XML_ERR_NONE = 0,
  XML_ERR_WARNING = 1,
  XML_ERR_ERROR = 2,
  XML_ERR_FATAL = 3
} xmlErrorLevel;

typedef struct _xmlDoc xmlDoc;
typedef xmlDoc *xmlDocPtr;
typedef struct _xmlNs xmlNs;
typedef xmlNs *xmlNsPtr;
typedef struct _xmlAttr xmlAttr;
typedef xmlAttr *xmlAttrPtr;
typedef struct _xmlNodeSet xmlNodeSet;
typedef xmlNodeSet *xmlNodeSetPtr;

/* The members that all nodes begin with. */
typedef struct _xmlNode xmlNode;
typedef xmlNode *xmlNodePtr;
struct _xmlNode {
  void *_private;
  xmlElementType type;
  const xmlChar *name;
  struct _xmlNode *children;
  struct _xmlNode *last;
  struct _xmlNode *parent;
  struct _xmlNode *next;
  struct _xmlNode *prev;
};

typedef struct _xmlError xmlError;
typedef xmlError *xmlErrorPtr;
struct _xmlError {
  int domain;
  int code;
  char *message;
  xmlErrorLevel level;
  char *file;
  int line;
  char *str1;
  char *str2;
  char *str3;
  int int1;
  int int2;
  void *ctxt;
  void *node;
};
typedef void (*xmlStructuredErrorFunc)(void *data, xmlErrorPtr error);

typedef struct _xmlParserCtxt xmlParserCtxt;
typedef xmlParserCtxt *xmlParserCtxtPtr;
typedef struct _xmlParserInputBuffer xmlParserInputBuffer;
typedef xmlParserInputBuffer *xmlParserInputBufferPtr;
typedef struct _xmlParserInput xmlParserInput;
typedef xmlParserInput *xmlParserInputPtr;
/* The members that an input begins with. */
struct _xmlParserInput {
  xmlParserInputBufferPtr buf;
  const char *filename;
};
typedef xmlParserInputPtr (*xmlExternalEntityLoader)(const char *url, const char *id,
                                                     xmlParserCtxtPtr context);
typedef void (*xmlFreeFunc)(void *pointer);

typedef struct _xmlSchema xmlSchema;
typedef xmlSchema *xmlSchemaPtr;
typedef struct _xmlSchemaParserCtxt xmlSchemaParserCtxt;
typedef xmlSchemaParserCtxt *xmlSchemaParserCtxtPtr;
typedef struct _xmlSchemaValidCtxt xmlSchemaValidCtxt;
typedef xmlSchemaValidCtxt *xmlSchemaValidCtxtPtr;
typedef struct _xmlRelaxNG xmlRelaxNG;
typedef xmlRelaxNG *xmlRelaxNGPtr;
typedef struct _xmlRelaxNGParserCtxt xmlRelaxNGParserCtxt;
typedef xmlRelaxNGParserCtxt *xmlRelaxNGParserCtxtPtr;
typedef struct _xmlRelaxNGValidCtxt xmlRelaxNGValidCtxt;
typedef xmlRelaxNGValidCtxt *xmlRelaxNGValidCtxtPtr;

void xmlInitParser(void);
void xmlCatalogSetDefaults(xmlCatalogAllow allow);
void xmlSetExternalEntityLoader(xmlExternalEntityLoader loader);
xmlParserInputBufferPtr xmlParserInputBufferCreateMem(const char *bytes, int size,
                                                      xmlCharEncoding encoding);
void xmlFreeParserInputBuffer(xmlParserInputBufferPtr buffer);
xmlParserInputPtr xmlNewIOInputStream(xmlParserCtxtPtr context, xmlParserInputBufferPtr buffer,
                                      xmlCharEncoding encoding);
xmlChar *xmlStrdup(const xmlChar *text);

xmlDocPtr xmlReadMemory(const char *bytes, int size, const char *url, const char *encoding,
                        int options);
xmlDocPtr xmlNewDoc(const xmlChar *version);
void xmlFreeDoc(xmlDocPtr document);
xmlNodePtr xmlDocGetRootElement(const xmlDoc *document);
xmlNodePtr xmlDocSetRootElement(xmlDocPtr document, xmlNodePtr root);
xmlNodePtr xmlNewDocNode(xmlDocPtr document, xmlNsPtr space, const xmlChar *name,
                         const xmlChar *content);
xmlNodePtr xmlNewChild(xmlNodePtr parent, xmlNsPtr space, const xmlChar *name,
                       const xmlChar *content);
xmlAttrPtr xmlNewProp(xmlNodePtr node, const xmlChar *name, const xmlChar *value);
xmlChar *xmlGetNoNsProp(const xmlNode *node, const xmlChar *name);
xmlNsPtr xmlNewNs(xmlNodePtr node, const xmlChar *uri, const xmlChar *prefix);
void xmlSetNs(xmlNodePtr node, xmlNsPtr space);
/* Gives an int since 2.13, which no caller here looks at. */
void xmlNodeAddContentLen(xmlNodePtr node, const xmlChar *content, int length);
xmlNodePtr xmlFirstElementChild(xmlNodePtr parent);
xmlNodePtr xmlNextElementSibling(xmlNodePtr node);

xmlSchemaParserCtxtPtr xmlSchemaNewParserCtxt(const char *url);
xmlSchemaParserCtxtPtr xmlSchemaNewMemParserCtxt(const char *bytes, int size);
void xmlSchemaFreeParserCtxt(xmlSchemaParserCtxtPtr context);
void xmlSchemaSetParserStructuredErrors(xmlSchemaParserCtxtPtr context,
                                        xmlStructuredErrorFunc handler, void *data);
xmlSchemaPtr xmlSchemaParse(xmlSchemaParserCtxtPtr context);
void xmlSchemaFree(xmlSchemaPtr schema);
xmlSchemaValidCtxtPtr xmlSchemaNewValidCtxt(xmlSchemaPtr schema);
void xmlSchemaFreeValidCtxt(xmlSchemaValidCtxtPtr context);
void xmlSchemaSetValidStructuredErrors(xmlSchemaValidCtxtPtr context,
                                       xmlStructuredErrorFunc handler, void *data);
int xmlSchemaValidateDoc(xmlSchemaValidCtxtPtr context, xmlDocPtr document);

xmlRelaxNGParserCtxtPtr xmlRelaxNGNewParserCtxt(const char *url);
xmlRelaxNGParserCtxtPtr xmlRelaxNGNewMemParserCtxt(const char *bytes, int size);
void xmlRelaxNGFreeParserCtxt(xmlRelaxNGParserCtxtPtr context);
void xmlRelaxNGSetParserStructuredErrors(xmlRelaxNGParserCtxtPtr context,
                                         xmlStructuredErrorFunc handler, void *data);
xmlRelaxNGPtr xmlRelaxNGParse(xmlRelaxNGParserCtxtPtr context);
void xmlRelaxNGFree(xmlRelaxNGPtr schema);
xmlRelaxNGValidCtxtPtr xmlRelaxNGNewValidCtxt(xmlRelaxNGPtr schema);
void xmlRelaxNGFreeValidCtxt(xmlRelaxNGValidCtxtPtr context);
void xmlRelaxNGSetValidStructuredErrors(xmlRelaxNGValidCtxtPtr context,
                                        xmlStructuredErrorFunc handler, void *data);
int xmlRelaxNGValidateDoc(xmlRelaxNGValidCtxtPtr context, xmlDocPtr document);

int xmlC14NDocDumpMemory(xmlDocPtr document, xmlNodeSetPtr nodes, int mode, xmlChar **prefixes,
                         int comments, xmlChar **output);

/* libxml2 exposes xmlFree as a mutable global function pointer, which Swift 6 rejects. */
void galley_xml_free(void *pointer);

/* The library's version as it says itself, as in "20914"; NULL where there is no library. */
const char *galley_xml_version(void);

/* The file that a function was loaded from; NULL where that is not known. */
const char *galley_file_of(const void *function);
#endif
