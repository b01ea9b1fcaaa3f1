// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** The last lines that libbpf and the kernel's verifier said, kept to tell why something failed. Never goes to an output. */
final class BpfLog implements LibBpf.Print {
    /** Of enum libbpf_print_level: warnings 0, information 1, debugging 2. */
    private static final int INFO = 1;
    /** Room for one message; the verifier's whole log comes as one. */
    private static final int MESSAGE = 4 << 20;
    private static final int LINES = 64;
    private static final int LINE = 300;
    /** Lines that say that it failed, or how much was looked at, and not why. */
    private static final Pattern NO_REASON = Pattern.compile("-- .*|processed \\d+ insns.*|verification time.*|stack depth.*|mark_precise.*"
            + "|failed to load object.*|prog '[^']*': (failed to load|BPF program load failed|failed to prepare load attributes).*"
            + "|failed to load BPF skeleton.*|arg#.*|max_states.*");

    private final Stdio stdio;
    private final Deque<String> lines = new ArrayDeque<>();

    BpfLog(Stdio stdio) {
        this.stdio = stdio;
    }

    @Override
    public int print(int level, long format, long arguments) {
        if (level > INFO) {
            return 0;
        }
        int length;
        String text;
        try (Memory room = new Memory(MESSAGE)) {
            long at = Pointer.nativeValue(room);
            length = stdio.vsnprintf(at, MESSAGE, format, arguments);
            text = length <= 0 ? "" : room.getString(0, "ISO-8859-1");
        }
        said(text);
        return length;
    }

    /** One message. */
    void said(String text) {
        text.lines().map(l -> l.startsWith("libbpf: ") ? l.substring("libbpf: ".length()) : l).map(String::strip).filter(l -> !l.isEmpty()).forEach(this::add);
    }

    private void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.length() > LINE ? line.substring(0, LINE) : line);
    }

    /** The last line that says why; empty when nothing was said. Raw. */
    String reason() {
        String last = "";
        for (String l : lines) {
            if (!NO_REASON.matcher(l).matches()) {
                last = l;
            }
        }
        return last.isEmpty() && !lines.isEmpty() ? lines.getLast() : last;
    }
}
