// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Evidence;
import org.dmascope.core.Fact;
import org.dmascope.core.source.dmabufstats.DmabufStat;
import org.dmascope.core.source.drm.GemHandle;
import org.dmascope.core.source.proc.DmabufFd;
import org.dmascope.core.source.proc.DmabufMap;

/** What sources other than bufinfo say of one inode, and who holds it. */
final class SeenBuffer {
    /** Descriptors and mappings of one process. */
    static final class Share {
        final ProcessState process;
        final List<DmabufFd> fds = new ArrayList<>(1);
        final List<DmabufMap> maps = new ArrayList<>(1);
        final List<GemHandle> gems = new ArrayList<>(0);

        Share(ProcessState process) {
            this.process = process;
        }
    }

    private static final String MAPPED_ONLY = "it is only seen as a mapping or as a GEM handle, which do not say this";
    private static final String REMEDY = "read as root, with debugfs mounted";
    private static final String ESCAPED = "maps prints a line break as \\012, and these four characters of a name just so";

    final long ino;
    final List<Share> shares = new ArrayList<>(1);
    Fact<Long> size = Fact.unknown(MAPPED_ONLY, REMEDY);
    Fact<String> expName = Fact.unknown(MAPPED_ONLY, REMEDY);
    Fact<String> name = Fact.unknown("no source that prints names shows it", REMEDY);
    Fact<Long> refs = Fact.unknown(MAPPED_ONLY, REMEDY);
    /** Whether the name comes from maps, the weaker witness. */
    boolean nameFromMaps;

    SeenBuffer(long ino) {
        this.ino = ino;
    }

    /** Processes come one after the other, so the last share is the one of this process or there is none yet. */
    private Share share(ProcessState p) {
        if (shares.isEmpty() || shares.getLast().process != p) {
            shares.add(new Share(p));
        }
        return shares.getLast();
    }

    void add(ReadingContext reading, ProcessState p, DmabufFd fd) {
        share(p).fds.add(fd);
        var evidence = reading.fdinfo(p.process().pid(), fd.fd());
        if (fd.size() >= 0) {
            size = size.merge(Fact.of(fd.size(), evidence));
        }
        if (fd.expName() != null) {
            expName = expName.merge(Fact.of(fd.expName(), evidence));
        }
        if (fd.count() >= 0 && !refs.known()) {
            refs = Fact.of(fd.count(), evidence);
        }
        if (!name.known() || nameFromMaps) {
            name = Fact.of(fd.name() == null ? "" : fd.name(), evidence);
            nameFromMaps = false;
        }
    }

    void add(ReadingContext reading, ProcessState p, DmabufMap map) {
        share(p).maps.add(map);
        if (!name.known()) {
            Evidence evidence = reading.maps(p.process().pid());
            name = Fact.of(map.name(), map.name().indexOf('\n') < 0 ? evidence : evidence.withNote(ESCAPED));
            nameFromMaps = true;
        }
    }

    /** Handles come after all descriptors and mappings, and by device, so a process may have a share already. */
    void add(ProcessState p, GemShare g) {
        Share share = shares.stream().filter(s -> s.process == p).findFirst().orElse(null);
        if (share == null) {
            share = new Share(p);
            shares.add(share);
        }
        share.gems.add(g.handle());
        add(g);
    }

    /** What an object says of its buffer, when it is not told whose it is. */
    void add(GemShare g) {
        if (g.size() >= 0) {
            size = size.merge(Fact.of(g.size(), g.evidence()));
        }
    }

    /** The statistics know size and exporter of every buffer, without a name. */
    void add(ReadingContext reading, DmabufStat s) {
        if (s.size() >= 0) {
            size = size.merge(Fact.of(s.size(), reading.stats));
        }
        if (s.exporterName() != null) {
            expName = expName.merge(Fact.of(s.exporterName(), reading.stats));
        }
        if (!name.known()) {
            name = Fact.unknown("the statistics in sysfs carry no names", REMEDY);
        }
    }
}
