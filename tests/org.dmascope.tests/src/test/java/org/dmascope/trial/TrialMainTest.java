// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.dmascope.agent.AgentJars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The process of the trials itself, on this machine; nothing is tried on it. */
@Timeout(120)
class TrialMainTest {
    private static List<String> command() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", AgentJars.classPath(),
                TrialMain.NAME);
    }

    private static BufferedReader out(Process p) {
        return new BufferedReader(new InputStreamReader(p.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void takesOnlyIdsOfItsOwnListAndEndsWithItsInput() throws IOException, InterruptedException {
        Process p = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = out(p)) {
            assertEquals("ready", lines.readLine());
            p.getOutputStream().write("go\nnonsense\npair 1 /dev/null iommufd\npair 2 udmabuf iommufd\n".getBytes(StandardCharsets.US_ASCII));
            p.getOutputStream().flush();
            assertEquals("end", lines.readLine(), "no exporter of that name");
            assertEquals("end", lines.readLine(), "one that is refused");
            p.getOutputStream().close();
            assertNull(lines.readLine());
            assertTrue(p.waitFor(30, TimeUnit.SECONDS));
        }
    }

    /** The agent may be killed at any moment: the pipe ends with it, and this process goes by itself. */
    @Test
    void endsWhenWhoHoldsThePipeIsKilled() throws IOException, InterruptedException {
        Process middle = new ProcessBuilder("sh", "-c", "sleep 1000 | '" + String.join("' '", command()) + "'").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = out(middle)) {
            assertEquals("ready", lines.readLine());
            List<ProcessHandle> family = middle.descendants().toList();
            ProcessHandle trial = family.stream().filter(h -> h.info().command().orElse("").endsWith("/java")).findFirst().orElseThrow();
            family.stream().filter(h -> !h.info().command().orElse("").endsWith("/java")).forEach(ProcessHandle::destroyForcibly);
            trial.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        } finally {
            middle.destroyForcibly();
        }
    }
}
