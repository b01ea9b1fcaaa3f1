// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import org.dmascope.core.source.struct.Sym;

/** The texts in the records of the BPF programs: arrays of bytes that end with a NUL, whole words of eight. */
final class BpfText {
    /** Lengths of the arrays, native/bpf/records.h. */
    static final int SYMBOL = 128;
    static final int NAME = 64;
    static final int DEVICE = 96;
    static final int BUFFER = 32;
    /** clang's link-time optimisation adds this and a hash to the names of static objects. */
    private static final String LLVM = ".llvm.";

    private BpfText() {
    }

    /**
     * What {@code %pS} prints: {@code name+0x0/0x60}, for a module's symbol a blank and {@code [module]} behind it, or the address when no
     * symbol lies there (kernel/kallsyms.c, sprint_symbol()). A pointer into the middle of something is not named.
     */
    static Sym symbol(String text) {
        int plus = text.indexOf('+');
        if (plus <= 0 || !text.startsWith("+0x0/", plus)) {
            return Sym.UNNAMED;
        }
        int open = text.indexOf(" [", plus);
        int close = open < 0 ? -1 : text.indexOf(']', open);
        if (open >= 0 && close < 0) {
            return Sym.UNNAMED; // cut
        }
        int llvm = text.indexOf(LLVM);
        String name = text.substring(0, llvm > 0 && llvm < plus ? llvm : plus);
        return new Sym(name, open < 0 || close == open + 2 ? null : text.substring(open + 2, close));
    }
}
