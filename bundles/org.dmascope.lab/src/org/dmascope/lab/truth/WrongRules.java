// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.P2pRule;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.path.PciTree;
import org.dmascope.analysis.path.Route;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.sysfs.DeviceInventory;

/**
 * Rules that are wrong in one point, held against the kernel's answers as the right one is. A comparison that lets one of them pass on every machine
 * would let that mistake pass in the right one.
 */
public final class WrongRules {
    private static final String AMD = PeerCatalogue.AMD;
    private static final Cpu ZEN = new Cpu(AMD, PeerCatalogue.ZEN);

    /** The right rule on one machine. */
    private record Machine(PciTree tree, Cpu cpu) {
        Route route(Cpu other, PciNode provider, PciNode client) {
            return new P2pRule(tree, other, PeerCatalogue.load(), P2pRule.Support.YES).route(provider, client);
        }

        Route route(PciNode provider, PciNode client) {
            return route(cpu, provider, client);
        }
    }

    /** A rule: provider and client to an answer. */
    @FunctionalInterface
    private interface Rule {
        Route answer(Machine m, PciNode provider, PciNode client);
    }

    private static final Map<String, Rule> ALL = all();
    private final Map<String, Integer> caught = new LinkedHashMap<>();
    private boolean held;

    public WrongRules() {
        ALL.keySet().forEach(k -> caught.put(k, 0));
    }

    private static Map<String, Rule> all() {
        Map<String, Rule> out = new LinkedHashMap<>();
        out.put("access control does not matter", acs((r, n) -> Acs.NONE));
        out.put("the ends themselves do not count", acs((r, n) -> n == r.provider() || n == r.client() ? Acs.NONE : n.acs()));
        out.put("the bridge above both does not count", acs((r, n) -> n == r.common() ? Acs.NONE : n.acs()));
        out.put("the provider's side does not count", acs((r, n) -> above(r.provider(), n) && !above(r.client(), n) ? Acs.NONE : n.acs()));
        out.put("the client's side does not count", acs((r, n) -> above(r.client(), n) && !above(r.provider(), n) ? Acs.NONE : n.acs()));
        out.put("request redirect does not redirect", control(c -> c & ~Acs.REQUEST_REDIRECT));
        out.put("completion redirect does not redirect", control(c -> c & ~Acs.COMPLETION_REDIRECT));
        out.put("upstream forwarding redirects", control(c -> (c & Acs.UPSTREAM_FORWARDING) != 0 ? c | Acs.REDIRECT : c));
        out.put("source validation redirects", control(c -> (c & Acs.SOURCE_VALIDATION) != 0 ? c | Acs.REDIRECT : c));
        out.put("what could redirect does", acs((r, n) -> new Acs(n.acs().state(), n.acs().offset(), n.acs().capability(), n.acs().capability())));
        out.put("every AMD processor passes it on", cpu(c -> AMD.equals(c.vendor()) ? ZEN : c));
        out.put("no AMD processor passes it on", cpu(c -> new Cpu(AMD, 0)));
        out.put("every processor passes it on", cpu(c -> ZEN));
        out.put("functions of one device are direct peers", typed(r -> device(r.provider()).equals(device(r.client())), MapType.BUS_ADDRESS));
        out.put("those of one IOMMU group are direct peers", typed(r -> r.provider().function().iommuGroup() >= 0
                && r.provider().function().iommuGroup() == r.client().function().iommuGroup(), MapType.BUS_ADDRESS));
        out.put("those on one root bus are direct peers", typed(r -> r.common() == null && oneHostBridge(r), MapType.BUS_ADDRESS));
        out.put("one host bridge always passes it on", typed(r -> r.type() == MapType.NOT_SUPPORTED && oneHostBridge(r), MapType.THROUGH_HOST_BRIDGE));
        out.put("nothing goes from one host bridge to another", typed(r -> !oneHostBridge(r), MapType.NOT_SUPPORTED));
        out.put("what is redirected is refused", typed(r -> !r.redirecting().isEmpty(), MapType.NOT_SUPPORTED));
        out.put("what is redirected may always pass", typed(r -> !r.redirecting().isEmpty(), MapType.THROUGH_HOST_BRIDGE));
        out.put("conventional bridges have no peers below", typed(r -> r.common() != null && r.common() != r.provider() && r.common() != r.client() && r.common().port() == null,
                MapType.NOT_SUPPORTED));
        out.put("virtual functions hang on the root bus", (m, a, b) -> {
            PciNode up = uprooted(a);
            return m.route(up, a == b ? up : uprooted(b));
        });
        out.put("hops of one side only", hops(r -> r.distance() / 2));
        out.put("the ends are no hops", hops(r -> r.common() == null ? r.distance() - 2 : r.distance()));
        out.put("the bridge above both is a hop", hops(r -> r.common() == null ? r.distance() : r.distance() + 1));
        return out;
    }

