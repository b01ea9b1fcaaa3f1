// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * For what {@link KernelFacts} hold: a boot, a set of modules at their places, and what the kernel shows of its addresses.
 *
 * @param bootId  /proc/sys/kernel/random/boot_id; "" when it cannot be read
 * @param modules hash of names, sizes and addresses of /proc/modules; reference counts change without meaning
 * @param shown   kernel.kptr_restrict and kernel.perf_event_paranoid
 */
public record FactsKey(String bootId, long modules, String shown) {
    private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";
    private static final String MODULES = "/proc/modules";
    private static final String KPTR = "/proc/sys/kernel/kptr_restrict";
    private static final String PARANOID = "/proc/sys/kernel/perf_event_paranoid";
    // FNV-1a of 64 bits
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** Third column: how many use the module; fourth: who. */
    private static final int USES = 2;
    private static final int USERS = 3;

    public static FactsKey of(SystemRoot root) {
        return new FactsKey(line(root, BOOT_ID), modules(root), line(root, KPTR) + " " + line(root, PARANOID));
    }

    private static String line(SystemRoot root, String path) {
        return root.read(path, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c) ? c.line() : "";
    }

    /** A kernel without modules has no such file. */
    private static long modules(SystemRoot root) {
        long h = FNV_START;
        if (root.read(MODULES, SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c)) {
            int column = 0;
            for (byte b : c.bytes()) {
                column = b == '\n' ? 0 : b == ' ' ? column + 1 : column;
                if (column != USES && column != USERS) {
                    h = (h ^ b) * FNV_PRIME;
                }
            }
        }
        return h;
    }

    /** Whether it tells one boot from another. */
    public boolean known() {
        return !bootId.isEmpty();
    }

    /** One line for a file. */
    public String text() {
        return bootId + " " + Long.toHexString(modules) + " " + shown;
    }
}
