// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;

import org.dmascope.analysis.path.MapType;
import org.dmascope.analysis.path.P2pRule;
import org.dmascope.analysis.path.PciNode;
import org.dmascope.analysis.path.PciTree;
import org.dmascope.analysis.path.Route;
import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.sysfs.DeviceInventory;

/** Compares the kernel's answers for each pair of functions with those of the rule, and with what {@code show --json} prints of them. */
public final class PeerCheck {
    private final Peers truth;
    private final Reader reader;
    private final Checks checks = new Checks();

    private PeerCheck(Peers truth, Reader reader) {
        this.truth = truth;
        this.reader = reader;
    }

    /**
     * @param inventory as the reader read it
     * @param shown     Dmascope's JSON document of the same reading
     * @param walked    whether the reading went over the kernel's structures, which tell what an attachment negotiated
     */
    public static List<Check> compare(Peers truth, DeviceInventory inventory, byte[] shown, Reader reader, boolean walked) {
        PeerCheck c = new PeerCheck(truth, reader);
        PciTree tree = PciTree.of(inventory);
        c.functions(tree);
        c.rule(inventory, tree);
        ShownDocument.of(shown).ifPresentOrElse(d -> c.document(d, walked), () -> c.checks.holds("document", false, "a JSON object", shown.length + " bytes that are none"));
        return c.checks.all();
    }

    /** The map type that importers get of a provider is that of the pair: what the kernel keeps is not older than its answer. */
    public static List<Check> sane(Peers truth) {
        Checks checks = new Checks();
        int all = truth.functions().size();
        checks.equal("every ordered pair is answered", all * all, truth.pairs().stream().map(p -> p.provider() + " " + p.client()).collect(Collectors.toSet()).size());
        for (Peers.Pair p : truth.pairs()) {
            if (p.used() != null) {
                checks.equal(p.provider() + " to " + p.client() + ": what importers get", p.type(), p.used());
            }
        }
        return checks.all();
    }

    private void functions(PciTree tree) {
        Set<String> ids = new TreeSet<>();
        truth.functions().forEach(f -> ids.add(f.id()));
        checks.equal("functions", ids, tree.all().stream().map(PciNode::id).collect(Collectors.toCollection(TreeSet::new)));
        for (Peers.Function f : truth.functions()) {
            PciNode n = tree.find(f.id());
            if (n == null) {
                continue; // said above
            }
            checks.equal(f.id() + ": bridge above", f.above(), n.upstream() == null ? null : n.upstream().id());
            Acs acs = n.acs();
            String read = acs.state() == Acs.State.UNREAD ? "unread" : words(acs.offset(), acs.capability(), acs.control());
            boolean right = read.equals(words(f.acs(), f.capability(), f.control()));
            checks.holds(f.id() + ": access control", right || reader != Reader.ROOT && acs.state() == Acs.State.UNREAD, words(f.acs(), f.capability(), f.control()), read);
        }
    }

    private static String words(int offset, int capability, int control) {
        return String.format("at 0x%x, can 0x%x, does 0x%x", offset, capability, control);
    }

    private void rule(DeviceInventory inventory, PciTree tree) {
        P2pRule rule = new P2pRule(tree, inventory.platform().cpu(), PeerCatalogue.load(), P2pRule.Support.YES);
        int unknown = 0;
        for (Peers.Pair p : truth.pairs()) {
            PciNode provider = tree.find(p.provider());
            PciNode client = tree.find(p.client());
            Route r = provider == null || client == null ? null : rule.route(provider, client);
            unknown += r != null && r.type() == null ? 1 : 0;
            checks.holds(p.provider() + " to " + p.client(), r != null && (answered(p, r) || reader != Reader.ROOT && explained(r) && r.distance() == p.hops()),
                    words(p.type(), p.distance(), p.hops()), r == null ? "no such function" : words(r.type(), distance(r.type(), r.distance()), r.distance()) + ": " + r.reason());
        }
        if (reader != Reader.ROOT && truth.functions().stream().anyMatch(f -> f.acs() != 0)) {
            checks.holds("access control is unknown without rights", unknown > 0, "some pairs unknown", unknown);
        }
    }

    static boolean answered(Peers.Pair p, Route r) {
        return r.type() == p.type() && r.distance() == p.hops() && distance(r.type(), r.distance()) == p.distance();
    }

    /** As pci_p2pdma_distance() answers. */
    private static int distance(MapType type, int hops) {
        return type == MapType.NOT_SUPPORTED ? -1 : hops;
    }

    /** Not known because config space was not read, and said so. */
    private static boolean explained(Route r) {
        return r.type() == null && r.reason().contains("ACS") && r.remedy() != null && r.remedy().contains("root");
    }

    private static String words(MapType type, int distance, int hops) {
        return (type == null ? "unknown" : type.word()) + ", distance " + distance + ", " + hops + " hops";
    }

    /** What is printed for people and programs: the pairs of those that may be peers, and the attachments. */
    private void document(ShownDocument shown, boolean walked) {
        Map<String, Peers.Pair> pairs = new HashMap<>();
        truth.pairs().forEach(p -> pairs.put(p.provider() + " " + p.client(), p));
        List<JsonObject> rows = shown.list("paths");
        for (JsonObject row : rows) {
            String name = Cell.of(row, "a").text() + " " + Cell.of(row, "b").text();
            Peers.Pair p = pairs.get(name);
            Cell type = Cell.of(row, "mapType");
            boolean right = p != null && Objects.equals(type.text(), p.type().word());
            checks.holds("shown " + name + ": map type", right || reader != Reader.ROOT && type.explainedUnknown(), p == null ? "no such pair" : p.type().word(), type);
            checks.equal("shown " + name + ": distance", p == null ? null : Integer.toString(p.hops()), Cell.of(row, "distance").text());
        }
        if (walked) {
            Map<String, JsonObject> buffers = new HashMap<>();
            shown.list("buffers").forEach(b -> buffers.put(Cell.of(b, "ino").text(), b));
            truth.mappings().forEach(m -> mapping(m, buffers.get(Long.toString(m.ino())), rows, pairs));
        }
    }

    /** Attached as a peer in either case; only one that could be mapped is shown as one. */
    private void mapping(Peers.Mapping m, JsonObject buffer, List<JsonObject> rows, Map<String, Peers.Pair> pairs) {
        String name = "attachment of " + m.device() + " on " + m.ino();
        List<JsonObject> found = buffer == null ? List.of()
                : ShownDocument.objects(Cell.of(buffer, "attachments")).stream().filter(a -> m.device().equals(Cell.of(a, "device").text())).toList();
        checks.equal(name + " is shown", 1, found.size());
        if (found.size() != 1) {
            return;
        }
        checks.equal(name + ": will fail to map", m.errno() != null, "true".equals(Cell.of(found.getFirst(), "failsToMap").text()));
        String exporter = Objects.toString(ShownDocument.objectAt(buffer, "exporter", "device"), "nothing");
        Peers.Pair pair = pairs.get(exporter + " " + m.device());
        checks.equal(name + ": what the kernel said of the pair", m.errno() != null, pair != null && pair.type() == MapType.NOT_SUPPORTED);
        checks.holds(name + ": its path is listed", rows.stream().anyMatch(r -> ends(r).equals(Set.of(exporter, m.device()))), "a row of paths", rows.size() + " rows");
    }

    private static Set<String> ends(JsonObject row) {
        return new TreeSet<>(List.of(Objects.toString(Cell.of(row, "a").text(), ""), Objects.toString(Cell.of(row, "b").text(), " ")));
    }
}
