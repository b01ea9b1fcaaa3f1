// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;

/** Collects the events of one buffer. */
final class LaneBuilder {
    private final long ino;
    private final long start;
    private final List<TrackBuilder> tracks = new ArrayList<>();
    private final List<TraceEvent> marks = new ArrayList<>();
    private String expName = "";
    private long size = -1;
    private long from = -1;
    private long to = -1;

    /** @param start when the recording began */
    LaneBuilder(long ino, long start) {
        this.ino = ino;
        this.start = start;
    }

    void add(TraceEvent e) {
        expName = e.expName() != null ? e.expName() : expName;
        size = e.size() >= 0 ? e.size() : size;
        if (e.device() == null && e.attachment() == 0) {
            whole(e);
            return;
        }
        TrackBuilder track = track(e);
        if (track != null) {
            track.add(e);
        } else {
            marks.add(e);
        }
    }

    private void whole(TraceEvent e) {
        marks.add(e);
        if (e.kind() == EventKind.EXPORT) {
            from = e.nanos();
        } else if (e.kind() == EventKind.RELEASE) {
            to = e.nanos();
        }
    }

    /** Null for an event that names a device of which no attachment can be told. */
    private TrackBuilder track(TraceEvent e) {
        for (TrackBuilder t : tracks.reversed()) {
            boolean same = e.attachment() != 0 ? t.attachment == e.attachment() : t.alive() && t.device.equals(e.device());
            if (same) {
                return t;
            }
        }
        if (e.attachment() == 0 || e.kind() == EventKind.ATTACH && TrackBuilder.failed(e)) {
            return null;
        }
        boolean seen = e.kind() == EventKind.ATTACH;
        TrackBuilder made = new TrackBuilder(Objects.requireNonNullElse(e.device(), ""), e.attachment(), !seen, seen ? e.nanos() : start);
        tracks.add(made);
        return made;
    }

    Lane build(Known known, long end) {
        // what the exporter did to the whole buffer it did to each attachment, also to those of which nothing had been seen until then
        List<TraceEvent> invalidated = marks.stream().filter(e -> e.kind() == EventKind.INVALIDATE && e.device() == null).toList();
        Map<TrackBuilder, Pinned> pins = new HashMap<>();
        List<Track> silent = match(known.attachments(ino), pins, end, invalidated);
        List<Track> out = new ArrayList<>(silent);
        tracks.forEach(t -> out.add(t.build(pins.get(t), start, end, invalidated)));
        return new Lane(ino, known.name(ino), expName.isEmpty() ? known.expName(ino) : expName, size >= 0 ? size : known.size(ino), from, to, out, marks);
    }

    /**
     * Finds the attachment of the reading behind each line that is still attached: per device, the newest lines are the newest attachments.
     * What is left over was attached before the recording and nothing happened to it; when lines of before and such ones mix, who is who
     * cannot be told, and only a value that all have is taken.
     */
    private List<Track> match(List<AttachmentState> read, Map<TrackBuilder, Pinned> pins, long end, List<TraceEvent> invalidated) {
        Map<String, List<AttachmentState>> byDevice = new java.util.LinkedHashMap<>();
        read.forEach(a -> byDevice.computeIfAbsent(a.deviceName(), d -> new ArrayList<>()).add(a));
        List<Track> silent = new ArrayList<>();
        byDevice.forEach((device, attachments) -> {
            List<TrackBuilder> alive = tracks.stream().filter(t -> t.alive() && t.device.equals(device)).toList();
            List<TrackBuilder> fresh = alive.stream().filter(t -> !t.before).toList();
            int older = Math.max(0, attachments.size() - fresh.size());
            for (int i = 0; i < fresh.size() && older + i < attachments.size(); i++) {
                pins.put(fresh.get(i), Known.value(attachments.get(older + i)));
            }
            List<Pinned> values = attachments.subList(0, older).stream().map(Known::value).distinct().toList();
            Pinned common = values.size() == 1 ? values.get(0) : null;
            List<TrackBuilder> old = alive.stream().filter(t -> t.before).toList();
            old.forEach(t -> pins.put(t, common));
            for (int i = old.size(); i < older; i++) {
                silent.add(new TrackBuilder(device, 0, true, start).build(common, start, end, invalidated));
            }
        });
        return silent;
    }
}
