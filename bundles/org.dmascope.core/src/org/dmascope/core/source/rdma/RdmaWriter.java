// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes replies of RDMA netlink as the kernel would (drivers/infiniband/core/nldev.c), little endian: what a program printed passes the one parser again. */
public final class RdmaWriter {
    private static final int MOST_TEXT = 255;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RdmaWriter() {
    }

    /** The reply to RDMA_NLDEV_CMD_GET; the index of a device is its place in the list. */
    public static byte[] devices(List<String> names) {
        RdmaWriter w = new RdmaWriter();
        for (int i = 0; i < names.size(); i++) {
            w.message(RdmaPaths.GET, w.joined(number(Nldev.DEV_INDEX, i, 4), text(Nldev.DEV_NAME, names.get(i))));
        }
        return w.done();
    }

    /** The reply to RDMA_NLDEV_CMD_RES_MR_GET; numbers below 0 are left out. */
    public static byte[] regions(List<RdmaMr> regions) {
        RdmaWriter w = new RdmaWriter();
        for (RdmaMr m : regions) {
            byte[] entry = w.joined(number(Nldev.MRN, m.mrn(), 4), number(Nldev.RKEY, m.rkey(), 4), number(Nldev.LKEY, m.lkey(), 4), number(Nldev.MRLEN, m.length(), 8),
                    number(Nldev.IOVA, m.iova(), 8), number(Nldev.PDN, m.pdn(), 4), number(Nldev.RES_PID, m.pid(), 4),
                    m.kernel() == null ? new byte[0] : text(Nldev.RES_KERN_NAME, m.kernel()), driver(w, m));
            w.message(RdmaKind.MR.command(), attribute(RdmaKind.MR.table(), attribute(RdmaKind.MR.entry(), entry)));
        }
        return w.done();
    }

    private static byte[] driver(RdmaWriter w, RdmaMr m) {
        byte[] all = new byte[0];
        for (var e : m.driver().entrySet()) {
            all = w.joined(all, text(Nldev.DRIVER_STRING, e.getKey()), text(Nldev.DRIVER_STRING, e.getValue()));
        }
        return all.length == 0 ? all : attribute(Nldev.DRIVER, all);
    }

    private byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] p : parts) {
            all.writeBytes(p);
        }
        return all.toByteArray();
    }

    private void message(int command, byte[] attributes) {
        header(Nldev.CLIENT | command, attributes.length);
        out.writeBytes(attributes);
    }

    private void header(int type, int length) {
        out.writeBytes(bytes(Nldev.HEADER + length, 4));
        out.writeBytes(bytes(type, 2));
        out.writeBytes(new byte[Nldev.HEADER - 6]);
    }

    private byte[] done() {
        header(Nldev.NLMSG_DONE, 4);
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }

    private static byte[] number(int type, long value, int length) {
        return value < 0 ? new byte[0] : attribute(type, bytes(value, length));
    }

    private static byte[] text(int type, String raw) {
        return attribute(type, (raw.substring(0, Math.min(MOST_TEXT, raw.length())) + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] attribute(int type, byte[] payload) {
        int length = Nldev.ATTRIBUTE + payload.length;
        ByteArrayOutputStream a = new ByteArrayOutputStream(length + 3);
        a.writeBytes(bytes(length, 2));
        a.writeBytes(bytes(type, 2));
        a.writeBytes(payload);
        a.writeBytes(new byte[(4 - length % 4) % 4]);
        return a.toByteArray();
    }

    private static byte[] bytes(long value, int length) {
        byte[] b = new byte[length];
        for (int i = 0; i < length; i++) {
            b[i] = (byte) (value >> 8 * i);
        }
        return b;
    }
}
