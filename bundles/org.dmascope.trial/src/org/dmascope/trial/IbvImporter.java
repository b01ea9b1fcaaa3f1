// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.LibraryCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * A memory region on the buffer, by libibverbs as programs make it: ibv_reg_dmabuf_mr() of infiniband/verbs.h, rdma-core 34 and later. Beside the raw call of
 * {@link MrImporter}, because drivers such as mlx5 and efa give a context to their own library only, and because a program gets what this one gets.
 */
final class IbvImporter implements Importer {
    private static final String ID = "ibv";
    private static final String CLASS = "/sys/class/infiniband_verbs";
    private static final String LIBRARY = "libibverbs.so.1";
    private static final int LOCAL_WRITE = 1;
    private static final int MOST = 256;
    /** {@code IBV_SYSFS_NAME_MAX}. */
    private static final int NAME = 64;
    private static final TrialKind KIND = new TrialKind(TrialRole.IMPORTER, ID, "RDMA memory region by libibverbs", "/dev/infiniband/uverbs*", "read and write on the node (usually anybody)",
            "opens the device with its driver's own library and registers a memory region: attaches, maps, makes a key; every driver but mlx5 also pins",
            "the trial's own buffer may move to system memory and stays mapped for the device while it lasts", "a context, a protection domain and a key of the device for a moment;"
                    + " the key is told to nobody",
            "ibv_dereg_mr, ibv_dealloc_pd, ibv_close_device", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        boolean library = new Libraries(root).has(LIBRARY);
        List<TrialParty> out = nodes.names(CLASS, n -> n.matches("uverbs[0-9]+")).stream().map(n -> party(root, nodes, n, library)).filter(p -> p != null).toList();
        return out.isEmpty() ? List.of(Nodes.missing(TrialRole.IMPORTER, ID, "/dev/infiniband/uverbs*", "there is no RDMA device with a node",
                "load ib_uverbs and the device's driver: modprobe ib_uverbs")) : out;
    }

    /** Null when the kernel does not say what the RDMA device is called. */
    private static TrialParty party(SystemRoot root, Nodes nodes, String node, boolean library) {
        String rdma = MrImporter.device(root, node);
        String id = ID + "-" + rdma;
        if (rdma.isEmpty() || !TrialParty.isId(id)) {
            return null;
        }
        String device = nodes.target(CLASS + "/" + node + "/device");
        String driver = MrImporter.driver(root, nodes, node);
        String path = "/dev/infiniband/" + node;
        return library ? nodes.party(TrialRole.IMPORTER, id, ID, path, device, driver, "who may open the node")
                : Libraries.without(TrialRole.IMPORTER, id, ID, path, device, driver, LIBRARY, "install libibverbs1 and ibverbs-providers (Debian, Ubuntu) or libibverbs (Fedora, RHEL)");
    }

    @Override
    public int take(Attempt a, TrialParty party, int buffer, long bytes) {
        LibraryCalls l = a.calls().libraries();
        int r = a.step(Stage.PREPARE, "dlopen " + LIBRARY, () -> l.load(LIBRARY, "ibv_get_device_list", "ibv_free_device_list", "ibv_get_device_name", "ibv_open_device", "ibv_close_device",
                "ibv_alloc_pd", "ibv_dealloc_pd", "ibv_reg_dmabuf_mr", "ibv_dereg_mr"));
        long context = r < 0 ? 0 : open(a, l, party.id().substring(ID.length() + 1));
        if (context == 0) {
            return -Errno.ENODEV;
        }
        a.onUndo(Stage.UNDO, "ibv_close_device", () -> result(l, l.call(LIBRARY, "ibv_close_device", context)));
        long domain = pointer(a, l, Stage.PREPARE, "ibv_alloc_pd", context);
        if (domain == 0) {
            return -Errno.EIO;
        }
        a.onUndo(Stage.UNDO, "ibv_dealloc_pd", () -> result(l, l.call(LIBRARY, "ibv_dealloc_pd", domain)));
        long region = pointer(a, l, Stage.ATTACH, "ibv_reg_dmabuf_mr", domain, 0L, Math.min(bytes, Exporter.BYTES), 0L, buffer, LOCAL_WRITE);
        if (region == 0) {
            return -Errno.EIO;
        }
        a.onUndo(Stage.UNDO, "ibv_dereg_mr", () -> result(l, l.call(LIBRARY, "ibv_dereg_mr", region)));
        return 0;
    }

    /** A context; 0 when there is none. */
    private static long open(Attempt a, LibraryCalls l, String name) {
        byte[] count = new byte[Integer.BYTES];
        long list = pointer(a, l, Stage.PREPARE, "ibv_get_device_list", (Object) count);
        if (list == 0) {
            return 0;
        }
        try {
            int n = Math.clamp(Ioctl.view(count).getInt(0), 0, MOST);
            byte[] devices = l.memory(list, n * Long.BYTES);
            for (int i = 0; i < n; i++) {
                long device = Ioctl.view(devices).getLong(i * Long.BYTES);
                if (name.equals(text(l.memory(l.address(LIBRARY, "ibv_get_device_name", device), NAME)))) {
                    return pointer(a, l, Stage.PREPARE, "ibv_open_device", device);
                }
            }
        } finally {
            l.call(LIBRARY, "ibv_free_device_list", list);
        }
        a.step(Stage.PREPARE, "a provider of the device", () -> -Errno.ENODEV);
        return 0;
    }

    private static String text(byte[] name) {
        int end = 0;
        while (end < name.length && name[end] != 0) {
            end++;
        }
        return new String(name, 0, end, StandardCharsets.ISO_8859_1);
    }

    private static long pointer(Attempt a, LibraryCalls l, Stage stage, String function, Object... arguments) {
        long[] value = new long[1];
        a.step(stage, function, () -> {
            value[0] = l.address(LIBRARY, function, arguments);
            int errno = l.errno();
            return value[0] != 0 ? 0 : -(errno > 0 ? errno : Errno.EIO);
        });
        return value[0];
    }

    /** Functions that undo return 0, an errno, or -1 with errno set. */
    private static int result(LibraryCalls l, int r) {
        return r == 0 ? 0 : r > 0 ? -r : -Math.max(1, l.errno());
    }
}
