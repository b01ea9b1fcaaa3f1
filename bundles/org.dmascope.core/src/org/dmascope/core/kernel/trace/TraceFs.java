// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel.trace;

import java.util.List;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;

/**
 * The control files of the kernel's tracing. The only way to change something on a host; everything else reads. Paths are relative to
 * where tracefs is mounted and never hold {@code ..}. Failures carry the errno: EACCES or EPERM without the rights (root, or lockdown
 * "confidentiality"), ENOENT where this kernel has no such file, EINVAL where it does not take what was written, EBUSY where something
 * is still in use.
 */
public interface TraceFs {
    /** Where tracefs is mounted. */
    String mount();

    Reading<Content> read(String path, int limit);

    Reading<List<String>> list(String path);

    /** Writes a text in one call to a file that is there. @param append whether what stands in it stays */
    Reading<Integer> write(String path, String text, boolean append);

    /** Makes a directory, which makes an instance. */
    Reading<Integer> make(String path);

    /** Removes a directory, which ends an instance. */
    Reading<Integer> remove(String path);

    /** Opens a raw pipe to be read page by page, never waiting. */
    Reading<Pipe> open(String path);

    /** Nanoseconds since boot, by the clock that traces call {@code boot} (CLOCK_BOOTTIME). */
    long bootNanos();

    /** A raw pipe. */
    interface Pipe extends AutoCloseable {
        /** Bytes read into the buffer; 0 when there is nothing now; the negative errno when it failed. */
        int read(byte[] buffer);

        @Override
        void close();
    }
}
