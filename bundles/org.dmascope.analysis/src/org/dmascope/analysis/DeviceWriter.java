// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.model.topology.Device;
import org.dmascope.model.topology.Topology;
import org.dmascope.model.topology.TopologyFactory;

/** Brings the devices of the topology to what a reading shows. */
final class DeviceWriter {
    private final Topology topology;
    private final Applied applied;

    DeviceWriter(Topology topology, Applied applied) {
        this.topology = topology;
        this.applied = applied;
    }

    /** @return the devices of the topology by the record of this reading, by identity */
    Map<DeviceRecord, Device> apply(List<DeviceState> states, Match match) {
        List<Device> wanted = new ArrayList<>(states.size());
        Map<DeviceRecord, Device> byRecord = new IdentityHashMap<>(states.size());
        for (int i = 0; i < states.size(); i++) {
            DeviceState s = states.get(i);
            int old = match.old(i);
            Device d = old < 0 ? TopologyFactory.eINSTANCE.createDevice() : topology.getDevices().get(old);
            if (old < 0 || match.changed.get(i)) {
                change(d, s.device());
                d.setEvidence(s.evidence());
                (old < 0 ? applied.added() : applied.changed()).add(d);
            }
            wanted.add(d);
            byRecord.put(s.device(), d);
        }
        if (!match.nothing()) {
            match.gone().stream().mapToObj(i -> topology.getDevices().get(i)).toList().forEach(this::drop);
            ContainedList.set(topology.getDevices(), wanted);
            parents(wanted);
        }
        return byRecord;
    }

    private void drop(Device d) {
        applied.gone().add(d);
        d.setParent(null);
        List.copyOf(d.getChildren()).forEach(c -> c.setParent(null));
        List.copyOf(d.getAttachments()).forEach(a -> a.setDevice(null));
    }

    private static void change(Device d, DeviceRecord r) {
        d.setId(r.id());
        d.setSysfsPath(r.sysfsPath());
        if (!Objects.equals(d.getBus(), r.bus())) {
            d.setBus(r.bus());
        }
        if (!Objects.equals(d.getDriver(), r.driver())) {
            d.setDriver(r.driver());
        }
        if (!Objects.equals(d.getModule(), r.module())) {
            d.setModule(r.module());
        }
        if (!Objects.equals(d.getHostBridge(), r.hostBridge())) {
            d.setHostBridge(r.hostBridge());
        }
        if (!Objects.equals(d.getPci(), r.pci())) {
            d.setPci(r.pci());
        }
        if (!Objects.equals(d.getNodes(), r.nodes())) {
            d.setNodes(r.nodes());
        }
    }

    /** The parent is the device with the longest path that this one's path begins with; ids may repeat on another bus, paths do not. */
    private static void parents(List<Device> devices) {
        Map<String, Device> paths = HashMap.newHashMap(devices.size());
        devices.forEach(d -> paths.put(d.getSysfsPath(), d));
        for (Device d : devices) {
            Device parent = null;
            String path = d.getSysfsPath();
            for (int cut = path.lastIndexOf('/'); cut > 0 && parent == null; cut = path.lastIndexOf('/', cut - 1)) {
                parent = paths.get(path.substring(0, cut));
            }
            if (d.getParent() != parent) {
                d.setParent(parent);
            }
        }
    }
}
