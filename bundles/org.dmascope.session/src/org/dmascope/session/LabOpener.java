// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.dmascope.core.Reading;
import org.dmascope.wire.Link;

/** Starts (or finds running) a kernel of the lab and gives the link to its agent. Injected, so that hosts do not depend on the lab. */
public interface LabOpener {
    /**
     * @param kernel    e.g. {@code 7.3}
     * @param scenario  e.g. {@code stock}
     * @param progress  told in one line what is being done
     * @param cancelled asked at least five times a second
     * @return a failure's reason is one line that says what to do
     */
    Reading<Link> open(String kernel, String scenario, Consumer<String> progress, BooleanSupplier cancelled);

    /** Where there is no lab: every kernel is {@link Reading.Unsupported}. */
    static LabOpener none() {
        return (kernel, scenario, progress, cancelled) -> new Reading.Unsupported<>("lab:" + kernel, 0, "this program was started without a lab");
    }
}
