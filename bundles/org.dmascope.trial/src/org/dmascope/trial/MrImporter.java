// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * A memory region on the buffer, by the raw uverbs ioctl (drivers/infiniband/core/uverbs_std_types_mr.c, UVERBS_METHOD_REG_DMABUF_MR), so that the answer
 * is the kernel's and not that of a library. First with fd -1, which attaches nothing: EOPNOTSUPP says that the driver has no operation, EBADF that the
 * way to it exists. Drivers that want data of their own library for a context (mlx5, efa, irdma and others) answer EINVAL before that.
 */
final class MrImporter implements Importer {
    private static final String ID = "mr";
    private static final String CLASS = "/sys/class/infiniband_verbs";
    private static final String GET_CONTEXT = "UVERBS_METHOD_GET_CONTEXT";
    /** {@code IB_UVERBS_ACCESS_LOCAL_WRITE} of include/uapi/rdma/ib_user_ioctl_verbs.h. */
    private static final int LOCAL_WRITE = 1;
    /** Attributes of UVERBS_METHOD_REG_DMABUF_MR, in their order. The descriptor is plain data of four bytes (UVERBS_ATTR_RAW_FD): as an object it is refused with EINVAL. */
    private static final int MR_HANDLE = 0;
    private static final int PD_HANDLE = 1;
    private static final int OFFSET = 2;
    private static final int LENGTH = 3;
    private static final int IOVA = 4;
    private static final int FD = 5;
    private static final int ACCESS_FLAGS = 6;
    private static final int LKEY = 7;
    private static final int RKEY = 8;
    private static final TrialKind KIND = new TrialKind(TrialRole.IMPORTER, ID, "RDMA memory region", "/dev/infiniband/uverbs*", "read and write on the node (usually anybody)",
            "asks with fd -1 whether the driver takes dma-bufs; when it does, registers a memory region: attaches, maps, makes a key; every driver but mlx5 also pins",
            "the trial's own buffer may move to system memory and stays mapped for the device while it lasts", "a context, a protection domain and a key of the device for a moment;"
                    + " the key is told to nobody",
            "the file is closed, and with it the region, the domain and the context", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<TrialParty> out = nodes.names(CLASS, n -> n.matches("uverbs[0-9]+")).stream().map(n -> {
            String device = CLASS + "/" + n + "/device";
            return nodes.party(TrialRole.IMPORTER, "mr-" + n, ID, "/dev/infiniband/" + n, nodes.target(device), driver(root, nodes, n), "who may open the node");
        }).toList();
        return out.isEmpty() ? List.of(Nodes.missing(TrialRole.IMPORTER, ID, "/dev/infiniband/uverbs*", "there is no RDMA device with a node",
                "load ib_uverbs and the device's driver: modprobe ib_uverbs")) : out;
    }

    /**
     * The software device over a network device bears that one's parent; only its own attribute {@code parent} tells it from a device of that driver
     * (drivers/infiniband/sw/rxe/rxe_verbs.c parent_show()).
     */
    static String driver(SystemRoot root, Nodes nodes, String name) {
        String device = device(root, name);
        boolean rxe = TrialParty.isId(device) && root.stat("/sys/class/infiniband/" + device + "/parent").ok();
        return rxe ? RdmaDrivers.RXE_NAME : nodes.driver(CLASS + "/" + name + "/device");
    }

    /** Name of the RDMA device behind a node; "" when the kernel does not say. */
    static String device(SystemRoot root, String node) {
        return root.read(CLASS + "/" + node + "/ibdev", SystemRoot.SMALL) instanceof Reading.Ok<Content>(String p, Content c) ? c.line() : "";
    }

    @Override
    public int take(Attempt a, TrialParty party, int buffer, long bytes) {
        int file = a.open(Stage.PREPARE, Stage.UNDO, party.node());
        if (file < 0) {
            return file;
        }
        int driver = context(a, file, RdmaDrivers.of(party.driver()));
        if (driver < 0) {
            return driver;
        }
        byte[] pd = new byte[Integer.BYTES];
        Uverbs alloc = new Uverbs(driver, Uverbs.OBJECT_DEVICE, Uverbs.DEVICE_INVOKE_WRITE, 3).value(0, Long.BYTES, 0).memory(1, pd).value(2, Long.BYTES, Uverbs.WRITE_ALLOC_PD);
        int r = call(a, Stage.PREPARE, "IB_USER_VERBS_CMD_ALLOC_PD", file, alloc);
        if (r < 0) {
            return r;
        }
        int domain = Ioctl.view(pd).getInt(0);
        long start = System.nanoTime();
        int probe = call(a, file, register(driver, domain, -1, Exporter.BYTES));
        if (probe != -Errno.EBADF) {
            return a.keep(Stage.ATTACH, "UVERBS_METHOD_REG_DMABUF_MR of fd -1", probe, System.nanoTime() - start);
        }
        return call(a, Stage.ATTACH, "UVERBS_METHOD_REG_DMABUF_MR", file, register(driver, domain, buffer, Math.min(bytes, Exporter.BYTES)));
    }

    /** @return the driver id with which a context could be made, else the negative errno of the last attempt */
    private static int context(Attempt a, int file, List<Integer> drivers) {
        int r = -Errno.EINVAL;
        for (int i = 0; i < drivers.size() && r == -Errno.EINVAL; i++) {
            Uverbs get = new Uverbs(drivers.get(i), Uverbs.OBJECT_DEVICE, Uverbs.DEVICE_GET_CONTEXT, 2).memory(0, new byte[Integer.BYTES]).memory(1, new byte[Long.BYTES]);
            r = call(a, file, get);
            if (r >= 0) {
                a.step(Stage.PREPARE, GET_CONTEXT, () -> 0);
                return drivers.get(i);
            }
        }
        int failed = r;
        return a.step(Stage.PREPARE, GET_CONTEXT, () -> failed);
    }

    private static Uverbs register(int driver, int domain, int fd, long bytes) {
        return new Uverbs(driver, Uverbs.OBJECT_MR, Uverbs.MR_REG_DMABUF, 9).object(MR_HANDLE, 0).object(PD_HANDLE, domain).value(OFFSET, Long.BYTES, 0)
                .value(LENGTH, Long.BYTES, bytes).value(IOVA, Long.BYTES, 0).value(FD, Integer.BYTES, fd).value(ACCESS_FLAGS, Integer.BYTES, LOCAL_WRITE)
                .memory(LKEY, new byte[Integer.BYTES]).memory(RKEY, new byte[Integer.BYTES]);
    }

    private static int call(Attempt a, int file, Uverbs u) {
        return a.calls().ioctl(file, Uverbs.IOCTL, u.argument(), u.pointed());
    }

    private static int call(Attempt a, Stage stage, String name, int file, Uverbs u) {
        return a.ioctl(stage, name, file, Uverbs.IOCTL, u.argument(), u.pointed());
    }
}
