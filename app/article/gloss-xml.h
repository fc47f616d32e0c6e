/* gloss-xml.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossXmlNode:
 * @parent: the node above; of the first, itself
 * @end: behind the last node in it
 * @name: (nullable): of an element, without the prefix of its namespace
 * @prefix: (nullable): that prefix
 * @space: (nullable): the address of its namespace; where nothing says it, the prefix
 * @text: (nullable): the words of a text
 * @attributes: (nullable) (array zero-terminated=1): names and values in turn
 *
 * An element or a text. Nodes stand in the order of the document.
 */
typedef struct
{
  guint        parent;
  guint        end;
  char        *name;
  const char  *prefix;
  const char  *space;
  char        *text;
  char       **attributes;
} GlossXmlNode;

/* A document of XML, read without its document type: no entity of its own, nothing from elsewhere. */
typedef struct _GlossXml GlossXml;

GlossXml           *gloss_xml_new      (const char      *text,
                                        gsize            length,
                                        GError         **error);
void                gloss_xml_free     (GlossXml        *self);
const GlossXmlNode *gloss_xml_get      (const GlossXml  *self,
                                        guint            node);
guint               gloss_xml_get_n    (const GlossXml  *self);
guint               gloss_xml_find     (const GlossXml  *self,
                                        guint            within,
                                        const char      *name);
const char         *gloss_xml_attr     (const GlossXml  *self,
                                        guint            node,
                                        const char      *name);
char               *gloss_xml_dup_text (const GlossXml  *self,
                                        guint            node);

/* See gloss-xml-html.c. */
char               *gloss_xml_dup_html (const GlossXml  *self,
                                        guint            node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossXml, gloss_xml_free)

G_END_DECLS
