// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.List;
import java.util.Set;

import org.dmascope.core.Errno;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialStep.Stage;

/** What each exporter came to with each importer when the guest tried them by bare ioctls (native/lab/src/attempt.c). */
public record Attempts(List<Attempt> all) {
    private static final String BY_LIBRARY = "ibv";
    private static final String BY_CALL = "mr-";
    /** Drivers whose provider is in the guest (native/lab/image.sh). */
    private static final Set<String> PROVIDED = Set.of("rdma_rxe");

    public Attempts {
        all = List.copyOf(all);
    }

    /**
     * What the guest came to with a pair; null when it tried none. A device comes to the same by libibverbs as by the raw call on its node, which is
     * the one that the guest makes; one whose driver has no provider there cannot be opened by it.
     */
    Attempt of(String exporter, TrialParty importer) {
        if (!importer.kind().equals(BY_LIBRARY)) {
            return of(exporter, importer.id());
        }
        String node = importer.node() == null ? "" : importer.node();
        Attempt raw = of(exporter, BY_CALL + node.substring(node.lastIndexOf('/') + 1));
        return raw == null || Stage.EXPORT.word().equals(raw.stage()) || PROVIDED.contains(String.valueOf(importer.driver())) ? raw
                : new Attempt(exporter, importer.id(), raw.device(), Stage.PREPARE.word(), Errno.ENODEV, 0, List.of(), null, 0, false, false);
    }

    private Attempt of(String exporter, String importer) {
        return all.stream().filter(a -> a.exporter().equals(exporter) && a.importer().equals(importer)).findFirst().orElse(null);
    }

    /** Whether the guest tried that importer with anything. */
    boolean knows(TrialParty importer) {
        return all.stream().map(Attempt::exporter).distinct().anyMatch(e -> of(e, importer) != null);
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
