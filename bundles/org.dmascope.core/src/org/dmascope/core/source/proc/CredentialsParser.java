// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Reads the part of {@code /proc/PID/status} that says what a process may: {@code Uid: TAB real TAB effective TAB saved TAB fs}, {@code Gid:} likewise,
 * {@code Groups: TAB} ids by blank, {@code CapEff:} in hexadecimal, {@code NSpid: TAB} one pid a namespace, {@code VmPin: N kB} (fs/proc/array.c,
 * proc_pid_status(); fs/proc/task_mmu.c, task_mem()). A kernel thread has no VmPin. A missing Uid, Gid or CapEff is a problem.
 */
public final class CredentialsParser {
    /** NGROUPS_MAX of include/uapi/linux/limits.h. */
    private static final int MOST_GROUPS = 65_536;
    private static final int FS_ID = 3;

    private CredentialsParser() {
    }

    public static Parsed<Credentials> parse(Content content) {
        ProblemList problems = new ProblemList();
        long uid = -1;
        long gid = -1;
        long caps = 0;
        boolean capsSeen = false;
        long pin = -1;
        int namespaces = 0;
        List<Long> groups = new ArrayList<>();
        for (String line : new String(content.bytes(), StandardCharsets.ISO_8859_1).split("\n", -1)) {
            int colon = line.indexOf(":\t");
            String[] values = colon < 0 ? new String[0] : line.substring(colon + 2).strip().split("[\t ]+");
            switch (colon < 0 ? "" : line.substring(0, colon)) {
                case "Uid" -> uid = values.length > FS_ID ? number(values[FS_ID]) : -1;
                case "Gid" -> gid = values.length > FS_ID ? number(values[FS_ID]) : -1;
                case "Groups" -> {
                    for (int i = 0; i < values.length && i < MOST_GROUPS; i++) {
                        if (number(values[i]) >= 0) {
                            groups.add(number(values[i]));
                        }
                    }
                }
                case "CapEff" -> {
                    capsSeen = values.length == 1 && values[0].matches("[0-9a-f]{16}");
                    caps = capsSeen ? Long.parseUnsignedLong(values[0], 16) : 0;
                }
                case "NSpid" -> namespaces = values.length;
                case "VmPin" -> pin = values.length == 2 && values[1].equals("kB") ? number(values[0]) : -1;
                default -> {
                    continue; // the other lines are of no use here
                }
            }
        }
        if (uid < 0 || gid < 0) {
            problems.add(0, "no lines Uid: and Gid: with four ids each");
        }
        if (!capsSeen) {
            problems.add(0, "no line CapEff: with 16 hexadecimal digits");
        }
        return new Parsed<>(new Credentials(uid, gid, groups, caps, namespaces, pin), problems.list());
    }

    private static long number(String s) {
        return Decimal.of(s, 0, s.length());
    }
}
