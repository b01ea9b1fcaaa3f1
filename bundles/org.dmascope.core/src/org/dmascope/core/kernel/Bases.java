// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.HashMap;
import java.util.Map;

import org.dmascope.core.source.struct.Sym;

/** What the other readers of a walk build on: pointers, members, strings, symbols and devices. One for each look, so that nothing is stale. */
final class Bases {
    /** Longest name of a device, driver, bus or exporter that is kept; the kernel's own are below 64. */
    private static final int NAME = 128;
    /** Bound on remembered devices and symbols. */
    private static final int MAX_KNOWN = 10_000;

    /** A {@code struct device}. Strings are raw. */
    record Device(String name, String bus, String driver) {
        static final Device NONE = new Device("", null, null);
    }

    final PagedMemory memory;
    final KernelTypes types;
    private final Symbols symbols;
    private final Map<Long, Sym> syms = new HashMap<>();
    private final Map<Long, Device> devices = new HashMap<>();
    private final Map<Long, String> strings = new HashMap<>();
    private final int kobjName;
    private final int initName;
    private final int bus;
    private final int busName;
    private final int driver;
    private final int driverName;
    private final int moduleName;

    Bases(PagedMemory memory, KernelTypes types, Symbols symbols) {
        this.memory = memory;
        this.types = types;
        this.symbols = symbols;
        kobjName = types.offset("device", "kobj.name");
        initName = types.offset("device", "init_name");
        bus = types.offset("device", "bus");
        busName = types.offset("bus_type", "name");
        driver = types.offset("device", "driver");
        driverName = types.offset("device_driver", "name");
        moduleName = types.offset("module", "name");
    }

    /** A pointer to a structure: NULL, or aligned; where it leads is checked when it is followed. */
    long pointer(long at) throws KernelFault {
        long p = memory.i64(at);
        if ((p & Long.BYTES - 1) != 0) {
            throw new KernelFault("a pointer is not aligned");
        }
        return p;
    }

    /** A pointer that must be set. */
    long pointerSet(long at) throws KernelFault {
        long p = pointer(at);
        if (p == 0) {
            throw new KernelFault("a pointer that must be set is NULL");
        }
        return p;
    }

    /** Offset of a member; without it {@link KernelFault}. */
    Field field(String struct, String member) throws KernelFault {
        Field f = types.field(struct, member);
        if (f == null) {
            throw new KernelFault("this kernel's struct " + struct + " has no member " + member);
        }
        return f;
    }

    /** The pointer in a member of a structure. */
    long follow(long struct, String type, String member) throws KernelFault {
        return pointer(struct + field(type, member).offset());
    }

    Sym symbol(long address) {
        if (address == 0) {
            return Sym.NULL;
        }
        Sym known = syms.get(address);
        if (known == null) {
            known = symbols.at(address);
            if (syms.size() < MAX_KNOWN) {
                syms.put(address, known);
            }
        }
        return known;
    }

    /** A {@code const char *} that seldom changes; null for NULL. */
    String text(long pointerAt) throws KernelFault {
        long p = memory.i64(pointerAt);
        if (p == 0) {
            return null;
        }
        String known = strings.get(p);
        if (known == null) {
            known = memory.string(p, NAME);
            if (strings.size() < MAX_KNOWN) {
                strings.put(p, known);
            }
        }
        return known;
    }

    /** dev_name(), bus and driver of a device; never null. */
    Device device(long address) throws KernelFault {
        Device known = devices.get(address);
        if (known != null) {
            return known;
        }
        String name = initName < 0 ? null : text(address + initName);
        if (name == null) {
            name = text(address + kobjName);
        }
        long b = bus < 0 ? 0 : pointer(address + bus);
        long d = driver < 0 ? 0 : pointer(address + driver);
        Device device = new Device(name == null ? "" : name, b == 0 || busName < 0 ? null : text(b + busName),
                d == 0 || driverName < 0 ? null : text(d + driverName));
        if (devices.size() < MAX_KNOWN) {
            devices.put(address, device);
        }
        return device;
    }

    /** Name of a {@code struct module}; null for NULL, which is the kernel itself. */
    String module(long address) throws KernelFault {
        if (address == 0 || moduleName < 0) {
            return null;
        }
        String known = strings.get(address);
        if (known == null) {
            known = memory.string(address + moduleName, NAME);
            if (strings.size() < MAX_KNOWN) {
                strings.put(address, known);
            }
        }
        return known;
    }
}
