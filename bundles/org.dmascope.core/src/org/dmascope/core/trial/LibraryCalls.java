// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

/**
 * Functions of shared libraries that a host may have or not, found by name (dlopen(3)), so that tests can stand in for them. Loading one runs its
 * constructors, so it is done in the process of the trials only. Used by one thread at a time.
 * <p>
 * Arguments are {@link Integer}, {@link Long} (also addresses) and {@code byte[]}, memory that the function reads and writes.
 */
public interface LibraryCalls {
    /** Loads a library. @return 0; ENOENT when there is none, ENOSYS when it lacks one of the functions */
    int load(String library, String... functions);

    /** A function that returns an {@code int}. */
    int call(String library, String function, Object... arguments);

    /** A function that returns an address or 64 bits. */
    long address(String library, String function, Object... arguments);

    /** errno behind the last call of this thread. */
    int errno();

    /** Memory with these bytes, for arguments that point to it; stays until {@link #free}. @return its address */
    long place(byte[] content);

    /** Copy of memory at an address that a library gave or {@link #place} did. */
    byte[] memory(long address, int bytes);

    void free(long address);
}
