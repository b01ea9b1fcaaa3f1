// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.DeviceCalls;

/** Messages of generic netlink, include/uapi/linux/netlink.h and genetlink.h: one request, one answer. Answers are bounded and taken apart with care. */
final class GenericNetlink {
    private static final int ERROR = 2;
    private static final int REQUEST = 1;
    private static final int ACK = 4;
    /** NLM_F_CAPPED and NLM_F_ACK_TLVS of an error: the request is not repeated in full; the kernel's words follow. */
    private static final int CAPPED = 0x100;
    private static final int TLVS = 0x200;
    private static final int ERROR_MESSAGE = 1;
    /** {@code struct nlmsghdr} and with {@code struct genlmsghdr}. */
    private static final int HEADER = 16;
    private static final int BODY = 20;
    private static final int ATTRIBUTE = 4;
    /** GENL_ID_CTRL, CTRL_CMD_GETFAMILY, CTRL_ATTR_FAMILY_ID, _NAME, _OPS, CTRL_ATTR_OP_ID. */
    private static final int CONTROL = 0x10;
    private static final int GET_FAMILY = 3;
    private static final int FAMILY_ID = 1;
    private static final int FAMILY_NAME = 2;
    private static final int OPERATIONS = 6;
    private static final int OPERATION_ID = 1;
    private static final int TYPE = 0x3fff;
    private static final int LONGEST = 32 << 10;
    private static final int LONGEST_WORDS = 120;

    /**
     * What the kernel answered.
     *
     * @param errno      0 when it did what was asked
     * @param words      its sentence about an error; empty when it gave none
     * @param attributes of an answer that is no error
     */
    record Answer(int errno, String words, ByteBuffer attributes) {
    }

    private GenericNetlink() {
    }

    /** The number of a family that has an operation. @return ENOENT: there is none; EOPNOTSUPP: it lacks the operation */
    static int family(DeviceCalls calls, String name, int operation) {
        int socket = calls.netlink();
        if (socket < 0) {
            return socket;
        }
        try {
            byte[] text = VendorParties.text(name);
            byte[] request = header(CONTROL, GET_FAMILY, false, BODY + ATTRIBUTE + (text.length + 3 & ~3));
            Ioctl.view(request).putShort(BODY, (short) (ATTRIBUTE + text.length)).putShort(BODY + 2, (short) FAMILY_NAME);
            System.arraycopy(text, 0, request, BODY + ATTRIBUTE, text.length);
            Answer a = ask(calls, socket, request);
            if (a.errno() != 0) {
                return -a.errno();
            }
            ByteBuffer id = find(a.attributes(), FAMILY_ID);
            ByteBuffer operations = find(a.attributes(), OPERATIONS);
            if (id == null || id.remaining() < Short.BYTES) {
                return -Errno.EPROTO;
            }
            return operations != null && has(operations, operation) ? Short.toUnsignedInt(id.getShort(id.position())) : -Errno.EOPNOTSUPP;
        } finally {
            calls.close(socket);
        }
    }

