// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A strict reader of the OpenMetrics text format, version 1.0, for gauges and infos: every line must be as its grammar has it. */
final class OpenMetricsCheck {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*";
    private static final String REAL = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Set<String> families = new HashSet<>();
    private String family;
    private String type;
    private String unit;
    private boolean helped;
    private boolean sampled;

    private OpenMetricsCheck() {
    }

    /** Values by name and labels in order of their names: {@code name{a=x,b=y}}, values unescaped. @throws IllegalArgumentException for what is not allowed */
    static Map<String, Double> read(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
        OpenMetricsCheck c = new OpenMetricsCheck();
        require(text.endsWith("\n") && (text.equals("# EOF\n") || text.endsWith("\n# EOF\n")), "does not end in # EOF");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length - 2; i++) {
            require(!lines[i].equals("# EOF") && lines[i].indexOf('\r') < 0, "line " + (i + 1));
            if (lines[i].startsWith("#")) {
                c.descriptor(lines[i]);
            } else {
                c.sample(lines[i]);
            }
        }
        return c.samples;
    }

    private static void require(boolean ok, String what) {
        if (!ok) {
            throw new IllegalArgumentException(what);
        }
    }

    private void descriptor(String line) {
        String[] words = line.split(" ", 4);
        require(words.length == 4 && words[0].equals("#") && words[2].matches(NAME), line);
        if (!words[2].equals(family)) {
            require(families.add(words[2]), "family comes twice: " + line);
            family = words[2];
            type = null;
            unit = null;
            helped = false;
            sampled = false;
        }
        require(!sampled, "descriptor behind samples: " + line);
        switch (words[1]) {
            case "TYPE" -> {
                require(type == null && words[3].matches("gauge|info"), line);
                type = words[3];
            }
            case "UNIT" -> {
                require(unit == null && words[3].matches("[a-z]+") && family.endsWith("_" + words[3]), line);
                unit = words[3];
            }
            case "HELP" -> {
                require(!helped, line);
                unescape(words[3], false);
                helped = true;
            }
            default -> throw new IllegalArgumentException(line);
        }
        require(unit == null || !"info".equals(type), "an info has no unit");
    }

    private void sample(String line) {
        require(type != null, "no TYPE before " + line);
        int brace = line.indexOf('{');
        int end = brace < 0 ? line.indexOf(' ') : close(line, brace);
        require(end > 0, line);
        String name = line.substring(0, brace < 0 ? end : brace);
        require(name.equals(type.equals("info") ? family + "_info" : family), "not of the family " + family + ": " + line);
        Map<String, String> labels = brace < 0 ? Map.of() : labels(line.substring(brace + 1, end), line);
        String value = line.substring(brace < 0 ? end + 1 : end + 2);
        require(brace < 0 || line.charAt(end + 1) == ' ', line);
        require(value.matches(REAL + "|[+-]?Inf|NaN"), "value: " + line);
        double v = value.endsWith("Inf") ? value.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY : Double.parseDouble(value);
        require(!type.equals("info") || v == 1, line);
        require(samples.put(name + labels.toString().replace(", ", ","), v) == null, "comes twice: " + line);
        sampled = true;
    }

    /** The brace that ends the labels. */
    private static int close(String line, int from) {
        boolean quoted = false;
        for (int i = from + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("labels do not end: " + line);
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> out = new TreeMap<>();
        for (int p = 0; p < text.length();) {
            int equals = text.indexOf("=\"", p);
            require(equals > 0 && text.substring(p, equals).matches(LABEL), "label: " + line);
            int end = equals + 2;
            while (end < text.length() && text.charAt(end) != '"') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            require(end < text.length(), line);
            require(out.put(text.substring(p, equals), unescape(text.substring(equals + 2, end), true)) == null, "label comes twice: " + line);
            p = end + 1;
            require(p == text.length() || text.charAt(p) == ',' && p + 1 < text.length(), line);
            p++;
        }
        return out;
    }

    private static String unescape(String s, boolean label) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            require(!label || c != '"', s);
            if (c == '\\') {
                require(++i < s.length() && "\\\"n".indexOf(s.charAt(i)) >= 0, "escape: " + s);
                c = s.charAt(i) == 'n' ? '\n' : s.charAt(i);
            }
            out.append(c);
        }
        return out.toString();
    }
}
