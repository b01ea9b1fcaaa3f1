// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario knows of device memory and of the control groups that are charged for it; bytes.
 *
 * @param regions every region that is accounted
 * @param groups  every control group in each of them, parents first
 * @param buffers where the memory of buffers is
 * @param next    what a later step is going to want; null when nothing is announced
 * @param refused errno of what the last step wanted; null when it got it
 */
public record Dmem(List<Region> regions, List<Group> groups, List<Placed> buffers, Wanted next, String refused) {
    /**
     * @param name    as the dmem controller has it
     * @param device  dev_name
     * @param region  its name by the driver
     * @param buffers whether the exported buffers in it are all known
     */
    public record Region(String name, String device, String region, long capacity, boolean buffers) {
    }

    /**
     * @param region name of the region
     * @param max    null without a limit
     * @param pids   processes in it that hold a graphics device or buffers
     */
    public record Group(String cgroup, String region, long current, long min, long low, Long max, long peak, List<Integer> pids) {
        boolean top() {
            return cgroup.equals("/");
        }
    }

    /**
     * @param memory TTM_PL_*: 0 system memory, 2 that of the device
     * @param pins   how often it is pinned
     * @param cgroup the group that is charged for it while it is in the memory of the device
     */
    public record Placed(long ino, int memory, int pins, String cgroup) {
        private static final int VRAM = 2;

        /** Whether it is in the memory of the device. */
        public boolean inDevice() {
            return memory == VRAM;
        }
    }

    /** @param step which step will want it @param cgroup for whom @param device whose memory */
    public record Wanted(String step, String cgroup, String device, long bytes) {
    }

    public Dmem {
        regions = List.copyOf(regions);
        groups = List.copyOf(groups);
        buffers = List.copyOf(buffers);
    }

    /** Whether a group is another or below it. */
    static boolean within(String group, String top) {
        return top.equals("/") || group.equals(top) || group.startsWith(top + "/");
    }

    /** What is charged to a group itself and not to one below it. */
    long own(Group g) {
        return g.current() - groups.stream().filter(b -> b.region().equals(g.region()) && !b.cgroup().equals(g.cgroup()) && above(b.cgroup()).equals(g.cgroup()))
                .mapToLong(Group::current).sum();
    }

    private static String above(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    Optional<Region> region(String name) {
        return regions.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** Bytes of the buffers in the memory of a device that a group and those below are charged for. */
    long bytes(Truth truth, String cgroup, boolean pinnedOnly) {
        return truth.buffers().stream().filter(b -> buffers.stream().anyMatch(p -> p.ino() == b.ino() && p.inDevice() && within(p.cgroup(), cgroup) && (!pinnedOnly || p.pins() > 0)))
                .mapToLong(Truth.Buffer::size).sum();
    }
}
