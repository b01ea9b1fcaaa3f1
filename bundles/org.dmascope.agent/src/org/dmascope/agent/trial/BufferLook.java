// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.dmascope.core.Content;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.trial.TrialPaths;

/**
 * Looks at the list of all buffers, each time in a thread of its own, because the kernel waits there for each buffer's lock and nothing can call
 * the read back. After a read that did not come back there is no other.
 */
final class BufferLook {
    /** A longer list is not read for every pair: 256 KiB, some thousand buffers. */
    private static final int SHORT = 256 << 10;

    private final SystemRoot root;
    private final Duration limit;
    private boolean blocked;
    private boolean brief = true;

    BufferLook(SystemRoot root, Duration limit) {
        this.root = root;
        this.limit = limit;
    }

    /** The whole list. */
    Reading<Content> whole() throws InterruptedException {
        Reading<Content> r = read();
        if (r instanceof Reading.Ok<Content>(String p, Content c)) {
            brief = c.bytes().length <= SHORT;
        }
        return r;
    }

    /** The list for one pair; EFBIG when it is too long to be read so often. */
    Reading<Content> forPair() throws InterruptedException {
        return brief ? read() : Reading.failure(TrialPaths.BUFINFO, Errno.EFBIG);
    }

    private Reading<Content> read() throws InterruptedException {
        if (blocked) {
            return Reading.failure(TrialPaths.BUFINFO, Errno.EBUSY);
        }
        AtomicReference<Reading<Content>> result = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            try {
                result.set(root.read(TrialPaths.BUFINFO, SystemRoot.LARGE));
            } finally {
                done.countDown();
            }
        }, "look at buffers");
        reader.setDaemon(true);
        reader.start();
        blocked = !done.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        Reading<Content> r = result.get();
        return blocked || r == null ? Reading.failure(TrialPaths.BUFINFO, Errno.ETIMEDOUT) : r;
    }
}
