// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a program of this machine printed and how it ended. */
record Shell(int status, String out) {
    private static final int LIMIT_S = 60;

    /** The top of the source tree. */
    static Path top() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("bundles")) && Files.isRegularFile(p.resolve("dmascope"))) {
                return p;
            }
        }
        throw new IllegalStateException("not inside a source tree");
    }

    /** An empty value takes a variable out of the environment. */
    static Shell run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        ProcessBuilder b = new ProcessBuilder(words).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile());
        environment.forEach((k, v) -> {
            if (v.isEmpty()) {
                b.environment().remove(k);
            } else {
                b.environment().put(k, v);
            }
        });
        Process p = b.start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!p.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
            p.destroyForcibly();
            throw new IOException(String.join(" ", words) + " did not end");
        }
        return new Shell(p.exitValue(), out.strip());
    }
}
