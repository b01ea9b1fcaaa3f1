// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.ProblemList;

/**
 * Reads what lspci prints (pciutils, lspci.c, ls-caps.c, ls-ecaps.c), with or without -v, -n, -D, -k, -x to -xxxx and -t, whatever stands around it: a line
 * {@code [DOMAIN:]BUS:SLOT.FUNCTION CLASS: NAME} begins a function, indented lines describe it, lines {@code OFFSET: BYTES} are its config space.
 */
final class LspciParser {
    private static final Pattern HEAD = Pattern.compile("((?:[0-9a-fA-F]{4,8}:)?[0-9a-fA-F]{2}:[0-9a-fA-F]{2}\\.[0-7]) (.{0,200}?): (.*)");
    private static final Pattern CLASS = Pattern.compile("(?:Class )?\\[?([0-9a-f]{4})\\]?$");
    private static final Pattern IDS = Pattern.compile("\\[?([0-9a-f]{4}):([0-9a-f]{4})\\]?");
    private static final Pattern REVISION = Pattern.compile("\\(rev ([0-9a-f]{2})\\)");
    private static final Pattern INTERFACE = Pattern.compile("\\(prog-if ([0-9a-f]{2})");
    private static final int MOST_LINE = 4096;

    private final Map<String, LspciFunction> functions = new LinkedHashMap<>();
    private final LspciTree tree;
    private final ProblemList problems;
    private LspciFunction at;
    private int line;

    private LspciParser(ProblemList problems) {
        this.problems = problems;
        tree = new LspciTree(problems);
    }

    /**
     * What a text holds.
     *
     * @param functions those with lines or bytes of their own
     * @param tree      what a drawing of -t says of the places; empty when there is none
     */
    record Dump(List<LspciFunction> functions, LspciTree tree) {
    }

    static Dump parse(String text, ProblemList problems) {
        LspciParser p = new LspciParser(problems);
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            p.line++;
            p.line(text.substring(from, Math.min(end, from + MOST_LINE)));
            from = end + 1;
        }
        return new Dump(new ArrayList<>(p.functions.values()), p.tree);
    }

    /** Whether a text has a line that begins a function, or a drawing of -t. */
    static boolean seen(String text) {
        LspciParser p = new LspciParser(new ProblemList());
        for (int from = 0; from < text.length() && p.functions.isEmpty() && p.tree.isEmpty();) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            p.line(text.substring(from, Math.min(end, from + MOST_LINE)));
            from = end + 1;
        }
        return !p.functions.isEmpty() || !p.tree.isEmpty();
    }

    private void line(String raw) {
        if (tree.line(raw, line)) {
            return;
        }
        int start = 0;
        while (start < raw.length() && (raw.charAt(start) == ' ' || raw.charAt(start) == '\t' || raw.charAt(start) == '>')) {
            start++; // a quotation
        }
        int end = raw.endsWith("\r") ? raw.length() - 1 : raw.length();
        String s = start >= end ? "" : raw.substring(start, end);
        if (s.length() > 8 && hexAt(s, 0) && head(s)) {
            return;
        }
        if (at == null || s.isEmpty()) {
            at = s.isEmpty() && raw.isEmpty() ? null : at;
            return;
        }
        if (!bytes(s)) {
            LspciLine.read(at, s);
        }
    }

    private static boolean hexAt(String s, int i) {
        return Character.digit(s.charAt(i), 16) >= 0;
    }

    private boolean head(String s) {
        int dot = s.indexOf('.');
        if (dot < 5 || dot > 14) {
            return false;
        }
        Matcher m = HEAD.matcher(s);
        String id = m.matches() ? Planter.address(m.group(1)) : null;
        if (id == null) {
            return false;
        }
        at = new LspciFunction(id, line);
        if (functions.size() >= Planter.MOST) {
            problems.add(line, "more functions than are shown");
        } else if (functions.putIfAbsent(id, at) != null) {
            problems.add(line, "%s is there twice; the first one, of line %d, is shown", id, functions.get(id).line);
        }
        words(m.group(2), m.group(3));
        return true;
    }

    private void words(String kind, String name) {
        Matcher c = CLASS.matcher(kind);
        int code = c.find() ? Integer.parseInt(c.group(1), 16) : LspciClasses.code(kind);
        Matcher i = INTERFACE.matcher(name);
        at.classCode = code < 0 ? -1 : code << 8 | (i.find() ? Integer.parseInt(i.group(1), 16) : 0);
        at.bridge = code == LspciClasses.BRIDGE;
        Matcher ids = IDS.matcher(name);
        while (ids.find()) { // a name may hold brackets of its own; the ids stand last
            at.vendor = Integer.parseInt(ids.group(1), 16);
            at.device = Integer.parseInt(ids.group(2), 16);
        }
        Matcher r = REVISION.matcher(name);
        at.revision = r.find() ? Integer.parseInt(r.group(1), 16) : 0; // lspci prints no revision of 0
    }

    /** {@code 3f0: 00 01 …}. */
    private boolean bytes(String s) {
        int colon = s.indexOf(':');
        if (colon < 2 || colon > 3 || s.length() < colon + 4 || s.charAt(colon + 1) != ' ' || !hexAt(s, 0) || !hexAt(s, 1) || !hexAt(s, colon - 1)) {
            return false;
        }
        int offset = Integer.parseInt(s.substring(0, colon), 16);
        for (int i = colon + 2; i + 1 < s.length(); i += 3) {
            int high = Character.digit(s.charAt(i), 16);
            int low = Character.digit(s.charAt(i + 1), 16);
            if (high < 0 || low < 0 || s.charAt(i) > 'f' || i + 2 < s.length() && s.charAt(i + 2) != ' ') {
                return i > colon + 2;
            }
            if (!at.put(offset++, high << 4 | low)) {
                problems.add(line, "bytes are missing in the dump of %s before offset 0x%x; what follows is not read", at.id, offset - 1);
                return true;
            }
        }
        return true;
    }
}
