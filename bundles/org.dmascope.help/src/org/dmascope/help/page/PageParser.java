// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the small part of XHTML that the book is written in: headings, paragraphs, lists, code, tables, links, icons. */
public final class PageParser {
    private static final Set<String> LISTS = Set.of("ul", "ol"); //$NON-NLS-1$ //$NON-NLS-2$
    private static final Set<String> CELLS = Set.of("td", "th"); //$NON-NLS-1$ //$NON-NLS-2$

    private final String href;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> links = new ArrayList<>();

    private PageParser(String href) {
        this.href = href;
    }

    /**
     * Reads a page.
     *
     * @throws IOException when it is no such page; the message says why
     */
    public static Page parse(String href, InputStream in) throws IOException {
        Document doc = document(in, href);
        PageParser p = new PageParser(href);
        Element body = (Element) doc.getElementsByTagName("body").item(0); //$NON-NLS-1$
        if (body == null) {
            throw new IOException(href + ": no body"); //$NON-NLS-1$
        }
        p.body(body);
        String title = doc.getElementsByTagName("title").getLength() == 0 ? href : doc.getElementsByTagName("title").item(0).getTextContent().strip(); //$NON-NLS-1$ //$NON-NLS-2$
        return new Page(href, title, p.blocks, p.links);
    }

    /** Reads XML without looking at anything outside it. */
    public static Document document(InputStream in, String name) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader(""))); //$NON-NLS-1$
            builder.setErrorHandler(null);
            return builder.parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(name + ": " + e.getMessage(), e); //$NON-NLS-1$
        }
    }

    private void body(Element body) throws IOException {
        for (Element e : children(body)) {
            switch (e.getTagName()) {
                case "h1", "h2", "h3" -> blocks.add(new Block.Heading(e.getTagName().charAt(1) - '0', e.getAttribute("id"), words(e))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                case "p" -> blocks.add(paragraph(e, Set.of())); //$NON-NLS-1$
                case "ul", "ol" -> list(e, 0); //$NON-NLS-1$ //$NON-NLS-2$
                case "pre" -> blocks.add(new Block.Code(e.getTextContent().strip())); //$NON-NLS-1$
                case "table" -> table(e); //$NON-NLS-1$
                default -> throw new IOException(href + ": <" + e.getTagName() + "> is not used in the book"); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
    }

    private static String words(Element e) {
        return e.getTextContent().strip().replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private Block.Paragraph paragraph(Element e, Set<String> without) {
        Markup m = new Markup(href).add(e, without);
        links.addAll(m.links());
        return m.paragraph();
    }

    private void list(Element list, int depth) {
        int number = 0;
        for (Element li : children(list)) {
            number++;
            Block.Paragraph p = paragraph(li, LISTS);
            blocks.add(new Block.Item(list.getTagName().equals("ol") ? number : 0, depth, p.markup(), p.plain())); //$NON-NLS-1$
            children(li).stream().filter(e -> LISTS.contains(e.getTagName())).forEach(e -> list(e, depth + 1));
        }
    }

    private void table(Element table) {
        List<List<Block.Paragraph>> rows = new ArrayList<>();
        boolean head = false;
        for (Element tr : children(table)) {
            List<Element> cells = children(tr).stream().filter(e -> CELLS.contains(e.getTagName())).toList();
            head |= rows.isEmpty() && cells.stream().allMatch(c -> c.getTagName().equals("th")); //$NON-NLS-1$
            rows.add(cells.stream().map(c -> paragraph(c, Set.of())).toList());
        }
        blocks.add(new Block.Table(head, rows));
    }

    private static List<Element> children(Element parent) {
        List<Element> out = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                out.add(e);
            }
        }
        return out;
    }
}
