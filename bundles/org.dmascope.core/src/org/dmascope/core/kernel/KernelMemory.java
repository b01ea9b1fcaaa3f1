// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.nio.ByteOrder;

/** Memory of the running kernel by its virtual addresses, read without any lock. */
public interface KernelMemory {
    /** Byte order of the machine. */
    ByteOrder order();

    /** Whether these bytes lie in a range that the kernel says it has. */
    boolean contains(long address, int length);

    /**
     * Reads bytes that {@link #contains} holds for.
     *
     * @return false when the kernel refuses (EFAULT: not mapped now; EPERM: the right was taken away meanwhile)
     */
    boolean read(long address, byte[] to, int length);
}
