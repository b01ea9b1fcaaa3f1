// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Holds the walls of the house: which room may use which, and which room may use which library. Read from the compiled classes. */
class WallsTest {
    private static final Set<String> JDK = Set.of("java.", "javax.crypto.", "jdk.net.");

    /** A room, the rooms that it may use, and the library packages that it may use beside the JDK. */
    private record Room(Set<String> rooms, Set<String> libraries) {
    }

    private static final Set<String> EMF = Set.of("org.eclipse.emf.");
    private static final Set<String> GSON = Set.of("com.google.gson.");
    private static final Set<String> WORKBENCH = Set.of("org.eclipse.emf.", "org.eclipse.swt.", "org.eclipse.jface.", "org.eclipse.ui.", "org.eclipse.core.", "org.eclipse.help.",
            "org.eclipse.nebula.widgets.nattable.", "org.eclipse.swtchart.", "org.eclipse.e4.", "org.eclipse.osgi.", "org.osgi.", "org.eclipse.equinox.");

    /** The workbench, its help system, and the XML that the book and the cheat sheet are written in. */
    private static final Set<String> HELP = Stream.concat(WORKBENCH.stream(), Stream.of("javax.xml.parsers.", "org.w3c.dom.", "org.xml.sax."))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Room> ROOMS = Map.ofEntries(
            Map.entry("core", new Room(Set.of(), Set.of("javax.xml.stream."))),
            Map.entry("model", new Room(Set.of("core"), EMF)),
            Map.entry("model.edit", new Room(Set.of("core", "model"), EMF)),
            Map.entry("linux", new Room(Set.of("core"), Set.of("com.sun.jna."))),
            Map.entry("wire", new Room(Set.of("core"), Set.of())),
            Map.entry("trial", new Room(Set.of("core", "linux"), Set.of())),
            Map.entry("agent", new Room(Set.of("core", "linux", "trial", "wire"), Set.of())),
            Map.entry("analysis", new Room(Set.of("core", "model"), EMF)),
            Map.entry("session", new Room(Set.of("core", "wire", "model", "analysis"), GSON)),
            Map.entry("lab", new Room(Set.of("core", "wire", "session", "export", "analysis"), GSON)),
            Map.entry("export", new Room(Set.of("core", "model", "model.edit", "analysis"), Set.of("org.eclipse.emf.", "com.google.gson."))),
            Map.entry("graph", new Room(Set.of("core", "model", "model.edit", "analysis", "export"), Set.of("com.github.weisj.jsvg.", "javax.imageio."))),
            Map.entry("cli", new Room(Set.of("core", "wire", "session", "analysis", "export", "graph", "lab", "agent"), Set.of("picocli."))),
            Map.entry("ui", new Room(Set.of("core", "wire", "session", "analysis", "export", "graph", "lab", "model", "model.edit"), WORKBENCH)),
            Map.entry("ui.graph", new Room(Set.of("core", "session", "analysis", "export", "graph", "ui"), WORKBENCH)),
            Map.entry("help", new Room(Set.of("core", "analysis", "ui"), HELP)),
            Map.entry("rcp", new Room(Set.of("ui", "help"), WORKBENCH)));

    private final JavaClasses classes = new ClassFileImporter().importPaths(Repository.find().classFolders());

    /** The room of one of our classes, e.g. {@code model.edit}; null for a class that is not ours. */
    private static String room(JavaClass c) {
        String p = c.getPackageName();
        if (!p.startsWith("org.dmascope.")) {
            return null;
        }
        String rest = p.substring("org.dmascope.".length()) + ".";
        return ROOMS.keySet().stream().filter(r -> rest.startsWith(r + ".")).max((a, b) -> a.length() - b.length()).orElse("?" + rest);
    }

    @Test
    void everyBundleHasItsWalls() {
        Set<String> found = new TreeSet<>();
        Repository.find().bundles().forEach(b -> found.add(b.getFileName().toString().substring("org.dmascope.".length())));
        assertEquals(new TreeSet<>(ROOMS.keySet()), found, "a new room needs its line in this test");
    }

    @Test
    void roomsUseOnlyWhatTheyMay() {
        List<String> broken = new ArrayList<>();
        int seen = 0;
        for (JavaClass c : classes) {
            String from = room(c);
            assertTrue(from != null && ROOMS.containsKey(from), () -> c.getName() + " lies in no room");
            for (Dependency d : c.getDirectDependenciesFromSelf()) {
                seen++;
                JavaClass target = d.getTargetClass().getBaseComponentType();
                if (!allowed(ROOMS.get(from), from, target)) {
                    broken.add(from + " → " + target.getName() + " in " + c.getName());
                }
            }
        }
        assertTrue(seen > 1000, "too few dependencies seen: " + seen);
        assertEquals(List.of(), broken.stream().distinct().sorted().toList());
    }

    private static boolean allowed(Room r, String from, JavaClass target) {
        if (target.isPrimitive()) {
            return true;
        }
        String to = room(target);
        if (to != null) {
            return to.equals(from) || r.rooms().contains(to);
        }
        String name = target.getName();
        return JDK.stream().anyMatch(name::startsWith) || r.libraries().stream().anyMatch(name::startsWith);
    }

    @Test
    void noCirclesBetweenPackagesOfTheCore() {
        SlicesRuleDefinition.slices().matching("org.dmascope.core.source.(*)..").should().beFreeOfCycles().check(classes);
    }

    /**
     * What runs with privilege parses nothing: an agent class may touch sources, but no parser and no reader. What must be understood on the spot, because kernel
     * memory does not leave the host, is {@code core.kernel}, and that in turn uses none of them.
     */
    @Test
    void agentDoesNotParse() {
        List<String> broken = new ArrayList<>();
        for (JavaClass c : classes) {
            boolean privileged = Set.of("agent", "linux", "trial").contains(String.valueOf(room(c))) || c.getSimpleName().endsWith("Source")
                    || c.getPackageName().equals("org.dmascope.core.kernel");
            if (!privileged) {
                continue;
            }
            for (Dependency d : c.getDirectDependenciesFromSelf()) {
                String t = d.getTargetClass().getSimpleName();
                if ("core".equals(room(d.getTargetClass())) && (t.endsWith("Parser") || t.endsWith("Reader") || t.equals("Surveyor"))) {
                    broken.add(c.getName() + " → " + t);
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
