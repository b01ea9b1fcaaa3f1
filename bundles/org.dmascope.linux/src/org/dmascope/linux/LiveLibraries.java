// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import java.util.HashMap;
import java.util.Map;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.dmascope.core.Errno;
import org.dmascope.core.trial.LibraryCalls;

/** Libraries of this host, found as the dynamic loader finds them. */
final class LiveLibraries implements LibraryCalls {
    private final Map<String, NativeLibrary> loaded = new HashMap<>();
    private final Map<Long, Memory> placed = new HashMap<>();

    @Override
    public int load(String library, String... functions) {
        NativeLibrary found;
        try {
            found = NativeLibrary.getInstance(library);
        } catch (UnsatisfiedLinkError e) {
            return -Errno.ENOENT; // missing, or not for this machine
        }
        loaded.put(library, found);
        for (String f : functions) {
            try {
                found.getFunction(f);
            } catch (UnsatisfiedLinkError e) {
                return -Errno.ENOSYS; // an older one
            }
        }
        return 0;
    }

    @Override
    public int call(String library, String function, Object... arguments) {
        return loaded.get(library).getFunction(function).invokeInt(arguments);
    }

    @Override
    public long address(String library, String function, Object... arguments) {
        return loaded.get(library).getFunction(function).invokeLong(arguments);
    }

    @Override
    public int errno() {
        return Native.getLastError();
    }

    @Override
    public long place(byte[] content) {
        Memory m = new Memory(Math.max(1, content.length));
        m.write(0, content, 0, content.length);
        long address = Pointer.nativeValue(m);
        placed.put(address, m);
        return address;
    }

    @Override
    public byte[] memory(long address, int bytes) {
        return new Pointer(address).getByteArray(0, bytes);
    }

    @Override
    public void free(long address) {
        Memory m = placed.remove(address);
        if (m != null) {
            m.close();
        }
    }
}
