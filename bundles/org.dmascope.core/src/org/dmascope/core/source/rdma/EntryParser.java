// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dmascope.core.ProblemList;

/** Parses single entries. */
final class EntryParser {
    /** Bound on what a driver adds to one entry. */
    private static final int MAX_DRIVER = 64;

    private final ProblemList problems;
    private final Attributes entry;
    private final Attributes driver;
    private final Attributes counter;

    EntryParser(ByteBuffer bytes, ProblemList problems) {
        this.problems = problems;
        entry = new Attributes(bytes);
        driver = new Attributes(bytes);
        counter = new Attributes(bytes);
    }

    RdmaId device(Attributes a) {
        int index = -1;
        String name = null;
        int ports = -1;
        String firmware = null;
        long guid = 0;
        int nodeType = -1;
        String protocol = null;
        while (a.next()) {
            switch (a.type()) {
                case Nldev.DEV_INDEX -> index = a.small();
                case Nldev.DEV_NAME -> name = a.text();
                case Nldev.PORT_INDEX -> ports = a.small();
                case Nldev.FW_VERSION -> firmware = a.text();
                case Nldev.NODE_GUID -> guid = a.bits();
                case Nldev.DEV_NODE_TYPE -> nodeType = a.small();
                case Nldev.DEV_PROTOCOL -> protocol = a.text();
                default -> {
                    // newer kernels say more
                }
            }
        }
        broken(a);
        if (index < 0 || name == null || name.isEmpty()) {
            problems.add(0, "a device without index or name");
            return null;
        }
        return new RdmaId(index, name, ports, firmware, guid, nodeType, protocol);
    }

    RdmaPort port(Attributes a) {
        int number = -1;
        int state = -1;
        int phys = -1;
        String netdev = null;
        while (a.next()) {
            switch (a.type()) {
                case Nldev.PORT_INDEX -> number = a.small();
                case Nldev.PORT_STATE -> state = a.small();
                case Nldev.PORT_PHYS_STATE -> phys = a.small();
                case Nldev.NDEV_NAME -> netdev = a.text();
                default -> {
                    // LIDs, subnet and capabilities say nothing of memory
                }
            }
        }
        broken(a);
        if (number < 0) {
            problems.add(0, "a port without its number");
            return null;
        }
        return new RdmaPort(number, state, phys, netdev);
    }

    RdmaMr region(Attributes at) {
        long mrn = -1;
        long lkey = -1;
        long rkey = -1;
        long length = -1;
        long iova = -1;
        long pdn = -1;
        int pid = -1;
        String kernel = null;
        Map<String, String> added = Map.of();
        entry.open(at);
        while (entry.next()) {
            switch (entry.type()) {
                case Nldev.MRN -> mrn = entry.number();
                case Nldev.LKEY -> lkey = entry.number();
                case Nldev.RKEY -> rkey = entry.number();
                case Nldev.MRLEN -> length = entry.number();
                case Nldev.IOVA -> iova = entry.number();
                case Nldev.PDN -> pdn = entry.number();
                case Nldev.RES_PID -> pid = entry.small();
                case Nldev.RES_KERN_NAME -> kernel = entry.text();
                case Nldev.DRIVER -> added = driver();
                default -> {
                    // newer kernels say more
                }
            }
        }
        broken(entry);
        if (mrn < 0) {
            problems.add(0, "a memory region without its number");
            return null;
        }
        return new RdmaMr(mrn, lkey, rkey, length, iova, pdn, owner(pid, kernel), kernel, added);
    }

