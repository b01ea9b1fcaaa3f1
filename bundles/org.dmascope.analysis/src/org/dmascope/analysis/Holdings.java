// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;
import org.dmascope.core.source.proc.HolderProcess;
import org.dmascope.core.source.proc.ProcHolders;

/** Collects by inode what processes and statistics show. */
final class Holdings {
    private final ReadingContext reading;
    private final Map<Long, SeenBuffer> seen = new LinkedHashMap<>();
    private final List<ProcessState> processes = new ArrayList<>();
    private int nameless;

    Holdings(ReadingContext reading, Survey s, List<GemShare> gems) {
        this.reading = reading;
        if (s.holders() instanceof Reading.Ok<ProcHolders> ok) {
            ok.value().processes().forEach(this::add);
        }
        gems(gems, new GemHolders(reading, processes, s.drm().clients()));
        if (s.stats() instanceof Reading.Ok<List<DmabufStat>> ok) {
            ok.value().forEach(stat -> seen(stat.ino()).add(reading, stat));
        }
    }

    private SeenBuffer seen(long ino) {
        return seen.computeIfAbsent(ino, SeenBuffer::new);
    }

    private void add(HolderProcess process) {
        ProcessState p = new ProcessState(process, reading.proc);
        processes.add(p);
        for (DmabufFd fd : process.fds()) {
            if (fd.ino() < 0) {
                nameless++;
            } else {
                seen(fd.ino()).add(reading, p, fd);
            }
        }
        for (DmabufMap map : process.maps()) {
            seen(map.ino()).add(reading, p, map);
        }
    }

    private void gems(List<GemShare> gems, GemHolders holders) {
        for (GemShare g : gems) {
            if (g.client().pid() < 0) {
                seen(g.ino()).add(g);
            } else {
                seen(g.ino()).add(holders.process(g.client(), g.evidence()), g);
            }
        }
        processes.addAll(holders.added());
        processes.sort(Comparator.comparingInt(p -> p.process().pid()));
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    /** Takes what is known of an inode; a second buffer of that inode gets nothing, because nobody can tell them apart. */
    SeenBuffer take(long ino) {
        return ino < 0 ? null : seen.remove(ino);
    }

    /** What was not taken, by inode. */
    List<SeenBuffer> rest() {
        return List.copyOf(new TreeMap<>(seen).values());
    }

    List<ProcessState> processes() {
        return processes;
    }

    List<Diagnostic> diagnostics() {
        return nameless == 0 ? List.of()
                : List.of(new Diagnostic(ReadingContext.PROC, reading.proc.path(), Diagnostic.Outcome.FAILED, 0, 0,
                        nameless + " dma-buf descriptors belong to buffers that cannot be told: neither stat nor fdinfo gave an inode number",
                        "read as root", nameless));
    }
}
