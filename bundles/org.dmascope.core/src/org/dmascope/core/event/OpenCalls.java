// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

import org.dmascope.core.kernel.trace.TraceRecord;

/**
 * Calls that have begun and not ended, by thread: functions of one thread end in the opposite order. A call whose end was lost is dropped
 * when one that began before it ends.
 */
final class OpenCalls {
    private static final int MOST_THREADS = 1 << 16;
    private static final int MOST_DEEP = 32;

    private final Map<Integer, Deque<Call>> byThread = new Bounded<>(MOST_THREADS);

    /** A call under way. */
    record Call(String symbol, TraceRecord record, Sight sight) {
    }

    void begun(int pid, Call call) {
        Deque<Call> calls = byThread.computeIfAbsent(pid, p -> new ArrayDeque<>());
        if (calls.size() == MOST_DEEP) {
            calls.removeLast();
        }
        calls.push(call);
    }

    /** The call that has ended; null when its beginning was not seen. */
    Call ended(int pid, String symbol) {
        Deque<Call> calls = byThread.get(pid);
        if (calls == null) {
            return null;
        }
        Call found = null;
        for (Iterator<Call> i = calls.iterator(); i.hasNext() && found == null;) {
            Call c = i.next();
            found = c.symbol().equals(symbol) ? c : null;
        }
        while (found != null && calls.peek() != found) {
            calls.pop();
        }
        if (found != null) {
            calls.pop();
        }
        if (calls.isEmpty()) {
            byThread.remove(pid);
        }
        return found;
    }

    /** After a loss nothing that is under way can be trusted to end. */
    void forget() {
        byThread.clear();
    }
}
