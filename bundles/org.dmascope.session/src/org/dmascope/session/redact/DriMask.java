// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of DRM drivers in debugfs: the forms that {@link org.dmascope.core.source.drm} reads. Lines that are of none of them are left out. */
final class DriMask {
    private static final Pattern HEAD = Pattern.compile("^(pid +[0-9]+ command )(.*)$", Pattern.DOTALL);
    private static final Pattern VM_HEAD = Pattern.compile("^(pid:[0-9]+\tProcess:)(.*)( ----------)$");
    /** Command, then pid, minor, master, authenticated, user, magic, and from 6.14 on name and number of the client. */
    private static final Pattern CLIENT = Pattern.compile("^(.*\\S)( +[0-9]+ +[0-9]+ +[yn] +[yn] +)([0-9]{1,10})( +[0-9]+)(?:( +)(\\S+)( +[0-9]+))?$");
    private static final Pattern POINTER = Pattern.compile("\\b(?:0x)?[0-9a-f]{16}\\b");
    private static final int COMMAND = 20;

    private DriMask() {
    }

    /** {@code amdgpu_gem_info} and {@code amdgpu_vm_info}. */
    static byte[] gem(byte[] b, Tokens t) {
        StringBuilder name = new StringBuilder();
        return Latin.lines(b, line -> {
            if (!name.isEmpty()) {
                return more(name, line, t);
            }
            Matcher vm = VM_HEAD.matcher(line);
            if (vm.matches()) {
                return vm.group(1) + command(vm.group(2), t) + vm.group(3);
            }
            Matcher m = HEAD.matcher(line);
            if (m.matches()) {
                name.append(m.group(1)).append('\0');
                return more(name, m.group(2), t);
            }
            return line.startsWith("\t") || line.isEmpty() ? pointers(line, t) : null;
        });
    }

    /** A command ends with a colon, which may come some lines later. */
    private static String more(StringBuilder open, String line, Tokens t) {
        String so = open.toString();
        boolean first = so.endsWith("\0");
        open.append(first ? "" : "\n").append(line);
        if (!line.endsWith(":")) {
            return null;
        }
        String all = open.toString();
        open.setLength(0);
        int at = all.indexOf('\0');
        return all.substring(0, at) + command(all.substring(at + 1, all.length() - 1), t) + ":";
    }

    /** The process, and on newer kernels a slash and the name of the client. */
    private static String command(String s, Tokens t) {
        int slash = s.indexOf('/');
        return slash < 0 ? t.comm(s) : t.comm(s.substring(0, slash)) + "/" + t.name(s.substring(slash + 1));
    }

    private static String pointers(String line, Tokens t) {
        return t.wanted(RedactKind.ADDRESSES) ? POINTER.matcher(line).replaceAll("0000000000000000") : line;
    }

    static byte[] clients(byte[] b, Tokens t) {
        return Latin.lines(b, line -> {
            if (line.stripLeading().startsWith("command ")) {
                return line;
            }
            Matcher m = CLIENT.matcher(line);
            if (!m.matches()) {
                return null;
            }
            String start = right(t.comm(m.group(1).strip()), COMMAND) + m.group(2) + right(Long.toString(t.id(Long.parseLong(m.group(3)))), m.group(3).length()) + m.group(4);
            return m.group(6) == null ? start : start + right(m.group(6).equals("<unset>") ? m.group(6) : t.name(m.group(6)), m.group(5).length() - 1 + m.group(6).length(), " ") + m.group(7);
        });
    }

    private static String right(String s, int width, String lead) {
        return lead + right(s, width);
    }

    private static String right(String s, int width) {
        return " ".repeat(Math.max(0, width - s.length())) + s;
    }

    /** Rows of panthor and panfrost end in a label of up to 4096 bytes of anything; only the sums of the last line are ever read. */
    static byte[] gems(byte[] b) {
        String[] lines = Latin.of(b).split("\n");
        for (int i = lines.length; i-- > 0;) {
            if (!lines[i].isBlank()) {
                return Latin.of(lines[i] + "\n");
            }
        }
        return new byte[0];
    }
}
