// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.HashSet;
import java.util.Set;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;

/**
 * What belongs to a selected thing: to a buffer its attachments, holders, exporter and importing devices; to an attachment or a holder the
 * buffer and what is on it; to a device what it exports and where it is attached; all by key.
 */
public final class Related {
    private final HostRows rows;
    private final Set<Subject> found = new HashSet<>();

    private Related(HostRows rows) {
        this.rows = rows;
    }

    /** Everything that belongs to the subject, without itself. */
    public static Set<Subject> to(Subject subject, HostRows rows) {
        Related r = new Related(rows);
        switch (rows.find(subject)) {
            case BufferRow b -> {
                r.found.add(subject);
                r.around(b);
            }
            case AttachmentRow a -> {
                r.found.add(Subject.of(a.buffer()));
                r.holders(a.buffer());
                r.regions(a.buffer());
                r.device(a);
            }
            case HolderRow h -> {
                r.found.add(Subject.of(h.buffer()));
                r.attachments(h.buffer());
                rows.regions().stream().filter(m -> m.pid().known() && m.pid().value() == h.pid()).map(Subject::of).forEach(r.found::add);
                rows.holders().stream().filter(o -> o.pid() == h.pid() && o.startTime() == h.startTime()).map(Subject::of).forEach(r.found::add);
            }
            case DeviceRow d -> r.of(d);
            case EventRow e -> r.of(e);
            case MemoryRow m -> r.of(m);
            case GroupRow g -> g.group().pids().forEach(pid -> rows.holders().stream().filter(h -> h.pid() == pid).forEach(h -> r.found.add(Subject.of(h))));
            case MrRow m -> r.of(m);
            case PathState p -> {
                p.nodes().forEach(n -> r.found.add(new Subject(Kind.DEVICE, n.device().sysfsPath())));
                r.found.add(new Subject(Kind.PATH, p.b().sysfsPath() + ' ' + p.a().sysfsPath())); // the row of the table that is the same pair
            }
            case FindingRow f -> r.of(f);
            case null, default -> {
                // not in this reading: nothing belongs to it
            }
        }
        if (subject.kind() != Kind.EVENT) {
            r.events();
        }
        r.found.remove(subject);
        return r.found;
    }

    /** The buffer of an event, and the attachments of its device on that buffer. */
    private void of(EventRow e) {
        BufferRow b = e.event().ino() < 0 ? null : rows.buffer(e.event().ino());
        if (b != null) {
            found.add(Subject.of(b));
            b.attachments().stream().filter(a -> a.deviceName().equals(e.event().device())).forEach(a -> {
                found.add(Subject.of(a));
                device(a);
            });
        }
    }

    /** What it is about, with what belongs to that. */
    private void of(FindingRow f) {
        Subject about = f.about(rows);
        if (about != null && rows.find(about) != null) {
            found.add(about);
            found.addAll(to(about, rows));
        }
    }

    /** Its device, and the buffers that the device exports. */
    private void of(MemoryRow m) {
        DeviceRow d = m.device().known() ? rows.device(m.device().value()) : null;
        if (d != null) {
            found.add(Subject.of(d));
            rows.buffers().stream().filter(b -> b.exporter().known() && b.exporter().value().equals(d.id())).map(Subject::of).forEach(found::add);
        }
    }

    /** Its buffer with what is on it, its attachment, and what else its process holds there. */
    private void of(MrRow m) {
        if (m.buffer() != null) {
            found.add(Subject.of(m.buffer()));
            m.buffer().holders().stream().filter(h -> m.pid().known() && h.pid() == m.pid().value()).map(Subject::of).forEach(found::add);
        }
        if (m.attachment() != null) {
            found.add(Subject.of(m.attachment()));
            device(m.attachment());
        }
    }

    /** The RDMA memory regions on a buffer. */
    private void regions(BufferRow b) {
        rows.regions().stream().filter(m -> m.buffer() != null && m.buffer().key().equals(b.key())).map(Subject::of).forEach(found::add);
    }

    /** The regions of a device's memory. */
    private void memory(DeviceRow d) {
        rows.memory().stream().filter(m -> m.device().known() && m.device().value().equals(d.id())).map(Subject::of).forEach(found::add);
    }

    private void around(BufferRow b) {
        attachments(b);
        holders(b);
        regions(b);
        b.attachments().forEach(this::device);
        if (b.exporter().known()) {
            DeviceRow d = rows.device(b.exporter().value());
            if (d != null) {
                found.add(Subject.of(d));
            }
        }
    }

    private void of(DeviceRow d) {
        memory(d);
        for (BufferRow b : rows.buffers()) {
            if (b.exporter().known() && b.exporter().value().equals(d.id())) {
                found.add(Subject.of(b));
            }
        }
        for (AttachmentRow a : rows.attachments()) {
            if (a.devicePath().known() && a.devicePath().value().equals(d.sysfsPath())) {
                found.add(Subject.of(a));
                found.add(Subject.of(a.buffer()));
            }
        }
    }

    /** What happened to the buffers that belong to the selected thing, or are it. */
    private void events() {
        Set<Long> inos = new HashSet<>();
        found.stream().filter(s -> s.kind() == Kind.BUFFER).forEach(s -> inos.add(((BufferRow) rows.find(s)).ino()));
        rows.events().stream().filter(e -> inos.contains(e.event().ino())).forEach(e -> found.add(Subject.of(e)));
    }

    private void attachments(BufferRow b) {
        b.attachments().forEach(a -> found.add(Subject.of(a)));
    }

    private void holders(BufferRow b) {
        b.holders().forEach(h -> found.add(Subject.of(h)));
    }

    private void device(AttachmentRow a) {
        if (a.devicePath().known()) {
            found.add(new Subject(Kind.DEVICE, a.devicePath().value()));
        }
    }
}
