// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.dmascope.core.catalogue.PeerCatalogue;
import org.dmascope.core.source.pci.Acs;
import org.dmascope.core.source.pci.Cpu;
import org.dmascope.core.source.pci.PciPlatform;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule over captured machines against what a real kernel answered for every ordered pair of their functions. */
class KernelAnswersTest {
    private static final int ROOT = 4096;
    private static final int USER = 64;

    static List<String> machines() {
        return CapturedMachine.ALL;
    }

    private static String name(MapType t) {
        return t == null ? "?" : switch (t) {
            case BUS_ADDRESS -> "BUS_ADDR";
            case THROUGH_HOST_BRIDGE -> "THRU_HOST_BRIDGE";
            case NOT_SUPPORTED -> "NOT_SUPPORTED";
        };
    }

    private static P2pRule rule(DeviceInventory inventory, PciTree tree) {
        return new P2pRule(tree, inventory.platform().cpu(), PeerCatalogue.load(), P2pRule.Support.YES);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyPairIsAnsweredAsTheKernelDoes(String name) {
        CapturedMachine machine = new CapturedMachine(name, ROOT);
        DeviceInventory inventory = machine.inventory();
        PciTree tree = PciTree.of(inventory);
        List<CapturedMachine.Answer> answers = machine.answers();
        assertEquals(tree.all().size() * tree.all().size(), answers.size());
        for (CapturedMachine.Answer a : answers) {
            Route r = rule(inventory, tree).route(tree.find(a.provider()), tree.find(a.client()));
            assertEquals(a.type() + " " + a.distance(), name(r.type()) + " " + r.distance(), a.provider() + " " + a.client() + ": " + r.reason());
            assertEquals(a.api(), r.type() == MapType.NOT_SUPPORTED ? -1 : r.distance(), a.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void theTreeIsTheKernels(String name) {
        CapturedMachine machine = new CapturedMachine(name, ROOT);
        PciTree tree = PciTree.of(machine.inventory());
        for (String[] row : machine.bridges()) { // bdf vendor device type upstream acs_cap acs_caps acs_ctrl first_on_root_bus cfg_size driver
            PciNode n = tree.find(row[0]);
            assertEquals(row[4], n.upstream() == null ? "-" : n.upstream().id(), row[0]);
            assertEquals(row[8], tree.firstOn(n.device().hostBridge()).id(), row[0]);
            Acs acs = n.acs();
            assertEquals(row[5] + " " + row[6] + " " + row[7], String.format("0x%x 0x%x 0x%x", acs.offset(), acs.capability(), acs.control()), row[0]);
            assertEquals(row[5].equals("0x0") ? Acs.State.NONE : Acs.State.READ, acs.state(), row[0]);
        }
    }

    /** Without root only the first 64 bytes are seen: the answer is the kernel's or none, and where it is none it says what helps. */
    @ParameterizedTest
    @MethodSource("machines")
    void withoutRightsNothingIsGuessed(String name) {
        CapturedMachine machine = new CapturedMachine(name, USER);
        DeviceInventory inventory = machine.inventory();
        PciTree tree = PciTree.of(inventory);
        int unknown = 0;
        for (CapturedMachine.Answer a : machine.answers()) {
            Route r = rule(inventory, tree).route(tree.find(a.provider()), tree.find(a.client()));
            assertEquals(a.distance(), r.distance());
            if (r.type() == null) {
                unknown++;
                assertTrue(r.remedy().contains("root"), r.remedy());
            } else {
                assertEquals(a.type(), name(r.type()), a.toString());
            }
        }
        assertTrue(unknown > 0);
    }

    private static int wrong(String name, UnaryOperator<DeviceInventory> damage, UnaryOperator<Route> change) {
        CapturedMachine machine = new CapturedMachine(name, ROOT);
        DeviceInventory inventory = damage.apply(machine.inventory());
        PciTree tree = PciTree.of(inventory);
        int wrong = 0;
        for (CapturedMachine.Answer a : machine.answers()) {
            Route r = change.apply(rule(inventory, tree).route(tree.find(a.provider()), tree.find(a.client())));
            wrong += a.type().equals(name(r.type())) && a.distance() == r.distance() ? 0 : 1;
        }
        return wrong;
    }

    private static DeviceInventory withCpu(DeviceInventory i, Cpu cpu) {
        PciPlatform p = i.platform();
        return new DeviceInventory(i.devices(), i.byName(), new PciPlatform(cpu, p.commandLine(), p.order(), p.iommuTypes()));
    }

    private static Route typed(Route r, MapType type) {
        return new Route(r.provider(), r.client(), r.common(), r.distance(), r.redirecting(), r.unread(), type, r.reason(), r.remedy());
    }

    /** The same comparison catches rules that are wrong in one point. */
    @Test
    void wrongRulesAreCaught() {
        String acs = "e-multifunction_iommu-on_max";
        UnaryOperator<DeviceInventory> asRead = i -> i;
        UnaryOperator<Route> asSaid = r -> r;
        assertEquals(0, wrong(acs, asRead, asSaid));
        assertNotEquals(0, wrong(acs, asRead, r -> r.common() != null ? typed(r, MapType.BUS_ADDRESS) : r), "ACS does not matter");
        assertNotEquals(0, wrong(acs, asRead, r -> r.redirecting().equals(List.of(r.provider())) ? typed(r, MapType.BUS_ADDRESS) : r), "a function itself does not count");
        assertNotEquals(0, wrong(acs, asRead, r -> !r.redirecting().isEmpty() && r.redirecting().getLast() == r.common() ? typed(r, MapType.BUS_ADDRESS) : r),
                "the common bridge does not count");
        assertNotEquals(0, wrong(acs, i -> withCpu(i, new Cpu("AuthenticAMD", 0x17)), asSaid), "every AMD processor passes it on");
        assertNotEquals(0, wrong("e-multifunction_iommu-on_EPYC", i -> withCpu(i, new Cpu("HygonGenuine", 0x18)), asSaid), "no processor passes it on");
        assertNotEquals(0, wrong("c-switch_iommu-on_max", asRead, r -> new Route(r.provider(), r.client(), r.common(), r.distance() / 2, r.redirecting(), r.unread(),
                r.type(), r.reason(), r.remedy())), "hops of one side only");
    }

    @Test
    void theMachinesDiffer() {
        List<String> types = new ArrayList<>();
        CapturedMachine.ALL.forEach(m -> new CapturedMachine(m, ROOT).answers().forEach(a -> types.add(a.type())));
        assertEquals(3331, types.size());
        assertEquals(729, types.stream().filter("BUS_ADDR"::equals).count());
        assertEquals(827, types.stream().filter("THRU_HOST_BRIDGE"::equals).count());
    }
}
