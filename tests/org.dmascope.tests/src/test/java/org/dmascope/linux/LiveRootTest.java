// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dmascope.core.Content;
import org.dmascope.core.Draw;
import org.dmascope.core.Errno;
import org.dmascope.core.FileStat;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live root against the running kernel; Java's own file access is the second opinion. */
class LiveRootTest {
    private final Libc libc = Libc.load();
    private final LiveRoot root = new LiveRoot(libc);
    @TempDir
    private Path folder;

    private static void run(String... command) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor(), String.join(" ", command));
    }

    private static byte[] bytes(Reading<Content> r) {
        return ((Reading.Ok<Content>) r).value().bytes();
    }

    @Test
    void readsWhatJavaReads() throws IOException {
        for (String path : List.of("/proc/version", "/proc/cpuinfo", "/proc/self/cgroup", "/proc/filesystems", "/proc/mounts")) {
            assertArrayEquals(Files.readAllBytes(Path.of(path)), bytes(root.read(path, SystemRoot.SMALL)), path);
        }
    }

    @Test
    void readsLargeFilesWholeOrUpToTheLimit() throws IOException {
        byte[] large = new Draw(1).bytes(5_000_001);
        String path = Files.write(folder.resolve("large"), large).toString();
        assertArrayEquals(large, bytes(root.read(path, SystemRoot.LARGE)));
        assertEquals(new Reading.Ok<>(path, false), root.read(path, large.length).map(Content::truncated));
        for (int limit : new int[] { 0, 1, 65536, 65537, large.length - 1 }) {
            Content c = ((Reading.Ok<Content>) root.read(path, limit)).value();
            assertTrue(c.truncated(), "limit " + limit);
            assertArrayEquals(java.util.Arrays.copyOf(large, limit), c.bytes());
        }
        String empty = Files.createFile(folder.resolve("empty")).toString();
        assertEquals(false, ((Reading.Ok<Content>) root.read(empty, 10)).value().truncated());
    }

    @Test
    void opensNothingButRegularFiles() throws Exception {
        Path fifo = folder.resolve("fifo");
        run("mkfifo", fifo.toString());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(Errno.EINVAL, root.read(fifo.toString(), 10).errno()));
        assertEquals(Errno.EINVAL, root.read("/dev/zero", 10).errno());
        assertEquals(Errno.EISDIR, root.read("/proc", 10).errno());
    }

    @Test
    void errnoIsExact() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertEquals(Errno.ELOOP, root.read(folder + "/loop", 10).errno());
        assertEquals(Errno.ELOOP, root.stat(folder + "/loop").errno());
        assertInstanceOf(Reading.Absent.class, root.read("/proc/none", 10));
        assertEquals(Errno.ENOTDIR, root.read("/proc/version/x", 10).errno());
        assertEquals(Errno.ENOTDIR, root.list("/proc/version").errno());
        assertEquals(Errno.EINVAL, root.readlink("/proc/version").errno());
        assertEquals(Errno.ENOENT, root.readlink("/proc/self/fd/99999").errno());
        assertEquals(Errno.EINVAL, root.read("relative", 10).errno());
        assertEquals(Errno.EINVAL, root.read("/proc/version\0x", 10).errno());
        assertEquals(36, root.read("/" + "x".repeat(5000), 10).errno());
    }

    @Test
    void namesAreBytes() throws Exception {
        String raw = "a\nb\u00ff\u0001\u00e9";
        run("bash", "-c", "cd \"$1\" && printf hello > $'a\\nb\\xff\\x01\\xe9' && ln -s $'\\xfe\\n' link", "-", folder.toString());
        assertEquals(Set.of(raw, "link"), new HashSet<>(((Reading.Ok<List<String>>) root.list(folder.toString())).value()));
        assertEquals("hello", new String(bytes(root.read(folder + "/" + raw, 10))));
        assertEquals("\u00fe\n", root.readlink(folder + "/link").orElse(null));
    }

    @Test
    void listsLargeFolders() throws IOException {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 3000; i++) {
            made.add("a-name-that-is-not-short-" + i);
            Files.createFile(folder.resolve("a-name-that-is-not-short-" + i));
        }
        List<String> names = ((Reading.Ok<List<String>>) root.list(folder.toString())).value();
        assertEquals(3000, names.size());
        assertEquals(made, new HashSet<>(names));
    }

    @Test
    void statIsThatOfTheKernel() throws IOException {
        for (Path p : List.of(Path.of("/dev/null"), Path.of("/proc/version"), Path.of("/"), Path.of("/proc/self"), Files.write(folder.resolve("f"), new byte[77]))) {
            FileStat s = root.stat(p.toString()).orElse(null);
            var java = Files.readAttributes(p.toString().equals("/proc/self") ? p.toRealPath() : p, "unix:ino,size,mode,uid,rdev,gid", new LinkOption[0]);
            assertEquals(new FileStat((long) java.get("ino"), (long) java.get("size"), (int) java.get("mode"), (int) java.get("uid"), (long) java.get("rdev"), (int) java.get("gid")), s, p.toString());
        }
    }

    @Test
    void leavesNoDescriptorOpen() {
        int before = ((Reading.Ok<List<String>>) root.list("/proc/self/fd")).value().size();
        for (int i = 0; i < 500; i++) {
            root.read("/proc/version", 3);
            root.read("/proc/self/mem", 3);
            root.list("/proc/self/task");
            root.list("/proc/version");
            root.stat("/proc");
            root.readlink("/proc/self/exe");
        }
        int after = ((Reading.Ok<List<String>>) root.list("/proc/self/fd")).value().size();
        assertTrue(after - before < 20, before + " descriptors before, " + after + " after");
    }

    @Test
    void threadsDoNotMixTheirBytes() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> problems = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            byte[] own = new Draw(t).bytes(10_000 + t);
            String path = Files.write(folder.resolve("t" + t), own).toString();
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 500; i++) {
                        assertArrayEquals(own, bytes(root.read(path, SystemRoot.SMALL)));
                    }
                } catch (Throwable e) {
                    problems.add(e);
                }
            }));
        }
        for (Thread t : threads) {
            t.join();
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void knowsItsMachineAndUser() throws IOException {
        assertEquals(new String(new ProcessBuilder("uname", "-m").start().getInputStream().readAllBytes()).strip(), libc.machine());
        assertEquals(((Number) Files.getAttribute(Path.of("/proc/self").toRealPath(), "unix:uid")).longValue(), libc.effectiveUser());
    }

    @Test
    void deviceNumbersArePackedAsTheCLibraryDoes() {
        assertEquals(0x103L, SysStat.makedev(1, 3));
        // python3 -c 'import os; print(hex(os.makedev(0xabcde, 0x1234567)))'
        assertEquals(0xab012345cde67L, SysStat.makedev(0xabcde, 0x1234567));
    }
}
