// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dmascope.core.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every target of {@code fuzz/targets} on its seeds, on what once broke it, and on random damage of both. */
class FuzzTargetsTest {
    private record Target(String type, List<Path> inputs) {
    }

    private static Path resources() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(FuzzTargetsTest.class.getResource("/fuzz/targets")).toURI()).getParent().getParent();
    }

    private static List<Target> targets() throws IOException, URISyntaxException {
        Path base = resources();
        return Files.readAllLines(base.resolve("fuzz/targets")).stream().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> {
            String[] words = l.strip().split("\\s+");
            return new Target(words[0], Stream.of(words).skip(1).map(base::resolve).flatMap(FuzzTargetsTest::files).sorted().toList());
        }).toList();
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyInputPasses() throws IOException, URISyntaxException {
        List<Target> targets = targets();
        assertTrue(targets.size() >= 4, targets.toString());
        return targets.stream().map(t -> DynamicTest.dynamicTest(t.type, () -> run(t)));
    }

    private static void run(Target t) throws Throwable {
        MethodHandle target = MethodHandles.lookup().findStatic(Class.forName(t.type), "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
        assertFalse(t.inputs.isEmpty(), "no seeds for " + t.type);
        for (Path p : t.inputs) {
            try {
                target.invoke(Files.readAllBytes(p));
            } catch (Throwable e) {
                throw new AssertionError(p + ": " + e, e);
            }
        }
        Property.holds(2_000, d -> {
            byte[] b = Files.readAllBytes(t.inputs.get(d.below(t.inputs.size())));
            for (int n = b.length == 0 ? 0 : d.between(1, 20); n > 0; n--) {
                b[d.below(b.length)] = d.of((byte) '\n', (byte) '\t', (byte) -1, (byte) 0, (byte) d.below(256));
            }
            try {
                target.invoke(b);
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
