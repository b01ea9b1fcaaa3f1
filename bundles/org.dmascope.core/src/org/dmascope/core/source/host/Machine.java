// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

/**
 * The machine by {@code /proc/cpuinfo}, for kernels before 6.1, which say it in no file. Only what the layout of the text proves: a
 * 32-bit x86 kernel prints the lines of show_cpuinfo_misc() for CONFIG_X86_32 (fdiv_bug), a 32-bit ARM kernel prints "model name".
 */
final class Machine {
    private Machine() {
    }

    /** The name that uname(2) would give, or null when the text does not prove one. */
    static String of(String cpuinfo) {
        if (has(cpuinfo, "vendor_id\t:") && has(cpuinfo, "cpu family\t:")) {
            return has(cpuinfo, "fdiv_bug\t:") || !has(cpuinfo, "flags\t\t:") ? null : "x86_64";
        }
        if (has(cpuinfo, "CPU implementer\t:")) {
            return has(cpuinfo, "model name\t:") ? null : "aarch64";
        }
        if (has(cpuinfo, "isa\t\t: rv64")) {
            return "riscv64";
        }
        return cpuinfo.startsWith("vendor_id       : IBM/S390") ? "s390x" : null;
    }

    private static boolean has(String text, String start) {
        return text.startsWith(start) || text.contains("\n" + start);
    }
}
