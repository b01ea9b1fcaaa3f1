// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.util.List;

import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/** A dumb buffer of a DRM device, exported: drm_mode_create_dumb_ioctl(), drm_prime_handle_to_fd_ioctl(). Only primary nodes make them. */
final class DumbExporter implements Exporter {
    private static final String ID = "dumb";
    private static final String CLASS = "/sys/class/drm";
    private static final int WIDTH = 64;
    private static final int BITS = 32;
    private static final TrialKind KIND = new TrialKind(TrialRole.EXPORTER, ID, "DRM dumb buffer", "/dev/dri/card*", "root or group video",
            "makes a dumb buffer 64 pixels wide in a fresh open file and exports it", "wakes the device; takes 64 KiB or a picture's size of its memory until everything is closed;"
                    + " where nobody shows a screen the file is its master for a moment", "none", "closing the buffer and the file", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<TrialParty> cards = nodes.names(CLASS, Drm::card).stream().map(n -> {
            String device = CLASS + "/" + n + "/device";
            return nodes.party(TrialRole.EXPORTER, "dumb-" + n, ID, "/dev/dri/" + n, nodes.target(device), nodes.driver(device), "group video");
        }).toList();
        return cards.isEmpty() ? List.of(Nodes.missing(TrialRole.EXPORTER, ID, "/dev/dri/card*", "there is no DRM device", "load a driver; vgem makes a device without hardware: modprobe vgem"))
                : cards;
    }

    @Override
    public int make(Attempt a, TrialParty party, long bytes) {
        int file = a.open(Stage.EXPORT, Stage.RELEASE, party.node());
        if (file < 0) {
            return file;
        }
        a.calls().ioctl(file, Drm.DROP_MASTER, new byte[0]); // EINVAL when it is not the master, which is as good
        byte[] dumb = new byte[Drm.DUMB_BYTES];
        ByteBuffer d = Ioctl.view(dumb);
        d.putInt(0, (int) (bytes / (WIDTH * BITS / 8))).putInt(4, WIDTH).putInt(8, BITS);
        int r = a.ioctl(Stage.EXPORT, "DRM_IOCTL_MODE_CREATE_DUMB", file, Drm.CREATE_DUMB, dumb);
        if (r < 0) {
            return r;
        }
        int handle = d.getInt(Drm.DUMB_HANDLE);
        a.onUndo(Stage.RELEASE, "DRM_IOCTL_GEM_CLOSE", () -> closeHandle(a.calls(), file, handle));
        byte[] prime = new byte[Drm.PRIME_BYTES];
        ByteBuffer p = Ioctl.view(prime);
        p.putInt(0, handle).putInt(4, Drm.PRIME_FLAGS).putInt(Drm.PRIME_FD, -1);
        r = a.ioctl(Stage.EXPORT, "DRM_IOCTL_PRIME_HANDLE_TO_FD", file, Drm.PRIME_HANDLE_TO_FD, prime);
        if (r < 0) {
            return r;
        }
        int fd = p.getInt(Drm.PRIME_FD);
        a.onUndo(Stage.RELEASE, "close", () -> a.calls().close(fd));
        return fd;
    }

    private static int closeHandle(DeviceCalls calls, int file, int handle) {
        byte[] gem = new byte[Drm.GEM_CLOSE_BYTES];
        Ioctl.view(gem).putInt(0, handle);
        return calls.ioctl(file, Drm.GEM_CLOSE, gem);
    }
}
