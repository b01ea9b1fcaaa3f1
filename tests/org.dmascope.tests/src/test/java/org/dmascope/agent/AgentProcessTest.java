// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.core.Entry;
import org.dmascope.core.Source;
import org.dmascope.core.source.Sources;
import org.dmascope.wire.Frame;
import org.dmascope.wire.FrameReader;
import org.dmascope.wire.FrameWriter;
import org.dmascope.wire.Hello;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real agent as a child process on this machine. */
@Timeout(60)
class AgentProcessTest {
    @TempDir
    private Path folder;

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder, "-cp", AgentJars.classPath(), "org.dmascope.agent.Main"));
        command.addAll(List.of(args));
        ProcessBuilder b = new ProcessBuilder(command);
        b.environment().put("XDG_CACHE_HOME", folder.toString());
        return b.start();
    }

    private static List<String> all() {
        return Sources.all().stream().map(Source::id).toList();
    }

    @Test
    void readsThisMachineAndEndsWithItsInput() throws Exception {
        Process p = start("--stdio");
        FrameReader in = new FrameReader(p.getInputStream(), "agent");
        FrameWriter out = new FrameWriter(p.getOutputStream());
        Hello hello = in.greeting().orElse(null);
        assertEquals(Hello.PROTOCOL, hello.protocol());
        assertEquals(new String(new ProcessBuilder("id", "-u").start().getInputStream().readAllBytes()).strip(), Long.toString(hello.uid()));
        String status = Files.readString(Path.of("/proc/" + p.pid() + "/status"));
        assertTrue(status.contains("CapEff:\t%016x\n".formatted(hello.caps())), () -> hello + " but " + status);
        for (int request = 1; request <= 2; request++) {
            out.write(new Frame.Gather(request, all()));
            out.flush();
            Map<String, List<Entry>> entries = answer(in, request).stream().collect(Collectors.groupingBy(Entry::source));
            assertEquals(new java.util.HashSet<>(all()), entries.keySet());
            assertArrayEquals(Files.readAllBytes(Path.of("/proc/sys/kernel/osrelease")), entries.get("host").stream()
                    .filter(e -> e.path().equals("/proc/sys/kernel/osrelease")).findFirst().orElseThrow().data());
        }
        p.getOutputStream().close();
        assertTrue(p.waitFor(3, TimeUnit.SECONDS), "the agent goes on without input");
        assertEquals(0, p.exitValue());
        assertEquals("", new String(p.getErrorStream().readAllBytes()));
        assertTrue(in.next().orElse(null) instanceof Frame.End, "something else than frames on standard output");
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList(), "files left behind");
        }
    }

    private static List<Entry> answer(FrameReader in, int request) {
        List<Entry> entries = new ArrayList<>();
        while (true) {
            switch (in.next().orElse(null)) {
                case Frame.Item i -> entries.add(i.entry());
                case Frame.SourceDone s -> assertEquals(request, s.request());
                case Frame.Done d -> {
                    assertEquals(request, d.request());
                    return entries;
                }
                case null, default -> throw new AssertionError("an answer breaks off");
            }
        }
    }

    @Test
    void endsWhenNobodyTakesItsFrames() throws Exception {
        Process p = start("--stdio");
        new FrameReader(p.getInputStream(), "agent").greeting();
        p.getInputStream().close();
        FrameWriter out = new FrameWriter(p.getOutputStream());
        out.write(new Frame.Gather(1, all()));
        out.flush();
        assertTrue(p.waitFor(10, TimeUnit.SECONDS), "the agent goes on without a reader");
    }

    @Test
    void saysItsVersionAndItsUsage() throws Exception {
        Process version = start("--version");
        assertTrue(new String(version.getInputStream().readAllBytes()).matches("dmascope agent \\S+ \\(protocol " + Hello.PROTOCOL + "\\)\n"));
        assertEquals(0, version.waitFor());
        Process wrong = start("--stdio", "/etc/shadow");
        assertEquals("", new String(wrong.getInputStream().readAllBytes()));
        assertTrue(new String(wrong.getErrorStream().readAllBytes()).startsWith("usage: "));
        assertEquals(2, wrong.waitFor());
    }
}
