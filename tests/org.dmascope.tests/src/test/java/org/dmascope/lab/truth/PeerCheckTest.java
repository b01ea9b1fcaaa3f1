// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.analysis.BufferState;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.path.MapType;
import org.dmascope.core.source.Survey;
import org.dmascope.export.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines of scenario p2p: what the kernel answered there, and a capture of the same moment. */
class PeerCheckTest {
    private static List<String> wrong(Peers peers, String name, String from, String to) {
        Survey s = PeerMachines.survey(name);
        String json = new String(PeerMachines.document(Snapshots.of(s)), StandardCharsets.UTF_8);
        assertTrue(from.isEmpty() || json.contains(from), from);
        byte[] shown = json.replace(from.isEmpty() ? "\0" : from, to).getBytes(StandardCharsets.UTF_8);
        List<Check> all = new ArrayList<>(PeerCheck.compare(peers, PeerMachines.inventory(s), shown, Reader.ROOT, true));
        all.addAll(PeerCheck.sane(peers));
        assertTrue(all.size() > peers.pairs().size());
        return all.stream().filter(c -> !c.ok()).map(Check::name).toList();
    }

    private static List<String> wrong(Peers peers) {
        return wrong(peers, "p2p", "", "");
    }

    private static Peers with(Peers p, int at, Peers.Pair pair) {
        List<Peers.Pair> pairs = new ArrayList<>(p.pairs());
        pairs.set(at, pair);
        return new Peers(p.functions(), pairs, p.mappings());
    }

    @ParameterizedTest
    @ValueSource(strings = { "p2p", "p2p-numa", "p2p-virtual", "p2p-multi" })
    void theRuleIsTheKernels(String name) {
        assertEquals(List.of(), wrong(PeerMachines.truth(name).peers(), name, "", ""));
    }

    @Test
    void anyOtherAnswerIsCaught() {
        Peers peers = PeerMachines.truth("p2p").peers();
        int at = 0;
        while (peers.pairs().get(at).type() != MapType.NOT_SUPPORTED) {
            at++;
        }
        Peers.Pair p = peers.pairs().get(at);
        String name = p.provider() + " to " + p.client();
        assertTrue(wrong(with(peers, at, new Peers.Pair(p.provider(), p.client(), p.distance(), MapType.BUS_ADDRESS, p.hops(), null))).contains(name));
        assertEquals(List.of(name), wrong(with(peers, at, new Peers.Pair(p.provider(), p.client(), 3, p.type(), p.hops(), p.used()))));
        assertTrue(wrong(with(peers, at, new Peers.Pair(p.provider(), p.client(), p.distance(), p.type(), p.hops() + 1, p.used()))).contains(name));
        assertTrue(wrong(with(peers, at, new Peers.Pair(p.provider(), p.client(), p.distance(), p.type(), p.hops(), MapType.BUS_ADDRESS)))
                .contains(name + ": what importers get"));
        assertTrue(wrong(with(peers, at, new Peers.Pair(p.provider(), "0000:ff:00.0", p.distance(), p.type(), p.hops(), null))).contains(p.provider() + " to 0000:ff:00.0"));
        List<Peers.Pair> fewer = peers.pairs().subList(1, peers.pairs().size());
        assertEquals(List.of("every ordered pair is answered"), wrong(new Peers(peers.functions(), fewer, peers.mappings())));
    }

    @Test
    void theTreeAndAccessControlAreCompared() {
        Peers peers = PeerMachines.truth("p2p").peers();
        List<Peers.Function> functions = new ArrayList<>(peers.functions());
        Peers.Function port = functions.stream().filter(f -> f.acs() != 0).findFirst().orElseThrow();
        int at = functions.indexOf(port);
        functions.set(at, new Peers.Function(port.id(), "0000:00:1f.0", port.acs(), port.capability(), 0));
        assertEquals(List.of(port.id() + ": bridge above", port.id() + ": access control"), wrong(new Peers(functions, peers.pairs(), peers.mappings())));
        functions.set(at, new Peers.Function("0000:ff:00.0", null, 0, 0, 0));
        assertTrue(wrong(new Peers(functions, peers.pairs(), peers.mappings())).contains("functions"));
    }

    @Test
    void whatIsPrintedIsCompared() {
        Peers peers = PeerMachines.truth("p2p").peers();
        assertFalse(wrong(peers, "p2p", "\"not-supported\"", "\"bus-address\"").isEmpty());
        assertFalse(wrong(peers, "p2p", "\"failsToMap\": true", "\"failsToMap\": false").isEmpty());
        assertFalse(wrong(peers, "p2p", "\"paths\": [", "\"ways\": [").isEmpty());
        Peers all = new Peers(peers.functions(), peers.pairs(), peers.mappings().stream().map(m -> new Peers.Mapping(m.ino(), m.device(), null)).toList());
        assertEquals(2, wrong(all).size());
    }

    @Test
    void anAttachmentWhosePairIsRefusedIsNoPeer() {
        Snapshot s = Snapshots.of(PeerMachines.survey("p2p"));
        BufferState bar = s.buffers().getFirst();
        List<String> fails = bar.attachments().stream().filter(AttachmentState::failsToMap).map(AttachmentState::deviceName).toList();
        List<String> refused = PeerMachines.truth("p2p").peers().mappings().stream().filter(m -> m.errno() != null).map(Peers.Mapping::device).toList();
        assertEquals(List.of("EINVAL"), PeerMachines.truth("p2p").peers().mappings().stream().map(Peers.Mapping::errno).filter(e -> e != null).toList());
        assertEquals(refused, fails);
        assertTrue(bar.attachments().stream().allMatch(a -> a.p2p().value()), "all negotiated it");
        var column = Views.ATTACHMENTS.column("p2p");
        assertEquals(1, bar.attachments().stream().filter(a -> "attached, will fail to map".equals(column.cell(a))).count());
        assertEquals(1, bar.attachments().stream().filter(a -> column.state().apply(a).word().equals("attached, will fail to map")).count());
    }

    @Test
    void rulesThatAreWrongInOnePointAreCaught() {
        WrongRules rules = new WrongRules();
        assertFalse(rules.held());
        assertTrue(rules.caught().stream().noneMatch(Check::ok), "nothing is caught where nothing was held");
        PeerMachines.ALL.forEach(name -> rules.hold(PeerMachines.truth(name).peers(), PeerMachines.inventory(PeerMachines.survey(name))));
        assertTrue(rules.held());
        assertEquals(25, rules.caught().size());
        assertEquals(List.of(), rules.caught().stream().filter(c -> !c.ok()).map(Check::name).toList());
    }
}
