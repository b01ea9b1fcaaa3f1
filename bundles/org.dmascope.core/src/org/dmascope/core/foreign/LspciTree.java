// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.ProblemList;

/**
 * The drawing of {@code lspci -t} (show_forest() of ls-tree.c): {@code -[0000:40]-} is a root bus, {@code 01.1-[43-53]-} a bridge with the buses behind it, {@code +-} one of several
 * functions below the last bus that was drawn above in that column.
 */
final class LspciTree {
    private static final Pattern ROOT = Pattern.compile("\\[(?:([0-9a-f]{4,8}):)?([0-9a-f]{2})\\]-");
    private static final Pattern SLOT = Pattern.compile("([0-9a-f]{2})\\.([0-7])");
    private static final Pattern BEHIND = Pattern.compile("-\\[([0-9a-f]{2})(?:-([0-9a-f]{2}))?\\]-");
    private static final Pattern IDS = Pattern.compile("(?:^|\\[)([0-9a-f]{4}):([0-9a-f]{4})(?:\\]|$)");

    /** A bus: the bridge before it, null for a root bus. */
    private record Bus(long domain, int number, Node bridge) {
    }

    /**
     * A function of the drawing.
     *
     * @param above     the bridge that it is drawn below; null on a root bus
     * @param root      {@code pci0000:40}
     * @param secondary bus behind it, -1 when none is drawn
     */
    record Node(String id, String above, String root, int secondary, int subordinate, int vendor, int device) {
    }

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    /** The bus whose functions are drawn from a column on. */
    private final Map<Integer, Bus> columns = new HashMap<>();
    private final ProblemList problems;

    LspciTree(ProblemList problems) {
        this.problems = problems;
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    Map<String, Node> nodes() {
        return nodes;
    }

    /** Takes a line of a drawing. @return false for any other line */
    boolean line(String s, int number) {
        int at = 0;
        while (at < s.length() && (s.charAt(at) == ' ' || s.charAt(at) == '|' || s.charAt(at) == '>')) {
            at++;
        }
        if (at + 2 >= s.length() || "+-\\".indexOf(s.charAt(at)) < 0) {
            return false;
        }
        int column = at;
        int from = at;
        while (from < s.length() && "+-\\".indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        Matcher root = ROOT.matcher(s).region(from, s.length());
        if (root.lookingAt()) {
            long domain = root.group(1) == null ? 0 : Long.parseLong(root.group(1), 16);
            way(s, root.end() - 1, new Bus(domain, Integer.parseInt(root.group(2), 16), null), number);
            return true;
        }
        Bus bus = columns.get(column);
        if (bus == null || !SLOT.matcher(s).region(from, s.length()).lookingAt()) {
            return false;
        }
        function(s, from, bus, number);
        return true;
    }

    /** From the dashes behind a bus to the first function on it. */
    private void way(String s, int dashes, Bus bus, int number) {
        int at = dashes;
        while (at < s.length() && (s.charAt(at) == '-' || s.charAt(at) == '+')) {
            if (s.charAt(at) == '+') {
                columns.put(at, bus);
            }
            at++;
        }
        function(s, at, bus, number);
    }

    private void function(String s, int from, Bus bus, int number) {
        Matcher slot = SLOT.matcher(s).region(from, s.length());
        if (!slot.lookingAt()) {
            return; // a bus with nothing on it
        }
        String id = Planter.address(String.format("%x:%02x:%s", bus.domain, bus.number, slot.group()));
        Matcher behind = BEHIND.matcher(s).region(slot.end(), s.length());
        boolean bridge = behind.lookingAt();
        Matcher ids = IDS.matcher(s.substring(Math.min(s.length(), slot.end())).strip());
        boolean named = !bridge && ids.find();
        if (id == null || nodes.size() >= Planter.MOST) {
            return;
        }
        int secondary = bridge ? Integer.parseInt(behind.group(1), 16) : -1;
        Node node = new Node(id, bus.bridge == null ? null : bus.bridge.id, bus.bridge == null ? String.format("pci%04x:%02x", bus.domain, bus.number) : bus.bridge.root, secondary,
                bridge && behind.group(2) != null ? Integer.parseInt(behind.group(2), 16) : secondary, named ? Integer.parseInt(ids.group(1), 16) : -1,
                named ? Integer.parseInt(ids.group(2), 16) : -1);
        if (nodes.putIfAbsent(id, node) != null) {
            problems.add(number, "%s is drawn twice; the first one is shown", id);
            return;
        }
        if (bridge) {
            way(s, behind.end() - 1, new Bus(bus.domain, secondary, node), number);
        }
    }
}
