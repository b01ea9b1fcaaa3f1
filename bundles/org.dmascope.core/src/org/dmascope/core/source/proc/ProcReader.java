// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.proc;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Diagnostic.Outcome;
import org.dmascope.core.FileStat;
import org.dmascope.core.Parsed;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;

/**
 * Reads which processes hold dma-bufs, the same from a live host, a copied tree and a recording. A process that may not be looked into is
 * counted and reported once for all; one that ends meanwhile is counted and no fault.
 */
public final class ProcReader {
    private static final String FD = "/proc/PID/fd";
    private static final String FDINFO = "/proc/PID/fdinfo/FD";
    /** S_IFMT and S_IFREG of include/uapi/linux/stat.h; the inode of a dma-buf has no type. */
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;

    private final SystemRoot root;
    private final Tally tally = new Tally();
    private final List<Candidate> holders = new ArrayList<>();
    private int scanned;
    private int denied;
    private int vanished;

    private record Candidate(int pid, List<DmabufFd> fds, List<MapsParser.Line> maps) {
    }

    private ProcReader(SystemRoot root) {
        this.root = root;
    }

    /** The holders, or why {@code /proc} could not be listed. Adds a diagnostic for each kind of thing that could not be read. */
    public static Reading<ProcHolders> read(SystemRoot root, List<Diagnostic> out) {
        Reading<List<String>> names = root.list(ProcSource.PROC);
        if (!(names instanceof Reading.Ok<List<String>> ok)) {
            out.add(Diagnostic.of(ProcSource.ID, names, names instanceof Reading.Absent ? "mount the proc file system: mount -t proc none /proc" : null));
            return names.retype();
        }
        ProcReader reader = new ProcReader(root);
        ok.value().stream().mapToInt(Decimal::id).filter(pid -> pid > 0).sorted().distinct().forEach(reader::process);
        ProcHolders holders = reader.finish();
        reader.tally.report(out);
        return new Reading.Ok<>(names.path(), holders);
    }

    private void process(int pid) {
        String dir = ProcSource.PROC + "/" + pid;
        Reading<List<String>> names = root.list(dir + "/fd");
        if (names instanceof Reading.Absent) {
            vanished++;
            return;
        }
        boolean refused = names instanceof Reading.Denied;
        List<DmabufFd> fds = new ArrayList<>();
        if (names instanceof Reading.Ok<List<String>> ok) {
            scanned++;
            refused = fds(dir, ok.value(), fds);
        } else {
            tally.failure(FD, names);
        }
        Reading<Content> maps = root.read(dir + "/maps", ProcSource.MAPS);
        List<MapsParser.Line> lines = List.of();
        if (maps instanceof Reading.Ok<Content> ok) {
            Parsed<List<MapsParser.Line>> parsed = MapsParser.parse(ok.value());
            tally.malformed("/proc/PID/maps", parsed.problems());
            lines = parsed.value();
        } else if (!(maps instanceof Reading.Absent)) {
            // Absent is usual: newer kernels answer ESRCH for a kernel thread, which has no memory of its own.
            refused |= maps instanceof Reading.Denied;
            tally.failure("/proc/PID/maps", maps);
        }
        if (refused) {
            denied++;
        }
        if (!fds.isEmpty() || !lines.isEmpty()) {
            holders.add(new Candidate(pid, fds, lines));
        }
    }

    /** Reads the dma-bufs among the descriptors; whether a link was refused. */
    private boolean fds(String dir, List<String> names, List<DmabufFd> out) {
        boolean refused = false;
        int[] ids = names.stream().mapToInt(Decimal::id).filter(fd -> fd >= 0).sorted().distinct().toArray();
        for (int fd : ids) {
            Reading<String> link = root.readlink(dir + "/fd/" + fd);
            if (link instanceof Reading.Ok<String> ok && DmabufLink.matches(ok.value())) {
                fd(dir, fd, DmabufLink.name(ok.value()), out);
            } else if (link instanceof Reading.Ok<String> ok && DmabufLink.nameless(ok.value())) {
                tally.add(FD + "/FD", Outcome.UNSUPPORTED, 0, "the descriptor is a dma-buf, but this kernel (before 5.3) does not say which one");
            } else if (link instanceof Reading.Denied && !refused) {
                refused = true;
                tally.failure(FD, link);
            } else if (link instanceof Reading.Failed || link instanceof Reading.Malformed) {
                tally.failure("/proc/PID/fd/FD", link);
            }
        }
        return refused;
    }

