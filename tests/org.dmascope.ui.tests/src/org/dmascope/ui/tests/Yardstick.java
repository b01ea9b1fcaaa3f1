// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What work costs here and now, so that a limit can be a multiple of it: times alone fail on a machine that is busy or slow. All of it is
 * processor time of threads, which does not grow while others have the processor.
 */
final class Yardstick {
    private static final int WORDS = 40_000;
    private static final int ROUNDS = 80;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** How the platform names the threads of jobs. */
    private static final String WORKER = "Worker-";
    private static final long ASK_NANOS = 2_000_000;

    private final long nanos;

    /** Sorts and indexes words, as arranging a table does, until the compiler is done with it; the median of the last rounds is the unit. */
    Yardstick() {
        long[] costs = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            if (work(i) != WORDS) {
                throw new IllegalStateException("the words are different");
            }
            costs[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        long[] late = Arrays.copyOfRange(costs, ROUNDS / 2, ROUNDS);
        Arrays.sort(late);
        nanos = late[late.length / 2];
    }

    private static int work(int seed) {
        Random random = new Random(seed);
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = Integer.toString(i * 31 + random.nextInt(31), 36);
        }
        Arrays.sort(words, String.CASE_INSENSITIVE_ORDER);
        Map<String, Integer> index = HashMap.newHashMap(WORDS);
        for (int i = 0; i < WORDS; i++) {
            index.put(words[i], i);
        }
        return index.size();
    }

    /** Milliseconds that the unit took. */
    long unit() {
        return nanos / 1_000_000;
    }

    /** How many units that is. */
    double units(long someNanos) {
        return someNanos / (double) nanos;
    }

    /** Processor time of the display thread. */
    static long display() {
        return THREADS.getThreadCpuTime(Ui.display().getThread().threadId());
    }

    /** Processor time of the display thread and of the jobs; what the compiler and the collector do beside them is not the program's. */
    static long program() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(t -> t != null && t.getThreadName().startsWith(WORKER))
                .mapToLong(t -> Math.max(0, THREADS.getThreadCpuTime(t.getThreadId()))).sum() + display();
    }

    /** Asks the display thread for a sign of life again and again; most is what it had worked in between. */
    static final class Probe implements AutoCloseable {
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final AtomicLong worst = new AtomicLong();
        private final Thread thread = new Thread(this::ask, "probe");

        Probe() {
            thread.start();
        }

        private void ask() {
            while (on.get()) {
                long before = display();
                Ui.display().syncExec(() -> { });
                worst.accumulateAndGet(display() - before, Math::max);
                LockSupport.parkNanos(ASK_NANOS); // without a pause the question itself would keep the thread busy
            }
        }

        /** The most that the display thread worked without answering, in nanoseconds of the processor. */
        long worst() {
            return worst.get();
        }

        @Override
        public void close() {
            on.set(false);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
