// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.host;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.Errno;
import org.dmascope.core.Parsed;
import org.dmascope.core.Problem;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.Tally;
import org.dmascope.core.source.proc.ProcStatus;
import org.dmascope.core.source.proc.ProcStatusParser;

/** Makes the {@link HostFacts} of what {@link HostSource} touches. A fact that cannot be read is null or -1, with a diagnostic. */
public final class HostReader {
    /** How debugfs gets there; the kernel documents this mount point (Documentation/filesystems/debugfs.rst). */
    public static final String MOUNT_DEBUGFS = "Mount it as root: mount -t debugfs none " + Mounts.DEBUGFS;

    private final Tally tally = new Tally(HostSource.ID);

    private HostReader() {
    }

    /** Reads the facts; always gives a record, and adds what is missing to {@code diagnostics}. */
    public static HostFacts read(SystemRoot root, List<Diagnostic> diagnostics) {
        HostReader reader = new HostReader();
        HostFacts facts = reader.facts(HostFiles.read(root));
        reader.tally.addTo(diagnostics);
        return facts;
    }

    private HostFacts facts(HostFiles f) {
        ProcStatus status = status(f.status());
        Mounts mounts = mounts(f.mounts());
        return new HostFacts(word(f.hostname(), "hostname"), kernel(f), machine(f), word(f.bootId(), "boot_id"), status.euid(), status.capEff(),
                lockdown(f.lockdown()), number(f.kptrRestrict(), "kptr_restrict", 0, -1),
                number(f.perfEventParanoid(), "perf_event_paranoid", -1, Integer.MIN_VALUE), mounts.debugfs(), mounts.tracefs(), mounts.cgroupVersion());
    }

    private String kernel(HostFiles f) {
        if (f.version() instanceof Reading.Ok<Content>(String path, Content c)) {
            // "Linux version RELEASE (…", linux_proc_banner of init/version.c
            String[] words = c.line().split(" ", 4);
            if (words.length == 4 && words[0].equals("Linux") && words[1].equals("version")) {
                return words[2];
            }
            tally.malformed("version", path, "not the banner of a Linux kernel");
        }
        return word(f.osrelease(), "osrelease");
    }

    private String machine(HostFiles f) {
        if (f.arch().ok()) {
            return word(f.arch(), "arch");
        }
        String machine = f.cpuinfo() instanceof Reading.Ok<Content> ok ? Machine.of(ok.value().line()) : null;
        if (machine == null) {
            tally.failure("arch", f.arch(), "Kernels before 6.1 do not say it in a file.");
        }
        return machine;
    }

    private String word(Reading<Content> r, String what) {
        if (!(r instanceof Reading.Ok<Content>(String path, Content c))) {
            tally.failure("kernel", r, null);
            return null;
        }
        String s = c.line();
        if (c.truncated() || s.isEmpty()) {
            tally.malformed(what, path, c.truncated() ? "longer than any " + what : "empty");
            return null;
        }
        return s;
    }

    private int number(Reading<Content> r, String what, int least, int unknown) {
        String s = word(r, what);
        if (s == null) {
            return unknown;
        }
        if (digits(s, s.startsWith("-") ? 1 : 0) && Integer.parseInt(s) >= least) {
            return Integer.parseInt(s);
        }
        tally.malformed(what, r.path(), "not a number that " + what + " can have");
        return unknown;
    }

    /** Whether there is nothing but one to nine digits from here on. */
    private static boolean digits(String s, int from) {
        for (int i = from; i < s.length(); i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return s.length() > from && s.length() - from < 10;
    }

    private ProcStatus status(Reading<Content> r) {
        if (!(r instanceof Reading.Ok<Content>(String path, Content c))) {
            tally.failure("kernel", r, null);
            return new ProcStatus(-1, -1, false, 0);
        }
        Parsed<ProcStatus> parsed = ProcStatusParser.parse(c);
        problems("status", path, parsed.problems());
        return parsed.value();
    }

    private void problems(String what, String path, List<Problem> problems) {
        for (Problem p : problems) {
            tally.count(what, new Diagnostic(HostSource.ID, path, Outcome.MALFORMED, 0, p.line(), p.reason(), null, 1));
        }
    }

    /** The word in brackets of {@code none [integrity] confidentiality} (security/lockdown/lockdown.c, lockdown_read()). */
    private String lockdown(Reading<Content> r) {
        if (!(r instanceof Reading.Ok<Content>(String path, Content c))) {
            if (!(r instanceof Reading.Absent)) { // absent: a kernel without lockdown, or securityfs is not mounted
                tally.failure("lockdown", r, null);
            }
            return null;
        }
        String s = c.line();
        int open = s.indexOf('[');
        int close = s.indexOf(']', open + 1);
        if (open < 0 || close < 0) {
            tally.malformed("lockdown", path, "no word in brackets");
            return null;
        }
        return s.substring(open + 1, close);
    }

    private Mounts mounts(Reading<Content> r) {
        if (!(r instanceof Reading.Ok<Content>(String path, Content c))) {
            tally.failure("mounts", r, "Without it nothing says where debugfs and tracefs are mounted.");
            return new Mounts(null, null, -1);
        }
        Parsed<Mounts> parsed = Mounts.parse(c);
        problems("mounts", path, parsed.problems());
        Mounts m = parsed.value();
        if (m.debugfs() == null) {
            tally.count("debugfs", new Diagnostic(HostSource.ID, Mounts.DEBUGFS, Outcome.ABSENT, Errno.ENOENT, 0, "debugfs is not mounted",
                    MOUNT_DEBUGFS, 1));
        } else if (!m.debugfs().equals(Mounts.DEBUGFS)) {
            tally.count("debugfs", new Diagnostic(HostSource.ID, m.debugfs(), Outcome.UNSUPPORTED, 0, 0,
                    "debugfs is mounted at an unusual place, where it is not looked for", MOUNT_DEBUGFS, 1));
        }
        return m;
    }
}
