// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.dmascope.emfgen.EmfGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in src-gen is what the generator makes of the model, every time. */
class GeneratedCodeTest {
    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> out = new TreeMap<>();
        try (Stream<Path> s = Files.walk(folder)) {
            for (Path p : s.filter(Files::isRegularFile).toList()) {
                out.put(folder.relativize(p).toString(), Files.readString(p));
            }
        }
        return out;
    }

    @Test
    void generatingAgainChangesNothing(@TempDir Path scratch) throws IOException {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(p.resolve("bundles"))) {
            p = p.getParent();
        }
        Path model = p.resolve("bundles/org.dmascope.model");
        SortedMap<String, String> once = files(EmfGenerator.generate(model, "model/topology.genmodel", scratch.resolve("once")));
        assertTrue(once.size() > 15, once.keySet().toString());
        assertTrue(once.values().stream().allMatch(t -> t.contains("SPDX-License-Identifier: EPL-2.0")));
        assertEquals(once, files(EmfGenerator.generate(model, "model/topology.genmodel", scratch.resolve("twice"))));
        assertEquals(once, files(model.resolve("src-gen")), "src-gen is not what the generator makes; build once and commit it");
    }
}
