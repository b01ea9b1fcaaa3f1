// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.dmascope.core.Content;
import org.dmascope.core.Fixture;
import org.dmascope.core.source.nvml.NvLink;
import org.dmascope.core.source.nvml.NvmlAnswers;
import org.dmascope.core.source.nvml.NvmlGpu;
import org.dmascope.core.source.nvml.NvmlInfo;
import org.dmascope.core.source.nvml.NvmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding of NVML, against a library that is compiled here: what is called in which order, what is read out of its structures. */
class NvmlLibraryTest {
    private static final List<String> BOTH = List.of("0000:0f:00.0", "0000:2d:00.0");
    @TempDir
    Path folder;

    /** Compiles the stand-in; skipped where there is no compiler. */
    private String library(String... options) throws IOException, InterruptedException {
        Path source = folder.resolve("fake_nvml.c");
        Files.write(source, Fixture.raw("core/nvml/fake_nvml.c").getBytes(StandardCharsets.ISO_8859_1));
        String out = folder.resolve("libfake" + options.length + ".so").toString();
        List<String> command = new ArrayList<>(List.of("cc", "-shared", "-fPIC", "-Wall", "-Werror", "-DFAKE_LOG=\"" + folder.resolve("calls") + "\"", "-o", out, source.toString()));
        command.addAll(List.of(options));
        Process p;
        try {
            p = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            assumeTrue(false, "no C compiler here: " + none.getMessage());
            throw none;
        }
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(p.waitFor(60, TimeUnit.SECONDS) && p.exitValue() == 0, said);
        return out;
    }

    private static NvmlInfo ask(String library, List<String> functions) {
        return parsed(NvmlAnswers.of(new NvmlLibrary(library), functions));
    }

    private static NvmlInfo parsed(Content c) {
        var p = NvmlParser.parse(c);
        assertEquals(List.of(), p.problems());
        return p.value();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    @Test
    void whatTheLibrarySays() throws Exception {
        NvmlInfo info = ask(library(), BOTH);
        assertEquals(Boolean.TRUE, info.library());
        assertEquals("570.86?15", info.driver(), "one word, whatever the library writes");
        NvmlGpu g = info.gpus().getFirst();
        assertEquals(NvmlGpu.State.ASKED, g.state());
        assertEquals(26_562, g.megabytes());
        assertEquals(List.of(new NvLink(0, 4, true, NvLink.Remote.GPU, "0000:2d:00.0"), new NvLink(1, 4, true, NvLink.Remote.GPU, "0000:2d:00.0"),
                new NvLink(2, 4, true, NvLink.Remote.SWITCH, "0000:c4:00.0")), g.links(), "the fourth is not active");
        assertEquals("0000:0f:00.0", info.gpus().get(1).links().getFirst().address());
    }

    /** Initialised once before anything, shut down once after everything; each GPU by its address; nothing is asked but what reads. */
    @Test
    void whatItIsAsked() throws Exception {
        ask(library(), BOTH);
        List<String> calls = calls();
        assertEquals(List.of("init", "version 80", "handle 0000:0f:00.0", "field 90 of 0", "state 0 of 0", "state 1 of 0", "state 2 of 0", "state 3 of 0", "handle 0000:2d:00.0", "field 90 of 1",
                "state 0 of 1", "state 1 of 1", "state 2 of 1", "state 3 of 1", "shutdown"), calls);
    }

    @Test
    void aFunctionThatItDoesNotKnow() throws Exception {
        NvmlInfo info = ask(library(), List.of("0000:99:00.0"));
        assertEquals(new NvmlGpu("0000:99:00.0", NvmlGpu.State.FAILED, 6, List.of(), -1), info.gpus().getFirst());
        assertEquals("shutdown", calls().getLast());
    }

    @Test
    void anInitialisationThatFails() throws Exception {
        NvmlInfo info = ask(library("-DINIT=18"), BOTH);
        assertEquals(18, info.init());
        assertEquals(NvmlGpu.State.FAILED, info.gpus().get(1).state());
        assertEquals(List.of("init"), calls(), "what was not initialised is not shut down");
    }

    /** Before driver 455 the library had no nvmlDeviceGetNvLinkRemoteDeviceType(). */
    @Test
    void anOlderLibrary() throws Exception {
        NvmlInfo info = ask(library("-DOLD", "-O1"), BOTH);
        assertEquals(new NvLink(2, 4, true, NvLink.Remote.UNKNOWN, "0000:c4:00.0"), info.gpus().getFirst().links().get(2));
    }

    @Test
    void noLibrary() {
        NvmlInfo info = ask(folder.resolve("libnothere.so").toString(), BOTH);
        assertEquals(Boolean.FALSE, info.library());
        assertEquals(List.of(NvmlGpu.State.FAILED, NvmlGpu.State.FAILED), info.gpus().stream().map(NvmlGpu::state).toList());
    }
}
