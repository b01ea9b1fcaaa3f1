// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

/**
 * A scenario's account of what it made ({@code dmascope-lab-truth/1}, printed by native/lab/src/truth.c). Names are in their shown form.
 *
 * @param kernel   release of the guest's kernel
 * @param scenario its name
 * @param buffers  every dma-buf there is
 * @param notMade  what it tried to make and the kernel refused: no fault of Dmascope, and nothing that it has shown
 * @param steps    what it can be asked to do, in order; empty when nothing
 * @param step     the step after which this was written; null at first
 * @param churning while buffers and attachments that are not named here come and go
 * @param many     how many buffers there are that are not named; null when there are none
 * @param regions  every RDMA memory region there is; null when the scenario does not know them
 * @param attempts what exporters and importers came to; null when the scenario tried none
 * @param kills    what was killed in the middle of trials; null when nothing is
 * @param peers    the kernel's answers to peer-to-peer questions; null when the scenario did not ask
 * @param deeds    faults that are planted, actions and what became of them
 * @param dmem     what control groups are charged for device memory; null when the scenario does not know
 */
public record Truth(String kernel, String scenario, List<Buffer> buffers, List<NotMade> notMade, List<String> steps, String step, boolean churning, Many many,
        Regions regions, Attempts attempts, Kills kills, Peers peers, Deeds deeds, Dmem dmem) {
    /** Of a scenario that neither plants nor foretells, and knows nothing of device memory. */
    public Truth(String kernel, String scenario, List<Buffer> buffers, List<NotMade> notMade, List<String> steps, String step, boolean churning, Many many, Regions regions,
            Attempts attempts, Kills kills, Peers peers) {
        this(kernel, scenario, buffers, notMade, steps, step, churning, many, regions, attempts, kills, peers, Deeds.NONE, null);
    }

    /** Of a scenario that knows nothing of trials or peers. */
    public Truth(String kernel, String scenario, List<Buffer> buffers, List<NotMade> notMade, List<String> steps, String step, boolean churning, Many many, Regions regions) {
        this(kernel, scenario, buffers, notMade, steps, step, churning, many, regions, null, null, null);
    }

    /** Of a scenario that knows nothing of memory regions. */
    public Truth(String kernel, String scenario, List<Buffer> buffers, List<NotMade> notMade, List<String> steps, String step, boolean churning, Many many) {
        this(kernel, scenario, buffers, notMade, steps, step, churning, many, null);
    }

    /**
     * @param name           null when it has none; "" is a name
     * @param expName        null when the scenario does not know it
     * @param exporterDevice dev_name of the exporter; null when the scenario does not know it or there is none
     * @param exporterDriver null when the scenario does not know it or there is none
     * @param attachments    dev_name per attachment; the same device may come twice
     * @param holders        processes with fds or mappings of it
     * @param gemHolders     processes with GEM handles of it
     * @param contracts      one per attachment in the kernel's order, newest first; null when the scenario does not know them
     * @param exporter       what the exporter counts; null when the scenario does not know it
     * @param churning       while attachments that are not named here come and go on it
     */
    public record Buffer(long ino, long size, String name, String expName, String exporterDevice, String exporterDriver, List<String> attachments,
            List<Fence> fences, List<Holder> holders, List<GemHolder> gemHolders, List<Contract> contracts, Exporter exporter, boolean churning) {
        /** Whether some process has a descriptor of it. */
        public boolean open() {
            return holders.stream().anyMatch(h -> h.fds() > 0);
        }
    }

    /**
     * @param dynamic whether it has a pin operation
     * @param revoked whether it has taken the buffer back; null when it has no such state
     */
    public record Exporter(boolean dynamic, Boolean revoked) {
    }

    /** @param driver null when the scenario does not know it (kernels from 7.0 on do not print it for a signalled fence) */
    public record Fence(String usage, boolean signalled, String driver) {
    }

    public record Holder(int pid, String comm, long uid, int fds, int mmaps) {
    }

    public record GemHolder(int pid, String comm, long uid, int handles) {
    }

    /** @param attachments of each of them */
    public record Many(int buffers, int attachments) {
    }

    public record NotMade(String what, String errno, String detail) {
    }
}
