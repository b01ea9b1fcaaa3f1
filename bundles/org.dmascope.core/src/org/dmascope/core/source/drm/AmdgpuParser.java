// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.drm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;
import org.dmascope.core.source.drm.GemObject.Sharing;

/**
 * Reads {@code amdgpu_gem_info} (amdgpu_gem.c, amdgpu_debugfs_gem_info_show()) and {@code amdgpu_vm_info} (amdgpu_debugfs.c,
 * amdgpu_debugfs_vm_info_show()). For each client a head, {@code pid %8d command %s:} or {@code pid:%d TAB Process:%s ----------}, then its objects:
 * <pre>
 * TAB TAB 0x%08x: %12lld byte PLACEMENT[ pin count N][ exported as ino:N | imported from ino:N][ FLAG]…[TAB fences]
 * </pre>
 * Before 6.5 a hashed pointer stands for {@code ino:N}. Lines of fences, of lists ({@code TAB Idle BOs:}) and of sums come between and are skipped.
 * <p>
 * The command name is 15 bytes of anything. The padded columns of an object are longer than that, so none can be forged with it. Never throws.
 */
public final class AmdgpuParser {
    /** Bound on objects of one text. */
    static final int MAX_OBJECTS = 2_000_000;
    private static final String BYTE = " byte ";
    /** Width of {@code 0x%08x}; a handle has 32 bits. */
    private static final int HANDLE = 10;
    /** Least width of {@code %12lld}. */
    private static final int SIZE = 12;
    /** Places with a blank in their name: amdgpu_bo_print_info(). */
    private static final Set<String> TWO_WORDS = Set.of("VRAM VISIBLE", "MMIO REMAP");
    /** TASK_COMM_LEN, DRM_CLIENT_NAME_MAX_LEN and the slash. */
    private static final int MAX_COMMAND = 16 + 64 + 1;

    private final List<GemClient> clients = new ArrayList<>();
    private final ProblemList problems = new ProblemList();
    private final Lines lines;
    private int pid = -1;
    private String command = "";
    private List<GemObject> objects = new ArrayList<>();
    private int count;

    private AmdgpuParser(Content content) {
        lines = new Lines(content, problems);
    }

    /** The clients in the order printed. Objects before the first head come as a client without a pid. */
    public static Parsed<List<GemClient>> parse(Content content) {
        AmdgpuParser p = new AmdgpuParser(content);
        for (String line = p.lines.next(); line != null; line = p.lines.next()) {
            p.line(line);
        }
        p.close();
        return new Parsed<>(List.copyOf(p.clients), p.problems.list());
    }

    private void line(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        if (line.startsWith("0x", start)) {
            GemObject o = object(line, start);
            if (o == null) {
                problems.add(lines.number(), "not a line of an object");
            } else if (count++ < MAX_OBJECTS) {
                if (pid < 0 && objects.isEmpty()) {
                    problems.add(lines.number(), "an object before the first client");
                }
                objects.add(o);
            } else if (count == MAX_OBJECTS + 1) {
                problems.add(lines.number(), "more objects than are read");
            }
        } else if (start == 0 && !line.isEmpty() && !gemHead(line) && !vmHead(line)) {
            problems.add(lines.number(), "neither a client nor an object");
        }
    }

    private void close() {
        if (pid >= 0 || !objects.isEmpty()) {
            clients.add(new GemClient(pid, command, objects));
        }
        objects = new ArrayList<>();
    }

    private void head(int newPid, String newCommand) {
        close();
        pid = newPid;
        command = newCommand;
    }

    /** {@code pid %8d command %s:}; a command with a line break goes on in the next lines. */
    private boolean gemHead(String line) {
        int word = line.indexOf(" command ", 4);
        if (!line.startsWith("pid ") || word < 0) {
            return false;
        }
        long id = Digits.of(line.substring(4, word).strip());
        if (id < 0 || id > Integer.MAX_VALUE) {
            return false;
        }
        StringBuilder name = new StringBuilder(line.substring(word + " command ".length()));
        while (name.isEmpty() || name.charAt(name.length() - 1) != ':') {
            String more = name.length() > MAX_COMMAND ? null : lines.next();
            if (more == null) {
                problems.add(lines.number(), "the name of a command does not end");
                break;
            }
            name.append('\n').append(more);
        }
        int end = name.isEmpty() || name.charAt(name.length() - 1) != ':' ? name.length() : name.length() - 1;
        head((int) id, name.substring(0, Math.min(end, MAX_COMMAND)));
        return true;
    }

    private boolean vmHead(String line) {
        int tab = line.indexOf("\tProcess:");
        long id = line.startsWith("pid:") && tab > 0 ? Digits.of(line, 4, tab) : -1;
        if (id < 0 || id > Integer.MAX_VALUE) {
            return false;
        }
        String name = line.substring(tab + "\tProcess:".length());
        int dashes = name.lastIndexOf(" ----------");
        head((int) id, name.substring(0, Math.min(dashes < 0 ? name.length() : dashes, MAX_COMMAND)));
        return true;
    }

    private static GemObject object(String line, int start) {
        int colon = line.indexOf(": ", start);
        int unit = colon < 0 ? -1 : line.indexOf(BYTE, colon);
        if (colon - start != HANDLE || unit < 0 || unit - colon - 2 < SIZE) {
            return null;
        }
        long handle = Digits.hex(line.substring(start + 2, colon));
        long size = Digits.of(line.substring(colon + 2, unit).strip());
        if (handle < 0 || size < 0) {
            return null;
        }
        int tab = line.indexOf('\t', unit);
        String[] words = line.substring(unit + BYTE.length(), tab < 0 ? line.length() : tab).strip().split(" ");
        int at = words.length > 1 && TWO_WORDS.contains(words[0] + " " + words[1]) ? 2 : 1;
        String placement = at == 2 ? words[0] + " " + words[1] : words[0];
        if (placement.isEmpty()) {
            return null;
        }
        long pins = 0;
        if (at + 2 < words.length && words[at].equals("pin") && words[at + 1].equals("count")) {
            pins = Digits.of(words[at + 2]);
            at += 3;
        }
        Sharing sharing = Sharing.NONE;
        long ino = -1;
        if (at + 2 < words.length) {
            String how = words[at] + " " + words[at + 1];
            sharing = how.equals("exported as") ? Sharing.EXPORTED : how.equals("imported from") ? Sharing.IMPORTED : Sharing.NONE;
            if (sharing != Sharing.NONE && words[at + 2].startsWith("ino:")) {
                ino = Digits.of(words[at + 2], "ino:".length(), words[at + 2].length());
                if (ino < 0) {
                    return null;
                }
            }
        }
        return pins < 0 || pins > Integer.MAX_VALUE ? null : new GemObject(handle, size, placement, (int) pins, sharing, ino);
    }
}
