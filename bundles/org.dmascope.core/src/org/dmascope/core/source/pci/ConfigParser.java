// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.dmascope.core.Parsed;
import org.dmascope.core.ProblemList;

/**
 * Decodes config space: bytes as /sys/bus/pci/devices/BDF/config gives them, little endian. Walks both capability lists as pci_find_capability() and
 * pci_find_ext_capability() of drivers/pci/pci.c do, each entry once, so that a list that leads back to itself ends and is reported.
 */
public final class ConfigParser {
    private static final int STATUS = 0x06;
    private static final int STATUS_LIST = 0x10;
    private static final int HEADER_TYPE = 0x0e;
    private static final int POINTER = 0x34;
    private static final int CARDBUS_POINTER = 0x14;
    private static final int HEADER = 0x40;
    private static final int ID_EXPRESS = 0x10;
    private static final int EXT_ACS = 0x0d;
    private static final int EXT_SRIOV = 0x10;
    private static final int EXT_REBAR = 0x15;
    private static final int ABSENT = 0xffff_ffff;
    /** Megatransfers per second by the code of PCI_EXP_LNKSTA_CLS. */
    private static final int[] SPEEDS = {0, 2_500, 5_000, 8_000, 16_000, 32_000, 64_000};
    private static final int MOST_BARS = 6;

    private final byte[] b;
    private final ProblemList problems = new ProblemList();
    private final List<Capability> list = new ArrayList<>();
    private final List<ResizableBar> bars = new ArrayList<>();
    private PciExpress express;
    private Acs acs = Acs.UNREAD;
    private VirtualFunctions virtual;

    private ConfigParser(byte[] config) {
        b = config;
    }

    /** Never throws; what a list says that cannot be so is among the problems. */
    public static Parsed<PciCapabilities> parse(byte[] config) {
        return new ConfigParser(config).all();
    }

    private Parsed<PciCapabilities> all() {
        boolean standard = b.length >= PciCapabilities.CONVENTIONAL; // a user without the right gets 64 bytes, or 128 of a CardBus bridge
        boolean hasList = b.length >= HEADER && (word(STATUS) & STATUS_LIST) != 0;
        if (standard && hasList) {
            standard();
        }
        if (b.length >= HEADER && !hasList) {
            acs = Acs.NONE; // no list at all: a conventional function
        } else if (standard && express == null) {
            acs = Acs.NONE; // the kernel sees 256 bytes of such a function (pci_cfg_space_size() of drivers/pci/probe.c)
        } else if (b.length > PciCapabilities.CONVENTIONAL) {
            extended();
        } else if (b.length == PciCapabilities.CONVENTIONAL) {
            acs = Acs.NONE; // the file has as many bytes as the kernel can reach
        }
        return new Parsed<>(new PciCapabilities(b.length, express, acs, bars, virtual, list), problems.list());
    }

    private void standard() {
        int type = b[HEADER_TYPE] & 0x7f;
        int at = b[type == 2 ? CARDBUS_POINTER : POINTER] & 0xfc;
        BitSet seen = new BitSet();
        while (at != 0) {
            if (at < HEADER || !within(at, 2)) {
                problems.add(0, "the capability list leads to 0x%02x, outside of it", at);
                return;
            }
            if (seen.get(at)) {
                problems.add(0, "the capability list leads back to 0x%02x", at);
                return;
            }
            seen.set(at);
            int id = b[at] & 0xff;
            if (id == 0xff) {
                problems.add(0, "the capability list is broken at 0x%02x", at);
                return;
            }
            list.add(new Capability(id, false, 0, at));
            if (id == ID_EXPRESS && express == null) {
                express(at);
            }
            at = b[at + 1] & 0xfc;
        }
    }

    private void express(int at) {
        if (!within(at, 0x14)) {
            problems.add(0, "the PCI Express capability at 0x%02x is cut off", at);
            return;
        }
        int flags = word(at + 2);
        int version = flags & 0xf;
        int capability = dword(at + 0x0c);
        int status = word(at + 0x12);
        boolean second = version >= 2 && within(at, 0x2a);
        int devCap2 = second ? dword(at + 0x24) : 0;
        int devCtl2 = second ? word(at + 0x28) : 0;
        express = new PciExpress(version, PortType.of(flags >> 4 & 0xf), capability >>> 24, speed(capability & 0xf), capability >> 4 & 0x3f, speed(status & 0xf),
                status >> 4 & 0x3f, (devCap2 & 0x40) != 0, devCap2 >> 7 & 7, (devCtl2 & 0x40) != 0, (devCtl2 & 0x80) != 0);
    }

    private static int speed(int code) {
        return code < SPEEDS.length ? SPEEDS[code] : 0;
    }

    private void extended() {
        boolean whole = b.length >= PciCapabilities.EXTENDED;
        boolean ended = false;
        BitSet seen = new BitSet();
        int at = PciCapabilities.CONVENTIONAL;
        while (within(at, 4)) {
            if (seen.get(at)) {
                problems.add(0, "the extended capability list leads back to 0x%03x", at);
                ended = true;
                break;
            }
            seen.set(at);
            int header = dword(at);
            if (header == 0 || at == PciCapabilities.CONVENTIONAL && header == ABSENT) {
                ended = true;
                break;
            }
            int id = header & 0xffff;
            list.add(new Capability(id, true, header >> 16 & 0xf, at));
            one(id, at);
            at = header >>> 20 & 0xffc;
            if (at < PciCapabilities.CONVENTIONAL) {
                if (at != 0) {
                    problems.add(0, "the extended capability list leads to 0x%03x, outside of it", at);
                }
                ended = true;
                break;
            }
        }
        if (acs.state() == Acs.State.UNREAD && (ended || whole)) {
            acs = Acs.NONE;
        }
        if (!ended && !whole) {
            problems.add(0, "the extended capabilities are cut off at 0x%03x", b.length);
        }
    }

    private void one(int id, int at) {
        if (id == EXT_ACS && acs.state() == Acs.State.UNREAD && within(at, 8)) {
            acs = new Acs(Acs.State.READ, at, word(at + 4), word(at + 6));
        } else if (id == EXT_SRIOV && virtual == null && within(at, 0x12)) {
            virtual = new VirtualFunctions(word(at + 0x0e), word(at + 0x10));
        } else if (id == EXT_REBAR && bars.isEmpty() && within(at, 12)) {
            resizable(at);
        }
    }

    private void resizable(int at) {
        int count = dword(at + 8) >> 5 & 7;
        for (int i = 0; i < Math.min(count, MOST_BARS) && within(at, 12 + 8 * i); i++) {
            int capability = dword(at + 4 + 8 * i);
            int control = dword(at + 8 + 8 * i);
            long sizes = capability >>> 4 & 0xfff_ffffL | (long) (control >>> 16) << 28;
            int power = control >> 8 & 0x3f;
            if ((control & 7) >= MOST_BARS || power > 43) {
                problems.add(0, "the resizable BAR at 0x%03x names no BAR or no size", at);
                return;
            }
            bars.add(new ResizableBar(control & 7, sizes, 1L << 20 + power));
        }
    }

    private boolean within(int at, int length) {
        return at + length <= b.length;
    }

    private int word(int at) {
        return b[at] & 0xff | (b[at + 1] & 0xff) << 8;
    }

    private int dword(int at) {
        return word(at) | word(at + 2) << 16;
    }
}
