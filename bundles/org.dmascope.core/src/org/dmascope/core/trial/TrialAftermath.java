// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * The kernel's list of buffers before the first pair against that behind the last one.
 *
 * @param checked whether both could be read
 * @param reason  why not; null when they could
 * @param left    one sentence for each buffer of a trial that is still there, and for each of another process that was tried and is not what it was
 * @param changed one sentence for each other buffer whose attachments or references are not what they were; other programs may have done that
 */
public record TrialAftermath(boolean checked, String reason, List<String> left, List<String> changed) {
    public TrialAftermath {
        left = List.copyOf(left);
        changed = List.copyOf(changed);
    }

    /** Of this run and of one before it: nothing is known to be left only when each says so. A run before the first one was none. */
    public TrialAftermath after(TrialAftermath earlier) {
        List<String> allLeft = new ArrayList<>(earlier.left);
        allLeft.addAll(left);
        List<String> allChanged = new ArrayList<>(earlier.changed);
        allChanged.addAll(changed);
        return new TrialAftermath(earlier.checked && checked, earlier.reason != null ? earlier.reason : reason, allLeft, allChanged);
    }

    /** Whether it is known that nothing was left. */
    public boolean clean() {
        return checked && left.isEmpty();
    }
}