    private void fd(String dir, int fd, String linkName, List<DmabufFd> out) {
        Reading<FileStat> stat = root.stat(dir + "/fd/" + fd);
        Reading<Content> info = root.read(dir + "/fdinfo/" + fd, SystemRoot.SMALL);
        FileStat s = stat.orElse(null);
        if (info instanceof Reading.Ok<Content> ok) {
            Parsed<Fdinfo> parsed = FdinfoParser.parse(ok.value());
            Fdinfo f = parsed.value();
            if (!f.isDmabuf() && parsed.problems().isEmpty()) {
                tally.add(FDINFO, Outcome.DISAGREE, 0, "a link looks like a dma-buf but the file is none: left out");
                return;
            }
            tally.malformed(FDINFO, parsed.problems());
            long ino = f.ino() >= 0 ? f.ino() : s == null ? -1 : s.ino();
            long size = f.size() >= 0 ? f.size() : s == null ? -1 : s.size();
            out.add(new DmabufFd(fd, ino, size, f.count(), f.expName(), f.name()));
        } else if (info instanceof Reading.Absent && s == null) {
            tally.add(FD + "/FD", Outcome.ABSENT, info.errno(), "closed while it was read: left out");
        } else if (s != null && (s.mode() & TYPE) == REGULAR) {
            tally.add(FDINFO, Outcome.DISAGREE, 0, "a link looks like a dma-buf but the file is none: left out");
        } else {
            tally.failure(FDINFO, info);
            out.add(new DmabufFd(fd, s == null ? -1 : s.ino(), s == null ? -1 : s.size(), -1, null, linkName.isEmpty() ? null : linkName));
        }
    }

    private ProcHolders finish() {
        MapOrigin origin = new MapOrigin();
        for (Candidate c : holders) {
            origin.add(c.fds, c.maps);
        }
        List<HolderProcess> out = new ArrayList<>();
        for (Candidate c : holders) {
            List<DmabufMap> maps = origin.keep(c.maps, tally);
            if (!c.fds.isEmpty() || !maps.isEmpty()) {
                out.add(owner(c.pid, c.fds, maps));
            }
        }
        return new ProcHolders(List.copyOf(out), scanned, denied, vanished);
    }

    private HolderProcess owner(int pid, List<DmabufFd> fds, List<DmabufMap> maps) {
        String dir = ProcSource.PROC + "/" + pid;
        Long start = parse(dir, "stat", ProcStatParser::startTime);
        ProcStatus status = parse(dir, "status", ProcStatusParser::parse);
        CgroupParser.Cgroups cgroups = parse(dir, "cgroup", CgroupParser::parse);
        String comm = parse(dir, "comm", c -> Parsed.of(c.line()));
        return new HolderProcess(pid, start == null ? -1 : start, comm, status == null ? -1 : status.uid(), cgroups == null ? null : cgroups.unified(),
                List.copyOf(fds), maps);
    }

    private <T> T parse(String dir, String file, java.util.function.Function<Content, Parsed<T>> parser) {
        Reading<Content> r = root.read(dir + "/" + file, SystemRoot.SMALL);
        if (r instanceof Reading.Ok<Content> ok) {
            Parsed<T> parsed = parser.apply(ok.value());
            tally.malformed("/proc/PID/" + file, parsed.problems());
            return parsed.value();
        }
        if (r instanceof Reading.Absent && "stat".equals(file)) {
            vanished++;
        }
        tally.failure("/proc/PID/" + file, r);
        return null;
    }
}