    RdmaObject object(Attributes at, RdmaKind kind) {
        long number = -1;
        long ctxn = -1;
        long pdn = -1;
        long cqn = -1;
        int type = -1;
        int state = -1;
        long usecnt = -1;
        long cqe = -1;
        int pid = -1;
        String kernel = null;
        Map<String, String> added = Map.of();
        entry.open(at);
        while (entry.next()) {
            if (entry.type() == kind.number()) {
                number = entry.number();
            }
            switch (entry.type()) {
                case Nldev.CTXN -> ctxn = entry.number();
                case Nldev.PDN -> pdn = entry.number();
                case Nldev.CQN -> cqn = entry.number();
                case Nldev.RES_TYPE -> type = entry.small();
                case Nldev.RES_STATE -> state = entry.small();
                case Nldev.USECNT -> usecnt = entry.number();
                case Nldev.CQE -> cqe = entry.number();
                case Nldev.RES_PID -> pid = entry.small();
                case Nldev.RES_KERN_NAME -> kernel = entry.text();
                case Nldev.DRIVER -> added = driver();
                default -> {
                    // sequence numbers, moderation, ranges: nothing of memory
                }
            }
        }
        broken(entry);
        if (number < 0) {
            problems.add(0, "an entry of kind %s without its number", kind.word());
            return null;
        }
        return new RdmaObject(kind, number, owner(pid, kernel), kernel, ctxn, pdn, cqn, type, state, usecnt, cqe, added);
    }

    /** A region of a reply to RDMA_NLDEV_CMD_STAT_GET. */
    RdmaStatistic statistic(Attributes at) {
        long mrn = -1;
        Map<String, String> counters = new LinkedHashMap<>();
        entry.open(at);
        while (entry.next()) {
            if (entry.type() == Nldev.MRN) {
                mrn = entry.number();
            } else if (entry.type() == Nldev.STAT_HWCOUNTERS) {
                counters(counters);
            }
        }
        broken(entry);
        if (mrn < 0) {
            problems.add(0, "statistics of a memory region without its number");
            return null;
        }
        return new RdmaStatistic(mrn, counters);
    }

    /** rdma_nl_stat_hwcounter_entry(): a nest of a name and a value each. */
    private void counters(Map<String, String> out) {
        driver.open(entry);
        while (driver.next() && out.size() < MAX_DRIVER) {
            if (driver.type() != Nldev.STAT_HWCOUNTER_ENTRY) {
                continue;
            }
            String name = null;
            String value = null;
            counter.open(driver);
            while (counter.next()) {
                if (counter.type() == Nldev.STAT_HWCOUNTER_ENTRY_NAME) {
                    name = counter.text();
                } else if (counter.type() == Nldev.STAT_HWCOUNTER_ENTRY_VALUE) {
                    value = Long.toUnsignedString(counter.bits());
                }
            }
            broken(counter);
            if (name != null && !name.isEmpty() && value != null) {
                out.putIfAbsent(name, value);
            }
        }
        broken(driver);
    }

    /** Neither a process nor a module: the process has ended while others still hold what it made (fill_res_name_pid()). */
    private static int owner(int pid, String kernel) {
        return kernel != null ? -1 : Math.max(pid, 0);
    }

    /** Pairs of a name and a value: rdma_nl_put_driver_u32() and the like put DRIVER_STRING, perhaps DRIVER_PRINT_TYPE, then the value. */
    private Map<String, String> driver() {
        Map<String, String> out = new LinkedHashMap<>();
        String name = null;
        boolean hex = false;
        driver.open(entry);
        while (driver.next() && out.size() < MAX_DRIVER) {
            int type = driver.type();
            if (name == null) {
                name = type == Nldev.DRIVER_STRING ? driver.text() : null;
                hex = false;
            } else if (type == Nldev.DRIVER_PRINT_TYPE) {
                hex = driver.small() == Nldev.PRINT_HEX;
            } else {
                out.putIfAbsent(name, value(type, hex));
                name = null;
            }
        }
        broken(driver);
        return out;
    }

    private String value(int type, boolean hex) {
        return switch (type) {
            case Nldev.DRIVER_STRING -> driver.text();
            case Nldev.DRIVER_S32 -> hex ? "0x" + Long.toHexString(driver.bits()) : Integer.toString((int) driver.bits());
            case Nldev.DRIVER_U32, Nldev.DRIVER_U64 -> hex ? "0x" + Long.toHexString(driver.bits()) : Long.toUnsignedString(driver.bits());
            case Nldev.DRIVER_S64 -> hex ? "0x" + Long.toHexString(driver.bits()) : Long.toString(driver.bits());
            default -> "";
        };
    }

    private void broken(Attributes a) {
        if (a.broken()) {
            problems.add(0, "an attribute does not fit into its entry");
        }
    }
}
