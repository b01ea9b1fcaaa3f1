// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.jna.Native;

import org.dmascope.agent.Main;
import org.dmascope.core.Reading;
import org.dmascope.linux.LiveRoot;
import org.dmascope.wire.Link;

/** A lab folder whose scripts do nothing but print, and whose QEMU is {@link FakeQemu}. */
final class FakeLab {
    final LabFiles files;
    final List<String> progress = new CopyOnWriteArrayList<>();

    FakeLab(Path folder) throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("scenarios").resolve("stock"));
        Files.createDirectories(home.resolve("scenarios").resolve("other"));
        Files.createDirectories(folder.resolve("agent"));
        files = new LabFiles(home, folder.resolve("cache"), folder.resolve("run"), folder.resolve("agent"));
        kernels("echo 'lab: fetching kernel' >&2; mkdir -p \"$DMASCOPE_LAB_CACHE/kernels/$1\"; : >\"$DMASCOPE_LAB_CACHE/kernels/$1/vmlinuz\"");
        mode("ok");
    }

    void kernels(String body) throws IOException {
        script("kernels.sh", body);
    }

    /** What the fake guest does: ok, die, dieLater, fail, hang, panic, panicOnce. */
    void mode(String mode) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path classes = Files.writeString(files.home().resolve("classes"), "-cp\n\"" + classPath() + "\"\n");
        script("run.sh", "mkdir -p \"$6\"; printf '%s\\n' '" + java + "' -XX:TieredStopAtLevel=1 '@" + classes + "' " + FakeQemu.class.getName() + " \"$6\" " + mode);
    }

    /** Of the fake guest and of the agents in it. */
    private static String classPath() {
        return Stream.of(FakeQemu.class, Main.class, LiveRoot.class, Link.class, Reading.class, Native.class)
                .map(c -> Path.of(URI.create(c.getProtectionDomain().getCodeSource().getLocation().toString())).toString()).distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    void script(String name, String body) throws IOException {
        Path script = files.home().resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    Lab lab() {
        return lab(Duration.ofSeconds(60));
    }

    Lab lab(Duration limit) {
        return new Lab(files, limit);
    }

    Path dir(LabKernel kernel) {
        return files.of(kernel);
    }

    /** Processes of the fake QEMU that serve this lab. */
    long guests() {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive)
                .filter(p -> p.info().commandLine().filter(c -> c.contains(FakeQemu.class.getName()) && c.contains(files.run().toString())).isPresent()).count();
    }
}
