// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.source.struct.Sym;

/**
 * The kernel's symbols, as {@link Kallsyms} read them: compact arrays, because there are some 150,000. Two hash tables lead from an address
 * and from a name to a symbol. An address must match exactly: ops tables and functions are pointed to at their start, and what points
 * elsewhere is not what it seems.
 */
public final class Symbols {
    /** clang's link-time optimisation adds this and a hash to the names of static objects. */
    private static final String LLVM = ".llvm.";
    private static final int GOLDEN = 0x9e3779b1;

    final long[] addresses;
    /** Start of each name in {@link #text}; one more than there are symbols. */
    final int[] starts;
    final byte[] text;
    /** Index into {@link #modules}, -1 for the kernel itself. */
    final short[] owners;
    final String[] modules;
    /** Index + 1 of the symbol at a slot; a power of two of them. */
    final int[] byAddress;
    final int[] byName;
    private final boolean addressed;

    Symbols(long[] addresses, int[] starts, byte[] text, short[] owners, String[] modules, int[] byAddress, int[] byName) {
        this.addresses = addresses;
        this.starts = starts;
        this.text = text;
        this.owners = owners;
        this.modules = modules;
        this.byAddress = byAddress;
        this.byName = byName;
        boolean any = false;
        for (int i = 0; i < addresses.length && !any; i++) {
            any = addresses[i] != 0;
        }
        addressed = any;
    }

    public int size() {
        return addresses.length;
    }

    /** Whether the kernel showed addresses. It shows zeros to those that may not see them (kernel.kptr_restrict); names it always shows. */
    public boolean addressed() {
        return addressed;
    }

    static int slot(long address, int mask) {
        int h = (int) (address >>> 32 ^ address) * GOLDEN;
        return (h ^ h >>> 15) & mask;
    }

    /** What a pointer points to: {@link Sym#NULL} for 0, {@link Sym#UNNAMED} when no symbol starts there. */
    public Sym at(long address) {
        if (address == 0) {
            return Sym.NULL;
        }
        int i = index(address);
        return i < 0 || !inText(i) ? Sym.UNNAMED : new Sym(name(i), owners[i] < 0 || owners[i] >= modules.length ? null : modules[owners[i]]);
    }

    private int index(long address) {
        int mask = byAddress.length - 1;
        int s = slot(address, mask);
        for (int n = 0; n <= mask && byAddress[s] != 0; n++) {
            int i = byAddress[s] - 1;
            if (i >= 0 && i < addresses.length && addresses[i] == address) {
                return i;
            }
            s = s + 1 & mask;
        }
        return -1;
    }

    /** The arrays may come from a file ({@link FactsCode}), so what they point to is checked when it is used. */
    private boolean inText(int i) {
        return i >= 0 && i < addresses.length && starts[i] >= 0 && starts[i] <= starts[i + 1] && starts[i + 1] <= text.length;
    }

    private String name(int i) {
        String name = new String(text, starts[i], starts[i + 1] - starts[i], StandardCharsets.ISO_8859_1);
        int llvm = name.indexOf(LLVM);
        return llvm > 0 ? name.substring(0, llvm) : name;
    }

    static int hash(byte[] b, int from, int to) {
        int h = 0;
        for (int i = from; i < to; i++) {
            h = 31 * h + b[i];
        }
        return h * GOLDEN;
    }

    /** Index of the first symbol of this name, -1 when there is none. */
    private int index(String name) {
        byte[] b = name.getBytes(StandardCharsets.ISO_8859_1);
        int mask = byName.length - 1;
        int s = hash(b, 0, b.length) >>> 7 & mask;
        for (int n = 0; n <= mask && byName[s] != 0; n++) {
            int i = byName[s] - 1;
            if (inText(i) && java.util.Arrays.equals(text, starts[i], starts[i + 1], b, 0, b.length)) {
                return i;
            }
            s = s + 1 & mask;
        }
        return -1;
    }

    /** Whether there is a symbol of this name, with or without its address. */
    public boolean has(String name) {
        return index(name) >= 0;
    }

    /** Address of the symbol of this name in a module; 0 when there is none or it is not shown. Goes through all: several modules may use one name. */
    public long address(String name, String module) {
        byte[] b = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < addresses.length; i++) {
            if (owners[i] >= 0 && owners[i] < modules.length && inText(i) && modules[owners[i]].equals(module)
                    && java.util.Arrays.equals(text, starts[i], starts[i + 1], b, 0, b.length)) {
                return addresses[i];
            }
        }
        return 0;
    }

    /** Address of the first symbol of this name; 0 when there is none or it is not shown. */
    public long address(String name) {
        int i = index(name);
        return i < 0 ? 0 : addresses[i];
    }
}
