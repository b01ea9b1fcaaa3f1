// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.dmascope.core.Evidence;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;

/**
 * What is lost when the redirect of a pair is switched off. What is below a bridge without request and completion redirect joins the group of that bridge; functions
 * of one slot without them join each other: pci_device_group() and REQ_ACS_FLAGS of drivers/iommu/iommu.c.
 */
final class FixCost {
    private static final String SOURCE = "iommu.acs-group";
    /** Functions that are named. */
    private static final int NAMED = 4;
    private final PathState path;

    FixCost(PathState path) {
        this.path = path;
    }

    List<PathStatement> statements() {
        return path.route().redirecting().stream().map(this::of).toList();
    }

    private PathStatement of(PciNode port) {
        List<PciNode> together = together(port);
        Set<Integer> groups = new TreeSet<>();
        together.forEach(n -> groups.add(n.function().iommuGroup()));
        List<String> ends = together.stream().filter(n -> !n.function().bridge()).map(n -> Names.display(n.id())).toList();
        String named = PathCause.join(ends.subList(0, Math.min(NAMED, ends.size()))) + (ends.size() > NAMED ? " and " + (ends.size() - NAMED) + " more" : "");
        if (groups.stream().allMatch(g -> g < 0)) {
            return say("no isolation is lost", "this host has no IOMMU groups: nothing isolates " + (named.isEmpty() ? Names.display(port.id()) : named) + " now either", "iommu_group", path.sysfs());
        }
        groups.remove(-1);
        String at = Names.display(port.id());
        if (groups.size() == 1) {
            return say("IOMMU group " + groups.iterator().next() + " stays as it is", at + " and what is below it are one group already; what goes directly is not seen by the IOMMU",
                    SOURCE, rule());
        }
        return say("IOMMU groups " + PathCause.join(groups.stream().map(String::valueOf).toList()) + " become one",
                ends.size() == 1 ? named + " joins the group of " + at + "; what it sends directly is not seen by the IOMMU"
                        : named + " are no longer isolated from each other, so only one guest can have them; what goes directly is not seen by the IOMMU", SOURCE, rule());
    }

    private List<PciNode> together(PciNode port) {
        PciTree tree = path.rules().tree();
        List<PciNode> out = new ArrayList<>(List.of(port));
        if (port.function().bridge()) {
            out.addAll(tree.below(port));
        } else {
            String slot = port.id().substring(0, port.id().lastIndexOf('.') + 1);
            tree.all().stream().filter(n -> n != port && n.id().startsWith(slot)).forEach(out::add);
        }
        return out;
    }

    private static PathStatement say(String finding, String text, String source, Evidence evidence) {
        return PathStatement.of(PathPart.COST, finding, text, source, evidence);
    }

    private Evidence rule() {
        return new Evidence(Tier.RULE, SOURCE, "drivers/iommu/iommu.c pci_device_group()", path.sysfs().takenAt());
    }
}
