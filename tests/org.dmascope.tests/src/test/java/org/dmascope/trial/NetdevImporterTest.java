// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Property;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialReasons;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.linux.Libc;
import org.dmascope.linux.LiveDeviceCalls;
import org.junit.jupiter.api.Test;

/** A network device as an importer, on answers made by the layout of include/uapi/linux/netlink.h and genetlink.h. */
class NetdevImporterTest {
    private static final TrialParty ETH0 = new TrialParty(TrialRole.IMPORTER, "net-eth0", "netdev-tx", null, "0000:01:00.0", "mlx5_core", TrialParty.State.AVAILABLE, null, null);
    private final FakeCalls calls = new FakeCalls();
    private final Attempt attempt = new Attempt(calls);

    private static byte[] attribute(int type, byte[] value) {
        ByteBuffer b = ByteBuffer.allocate(4 + value.length + 3 & ~3).order(ByteOrder.nativeOrder());
        return b.putShort((short) (4 + value.length)).putShort((short) type).put(value).array();
    }

    private static byte[] number(int bytes, long value) {
        ByteBuffer b = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putLong(0, value);
        byte[] out = new byte[bytes];
        b.get(0, out);
        return out;
    }

    private static byte[] join(byte[]... parts) {
        int n = 0;
        for (byte[] p : parts) {
            n += p.length;
        }
        ByteBuffer b = ByteBuffer.allocate(n);
        for (byte[] p : parts) {
            b.put(p);
        }
        return b.array();
    }

    private static byte[] message(int type, int flags, byte[]... body) {
        byte[] all = join(body);
        ByteBuffer b = ByteBuffer.allocate(16 + all.length).order(ByteOrder.nativeOrder());
        return b.putInt(16 + all.length).putShort((short) type).putShort((short) flags).putInt(1).putInt(0).put(all).array();
    }

    /** The family with its operations, as CTRL_CMD_GETFAMILY answers. */
    private static byte[] family(int... operations) {
        byte[][] ops = new byte[operations.length][];
        for (int i = 0; i < operations.length; i++) {
            ops[i] = attribute(i + 1 | 0x8000, join(attribute(1, number(4, operations[i])), attribute(2, number(4, 0))));
        }
        return message(0x10, 0, number(4, 1), attribute(2, "netdev\0".getBytes(StandardCharsets.US_ASCII)), attribute(1, number(2, 0x1d)), attribute(6 | 0x8000, join(ops)));
    }

    /** NLMSG_ERROR with the kernel's words, the request cut to its header. */
    private static byte[] error(int errno, String words) {
        byte[] header = message(0x1d, 5);
        return message(2, 0x100 | 0x200, number(4, -errno & 0xffffffffL), header, attribute(1, (words + "\0").getBytes(StandardCharsets.US_ASCII)));
    }

    private int take(byte[]... replies) {
        calls.answers.put(0x8933L, (c, a, p) -> {
            assertEquals("eth0\0", new String(a.array(), 0, 5, StandardCharsets.US_ASCII));
            a.putInt(16, 7);
            return 0;
        });
        calls.replies.addAll(List.of(replies));
        return new NetdevImporter().take(attempt, ETH0, 9, 65536);
    }

    @Test
    void theBufferIsBoundAndTheSocketLetsItGo() {
        assertTrue(take(family(1, 13, 15), message(0x1d, 0, number(4, 15), attribute(4, number(4, 1)))) >= 0, () -> attempt.steps().toString());
        String sent = calls.log.get(calls.log.size() - 1);
        assertEquals("send " + "24000000 1d00 0100 01000000 00000000 0f010000 08000100 07000000 08000300 09000000".replace(" ", ""), sent, "BIND_TX with ifindex 7 and descriptor 9");
        attempt.undoAll();
        assertEquals(Map.of(), calls.open);
    }

    @Test
    void attachAndMapAreToldApart() {
        assertEquals(-Errno.ENOMEM, take(family(15), error(Errno.ENOMEM, "Failed to map dmabuf attachment")));
        assertEquals("NETDEV_CMD_BIND_TX: Failed to map dmabuf attachment", attempt.steps().getLast().call());
        assertTrue(new TrialReasons().of("netdev-tx", attempt.steps().getLast()).sentence().startsWith("attached, but"));
        assertEquals(-Errno.EOPNOTSUPP, take(family(15), error(Errno.EOPNOTSUPP, "Driver does not support netmem TX")));
        assertEquals("use a driver that does: mlx5, gve, fbnic, bnxt", new TrialReasons().of("netdev-tx", attempt.steps().getLast()).remedy());
    }

    @Test
    void anOldKernelOrASilentOneIsSaid() {
        assertEquals(-Errno.EOPNOTSUPP, take(family(1, 13)));
        assertEquals(-Errno.ENOENT, take(error(Errno.ENOENT, "")));
        assertEquals(-Errno.ETIMEDOUT, take());
        attempt.undoAll();
        assertEquals(Map.of(), calls.open);
    }

    /** Whatever arrives: an errno, no exception, and bounded words without control characters. */
    @Test
    void hostileAnswersAreAnErrno() {
        byte[][] good = { family(1, 13, 15), error(Errno.EINVAL, "Failed to bind dmabuf to device"), message(0x1d, 0, number(4, 15), attribute(4, number(4, 1))) };
        Property.holds(2000, d -> {
            FakeCalls random = new FakeCalls();
            random.answers.put(0x8933L, (c, a, p) -> 0);
            for (int i = 0; i < 2; i++) {
                byte[] m = d.of(good).clone();
                for (int k = d.between(0, 6); k > 0; k--) {
                    m[d.between(0, m.length - 1)] = (byte) d.between(0, 255);
                }
                random.replies.add(java.util.Arrays.copyOf(m, d.between(0, m.length)));
            }
            Attempt a = new Attempt(random);
            int r = new NetdevImporter().take(a, ETH0, 9, 65536);
            assertTrue(r >= -4095, "no errno: " + r);
            a.undoAll();
            assertEquals(Map.of(), random.open);
            assertTrue(a.steps().stream().allMatch(s -> s.call().length() < 160 && s.call().chars().allMatch(c -> c >= ' ' && c < 127)));
        });
    }

    /** The controller itself is a family of every kernel: GENL_ID_CTRL, with CTRL_CMD_GETFAMILY among its operations. */
    @Test
    void theRunningKernelAnswers() {
        LiveDeviceCalls live = new LiveDeviceCalls(Libc.load());
        assertEquals(0x10, GenericNetlink.family(live, "nlctrl", 3));
        assertEquals(-Errno.EOPNOTSUPP, GenericNetlink.family(live, "nlctrl", 200));
        assertEquals(-Errno.ENOENT, GenericNetlink.family(live, "no-such-one", 1));
    }

    @Test
    void networkDevicesWithADeviceAreListed() {
        MemoryRoot root = new MemoryRoot().link("/sys/class/net/eth0/device", "../../../0000:01:00.0", new FileStat(1, 0, 040755, 0, 0)).directory("/sys/class/net/lo");
        calls.replies.add(family(1, 13));
        TrialParty old = new NetdevImporter().parties(root, calls).getFirst();
        assertEquals("net-eth0 unavailable the kernel cannot bind buffers for sending", old.id() + " " + old.state().word() + " " + old.reason());
        calls.replies.add(family(1, 13, 15));
        assertEquals(List.of("net-eth0"), new NetdevImporter().parties(root, calls).stream().filter(TrialParty::available).map(TrialParty::id).toList());
        assertEquals(Map.of(), calls.open);
    }
}
