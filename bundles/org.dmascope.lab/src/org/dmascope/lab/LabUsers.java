// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who uses a lab kernel that was not started to stay: one file per use in the run folder, named after the using process. The last one to
 * leave ends the kernel; a user that died counts as having left.
 */
final class LabUsers {
    private static final String PREFIX = "user-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,10})-(\\d{1,19})-\\w{1,40}");
    private final Path dir;

    LabUsers(Path dir) {
        this.dir = dir;
    }

    /** Signs this process in; the file is to be given to {@link #leave}. */
    Path enter() throws IOException {
        LabProcess self = LabProcess.self();
        return Files.createTempFile(dir, PREFIX + self.pid() + "-" + self.ticks() + "-", "");
    }

    void leave(Path user) throws IOException {
        Files.deleteIfExists(user);
    }

    /** How many live uses there are; forgets those of processes that have gone. */
    int count() throws IOException {
        int n = 0;
        for (Path file : files()) {
            Matcher m = NAME.matcher(file.getFileName().toString());
            if (m.matches() && new LabProcess(Long.parseLong(m.group(1)), Long.parseLong(m.group(2))).alive()) {
                n++;
            } else {
                Files.deleteIfExists(file);
            }
        }
        return n;
    }

    private List<Path> files() throws IOException {
        List<Path> out = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(dir, PREFIX + "*")) {
            entries.forEach(out::add);
        }
        return out;
    }
}
