// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

/** Waiting in small steps, so that whoever waits can be cancelled. */
final class Pause {
    private Pause() {
    }

    /** Sleeps; false when the thread was interrupted meanwhile (its interrupt flag is set again). */
    static boolean millis(long n) {
        try {
            Thread.sleep(n);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
