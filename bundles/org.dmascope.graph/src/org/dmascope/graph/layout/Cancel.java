// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.concurrent.CancellationException;

/** Whether a layout is still wanted; asked often, from the thread that lays out. */
@FunctionalInterface
public interface Cancel {
    Cancel NEVER = () -> false;

    boolean cancelled();

    /** @throws CancellationException when it is no longer wanted */
    default void check() {
        if (cancelled()) {
            throw new CancellationException("the drawing is no longer wanted");
        }
    }
}
