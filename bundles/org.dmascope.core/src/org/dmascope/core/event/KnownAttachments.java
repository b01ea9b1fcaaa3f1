// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.util.Map;
import java.util.Objects;

import org.dmascope.core.source.struct.Sym;

/**
 * Gives attachments their numbers. The kernel names one by its address, which it uses again for another after a detach; where a detach was
 * lost, another buffer or device at the same address tells.
 */
final class KnownAttachments {
    private static final int MOST = 1 << 20;

    private final Map<Long, Known> byAddress = new Bounded<>(MOST);
    private int last;

    /** An attachment. @param ino -1 when not known @param device null when not known; {@code ops} and {@code callback} too */
    record Known(int number, long ino, String device, Sym ops, Sym callback) {
        private boolean fits(long otherIno, String otherDevice) {
            return (ino < 0 || otherIno < 0 || ino == otherIno) && (device == null || otherDevice == null || Objects.equals(device, otherDevice));
        }
    }

    /** One that was just made. */
    Known made(long address, long ino, String device, Sym ops, Sym callback) {
        Known k = new Known(++last, ino, device, ops, callback);
        byAddress.put(address, k);
        return k;
    }

    /** The one at the address; one that was there before the recording gets its number now. */
    Known at(long address, long ino, String device, Sym ops) {
        Known k = byAddress.get(address);
        return k != null && k.fits(ino, device) ? k : made(address, ino, device, ops, null);
    }

    /** The one at the address; null when none is known. */
    Known known(long address) {
        return byAddress.get(address);
    }

    void gone(long address) {
        byAddress.remove(address);
    }
}
