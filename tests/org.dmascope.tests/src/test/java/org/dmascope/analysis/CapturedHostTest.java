// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.source.Surveyor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Captures of real kernels, from bytes to snapshot. */
class CapturedHostTest {
    private static final String BUFINFO = "/sys/kernel/debug/dma_buf/bufinfo";

    /** A host with one process, which holds everything. */
    private static MemoryRoot host(String kernel, String scenario) {
        MemoryRoot root = new MemoryRoot().file(BUFINFO, Fixture.bytes("core/bufinfo/" + kernel + "/" + scenario + ".bufinfo"));
        String folder = "core/proc/" + kernel + "-" + (scenario.equals("fences") ? "owner" : scenario);
        String dir = "/proc/227";
        root.directory(dir + "/fd").file(dir + "/maps", Fixture.bytes(folder + "/maps")).file(dir + "/comm", "lab\n")
                .file(dir + "/stat", "227 (lab) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21\n").file(dir + "/status", "Uid:\t0\t0\t0\t0\n")
                .file(dir + "/cgroup", "0::/\n");
        String[] parts = Fixture.raw(folder + "/readlink_fd").split("(^|\n)/proc/\\d+/fd/");
        for (int i = 1; i < parts.length; i++) {
            String fd = parts[i].substring(0, parts[i].indexOf(" -> "));
            String target = parts[i].substring(parts[i].indexOf(" -> ") + 4);
            target = i == parts.length - 1 && target.endsWith("\n") ? target.substring(0, target.length() - 1) : target;
            root.link(dir + "/fd/" + fd, target, null);
            if (target.startsWith("/dmabuf:")) {
                root.file(dir + "/fdinfo/" + fd, Fixture.bytes(folder + "/fdinfo/" + fd));
            }
        }
        return root;
    }

    private static Snapshot read(MemoryRoot root) {
        return Snapshots.of(Surveyor.read(root, Surveys.TAKEN));
    }

    private static Map<Long, String> names(Snapshot s) {
        Map<Long, String> out = new TreeMap<>();
        s.buffers().forEach(b -> out.put(b.ino(), b.name().value()));
        return out;
    }

    private static List<Diagnostic> disagreements(Snapshot s) {
        return s.diagnostics().stream().filter(d -> d.outcome() == Diagnostic.Outcome.DISAGREE).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void sourcesOfOneMomentAgree(String kernel) {
        for (String scenario : List.of("fences", "names-none", "names-odd")) {
            Snapshot s = read(host(kernel, scenario));
            assertEquals(List.of(), disagreements(s), scenario);
            assertEquals(s.buffersKnown().value(), s.buffers().size(), scenario);
            assertTrue(s.buffers().stream().allMatch(b -> b.attachmentCount().known() && b.holders().size() <= 1), scenario);
            assertTrue(s.buffers().stream().anyMatch(b -> b.holders().size() == 1), scenario);
            for (BufferState b : s.buffers()) {
                if (!b.holders().isEmpty() && !b.holders().get(0).fds().isEmpty() && !scenario.equals("fences")) {
                    assertEquals(b.refs().value(), b.holders().get(0).fds().get(0).count(), "fdinfo leaves out its own reference");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void namesSurviveWhateverTheyHold(String kernel) {
        Map<Long, String> names = names(read(host(kernel, "names-odd")));
        assertTrue(names.containsValue("tab\tname"), names.toString());
        assertTrue(names.containsValue("evil\nTotal 9 devices attached"), names.toString());
        assertEquals(!kernel.equals("6.1"), names.containsValue("\u00ff\u00fe bad utf8"), names.toString());
        assertEquals(names, names(read(host(kernel, "names-odd").error(BUFINFO, Errno.EACCES))), "holders alone tell the same names");
    }

    @ParameterizedTest
    @ValueSource(strings = { "6.1", "6.12", "7.3" })
    void withoutRightsTheHoldersAreLeftAndNothingLooksEmpty(String kernel) {
        Snapshot s = read(host(kernel, "fences").error(BUFINFO, Errno.EACCES));
        assertFalse(s.buffersKnown().known());
        assertFalse(s.buffers().isEmpty());
        for (BufferState b : s.buffers()) {
            assertTrue(b.size().known());
            assertFalse(b.attachmentCount().known());
            assertTrue(b.attachmentCount().remedy().contains("root"), b.attachmentCount().remedy());
        }
    }
}
