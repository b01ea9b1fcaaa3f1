// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.sysfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.Tree;
import org.dmascope.core.foreign.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** hwloc reads the same trees; what it expects of them is the oracle for parents, ids, classes and bus numbers. */
class HwlocOracleTest {
    private static final String BIG = "32em64t-2n8c+dax+nvme+mic+dimms";
    @TempDir
    static Path folder;
    private static Path big;

    /** What hwloc says of a function; {@code secondary} is -1 for one that is no bridge, {@code sub} and {@code revision} -1 when not said. */
    private record Expected(String parent, String rootBus, int classCode, int vendor, int device, int subVendor, int subDevice, int revision, int secondary) {
    }

    private static synchronized Path big() throws IOException {
        big = big == null ? HwlocTrees.unpack(BIG, folder) : big;
        return big;
    }

    private static Map<String, DeviceRecord> read(Path tree, List<Diagnostic> diagnostics) {
        DeviceInventory all = ((Reading.Ok<DeviceInventory>) SysfsReader.read(new Tree(tree).root(), diagnostics)).value();
        Map<String, DeviceRecord> functions = new TreeMap<>();
        for (DeviceRecord d : all.devices()) {
            if (d.pci() != null) {
                functions.put(d.id(), d);
            }
        }
        return functions;
    }

    private static void compare(Map<String, Expected> expected, Map<String, DeviceRecord> functions) {
        expected.forEach((id, e) -> {
            DeviceRecord d = functions.get(id);
            PciFunction p = d.pci();
            int secondary = p.bridge() ? p.secondaryBus() : -1;
            Expected ours = new Expected(d.parentId(), d.hostBridge() == null ? null : d.hostBridge().substring(3), p.classCode() >> 8, Math.max(p.vendor(), 0),
                    Math.max(p.device(), 0), e.subVendor < 0 ? -1 : p.subVendor(), e.subDevice < 0 ? -1 : p.subDevice(), e.revision < 0 ? -1 : p.revision(), secondary);
            assertEquals(e, ours, id);
        });
    }

    @Test
    void the137FunctionsOfTheBigTree() throws Exception {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, DeviceRecord> functions = read(big(), diagnostics);
        Map<String, Expected> expected = xml(HwlocTrees.folder().resolve(BIG + ".xml"));
        assertEquals(137, functions.size());
        assertEquals(136, expected.size());
        compare(expected, functions);
        // hwloc leaves out the one bridge that has no bus behind it
        functions.keySet().removeAll(expected.keySet());
        DeviceRecord idle = functions.get("0000:00:11.0");
        assertEquals(1, functions.size());
        assertTrue(idle.pci().bridge());
        assertEquals(0, idle.pci().secondaryBus());
        assertNull(idle.parentId());
        assertEquals("pci0000:00", idle.hostBridge());
        // the copy has one link that climbs a step too far; the driver is known all the same
        assertEquals(List.of("/sys/devices/pci0000:00/0000:00:02.0/driver"), diagnostics.stream().map(Diagnostic::path).toList());
    }

    /** The XML that hwloc made of the tree, opened as a host, has the functions of the tree. */
    @Test
    void theXmlOfTheBigTree() throws Exception {
        Map<String, DeviceRecord> tree = read(big(), new ArrayList<>());
        Map<String, DeviceRecord> xml = Opened.of(Files.readAllBytes(HwlocTrees.folder().resolve(BIG + ".xml"))).functions();
        assertEquals(136, xml.size());
        xml.forEach((id, d) -> {
            DeviceRecord t = tree.get(id);
            assertEquals(List.of(t.sysfsPath(), String.valueOf(t.parentId()), t.hostBridge()), List.of(d.sysfsPath(), String.valueOf(d.parentId()), d.hostBridge()), id);
            PciFunction a = t.pci();
            PciFunction b = d.pci();
            assertEquals(List.of(a.vendor(), a.device(), a.classCode(), a.bridge(), a.secondaryBus()), List.of(b.vendor(), b.device(), b.classCode(), b.bridge(), a.bridge() ? b.secondaryBus() : -1),
                    id);
        });
        List<String> nodes = tree.get("0000:82:00.0").nodes().stream().map(n -> n.subsystem() + " " + n.name()).toList();
        assertEquals(nodes, xml.get("0000:82:00.0").nodes().stream().map(n -> n.subsystem() + " " + n.name()).toList());
    }

