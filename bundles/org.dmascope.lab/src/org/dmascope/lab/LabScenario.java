// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is made in a lab kernel, by the name of its folder below {@code native/lab/scenarios}. */
public record LabScenario(String name) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    /** The one that is meant when none is named. */
    public static final LabScenario STOCK = new LabScenario("stock");

    public LabScenario {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a scenario name");
        }
    }

    /** The scenario of this name; empty when the text is no name at all. Whether it exists only the lab's folder says. */
    public static Optional<LabScenario> parse(String name) {
        return NAME.matcher(name).matches() ? Optional.of(new LabScenario(name)) : Optional.empty();
    }

    /** All scenarios of a lab folder, in alphabetical order; empty when there is no such folder. */
    public static List<LabScenario> in(Path home) throws IOException {
        Path scenarios = home.resolve("scenarios");
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(scenarios)) {
            return entries.filter(Files::isDirectory).map(p -> p.getFileName().toString()).sorted().flatMap(n -> parse(n).stream()).toList();
        }
    }

    /**
     * What {@code lab run} goes through for this one: itself, then the scenarios that its file {@code series} names, one per line; they make the same on other
     * machines.
     *
     * @param home the lab's folder
     */
    List<LabScenario> series(Path home) throws IOException {
        Path file = home.resolve("scenarios").resolve(name).resolve("series");
        List<LabScenario> out = new ArrayList<>(List.of(this));
        if (Files.isRegularFile(file)) {
            Files.readAllLines(file).stream().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).flatMap(l -> parse(l).stream()).forEach(out::add);
        }
        return List.copyOf(out);
    }

    @Override
    public String toString() {
        return name;
    }
}
