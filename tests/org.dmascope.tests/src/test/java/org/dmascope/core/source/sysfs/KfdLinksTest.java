// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Entry;
import org.dmascope.core.Errno;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.SystemRoot;
import org.junit.jupiter.api.Test;

/** Links of XGMI by KFD's topology, written by hand from the format strings of kfd_topology.c: no machine of ours has such links. */
class KfdLinksTest {
    private static final String NODES = "/sys/class/kfd/kfd/topology/nodes/";
    private final MemoryRoot root = new MemoryRoot().directory("/sys/bus/pci/devices");

    private void gpu(int node, String id, int location) {
        String real = "/sys/devices/pci0000:00/" + id;
        root.link("/sys/bus/pci/devices/" + id, "../../../devices/pci0000:00/" + id, null).file(real + "/vendor", "0x1002\n").file(real + "/device", "0x740f\n")
                .file(real + "/class", "0x038000\n").file(real + "/resource", "").file(real + "/config", new byte[64]);
        root.file(NODES + node + "/properties", "cpu_cores_count 0\nsimd_count 416\nvendor_id 4098\nlocation_id " + location + "\ndomain 0\nhive_id 18446744073709551615\n");
    }

    private void link(int from, int index, int type, int to) {
        root.file(NODES + from + "/io_links/" + index + "/properties", "type " + type + "\nversion_major 0\nversion_minor 0\nnode_from " + from + "\nnode_to " + to
                + "\nweight 15\nmin_latency 0\nmax_latency 0\nmin_bandwidth 50000\nmax_bandwidth 100000\nrecommended_transfer_size 0\nflags 1\n");
    }

    private MemoryRoot machine() {
        root.file(NODES + "0/properties", "cpu_cores_count 64\nsimd_count 0\nlocation_id 0\ndomain 0\n");
        gpu(1, "0000:c1:00.0", 0xc100);
        gpu(2, "0000:c6:00.1", 0xc601);
        link(1, 0, 2, 0);
        link(1, 1, 11, 2);
        link(2, 0, 11, 1);
        return root;
    }

    private static List<DeviceRecord> devices(SystemRoot root, List<Diagnostic> out) {
        return ((Reading.Ok<DeviceInventory>) SysfsReader.read(root, out)).value().devices();
    }

    @Test
    void twoThatAreLinked() {
        List<DeviceRecord> all = devices(machine(), new ArrayList<>());
        Map<String, String> attributes = Map.of("weight", "15", "min_bandwidth", "50000", "max_bandwidth", "100000");
        assertEquals(List.of(new DeviceNode("xgmi", "0000:c6:00.1", null, attributes)), all.get(0).nodes());
        assertEquals(List.of(new DeviceNode("xgmi", "0000:c1:00.0", null, attributes)), all.get(1).nodes());
    }

    @Test
    void aRecordingSaysTheSame() {
        List<Entry> entries = new ArrayList<>();
        new SysfsSource().gather(new Gatherer(SysfsSource.ID, machine(), entries::add, 0));
        assertEquals(devices(root, new ArrayList<>()), devices(new Recording(entries), new ArrayList<>()));
    }

    @Test
    void whatMayNotBeReadIsSaid() {
        machine().error(NODES + "2/properties", Errno.EPERM).file(NODES + "1/io_links/2/properties", "garbage\ntype x\n\n 3\n");
        List<Diagnostic> said = new ArrayList<>();
        assertEquals(List.of(), devices(root, said).get(0).nodes());
        assertTrue(said.stream().anyMatch(d -> d.path().equals(NODES + "2/properties") && d.outcome() == Diagnostic.Outcome.DENIED), said.toString());
    }

    @Test
    void withoutTheClassNothingIsAsked() {
        MemoryRoot plain = new MemoryRoot().directory("/sys/bus/pci/devices").directory("/sys/class");
        devices(plain, new ArrayList<>());
        assertTrue(plain.calls.stream().noneMatch(c -> c.contains("kfd") || c.contains("dmascope")), plain.calls.toString());
    }
}
