// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Memory outside the Java heap for one call at a time: room for a path and room for what the kernel answers. */
final class NativeBuffer {
    static final int PATH = 4096;
    static final int DATA = 64 << 10;

    private final ByteBuffer memory = ByteBuffer.allocateDirect(PATH + DATA).order(ByteOrder.nativeOrder());
    private final long address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));

    /** Puts a raw path (one char per byte) with a NUL behind it and returns its address. The caller has checked the length. */
    long path(String raw) {
        memory.put(0, raw.getBytes(StandardCharsets.ISO_8859_1));
        memory.put(raw.length(), (byte) 0);
        return address;
    }

    long data() {
        return address + PATH;
    }

    /** Puts a raw string into the room for data, without a NUL behind it. The caller has checked the length. */
    void put(String raw) {
        memory.put(PATH, raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Puts bytes into the room for data. The caller has checked the length. */
    void put(byte[] bytes) {
        memory.put(PATH, bytes);
    }

    void copy(int from, byte[] to, int at, int n) {
        memory.get(PATH + from, to, at, n);
    }

    int u16(int at) {
        return Short.toUnsignedInt(memory.getShort(PATH + at));
    }

    int i32(int at) {
        return memory.getInt(PATH + at);
    }

    long i64(int at) {
        return memory.getLong(PATH + at);
    }

    /** Bytes up to a NUL, at most {@code most}, as a raw string. */
    String text(int at, int most) {
        int n = 0;
        while (n < most && memory.get(PATH + at + n) != 0) {
            n++;
        }
        byte[] b = new byte[n];
        copy(at, b, 0, n);
        return new String(b, StandardCharsets.ISO_8859_1);
    }
}