    /** Whether one of the nested operations has that number. */
    private static boolean has(ByteBuffer operations, int wanted) {
        ByteBuffer rest = operations.duplicate().order(operations.order());
        for (ByteBuffer one = next(rest, null); one != null; one = next(rest, null)) {
            ByteBuffer id = find(one, OPERATION_ID);
            if (id != null && id.remaining() >= Integer.BYTES && id.getInt(id.position()) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static byte[] header(int type, int command, boolean acknowledged, int length) {
        byte[] m = new byte[length];
        Ioctl.view(m).putInt(0, length).putShort(4, (short) type).putShort(6, (short) (REQUEST | (acknowledged ? ACK : 0))).putInt(8, 1).put(HEADER, (byte) command).put(HEADER + 1, (byte) 1);
        return m;
    }

    /** A request with attributes of 32 bits. */
    static byte[] message(int family, int command, int[] types, int[] values) {
        byte[] m = header(family, command, false, BODY + types.length * (ATTRIBUTE + Integer.BYTES));
        ByteBuffer v = Ioctl.view(m);
        for (int i = 0; i < types.length; i++) {
            int at = BODY + i * (ATTRIBUTE + Integer.BYTES);
            v.putShort(at, (short) (ATTRIBUTE + Integer.BYTES)).putShort(at + 2, (short) types[i]).putInt(at + ATTRIBUTE, values[i]);
        }
        return m;
    }

    /** Sends a request and reads what the kernel answers. */
    static Answer ask(DeviceCalls calls, int socket, byte[] request) {
        int sent = calls.send(socket, request);
        byte[] room = new byte[LONGEST];
        int got = sent < 0 ? sent : calls.receive(socket, room);
        if (got < 0) {
            return new Answer(got == -Errno.EAGAIN ? Errno.ETIMEDOUT : -got, "", null);
        }
        ByteBuffer m = Ioctl.view(Arrays.copyOf(room, got));
        int length = got < BODY ? 0 : m.getInt(0);
        if (length < BODY || length > got) {
            return new Answer(Errno.EPROTO, "", null);
        }
        return Short.toUnsignedInt(m.getShort(4)) == ERROR ? error(m, length) : new Answer(0, "", part(m, BODY, length - BODY));
    }

    /** {@code struct nlmsgerr}: the errno, the request's header or all of it, then attributes. */
    private static Answer error(ByteBuffer m, int length) {
        int errno = -m.getInt(HEADER);
        int flags = m.getShort(6);
        int repeated = length < BODY + HEADER ? 0 : m.getInt(BODY);
        int tail = BODY + ((flags & CAPPED) != 0 ? HEADER : repeated + 3 & ~3);
        if ((flags & TLVS) == 0 || repeated < 0 || tail > length) {
            return new Answer(bounded(errno), "", null);
        }
        ByteBuffer words = find(part(m, tail, length - tail), ERROR_MESSAGE);
        return new Answer(bounded(errno), words == null ? "" : text(words), null);
    }

    /** 0 is an acknowledgement. */
    private static int bounded(int errno) {
        return errno >= 0 && errno <= 4095 ? errno : Errno.EPROTO;
    }

    private static String text(ByteBuffer words) {
        byte[] b = new byte[Math.min(LONGEST_WORDS, words.remaining())];
        words.duplicate().get(b);
        int end = 0;
        while (end < b.length && b[end] >= ' ' && b[end] < 127) {
            end++;
        }
        return new String(b, 0, end, StandardCharsets.US_ASCII);
    }

    private static ByteBuffer part(ByteBuffer of, int at, int length) {
        return of.duplicate().order(of.order()).position(at).limit(at + length);
    }

    /** The value of the first attribute of that type; null when there is none, or they are damaged before it. */
    private static ByteBuffer find(ByteBuffer attributes, int type) {
        ByteBuffer rest = attributes.duplicate().order(attributes.order());
        int[] of = new int[1];
        for (ByteBuffer value = next(rest, of); value != null; value = next(rest, of)) {
            if (of[0] == type) {
                return value;
            }
        }
        return null;
    }

    /** The next attribute's value, and its type; null at the end and where one does not fit. */
    private static ByteBuffer next(ByteBuffer rest, int[] type) {
        if (rest.remaining() < ATTRIBUTE) {
            return null;
        }
        int at = rest.position();
        int length = Short.toUnsignedInt(rest.getShort(at));
        if (length < ATTRIBUTE || length > rest.remaining()) {
            return null;
        }
        if (type != null) {
            type[0] = rest.getShort(at + 2) & TYPE;
        }
        rest.position(Math.min(rest.limit(), at + (length + 3 & ~3)));
        return part(rest, at + ATTRIBUTE, length - ATTRIBUTE, at);
    }

    private static ByteBuffer part(ByteBuffer of, int at, int length, int from) {
        ByteBuffer whole = of.duplicate().order(of.order());
        whole.position(from);
        return whole.limit(at + length).position(at);
    }
}
