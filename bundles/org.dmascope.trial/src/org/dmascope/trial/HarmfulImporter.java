// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/** A kind of importer that is never tried: listed so that people read why. */
final class HarmfulImporter implements Importer {
    private static final String REMEDY = "nothing: it is not offered";
    private final TrialKind kind;

    private HarmfulImporter(TrialKind kind) {
        this.kind = kind;
    }

    /** IOMMU_IOAS_MAP_FILE, drivers/iommu/iommufd/pages.c iopt_map_dmabuf(). */
    static HarmfulImporter iommufd() {
        return new HarmfulImporter(new TrialKind(TrialRole.IMPORTER, "iommufd", "iommufd", "/dev/iommu", "root", "attaches, pins and looks up the physical range",
                "a buffer of a GPU may be moved to system memory before the call fails", "an entry in an address space", "IOMMU_IOAS_UNMAP",
                "it takes buffers of vfio-pci only; with any other it fails after attach and pin, because its device can do no peer-to-peer, and amdgpu and xe"
                        + " then move the buffer to system memory"));
    }

    /** NETDEV_CMD_BIND_RX, net/core/devmem.c net_devmem_bind_dmabuf(). */
    static HarmfulImporter receiveQueue() {
        return new HarmfulImporter(new TrialKind(TrialRole.IMPORTER, "netdev-rx", "network receive queue", "netlink family netdev", "CAP_NET_ADMIN", "attaches and maps",
                "mapped for the network device", "receive queues are taken over and restarted", "the socket is closed",
                "it reconfigures and restarts receive queues: the host's traffic is disturbed"));
    }

    @Override
    public TrialKind kind() {
        return kind;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        return List.of(new TrialParty(TrialRole.IMPORTER, kind.id(), kind.id(), null, null, null, TrialParty.State.REFUSED, kind.refused(), REMEDY));
    }

    @Override
    public int take(Attempt attempt, TrialParty party, int buffer, long bytes) {
        return attempt.step(Stage.PREPARE, "refused", () -> -Errno.EPERM);
    }
}
