// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.Fact;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.model.topology.Attachment;
import org.dmascope.model.topology.Buffer;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.TopologyFactory;

/**
 * Brings one buffer of the topology to what a reading shows. A fact whose value, tier and source did not change stays: its evidence names
 * the reading that showed it first.
 */
final class BufferWriter {
    private record Place(String deviceName, int ordinal) {
    }

    private final Map<DeviceRecord, Device> devices;
    private final Applied applied;

    /** @param devices by identity of the record */
    BufferWriter(Map<DeviceRecord, Device> devices, Applied applied) {
        this.devices = devices;
        this.applied = applied;
    }

    /** A new buffer, not yet in a topology. */
    Buffer create(BufferState s, boolean reused) {
        Buffer b = TopologyFactory.eINSTANCE.createBuffer();
        b.setReused(reused);
        applied.added().add(b);
        change(b, s);
        return b;
    }

    void change(Buffer b, BufferState s) {
        if (!Objects.equals(b.getKey(), s.key())) {
            b.setKey(s.key());
        }
        b.setIno(s.ino());
        if (differs(b.getSize(), s.size())) {
            b.setSize(s.size());
        }
        if (differs(b.getName(), s.name())) {
            b.setName(s.name());
        }
        if (differs(b.getExpName(), s.expName())) {
            b.setExpName(s.expName());
        }
        if (differs(b.getExporter(), s.exporter())) {
            b.setExporter(s.exporter());
        }
        if (differs(b.getExporterDriver(), s.exporterDriver())) {
            b.setExporterDriver(s.exporterDriver());
        }
        if (differs(b.getFlags(), s.flags())) {
            b.setFlags(s.flags());
        }
        if (differs(b.getRefs(), s.refs())) {
            b.setRefs(s.refs());
        }
        if (differs(b.getPlacement(), s.placement())) {
            b.setPlacement(s.placement());
        }
        if (differs(b.getPinCount(), s.pinCount())) {
            b.setPinCount(s.pinCount());
        }
        Device exporter = s.exporterDevice() == null ? null : devices.get(s.exporterDevice());
        if (b.getExporterDevice() != exporter) {
            b.setExporterDevice(exporter);
        }
        if (differs(b.getAttachmentsKnown(), s.attachmentCount())) {
            b.setAttachmentsKnown(s.attachmentCount());
        }
        if (!Objects.equals(b.getFences(), s.fences())) {
            b.setFences(s.fences());
        }
        if (b.isDisputed() != s.disputed()) {
            b.setDisputed(s.disputed());
        }
        attachments(b, s.attachments());
    }

    static <T> boolean differs(Fact<T> is, Fact<T> shall) {
        return is == null || !is.sameAs(shall);
    }

    /** Lets go of devices, so that these do not list attachments of a buffer that is gone. */
    void drop(Buffer b) {
        applied.gone().add(b);
        applied.gone().addAll(b.getAttachments());
        for (Attachment a : b.getAttachments()) {
            a.setDevice(null);
        }
        b.setExporterDevice(null);
    }

    private void attachments(Buffer b, List<AttachmentState> states) {
        if (states.isEmpty() && b.getAttachments().isEmpty()) {
            return;
        }
        Map<Place, Attachment> present = new HashMap<>();
        b.getAttachments().forEach(a -> present.put(new Place(a.getDeviceName(), a.getOrdinal()), a));
        List<Attachment> wanted = new ArrayList<>(states.size());
        for (AttachmentState s : states) {
            Attachment a = present.remove(new Place(s.deviceName(), s.ordinal()));
            wanted.add(a == null ? create(s) : a);
        }
        for (Attachment a : present.values()) {
            applied.gone().add(a);
            a.setDevice(null);
        }
        ContainedList.set(b.getAttachments(), wanted);
        for (int i = 0; i < states.size(); i++) {
            change(wanted.get(i), states.get(i));
        }
    }

    private Attachment create(AttachmentState s) {
        Attachment a = TopologyFactory.eINSTANCE.createAttachment();
        a.setDeviceName(s.deviceName());
        a.setOrdinal(s.ordinal());
        a.setDriver(s.driver());
        a.setImporter(s.importer());
        a.setP2p(s.p2p());
        a.setPinned(s.pinned());
        a.setRevocable(s.revocable());
        a.setAttachmentClass(s.attachmentClass());
        a.setRevokeState(s.revokeState());
        a.setImporterOps(s.importerOps());
        a.setCallback(s.callback());
        applied.added().add(a);
        return a;
    }

    private void change(Attachment a, AttachmentState s) {
        Device d = s.device() == null ? null : devices.get(s.device());
        if (a.getDevice() != d) {
            a.setDevice(d);
        }
        boolean changed = false;
        if (differs(a.getDriver(), s.driver())) {
            a.setDriver(s.driver());
            changed = true;
        }
        if (differs(a.getImporter(), s.importer())) {
            a.setImporter(s.importer());
            changed = true;
        }
        if (differs(a.getP2p(), s.p2p())) {
            a.setP2p(s.p2p());
            changed = true;
        }
        if (differs(a.getPinned(), s.pinned())) {
            a.setPinned(s.pinned());
            changed = true;
        }
        if (differs(a.getRevocable(), s.revocable())) {
            a.setRevocable(s.revocable());
            changed = true;
        }
        if (differs(a.getAttachmentClass(), s.attachmentClass())) {
            a.setAttachmentClass(s.attachmentClass());
            changed = true;
        }
        if (differs(a.getRevokeState(), s.revokeState())) {
            a.setRevokeState(s.revokeState());
            changed = true;
        }
        if (differs(a.getImporterOps(), s.importerOps())) {
            a.setImporterOps(s.importerOps());
            changed = true;
        }
        if (differs(a.getCallback(), s.callback())) {
            a.setCallback(s.callback());
            changed = true;
        }
        if (changed) {
            applied.changed().add(a);
        }
    }
}
