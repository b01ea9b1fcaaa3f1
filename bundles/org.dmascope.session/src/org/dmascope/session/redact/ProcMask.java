// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session.redact;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.source.proc.DmabufLink;

/** Files of processes: fs/proc/array.c, fs/proc/task_mmu.c, drivers/dma-buf/dma-buf.c dma_buf_show_fdinfo(). */
final class ProcMask {
    private static final Pattern RANGE = Pattern.compile("^([0-9a-f]+)-([0-9a-f]+) ");
    /** Fields of stat that are addresses, from 1: startcode, endcode, startstack, kstkesp, kstkeip, wchan, start_data … env_end. */
    private static final Set<Integer> ADDRESSES = Set.of(26, 27, 28, 29, 30, 35, 45, 46, 47, 48, 49, 50, 51);
    private static final int AFTER_COMM = 3;
    /** Of maps: range, rights, offset, device, inode, name. */
    private static final int COLUMNS = 6;
    private static final String CLIENT = "drm-client-name:";
    private static final String NAME = "\nname:\t";

    private ProcMask() {
    }

    static byte[] comm(byte[] b, Tokens t) {
        String s = Latin.of(b);
        boolean end = s.endsWith("\n");
        return Latin.of(t.comm(end ? s.substring(0, s.length() - 1) : s) + (end ? "\n" : ""));
    }

    static byte[] stat(byte[] b, Tokens t) {
        String s = Latin.of(b);
        int open = s.indexOf('(');
        int close = s.lastIndexOf(')');
        if (open < 0 || close < open) {
            return new byte[0];
        }
        String rest = s.substring(close + 1);
        if (t.wanted(RedactKind.ADDRESSES)) {
            String[] fields = rest.split(" ", -1);
            for (int i = 1; i < fields.length; i++) {
                fields[i] = ADDRESSES.contains(i + AFTER_COMM - 1) ? "0" + (fields[i].endsWith("\n") ? "\n" : "") : fields[i];
            }
            rest = String.join(" ", fields);
        }
        return Latin.of(s.substring(0, open + 1) + t.comm(s.substring(open + 1, close)) + ")" + rest);
    }

    /** Name is printed with newline and backslash escaped (proc_task_name()). */
    static byte[] status(byte[] b, Tokens t) {
        return Latin.lines(b, line -> {
            if (line.startsWith("Name:\t")) {
                return "Name:\t" + t.comm(line.substring("Name:\t".length()).replace("\\n", "\n").replace("\\\\", "\\"));
            }
            return line.startsWith("Uid:") || line.startsWith("Gid:") || line.startsWith("Groups:") ? ids(line, t) : line;
        });
    }

    private static String ids(String line, Tokens t) {
        Matcher m = Pattern.compile("[0-9]{1,10}").matcher(line);
        return m.replaceAll(r -> Long.toString(t.id(Long.parseLong(r.group()))));
    }

    static byte[] cgroup(byte[] b, Tokens t) {
        return Latin.lines(b, line -> {
            int at = line.indexOf(':', line.indexOf(':') + 1);
            return at < 0 ? null : line.substring(0, at + 1) + t.cgroup(line.substring(at + 1));
        });
    }

    /** The name is the last thing of a dma-buf's fdinfo and may hold line ends. */
    static byte[] fdinfo(byte[] b, Tokens t) {
        String s = Latin.of(b);
        int exporter = s.indexOf("\nexp_name:\t");
        int name = exporter < 0 ? -1 : s.indexOf(NAME, exporter);
        if (name >= 0) {
            String rest = s.substring(name + NAME.length());
            boolean end = rest.endsWith("\n");
            return Latin.of(s.substring(0, name + NAME.length()) + t.name(end ? rest.substring(0, rest.length() - 1) : rest) + (end ? "\n" : ""));
        }
        return Latin.lines(b, line -> line.startsWith(CLIENT) ? CLIENT + "\t" + t.name(line.substring(CLIENT.length()).strip()) : line);
    }

    static byte[] maps(byte[] b, Tokens t) {
        return Latin.lines(b, line -> {
            int name = line.indexOf(DmabufLink.PREFIX);
            if (name < 0) {
                return null;
            }
            name += DmabufLink.PREFIX.length();
            return range(line.substring(0, name), t) + t.escaped(ino(line), line.substring(name));
        });
    }

    /** The fifth column; -1 when there is none. */
    private static long ino(String line) {
        String[] f = line.split(" ", COLUMNS);
        return f.length == COLUMNS && f[COLUMNS - 2].matches("[0-9]{1,18}") ? Long.parseLong(f[COLUMNS - 2]) : -1;
    }

    private static String range(String line, Tokens t) {
        Matcher m = RANGE.matcher(line);
        if (!t.wanted(RedactKind.ADDRESSES) || !m.find() || m.group(1).length() > 16 || m.group(2).length() > 16) {
            return line;
        }
        long from = Long.parseUnsignedLong(m.group(1), 16);
        long to = Long.parseUnsignedLong(m.group(2), 16);
        long start = t.address(from);
        return String.format("%08x-%08x ", start, start + (to - from)) + line.substring(m.end());
    }

    static byte[] link(byte[] b, Tokens t) {
        String s = Latin.of(b);
        return DmabufLink.matches(s) ? Latin.of(DmabufLink.PREFIX + t.name(DmabufLink.name(s))) : b;
    }
}
