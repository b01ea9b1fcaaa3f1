// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * PRIME import into a DRM or accel device, drm_prime_fd_to_handle_ioctl(). On a fresh open file: a file that has imported the buffer already
 * gives the same handle again, which would prove nothing. One node of each device, the render node where there is one.
 */
final class PrimeImporter implements Importer {
    private static final String ID = "prime";
    private static final String DRM = "/sys/class/drm";
    private static final String ACCEL = "/sys/class/accel";
    private static final TrialKind KIND = new TrialKind(TrialRole.IMPORTER, ID, "PRIME import", "/dev/dri/renderD*, else /dev/dri/card*; /dev/accel/accel*",
            "root or group render (video for card*)",
            "attaches; amdgpu, xe and i915 do no more before first use; drivers on the DRM helpers are static importers and map at once, which pins a dynamic exporter's"
                    + " buffer as long as the handle lives",
            "attach may move the trial's own buffer to system memory (amdgpu, xe, i915); devices with runtime power management wake up",
            "wakes the device; a GEM handle in a file of its own; virtio-gpu sends its host a command",
            "closing the file, which closes the handle", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<TrialParty> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String n : nodes.names(DRM, Drm::render)) {
            out.add(party(nodes, DRM, n, "/dev/dri/", "group render"));
            seen.add(nodes.target(DRM + "/" + n + "/device"));
        }
        for (String n : nodes.names(DRM, Drm::card)) {
            if (seen.add(nodes.target(DRM + "/" + n + "/device"))) {
                out.add(party(nodes, DRM, n, "/dev/dri/", "group video"));
            }
        }
        for (String n : nodes.names(ACCEL, x -> x.matches("accel[0-9]+"))) {
            out.add(party(nodes, ACCEL, n, "/dev/accel/", "group render"));
        }
        return out.isEmpty() ? List.of(Nodes.missing(TrialRole.IMPORTER, ID, "/dev/dri/renderD*", "there is no DRM or accel device",
                "load a driver; vgem makes a device without hardware: modprobe vgem")) : out;
    }

    private static TrialParty party(Nodes nodes, String folder, String name, String dev, String group) {
        String device = folder + "/" + name + "/device";
        return nodes.party(TrialRole.IMPORTER, "prime-" + name, ID, dev + name, nodes.target(device), nodes.driver(device), group);
    }

    @Override
    public int take(Attempt a, TrialParty party, int buffer, long bytes) {
        int file = a.open(Stage.PREPARE, Stage.UNDO, party.node());
        if (file < 0) {
            return file;
        }
        a.calls().ioctl(file, Drm.DROP_MASTER, new byte[0]); // EINVAL or EACCES when it is not the master, which is as good
        byte[] prime = new byte[Drm.PRIME_BYTES];
        Ioctl.view(prime).putInt(Drm.PRIME_FD, buffer);
        return a.ioctl(Stage.ATTACH, "DRM_IOCTL_PRIME_FD_TO_HANDLE", file, Drm.PRIME_FD_TO_HANDLE, prime); // the handle ends with its file: drm_gem_release()
    }
}
