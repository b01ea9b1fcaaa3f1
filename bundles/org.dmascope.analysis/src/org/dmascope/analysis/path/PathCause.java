// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dmascope.analysis.path.HostBridgeAnswer.Answer;
import org.dmascope.core.Evidence;
import org.dmascope.core.Names;
import org.dmascope.core.Tier;
import org.dmascope.core.source.pci.Acs;

/** Why the kernel answers as it does for a pair: where the ways meet, who redirects, what the host bridge does; and what is not the cause. */
final class PathCause {
    /** Functions that are named one by one. */
    private static final int NAMED = 8;
    /** Offset of the control in the capability: PCI_ACS_CTRL of include/uapi/linux/pci_regs.h. */
    private static final int CONTROL = 6;
    private final PathState path;
    private final Route route;
    private final List<PathStatement> out = new ArrayList<>();

    PathCause(PathState path) {
        this.path = path;
        route = path.route();
    }

    List<PathStatement> statements() {
        reason();
        boolean asked = path.rules().supported() && !lost() && (route.common() == null || !route.redirecting().isEmpty());
        if (asked) {
            hostBridge(path.rules().p2p().hostBridges().between(route.provider(), route.client()));
        }
        above();
        if (route.type() != MapType.BUS_ADDRESS) {
            path.nodes().stream().filter(n -> n.acs().state() == Acs.State.READ && n.acs().control() != 0 && !n.acs().redirects()).limit(NAMED).forEach(this::innocent);
        }
        return out;
    }

    /** Whether it is not known what is above one of them, and so not what is above both. */
    private boolean lost() {
        return route.common() == null && (!route.provider().placed() || !route.client().placed());
    }

    private void reason() {
        if (!route.provider().pci() || !route.client().pci() || !path.rules().supported()) {
            say(path.reason(), "", PathRules.SOURCE, path.rules().rule());
        } else if (!route.redirecting().isEmpty()) {
            route.redirecting().stream().limit(NAMED).forEach(n -> say("ACS redirect on " + Names.display(n.id()), redirected(n), source(n), config(n)));
        } else if (lost()) {
            out.add(PathStatement.unknown(PathPart.REASON, path.reason(), null));
        } else if (route.common() == null) {
            String one = Names.display(path.a().hostBridge());
            String other = Names.display(path.b().hostBridge());
            say("no bridge is above both", one.equals(other) ? "both are below the host bridge " + one + ", each on a root port or bus of its own"
                    : Names.display(path.a().id()) + " is below " + one + ", " + Names.display(path.b().id()) + " below " + other, "sysfs", path.sysfs());
        } else if (!route.unread().isEmpty()) {
            out.add(PathStatement.unknown(PathPart.REASON, path.reason(), null));
        } else if (route.provider() == route.client()) {
            say(path.reason(), "", "sysfs", path.sysfs());
        } else {
            say("both are below " + Names.display(route.common().id()), route.common().kind() + "; no ACS redirects on the way", "sysfs, config", path.sysfs());
        }
    }

    private void say(String finding, String text, String source, Evidence evidence) {
        out.add(PathStatement.of(PathPart.REASON, finding, text, source, evidence));
    }

    /** Which of the bits that count are set. */
    private static String bits(Acs acs) {
        return join(Stream.of(acs.control() & Acs.REQUEST_REDIRECT, acs.control() & Acs.COMPLETION_REDIRECT, acs.control() & Acs.EGRESS_CONTROL).filter(b -> b != 0)
                .map(b -> b == Acs.REQUEST_REDIRECT ? "request redirect" : b == Acs.COMPLETION_REDIRECT ? "completion redirect" : "egress control").toList());
    }

    /** {@code redirected at root port 0000:40:01.1, the bridge above both: request redirect and completion redirect}. */
    private String redirected(PciNode n) {
        return "redirected at " + n.kind() + " " + Names.display(n.id()) + ", " + side(n) + ": " + bits(n.acs());
    }

    static String join(List<String> words) {
        return words.size() < 2 ? String.join("", words) : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private String side(PciNode n) {
        if (n == route.common()) {
            return "the bridge above both";
        }
        for (PciNode p = route.provider(); p != null && p != route.common(); p = p.upstream()) {
            if (p == n) {
                return "on the provider's side";
            }
        }
        return "on the client's side";
    }

    private static String source(PciNode n) {
        return String.format("config 0x%03x = 0x%04x", n.acs().offset() + CONTROL, n.acs().control());
    }

    private Evidence config(PciNode n) {
        return new Evidence(Tier.TEXT, path.sysfs().source(), n.device().sysfsPath() + "/config", path.sysfs().takenAt(), source(n));
    }

    private void hostBridge(HostBridgeAnswer h) {
        boolean cpu = path.rules().p2p().hostBridges().processorPasses();
        Evidence evidence = cpu ? new Evidence(Tier.TEXT, path.sysfs().source(), "/proc/cpuinfo", path.sysfs().takenAt()) : path.rules().rule();
        if (h.answer() == Answer.UNKNOWN) {
            out.add(PathStatement.unknown(PathPart.ALLOWED, h.because(), h.remedy()));
        } else {
            boolean yes = h.answer() == Answer.YES;
            String finding = cpu ? "the processor passes it on" : yes ? "the host bridge is trusted" : "the host bridge is not trusted";
            out.add(PathStatement.of(yes ? PathPart.ALLOWED : PathPart.REFUSED, finding, h.because(), cpu ? "/proc/cpuinfo" : "p2pdma.whitelist", evidence));
        }
    }

    /** Access control that is on and redirects nothing: what people blame first. */
    private void innocent(PciNode n) {
        List<String> set = new ArrayList<>();
        add(set, n.acs(), Acs.SOURCE_VALIDATION, "source validation");
        add(set, n.acs(), Acs.TRANSLATION_BLOCKING, "translation blocking");
        add(set, n.acs(), Acs.UPSTREAM_FORWARDING, "upstream forwarding");
        add(set, n.acs(), Acs.DIRECT_TRANSLATED, "direct translated");
        out.add(PathStatement.of(PathPart.NOT_CAUSE, Names.display(n.id()), (set.isEmpty() ? "what is set there" : join(set)) + " alone " + (set.size() > 1 ? "redirect" : "redirects")
                + " nothing", source(n), config(n)));
    }

    /**
     * Ports that redirect, but above the bridge where the two ways meet: calc_map_type_and_dist() never looks at them, and traffic reaches them only when a port below sends it up.
     * A report of one such root port reads as if it were the cause.
     */
    private void above() {
        if (route.common() == null || route.provider() == route.client() || !route.redirecting().isEmpty()) {
            return;
        }
        String meet = Names.display(route.common().id());
        String when = route.unread().isEmpty() ? "no port on the way sends anything up to it" : "traffic is redirected there only if a port on the way sends it up, which was not read";
        int told = 0;
        for (PciNode n = route.common().upstream(); n != null && told < NAMED; n = n.upstream()) {
            if (n.acs().redirects()) {
                told++;
                String text = n.kind() + " with " + bits(n.acs()) + " set, above " + meet + " where the two ways meet: " + when;
                out.add(PathStatement.of(PathPart.NOT_CAUSE, "ACS redirect on " + Names.display(n.id()), text, source(n), config(n)));
            }
        }
    }

    private static void add(List<String> set, Acs acs, int bit, String word) {
        if ((acs.control() & bit) != 0) {
            set.add(word);
        }
    }
}
