// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Entry;
import org.dmascope.core.FileStat;
import org.dmascope.core.Gatherer;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.Recording;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.source.pci.Acs;
import org.junit.jupiter.api.Test;

/** A function of which the kernel reaches 256 bytes has no extended capabilities, however few of its bytes were read; sysfs says so by the size of the file. */
class ConventionalTest {
    private static final String REAL = "/sys/devices/pci0000:00/0000:00:03.0";
    private static final byte STATUS_LIST = 0x10;

    private static MemoryRoot host(int size) {
        byte[] header = new byte[64];
        header[6] = STATUS_LIST; // it has capabilities, which a user may not read
        MemoryRoot root = new MemoryRoot().directory("/sys/class").link("/sys/bus/pci/devices/0000:00:03.0", "../../../devices/pci0000:00/0000:00:03.0", null)
                .file(REAL + "/vendor", "0x1af4\n").file(REAL + "/device", "0x1050\n").file(REAL + "/class", "0x030000\n").file(REAL + "/resource", "").file(REAL + "/config", header);
        return size < 0 ? root : root.link(REAL + "/config", "none", new FileStat(7, size, 0100644, 0, 0));
    }

    private static Acs.State state(SystemRoot root) {
        return ((Reading.Ok<DeviceInventory>) SysfsReader.read(root, new ArrayList<>())).value().devices().getFirst().pci().capabilities().acs().state();
    }

    @Test
    void theSizeOfTheFileTells() {
        assertEquals(Acs.State.NONE, state(host(256)));
        assertEquals(Acs.State.UNREAD, state(host(4096)), "it may have some behind what was read");
        assertEquals(Acs.State.UNREAD, state(host(64)), "a copy of what a user may read");
        assertEquals(Acs.State.UNREAD, state(host(-1)), "an older capture");
    }

    @Test
    void aRecordingKeepsIt() {
        List<Entry> entries = new ArrayList<>();
        new SysfsSource().gather(new Gatherer(SysfsSource.ID, host(256), entries::add, 0));
        assertEquals(Acs.State.NONE, state(new Recording(entries)));
    }
}
