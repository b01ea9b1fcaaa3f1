// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dmascope.core.ProblemList;

/**
 * Walks through the elements of an XML text that nobody vouches for: no external entity is fetched, no entity of its own is expanded, depth, elements and the length of
 * a value are bounded. A text that is not well-formed is read up to the place where it breaks, and that place is a problem.
 */
final class BoundedXml {
    /** Below the bound of newer JDKs (jdk.xml.maxElementDepth, 100), so that it is the same everywhere; hwloc's deepest machines have 40. */
    private static final int DEPTH = 90;
    /** How far from the beginning a document type is looked for. */
    private static final int PROLOGUE = 1 << 16;
    private static final int ELEMENTS = 1_000_000;
    /** CPU sets of big machines have some thousand characters. */
    private static final int VALUE = 1 << 16;
    private static final int ATTRIBUTES = 256;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^(?:\u00ef\u00bb\u00bf)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})[\"']");

    private final XMLStreamReader in;
    private final ProblemList problems;
    private int depth;
    private int elements;

    /** What is told of each element, in document order. */
    interface Visitor {
        void begin(BoundedXml at, String element);

        void end(String element);
    }

    private BoundedXml(XMLStreamReader in, ProblemList problems) {
        this.in = in;
        this.problems = problems;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        f.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity is refused");
        });
        return f;
    }

    /**
     * Decoded here: about bytes that are not of the encoding the parser of the JDK writes to standard error by itself.
     *
     * @param whole whether all of it is of its encoding; if not, what comes before the first bytes that are not
     */
    private record Characters(CharBuffer text, boolean whole) {
        static Characters of(byte[] text) {
            Charset of = text.length > 1 && (text[0] == (byte) 0xfe && text[1] == (byte) 0xff || text[0] == (byte) 0xff && text[1] == (byte) 0xfe) ? StandardCharsets.UTF_16 : declared(text);
            int mark = of == StandardCharsets.UTF_8 && text.length > 2 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf ? 3 : 0;
            CharsetDecoder decoder = of.newDecoder();
            CharBuffer out = CharBuffer.allocate((int) Math.ceil(decoder.maxCharsPerByte() * text.length) + 1);
            boolean whole = !decoder.decode(ByteBuffer.wrap(text, mark, text.length - mark), out, true).isError();
            return new Characters(out.flip(), whole);
        }

        XMLStreamReader reader() throws XMLStreamException {
            return factory().createXMLStreamReader(new CharArrayReader(text.array(), 0, text.limit()));
        }
    }

    /** What the XML declaration names, where this Java knows it and it has the letters of ASCII in their places; else UTF-8. */
    private static Charset declared(byte[] text) {
        Matcher m = ENCODING.matcher(new String(text, 0, Math.min(DECLARATION, text.length), StandardCharsets.ISO_8859_1));
        try {
            Charset named = m.find() ? Charset.forName(m.group(1)) : StandardCharsets.UTF_8;
            return new String("<?xml".getBytes(StandardCharsets.US_ASCII), named).equals("<?xml") ? named : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) { // no such encoding here
            return StandardCharsets.UTF_8;
        }
    }

    /** Name of the outermost element; null when there is none within what can be read. */
    static String rootOf(byte[] text) {
        String[] found = new String[1];
        try {
            XMLStreamReader in = Characters.of(text).reader();
            while (found[0] == null && in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    found[0] = in.getLocalName();
                }
            }
        } catch (XMLStreamException | RuntimeException e) { // the parser of the JDK throws several kinds for bytes that no encoding has
            return null;
        }
        return found[0];
    }

    /** Tells the visitor of each element; what cannot be read any more is a problem, and what was begun is ended. */
    static void walk(byte[] text, ProblemList problems, Visitor visitor) {
        if (declares(text)) {
            problems.add(0, "a document type with declarations of its own is refused: its entities could stand for anything, of any size");
            return;
        }
        BoundedXml xml = null;
        Characters characters = Characters.of(text);
        try {
            xml = new BoundedXml(characters.reader(), problems);
            xml.run(visitor);
        } catch (XMLStreamException | RuntimeException e) { // see rootOf()
            int line = xml == null ? 0 : xml.line();
            problems.add(line, "the XML is not well-formed from here on, so what follows is not shown: %s", characters.whole ? reason(e) : "bytes that are not of its encoding");
        }
    }

    /** Whether a document type has an internal subset. In an encoding in which this is not seen, entities are not expanded either. */
    private static boolean declares(byte[] text) {
        String head = new String(text, 0, Math.min(PROLOGUE, text.length), StandardCharsets.ISO_8859_1);
        int type = head.indexOf("<!DOCTYPE");
        int end = type < 0 ? -1 : head.indexOf('>', type);
        int subset = type < 0 ? -1 : head.indexOf('[', type);
        return subset >= 0 && (end < 0 || subset < end);
    }

    private static String reason(Exception e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        int message = text.indexOf("Message: ");
        text = (message < 0 ? text : text.substring(message + 9)).replaceAll("\\s+", " ").strip();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private void run(Visitor visitor) throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.ENTITY_REFERENCE -> problems.add(line(), "an entity is not expanded");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEPTH || ++elements > ELEMENTS) {
                        problems.add(line(), "more than %d elements within each other, or %d in all; the rest is not shown", DEPTH, ELEMENTS);
                        return;
                    }
                    visitor.begin(this, in.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end(in.getLocalName());
                }
                default -> {
                    // text and comments say nothing in these formats
                }
            }
        }
    }

    /** An attribute of the element that begins here as a raw string, one char per byte of UTF-8; null when there is none or it is out of all bounds. */
    String value(String attribute) {
        for (int i = 0; i < Math.min(ATTRIBUTES, in.getAttributeCount()); i++) {
            if (in.getAttributeLocalName(i).equals(attribute)) {
                String v = in.getAttributeValue(i);
                return v.length() > VALUE ? null : new String(v.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }

    /** The same, "" when there is none. */
    String text(String attribute) {
        String v = value(attribute);
        return v == null ? "" : v;
    }

    /** A decimal or {@code 0x} number; -1 when there is none of up to eight digits. */
    int number(String attribute) {
        return number(text(attribute), false);
    }

    /** A hexadecimal number with or without {@code 0x}; -1 when there is none of up to seven digits. */
    int hex(String attribute) {
        return number(text(attribute), true);
    }

    private static int number(String text, boolean hex) {
        boolean prefix = text.startsWith("0x");
        String digits = prefix ? text.substring(2) : text;
        int radix = prefix || hex ? 16 : 10;
        boolean right = !digits.isEmpty() && digits.length() <= 7 && digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
        return right ? Integer.parseInt(digits, radix) : -1;
    }

    /** Names of the attributes of the element that begins here. */
    java.util.List<String> attributes() {
        java.util.List<String> out = new java.util.ArrayList<>();
        for (int i = 0; i < Math.min(ATTRIBUTES, in.getAttributeCount()); i++) {
            out.add(in.getAttributeLocalName(i));
        }
        return out;
    }

    int line() {
        return Math.max(0, in.getLocation().getLineNumber());
    }
}
