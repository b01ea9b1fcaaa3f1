// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.bufinfo;

import org.dmascope.core.Names;

/**
 * One fence line of a buffer.
 *
 * @param usage     {@code kernel}, {@code write}, {@code read}; before 5.16 {@code write} for "Exclusive", {@code read} for "Shared"
 * @param driver    driver name, raw; "" when the kernel prints none (signalled fences on 7.0 and newer)
 * @param timeline  timeline name, raw; may be ""
 * @param context   fence context (7.0 and newer), else -1
 * @param seqno     sequence number (5.19 and newer), else -1
 * @param signalled whether the fence has signalled
 */
public record FenceLine(String usage, String driver, String timeline, long context, long seqno, boolean signalled) {
    /** For people: {@code write fence of vgem}, the name in its shown form. */
    public String label() {
        return usage + " fence of " + (driver.isEmpty() ? "a driver" : Names.display(driver));
    }
}
