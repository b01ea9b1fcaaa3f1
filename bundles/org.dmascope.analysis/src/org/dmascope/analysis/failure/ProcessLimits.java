// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.Reading;
import org.dmascope.core.source.proc.Credentials;
import org.dmascope.core.source.proc.ProcLimits;
import org.dmascope.core.source.proc.ProcessRights;

/** The limits of a process, held against what registrations need. */
public final class ProcessLimits {
    /** MLOCK_LIMIT of include/uapi/linux/resource.h: what a kernel gives when nobody sets it. */
    private static final long DEFAULT_MEMLOCK = 8L << 20;
    /** CAP_IPC_LOCK of include/uapi/linux/capability.h: RLIMIT_MEMLOCK does not count. */
    private static final int IPC_LOCK = 14;
    private static final String RAISE = "raise memlock (ulimit -l, limits.conf, LimitMEMLOCK=infinity, docker --ulimit memlock=-1)";
    private static final String TOPIC = "limit";

    private ProcessLimits() {
    }

    static void add(ProcessRights p, Evidence evidence, List<ProcessLine> out) {
        if (!(p.limits() instanceof Reading.Ok<ProcLimits>(String path, ProcLimits l))) {
            Fact<Boolean> unread = Fact.unknown("its limits could not be read: " + Diagnostic.of(evidence.source(), p.limits(), null).reason(), "read as root");
            out.add(new ProcessLine(TOPIC, "it may lock memory and open files", unread, null, null));
            return;
        }
        Evidence e = new Evidence(evidence.tier(), evidence.source(), path, evidence.takenAt());
        Credentials c = p.credentials().orElse(null);
        memlock(l.memlock(), c, e, out);
        files(l.files(), p.openFiles(), e, out);
    }

    /** Whether it may lock memory, alone. @param evidence of its limits */
    public static ProcessLine memlock(ProcessRights p, Evidence evidence) {
        if (!(p.limits() instanceof Reading.Ok<ProcLimits>(String path, ProcLimits l)) || l.memlock() < 0) {
            return new ProcessLine(TOPIC, "it may lock memory", Fact.unknown("its limits could not be read", "read as root"), null, null);
        }
        List<ProcessLine> out = new ArrayList<>();
        memlock(l.memlock(), p.credentials().orElse(null), evidence, out);
        return out.getFirst();
    }

    private static void memlock(long limit, Credentials c, Evidence e, List<ProcessLine> out) {
        String what = "it may lock memory for queues and ordinary regions (dma-buf regions are not counted)";
        if (limit == ProcLimits.UNLIMITED || c != null && c.has(IPC_LOCK)) {
            out.add(new ProcessLine(TOPIC, what, Fact.of(true, e.withNote(limit == ProcLimits.UNLIMITED ? "memlock unlimited" : "by CAP_IPC_LOCK")), null, null));
        } else if (c == null && limit <= DEFAULT_MEMLOCK) {
            out.add(new ProcessLine(TOPIC, what, Fact.unknown("memlock is " + limit + " bytes, which CAP_IPC_LOCK would lift; its capabilities could not be read", "read as root"), RAISE, null));
        } else if (limit <= DEFAULT_MEMLOCK) {
            String note = limit == 0 ? "memlock is 0: EPERM" : "memlock is " + limit + " bytes, no more than a kernel gives by itself: ENOMEM beyond";
            out.add(new ProcessLine(TOPIC, what, Fact.of(false, e.withNote(note)), RAISE, limit == 0 ? "failure:memlock-zero" : "failure:memlock-limit"));
        } else {
            out.add(new ProcessLine(TOPIC, what, Fact.of(true, e.withNote("memlock " + limit + " bytes")), null, null));
        }
    }

    private static void files(long limit, long open, Evidence e, List<ProcessLine> out) {
        String what = "it may open more files: each exported buffer takes one";
        String remedy = "raise nofile (ulimit -n, LimitNOFILE=), or close what is not needed";
        if (limit == ProcLimits.UNLIMITED) {
            out.add(new ProcessLine(TOPIC, what, Fact.of(true, e.withNote("nofile unlimited")), null, null));
        } else if (open < 0) {
            out.add(new ProcessLine(TOPIC, what, Fact.unknown("nofile is " + limit + ", and this kernel does not tell how many are open by the size of /proc/PID/fd",
                    "count them: ls /proc/PID/fd | wc -l"), remedy, null));
        } else {
            boolean room = open < limit;
            out.add(new ProcessLine(TOPIC, what, Fact.of(room, e.withNote(open + " of " + limit + " are open")), room ? null : remedy, room ? null : "failure:fd-limit"));
        }
    }
}
