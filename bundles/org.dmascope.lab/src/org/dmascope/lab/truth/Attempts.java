// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;

/** What each exporter came to with each importer when the guest tried them by bare ioctls (native/lab/src/attempt.c). */
public record Attempts(List<Attempt> all) {
    public Attempts {
        all = List.copyOf(all);
    }

    /**
     * @param exporter   id as Dmascope gives it
     * @param importer   the same
     * @param device     dev_name of the importer; null when it has none
     * @param stage      where it failed: export, prepare, attach; null when the importer took the buffer
     * @param errno      0 when it did
     * @param references of the buffer's file while it was held; 0 when there was none
     * @param attached   dev_name of each attachment meanwhile, in the shown form
     * @param kind       class of the attachment, as {@link Contract} has it; null without one
     * @param micros     how long all its calls took
     * @param leaked     whether the kernel kept the buffer for ever, which is a fault of it
     * @param varies     whether the next attempt may come to something else
     */
    public record Attempt(String exporter, String importer, String device, String stage, int errno, long references, List<String> attached, String kind, long micros,
            boolean leaked, boolean varies) {
        public Attempt {
            attached = List.copyOf(attached);
        }

        public boolean took() {
            return stage == null;
        }
    }
}
