// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;

/** The rows of one reading, found by their keys. Immutable; made off the display thread. */
public final class HostRows {
    /** Before the first reading. */
    public static final HostRows NONE = new HostRows(List.of(), List.of(), List.of(), List.of());

    private final List<BufferRow> buffers;
    private final List<AttachmentRow> attachments;
    private final List<HolderRow> holders;
    private final List<DeviceRow> devices;
    private final Map<String, BufferRow> buffersByKey;
    private final Map<String, AttachmentRow> attachmentsByKey;
    private final Map<String, HolderRow> holdersByKey;
    private final Map<String, DeviceRow> devicesByKey;

    private HostRows(List<BufferRow> buffers, List<AttachmentRow> attachments, List<HolderRow> holders, List<DeviceRow> devices) {
        this.buffers = buffers;
        this.attachments = attachments;
        this.holders = holders;
        this.devices = devices;
        buffersByKey = byKey(buffers, Subject::key);
        attachmentsByKey = byKey(attachments, Subject::key);
        holdersByKey = byKey(holders, Subject::key);
        devicesByKey = byKey(devices, Subject::key);
    }

    public static HostRows of(Snapshot snapshot) {
        List<AttachmentRow> attachments = new ArrayList<>();
        List<HolderRow> holders = new ArrayList<>();
        snapshot.buffers().forEach(b -> attachments.addAll(b.attachments()));
        snapshot.processes().forEach(p -> holders.addAll(p.holdings()));
        return new HostRows(List.copyOf(snapshot.buffers()), attachments, holders, List.copyOf(snapshot.devices()));
    }

    private static <R> Map<String, R> byKey(List<R> rows, Function<R, String> key) {
        Map<String, R> map = HashMap.newHashMap(rows.size());
        rows.forEach(r -> map.put(key.apply(r), r));
        return map;
    }

    public List<BufferRow> buffers() {
        return buffers;
    }

    public List<AttachmentRow> attachments() {
        return attachments;
    }

    public List<HolderRow> holders() {
        return holders;
    }

    public List<DeviceRow> devices() {
        return devices;
    }

    /** The row of a subject, null when this reading has none. */
    public Object find(Subject subject) {
        return switch (subject.kind()) {
            case BUFFER -> buffersByKey.get(subject.key());
            case ATTACHMENT -> attachmentsByKey.get(subject.key());
            case HOLDER -> holdersByKey.get(subject.key());
            case DEVICE -> devicesByKey.get(subject.key());
        };
    }

    /** The only device of that dev_name; null when there is none or the name alone cannot tell. */
    public DeviceRow device(String devName) {
        DeviceRow found = null;
        for (DeviceRow d : devices) {
            if (d.id().equals(devName)) {
                if (found != null) {
                    return null;
                }
                found = d;
            }
        }
        return found;
    }
}
