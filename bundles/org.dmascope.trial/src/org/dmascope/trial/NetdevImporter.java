// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.DeviceCalls;
import org.dmascope.core.trial.TrialKind;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialStep.Stage;

/**
 * A network device that sends from the buffer: NETDEV_CMD_BIND_TX of net/core/netdev-genl.c, Linux 6.16. Nothing is sent and no queue is touched; the binding
 * hangs on the socket. It is the one interface that tells whether attach or map failed. Never seen on hardware: only a few drivers have it.
 */
final class NetdevImporter implements Importer {
    private static final String ID = "netdev-tx";
    private static final String CLASS = "/sys/class/net";
    /** NETDEV_CMD_BIND_TX, NETDEV_A_DMABUF_IFINDEX, NETDEV_A_DMABUF_FD of include/uapi/linux/netdev.h. */
    private static final int BIND_TX = 15;
    private static final int IFINDEX = 1;
    private static final int FD = 3;
    /** include/uapi/linux/sockios.h and if.h: {@code struct ifreq}, a name of 16 bytes and a number. */
    private static final long SIOCGIFINDEX = 0x8933;
    private static final int IFREQ_BYTES = 40;
    private static final int IFREQ_INDEX = 16;
    private static final int LONGEST_NAME = 15;
    private static final TrialKind KIND = new TrialKind(TrialRole.IMPORTER, ID, "network device, sending", "netlink family netdev", "anybody (Linux 6.17)",
            "binds the buffer for sending: attaches and maps it; nothing is sent", "a static importer: an exporter that can move memory has it pinned, perhaps in system memory, while it lasts",
            "none: its queues go on", "closing the socket", null);

    @Override
    public TrialKind kind() {
        return KIND;
    }

    @Override
    public List<TrialParty> parties(SystemRoot root, DeviceCalls calls) {
        Nodes nodes = new Nodes(root, calls);
        List<String> names = nodes.names(CLASS, n -> n.length() <= LONGEST_NAME && root.stat(CLASS + "/" + n + "/device").ok());
        if (names.isEmpty()) {
            return List.of(Nodes.missing(TrialRole.IMPORTER, ID, KIND.nodes(), "no network device has a device behind it", "nothing: it takes network hardware"));
        }
        int family = GenericNetlink.family(calls, "netdev", BIND_TX);
        String reason = family == -Errno.EOPNOTSUPP || family == -Errno.ENOENT ? "the kernel cannot bind buffers for sending" : family < 0 ? "netlink did not answer (" + Errno.name(-family) + ")" : null;
        return names.stream().map(n -> {
            String device = CLASS + "/" + n + "/device";
            return new TrialParty(TrialRole.IMPORTER, "net-" + n, ID, null, nodes.target(device), nodes.driver(device), reason == null ? TrialParty.State.AVAILABLE : TrialParty.State.UNAVAILABLE,
                    reason, reason == null ? null : "needs Linux 6.16 with CONFIG_NET_DEVMEM");
        }).toList();
    }

    @Override
    public int take(Attempt a, TrialParty party, int buffer, long bytes) {
        int family = a.step(Stage.PREPARE, "CTRL_CMD_GETFAMILY netdev", () -> GenericNetlink.family(a.calls(), "netdev", BIND_TX));
        int socket = family < 0 ? family : a.step(Stage.PREPARE, "socket", a.calls()::netlink);
        if (socket < 0) {
            return socket;
        }
        a.onUndo(Stage.UNDO, "close", () -> a.calls().close(socket));
        byte[] interfaceOf = Arrays.copyOf(party.id().substring("net-".length()).getBytes(StandardCharsets.US_ASCII), IFREQ_BYTES);
        int r = a.ioctl(Stage.PREPARE, "SIOCGIFINDEX", socket, SIOCGIFINDEX, interfaceOf);
        if (r < 0) {
            return r;
        }
        byte[] request = GenericNetlink.message(family, BIND_TX, new int[] { IFINDEX, FD }, new int[] { Ioctl.view(interfaceOf).getInt(IFREQ_INDEX), buffer });
        long start = System.nanoTime();
        GenericNetlink.Answer answer = GenericNetlink.ask(a.calls(), socket, request);
        String said = answer.words().isEmpty() ? "NETDEV_CMD_BIND_TX" : "NETDEV_CMD_BIND_TX: " + answer.words();
        return a.keep(Stage.ATTACH, said, answer.errno() == 0 ? 0 : -answer.errno(), System.nanoTime() - start);
    }
}
