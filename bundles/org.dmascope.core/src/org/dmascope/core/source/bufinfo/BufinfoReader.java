// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/** Reads bufinfo and says, when it cannot, which of the many possible reasons it is and what to do. */
public final class BufinfoReader {
    private static final String ROOT = "debugfs is for root only: run as root (sudo)";
    private static final String MOUNT = "mount it: mount -t debugfs none /sys/kernel/debug (as root)";

    private BufinfoReader() {
    }

    /** The buffers with a diagnostic for each place that is not as the kernel prints it, or why there are none. */
    public static Reading<Bufinfo> read(SystemRoot root, List<Diagnostic> out) {
        Reading<Content> r = BufinfoSource.read(root);
        if (!(r instanceof Reading.Ok<Content> ok)) {
            out.add(explain(root, r));
            return r.retype();
        }
        Parsed<Bufinfo> parsed = BufinfoParser.parse(ok.value());
        for (Problem p : parsed.problems()) {
            out.add(new Diagnostic(BufinfoSource.ID, r.path(), Outcome.MALFORMED, 0, p.line(), p.reason(), null, 1));
        }
        if (parsed.value().buffers().isEmpty() && parsed.value().totalObjects() < 0) {
            Problem first = parsed.problems().getFirst();
            return new Reading.Malformed<>(r.path(), first.line(), first.reason());
        }
        return new Reading.Ok<>(r.path(), parsed.value());
    }

    private static Diagnostic explain(SystemRoot root, Reading<Content> r) {
        // a chain, not a switch over types: such a switch is linked at run time, which costs milliseconds at the first failure
        if (r instanceof Reading.Denied<Content> d) {
            return d.errno() == Errno.EPERM
                    ? new Diagnostic(BufinfoSource.ID, d.path(), Outcome.DENIED, d.errno(), 0,
                            "the kernel refuses debugfs (EPERM): it was started with debugfs=off or is locked down", null, 1)
                    : new Diagnostic(BufinfoSource.ID, d.path(), Outcome.DENIED, d.errno(), 0, "debugfs may not be read by this user (" + Errno.name(d.errno()) + ")",
                            ROOT, 1);
        }
        if (r instanceof Reading.Absent<Content> a) {
            return absent(root, a);
        }
        if (r instanceof Reading.Failed<Content> f && (f.errno() == Errno.ETIMEDOUT || f.errno() == Errno.EBUSY)) {
            return Diagnostic.of(BufinfoSource.ID, f, "a driver holds the lock of a buffer; wait until it lets go, and do not read again and again meanwhile");
        }
        return Diagnostic.of(BufinfoSource.ID, r, null);
    }

    /** ENOENT has four causes; the mount point tells which. */
    private static Diagnostic absent(SystemRoot root, Reading.Absent<Content> a) {
        String mount = BufinfoSource.MOUNTS.getFirst();
        Reading<List<String>> names = root.list(mount);
        if (root.stat(mount) instanceof Reading.Absent) {
            return diagnostic(a, "there is no " + mount + ": the kernel was built without debugfs, was started with debugfs=off, or sysfs is not mounted",
                    "use a kernel with CONFIG_DEBUG_FS; the holders in /proc are shown without it");
        }
        if (!(names instanceof Reading.Ok<List<String>> ok)) {
            return diagnostic(a, "debugfs holds no list of dma-bufs, and " + mount + " itself could not be listed (" + Errno.name(names.errno()) + ")", ROOT);
        }
        if (ok.value().isEmpty()) {
            return diagnostic(a, "debugfs is not mounted: " + mount + " is empty", MOUNT);
        }
        if (!ok.value().contains("dma_buf")) {
            return diagnostic(a, "debugfs is mounted but has no directory dma_buf: the kernel was built without dma-buf (CONFIG_DMA_SHARED_BUFFER)", null);
        }
        return diagnostic(a, "debugfs has a directory dma_buf without a file bufinfo", null);
    }

    private static Diagnostic diagnostic(Reading.Absent<Content> a, String reason, String remedy) {
        return new Diagnostic(BufinfoSource.ID, a.path(), Outcome.ABSENT, a.errno(), 0, reason, remedy, 1);
    }
}
