// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;

/**
 * {@code /proc/kallsyms}: a line per symbol, {@code ADDRESS TYPE NAME}, for a module's symbols a TAB and {@code [MODULE]} behind it
 * (kernel/kallsyms.c, s_show()). ADDRESS is 16 hexadecimal digits, all zero for a reader that may not see it. The letter of the type is not
 * looked at: the same table is b, d, r or t in different kernels. Lines that are anything else are left out; a text without one good line is malformed.
 */
public final class Kallsyms {
    public static final String PATH = "/proc/kallsyms";
    /** Bound on the text: four times that of a kernel with everything built in. */
    public static final int LIMIT = 64 << 20;
    private static final int MAX_SYMBOLS = 2 << 20;
    private static final int MAX_MODULES = Short.MAX_VALUE;
    private static final int DIGITS = 16;
    private static final byte[] HEX = new byte[256];
    static {
        Arrays.fill(HEX, (byte) -1);
        for (int i = 0; i < 16; i++) {
            HEX["0123456789abcdef".charAt(i)] = (byte) i;
        }
    }

    private final byte[] in;
    private long[] addresses;
    private int[] starts;
    private short[] owners;
    private final byte[] text;
    private int count;
    private int used;
    private final Map<String, Short> modules = new HashMap<>();
    /** Where the name of the last module lies in the text: the symbols of a module follow each other. */
    private int lastModule = -1;
    private int lastModuleEnd;
    private short lastOwner = -1;

    private Kallsyms(byte[] in) {
        this.in = in;
        this.text = new byte[in.length];
        int guess = in.length / 40 + 16;
        addresses = new long[guess];
        starts = new int[guess + 1];
        owners = new short[guess];
    }

    public static Reading<Symbols> parse(Content c) {
        if (c.truncated()) {
            return new Reading.Malformed<>(PATH, 0, "more symbols than any kernel has");
        }
        Kallsyms k = new Kallsyms(c.bytes());
        k.lines();
        return k.count == 0 ? new Reading.Malformed<>(PATH, 1, "not a list of symbols") : new Reading.Ok<>(PATH, k.symbols());
    }

    private void lines() {
        int n = in.length;
        int at = 0;
        while (at < n && count < MAX_SYMBOLS) {
            int next = line(at, n);
            if (next < 0) { // not a symbol: on to the next line
                next = at;
                while (next < n && in[next] != '\n') {
                    next++;
                }
                next++;
            }
            at = next;
        }
    }

    /** Takes one line; returns where the next begins, or -1 when it is no symbol. */
    private int line(int at, int n) {
        int name = at + DIGITS + 3;
        if (name >= n || in[at + DIGITS] != ' ' || in[at + DIGITS + 2] != ' ') {
            return -1;
        }
        long address = 0;
        int bad = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int d = HEX[in[i] & 0xff];
            bad |= d;
            address = address << 4 | d & 15;
        }
        if (bad < 0) {
            return -1;
        }
        int end = name;
        while (end < n && in[end] > ' ') {
            end++;
        }
        int next = end;
        short owner = -1;
        if (end < n && in[end] == '\t') {
            next = end + 1;
            while (next < n && in[next] > ' ') {
                next++;
            }
            owner = owner(end + 1, next);
        }
        while (next < n && in[next] == ' ') { // a trailing blank does no harm
            next++;
        }
        if (end == name || next >= n || in[next] != '\n') {
            return -1;
        }
        add(address, name, end, owner);
        return next + 1;
    }

    private short owner(int from, int to) {
        if (to - from < 3 || in[from] != '[' || in[to - 1] != ']') {
            return -1;
        }
        if (lastModule < 0 || !Arrays.equals(in, from, to, in, lastModule, lastModuleEnd)) {
            String module = new String(in, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
            Short known = modules.get(module);
            if (known == null && modules.size() < MAX_MODULES) {
                known = (short) modules.size();
                modules.put(module, known);
            }
            lastOwner = known == null ? -1 : known;
            lastModule = from;
            lastModuleEnd = to;
        }
        return lastOwner;
    }

    private void add(long address, int from, int to, short owner) {
        if (count == addresses.length) {
            addresses = Arrays.copyOf(addresses, count * 2);
            owners = Arrays.copyOf(owners, count * 2);
            starts = Arrays.copyOf(starts, count * 2 + 1);
        }
        System.arraycopy(in, from, text, used, to - from);
        addresses[count] = address;
        owners[count] = owner;
        starts[count] = used;
        used += to - from;
        count++;
        starts[count] = used;
    }

    private Symbols symbols() {
        String[] names = new String[modules.size()];
        modules.forEach((name, i) -> names[i] = name);
        int size = Integer.highestOneBit(Math.max(count, 8) * 3 / 2) * 2; // a power of two, at most two thirds full
        int[] byAddress = new int[size];
        int[] byName = new int[size];
        int mask = size - 1;
        for (int i = 0; i < count; i++) {
            // thousands of statics share a name (__func__.0): only the first is entered, or they would fill the table with long chains
            int s = Symbols.hash(text, starts[i], starts[i + 1]) >>> 7 & mask;
            while (byName[s] != 0 && !sameName(byName[s] - 1, i)) {
                s = s + 1 & mask;
            }
            if (byName[s] == 0) {
                byName[s] = i + 1;
            }
            if (addresses[i] != 0) {
                enter(byAddress, mask, i);
            }
        }
        return new Symbols(Arrays.copyOf(addresses, count), Arrays.copyOf(starts, count + 1), Arrays.copyOf(text, used), Arrays.copyOf(owners, count), names,
                byAddress, byName);
    }

    private boolean sameName(int a, int b) {
        return Arrays.equals(text, starts[a], starts[a + 1], text, starts[b], starts[b + 1]);
    }

    /** Of several names for one address the plainest wins, then the first. */
    private void enter(int[] byAddress, int mask, int i) {
        int s = Symbols.slot(addresses[i], mask);
        while (byAddress[s] != 0 && addresses[byAddress[s] - 1] != addresses[i]) {
            s = s + 1 & mask;
        }
        if (byAddress[s] == 0 || !plain(byAddress[s] - 1) && plain(i)) {
            byAddress[s] = i + 1;
        }
    }

    private boolean plain(int i) {
        if (starts[i + 1] - starts[i] >= 2 && text[starts[i]] == '_' && text[starts[i] + 1] == '_') {
            return false;
        }
        for (int k = starts[i]; k < starts[i + 1]; k++) {
            if (text[k] == '.') {
                return false;
            }
        }
        return true;
    }
}