    /** Holds each of them against the kernel's answers of one machine. @param inventory as root read it */
    public void hold(Peers truth, DeviceInventory inventory) {
        held = true;
        Machine m = new Machine(PciTree.of(inventory), inventory.platform().cpu());
        ALL.forEach((name, rule) -> caught.merge(name, wrong(truth, m, rule), Integer::sum));
    }

    private static int wrong(Peers truth, Machine m, Rule rule) {
        int wrong = 0;
        for (Peers.Pair p : truth.pairs()) {
            PciNode provider = m.tree().find(p.provider());
            PciNode client = m.tree().find(p.client());
            if (provider != null && client != null && !PeerCheck.answered(p, rule.answer(m, provider, client))) {
                wrong++;
            }
        }
        return wrong;
    }

    /** Whether they were held against anything. */
    public boolean held() {
        return held;
    }

    /** Whether each was caught at least once, over all machines that were held. */
    public List<Check> caught() {
        Checks checks = new Checks();
        caught.forEach((name, pairs) -> checks.holds("the wrong rule \"" + name + "\" is caught", pairs > 0, "a pair that differs", pairs + " pairs"));
        return checks.all();
    }

    /** How many pairs differ for each. */
    public List<String> words() {
        List<String> out = new ArrayList<>();
        caught.forEach((name, pairs) -> out.add("wrong rule \"" + name + "\": differs from the kernel in " + pairs + " pairs"));
        return out;
    }

    /** The right rule over another access control. @param changed that of a function on the way */
    private static Rule acs(BiFunction<Route, PciNode, Acs> changed) {
        return (m, a, b) -> {
            Route right = m.route(a, b);
            Map<PciNode, PciNode> made = new IdentityHashMap<>();
            return m.route(with(right, a, changed, made), with(right, b, changed, made));
        };
    }

    /** Each once, because the rule finds the bridge above both by who it is. */
    private static PciNode with(Route r, PciNode n, BiFunction<Route, PciNode, Acs> changed, Map<PciNode, PciNode> made) {
        if (n == null) {
            return null;
        }
        PciNode known = made.get(n);
        if (known == null) {
            known = new PciNode(n.device(), with(r, n.upstream(), changed, made), n.placed(), changed.apply(r, n));
            made.put(n, known);
        }
        return known;
    }

    private static Rule control(IntUnaryOperator changed) {
        return acs((r, n) -> new Acs(n.acs().state(), n.acs().offset(), n.acs().capability(), changed.applyAsInt(n.acs().control())));
    }

    private static Rule cpu(Function<Cpu, Cpu> changed) {
        return (m, a, b) -> m.route(changed.apply(m.cpu()), a, b);
    }

    private static Rule typed(Predicate<Route> where, MapType type) {
        return (m, a, b) -> {
            Route r = m.route(a, b);
            return where.test(r) ? with(r, type, r.distance()) : r;
        };
    }

    private static Rule hops(ToIntFunction<Route> changed) {
        return (m, a, b) -> {
            Route r = m.route(a, b);
            return with(r, r.type(), changed.applyAsInt(r));
        };
    }

    private static Route with(Route r, MapType type, int distance) {
        return new Route(r.provider(), r.client(), r.common(), distance, r.redirecting(), r.unread(), type, r.reason(), r.remedy());
    }

    /** Whether the way from a function up to the root goes over another one, itself counted. */
    private static boolean above(PciNode function, PciNode other) {
        for (PciNode n = function; n != null; n = n.upstream()) {
            if (n == other) {
                return true;
            }
        }
        return false;
    }

    private static PciNode uprooted(PciNode n) {
        return n.function().physical() == null ? n : new PciNode(n.device(), null, true, n.acs());
    }

    private static String device(PciNode n) {
        return n.id().substring(0, n.id().lastIndexOf('.'));
    }

    private static boolean oneHostBridge(Route r) {
        return r.provider().device().hostBridge().equals(r.client().device().hostBridge());
    }
}
