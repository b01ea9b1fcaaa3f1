// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    private Path folder;

    /** What bash offers after these words. */
    private String offered(String words) throws Exception {
        Path script = Files.writeString(folder.resolve("dmascope"), Ran.dmascope("completion", "bash").out());
        String run = "source '" + script + "'; COMP_WORDS=(" + words + " ''); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='" + words
                + " '; COMP_POINT=${#COMP_LINE}; $(complete -p dmascope | sed 's/.*-F \\([^ ]*\\).*/\\1/'); echo \"${COMPREPLY[@]}\"";
        Process p = new ProcessBuilder("bash", "-c", run).redirectErrorStream(true).start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(p.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, p.exitValue(), out);
        return " " + out.strip().replace('\n', ' ') + " ";
    }

    @Test
    void bashOffersCommandsAndTheirOptions() throws Exception {
        String first = offered("dmascope");
        for (String word : new String[] { "show", "capture", "lab", "completion" }) {
            assertTrue(first.contains(" " + word + " "), first);
        }
        String lab = offered("dmascope lab");
        assertTrue(lab.contains(" start ") && lab.contains(" run "), lab);
        String views = offered("dmascope show --view");
        assertTrue(views.contains(" attachments ") && views.contains(" devices "), views);
    }

    @Test
    void zshLoadsTheSameThroughBashcompinit() {
        Ran zsh = Ran.dmascope("completion", "zsh");
        assertTrue(zsh.out().startsWith("#compdef dmascope\n"));
        assertTrue(zsh.out().contains("bashcompinit"));
        assertTrue(zsh.out().endsWith(Ran.dmascope("completion", "bash").out()));
    }
}