    @Test
    void theNodesOfTheBigTree() throws Exception {
        Map<String, DeviceRecord> functions = read(big(), new ArrayList<>());
        assertEquals(List.of("infiniband mlx4_0", "net ib0"), functions.get("0000:82:00.0").nodes().stream().map(n -> n.subsystem() + " " + n.name()).toList());
        assertEquals("mlx4_core", functions.get("0000:82:00.0").driver());
        assertEquals("nvme", functions.get("0000:00:02.0").driver());
        assertEquals(1, functions.get("0000:82:00.0").pci().numaNode());
    }

    @Test
    void theOtherTrees() throws Exception {
        Map<String, Integer> functions = Map.of("32intel64-2p8co2t+8ve", 28, "40intel64-4n10c+pci-conflicts", 3, "nvidiagpunumanodes", 6);
        for (String name : functions.keySet()) {
            Map<String, DeviceRecord> read = read(HwlocTrees.unpack(name, folder), new ArrayList<>());
            Map<String, Expected> expected = console(HwlocTrees.folder().resolve(name + ".console"));
            assertEquals(functions.get(name), read.size(), name);
            assertTrue(expected.size() >= 2, name);
            if (name.startsWith("nvidia")) {
                // folders instead of links: hwloc guesses the root bus from the address, the inventory does not
                expected.replaceAll((id, e) -> new Expected(e.parent, null, e.classCode, e.vendor, e.device, -1, -1, -1, -1));
            }
            compare(expected, read);
        }
    }

    @Test
    void linksOfTheTreeWithConnectX4() throws Exception {
        Map<String, DeviceRecord> read = read(HwlocTrees.unpack("32intel64-2p8co2t+8ve", folder), new ArrayList<>());
        assertEquals(8_000, read.get("0000:1a:00.0").pci().link().currentSpeed());
        assertEquals(16, read.get("0000:1a:00.0").pci().link().maxWidth());
    }

    private static Map<String, Expected> xml(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Map<String, Expected> out = new TreeMap<>();
        collect(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement(), null, null, out);
        return out;
    }

    private static void collect(Element e, String parent, String rootBus, Map<String, Expected> out) {
        String id = e.getAttribute("pci_busid");
        String below = parent;
        String root = rootBus;
        Matcher range = Pattern.compile("(\\p{XDigit}+):\\[(\\p{XDigit}+)-.*").matcher(e.getAttribute("bridge_pci"));
        if (!id.isEmpty()) {
            Matcher m = Pattern.compile("(\\p{XDigit}{4}) \\[(\\p{XDigit}{4}):(\\p{XDigit}{4})\\] \\[(\\p{XDigit}{4}):(\\p{XDigit}{4})\\] (\\p{XDigit}{2}) .*")
                    .matcher(e.getAttribute("pci_type"));
            assertTrue(m.matches(), id);
            int secondary = range.matches() ? Integer.parseInt(range.group(2), 16) : -1;
            out.put(id, new Expected(parent, rootBus, hex(m, 1), hex(m, 2), hex(m, 3), hex(m, 4), hex(m, 5), hex(m, 6), secondary));
            below = id;
        } else if (range.matches()) {
            root = range.group(1) + ":" + range.group(2);
        }
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child && child.getTagName().equals("object")) {
                collect(child, below, root, out);
            }
        }
    }

    private static int hex(Matcher m, int group) {
        return Integer.parseInt(m.group(group), 16);
    }

    /** The indented text that lstopo prints. */
    private static Map<String, Expected> console(Path file) throws Exception {
        Pattern function = Pattern.compile("( *)PCI(?:Bridge)? L#\\d+ \\(busid=(\\S+) id=(\\p{XDigit}{4}):(\\p{XDigit}{4}) class=(\\p{XDigit}{4})\\(.*?(?:buses=\\p{XDigit}+:\\[(\\p{XDigit}+)-.*)?\\)");
        Pattern host = Pattern.compile("( *)HostBridge L#\\d+ \\(buses=(\\p{XDigit}+):\\[(\\p{XDigit}+)-.*");
        Map<String, Expected> out = new TreeMap<>();
        Deque<Map.Entry<Integer, String>> above = new ArrayDeque<>();
        String root = null;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            Matcher h = host.matcher(line);
            Matcher f = function.matcher(line);
            if (h.matches()) {
                above.clear();
                root = h.group(2) + ":" + h.group(3);
            } else if (f.matches()) {
                int depth = f.group(1).length();
                while (!above.isEmpty() && above.peek().getKey() >= depth) {
                    above.pop();
                }
                int secondary = f.group(6) == null ? -1 : Integer.parseInt(f.group(6), 16);
                out.put(f.group(2), new Expected(above.isEmpty() ? null : above.peek().getValue(), root, hex(f, 5), hex(f, 3), hex(f, 4), -1, -1, -1, secondary));
                above.push(Map.entry(depth, f.group(2)));
            }
        }
        return out;
    }
}
