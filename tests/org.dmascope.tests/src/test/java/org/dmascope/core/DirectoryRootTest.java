// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryRootTest {
    @TempDir
    Path folder;
    private Tree tree;

    @BeforeEach
    void make() {
        tree = new Tree(folder.resolve("host")).dir("/sys").file("/proc/version", "Linux version 7.3\n");
    }

    private String read(String path) {
        return tree.root().read(path, 100) instanceof Reading.Ok<Content> ok ? ok.value().line() : null;
    }

    @Test
    void readsAFileUpToItsLimit() {
        tree.file("/sys/a", "0123456789");
        DirectoryRoot root = tree.root();
        assertEquals(new String(content(root, "/sys/a", 10).bytes(), StandardCharsets.ISO_8859_1), "0123456789");
        assertFalse(content(root, "/sys/a", 10).truncated());
        assertFalse(content(root, "/sys/a", Integer.MAX_VALUE).truncated());
        assertTrue(content(root, "/sys/a", 9).truncated());
        assertEquals(9, content(root, "/sys/a", 9).bytes().length);
        assertFalse(root.isLive());
    }

    private static Content content(DirectoryRoot root, String path, int limit) {
        return assertInstanceOf(Reading.Ok.class, root.read(path, limit)).value() instanceof Content c ? c : null;
    }

    @Test
    void readsAnEmptyFile() {
        tree.file("/sys/empty", "");
        assertEquals(0, content(tree.root(), "/sys/empty", 100).bytes().length);
    }

    @Test
    void aHugeSparseFileCostsNoMoreThanTheLimit() throws IOException {
        tree.file("/sys/huge", "x");
        try (RandomAccessFile f = new RandomAccessFile(tree.path("/sys/huge").toFile(), "rw")) {
            f.setLength(1L << 40);
        }
        Content c = content(tree.root(), "/sys/huge", 4096);
        assertEquals(4096, c.bytes().length);
        assertTrue(c.truncated());
    }

    @Test
    void readsFilesWhoseSizeIsNotKnownInAdvance() {
        // files of procfs have size 0
        assertInstanceOf(Reading.Ok.class, DirectoryRoot.open(Path.of("/")));
        Content c = content(((Reading.Ok<DirectoryRoot>) DirectoryRoot.open(Path.of("/"))).value(), "/proc/self/status", 1 << 20);
        assertTrue(c.line().startsWith("Name:"));
        assertTrue(c.line().contains("\nCapEff:"));
        assertFalse(c.truncated());
    }

    @Test
    void linksStayInside() {
        tree.file("/sys/in", "inside").file("/sys/d/e/f", "deep");
        Path outside = folder.resolve("secret");
        new Tree(folder).file("/secret", "outside");
        tree.link("/sys/absolute", "/sys/in").link("/sys/up", "../../../../../../../sys/in").link("/sys/out", outside.toString())
                .link("/sys/out2", "../../secret").shell("ln -s d/./e//f sys/rel").link("/sys/dir", "d/e").link("/proc/s", "/sys");
        assertEquals("inside", read("/sys/absolute"));
        assertEquals("inside", read("/sys/up"));
        assertEquals("deep", read("/sys/rel"));
        assertEquals("deep", read("/sys/dir/f"));
        assertEquals("deep", read("/sys/dir/../e/f"));
        assertEquals("deep", read("/proc/s/d/e/f"));
        assertEquals("inside", read("/../../sys/in"));
        DirectoryRoot root = tree.root();
        assertEquals(Errno.ENOENT, assertInstanceOf(Reading.Absent.class, root.read("/sys/out", 10)).errno());
        assertEquals(Errno.ENOENT, assertInstanceOf(Reading.Absent.class, root.read("/sys/out2", 10)).errno());
        assertEquals(outside.toString(), root.readlink("/sys/out").orElse(null));
        assertEquals("d/./e//f", root.readlink("/sys/rel").orElse(null));
    }

    @Test
    void loopsEndAfterFortyLinks() {
        tree.link("/sys/a", "b").link("/sys/b", "a").link("/sys/self", "self/self/self");
        tree.file("/sys/l0", "end");
        for (int i = 1; i <= 41; i++) {
            tree.link("/sys/l" + i, "l" + (i - 1));
        }
        assertEquals("end", read("/sys/l40"));
        DirectoryRoot root = tree.root();
        for (String loop : new String[] {"/sys/a", "/sys/a/x", "/sys/self", "/sys/l41"}) {
            assertEquals(Errno.ELOOP, assertInstanceOf(Reading.Failed.class, root.read(loop, 10)).errno(), loop);
        }
        assertEquals("b", root.readlink("/sys/a").orElse(null));
    }

    @Test
    void linksThatMultiplyEndSoon() {
        tree.dir("/sys/d");
        tree.link("/sys/d/x0", ".");
        for (int i = 1; i < 30; i++) {
            tree.link("/sys/d/x" + i, ("x" + (i - 1) + "/").repeat(60) + ".");
        }
        Reading<Content> r = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> tree.root().read("/sys/d/x29/f", 10));
        assertEquals(Errno.ELOOP, r.errno());
    }

    @Test
    void theErrnoOfEachFailure() {
        tree.file("/sys/file", "x").dir("/sys/dir").link("/sys/broken", "nowhere");
        DirectoryRoot root = tree.root();
        assertEquals(Errno.ENOENT, root.read("/sys/none", 10).errno());
        assertEquals(Errno.ENOENT, root.read("/sys/broken", 10).errno());
        assertEquals(Errno.ENOENT, root.stat("/sys/broken").errno());
        assertEquals(Errno.ENOENT, root.list("/sys/none").errno());
        assertEquals(Errno.ENOENT, root.readlink("/sys/none/x").errno());
        assertEquals(Errno.ENOTDIR, root.read("/sys/file/x", 10).errno());
        assertEquals(Errno.ENOTDIR, root.read("/sys/file/", 10).errno());
        assertEquals(Errno.ENOTDIR, root.list("/sys/file").errno());
        assertEquals(Errno.ENOTDIR, root.readlink("/sys/file/x").errno());
        assertEquals(Errno.EISDIR, root.read("/sys/dir", 10).errno());
        assertEquals(Errno.EINVAL, root.readlink("/sys/file").errno());
        assertEquals(Errno.EINVAL, root.readlink("/sys/dir").errno());
        assertEquals(Errno.EINVAL, root.readlink("/sys/dir/..").errno());
        assertEquals(Errno.EINVAL, root.read("relative", 10).errno());
        assertEquals(Errno.EINVAL, root.read("", 10).errno());
        assertEquals(Errno.EINVAL, root.read("/sys/a\0b", 10).errno());
        assertEquals(Errno.ENAMETOOLONG, root.read("/sys/" + "n".repeat(256), 10).errno());
        assertEquals(Errno.ENOENT, root.read("/sys/" + "n".repeat(255), 10).errno());
        assertEquals(Errno.ENAMETOOLONG, root.read("/sys" + "/n".repeat(2046), 10).errno());
    }

    @Test
    void whatMayNotBeReadIsDeniedNotEmpty() throws IOException {
        tree.file("/sys/closed/file", "x").file("/sys/secret", "x");
        Files.setPosixFilePermissions(tree.path("/sys/secret"), Set.of());
        Files.setPosixFilePermissions(tree.path("/sys/closed"), Set.of());
        try {
            assumeFalse(Files.isReadable(tree.path("/sys/secret")), "root may read everything");
            DirectoryRoot root = tree.root();
            assertEquals(Errno.EACCES, assertInstanceOf(Reading.Denied.class, root.read("/sys/secret", 10)).errno());
            assertInstanceOf(Reading.Denied.class, root.list("/sys/closed"));
            assertInstanceOf(Reading.Denied.class, root.read("/sys/closed/file", 10));
            assertInstanceOf(Reading.Denied.class, root.stat("/sys/closed/file"));
        } finally {
            Files.setPosixFilePermissions(tree.path("/sys/closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void specialFilesAreNotOpened() {
        tree.shell("mkfifo sys/fifo").link("/sys/to-fifo", "fifo");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertInstanceOf(Reading.Unsupported.class, tree.root().read("/sys/fifo", 10));
            assertInstanceOf(Reading.Unsupported.class, tree.root().read("/sys/to-fifo", 10));
        });
        assertEquals(0010000, ((Reading.Ok<FileStat>) tree.root().stat("/sys/fifo")).value().mode() & 0170000);
    }

    @Test
    void statFollowsLinks() throws IOException {
        tree.file("/sys/f", "12345").link("/sys/l", "f");
        FileStat s = ((Reading.Ok<FileStat>) tree.root().stat("/sys/l")).value();
        assertEquals(5, s.size());
        assertEquals(0100000, s.mode() & 0170000);
        assertEquals(Files.getAttribute(tree.path("/sys/f"), "unix:ino"), s.ino());
        assertEquals(Files.getAttribute(tree.path("/sys/f"), "unix:uid"), s.uid());
    }

    @Test
    void namesKeepTheirBytes() {
        String odd = "a\u00ff\u00c3\u00a9 %2f\t\n\u0080";
        rawNames();
        DirectoryRoot root = tree.root();
        assertEquals(Set.of(odd, "link", "plain"), new TreeSet<>(((Reading.Ok<List<String>>) root.list("/sys/n")).value()));
        assertEquals("odd", root.read("/sys/n/" + odd + "/file", 10) instanceof Reading.Ok<Content> ok ? ok.value().line() : null);
        assertEquals(odd, root.readlink("/sys/n/link").orElse(null));
        assertEquals("odd", root.read("/sys/n/link/file", 10) instanceof Reading.Ok<Content> ok ? ok.value().line() : null);
    }

    /** A folder whose name is no text, a link to it, a plain file. */
    private void rawNames() {
        tree.shell("mkdir -p sys/n; n=\"$(printf 'a\\377\\303\\251 %%2f\\t\\n\\200')\"; mkdir \"sys/n/$n\"; printf odd > \"sys/n/$n/file\";"
                + " ln -s \"$n\" sys/n/link; : > sys/n/plain");
    }

    /** Under LC_ALL=C the JVM shows no name beyond ASCII; the bytes must come out all the same. */
    @Test
    void namesKeepTheirBytesInThePosixLocale() throws IOException, InterruptedException {
        rawNames();
        ProcessBuilder child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                place(DirectoryRoot.class) + File.pathSeparator + place(RawNames.class), RawNames.class.getName(), tree.top().toString());
        child.environment().put("LC_ALL", "C");
        child.redirectErrorStream(true);
        Process p = child.start();
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertTrue(p.waitFor(60, TimeUnit.SECONDS));
        assertEquals("a\\xff~e9 %2f\\t\\n\\x80=odd\nlink=odd\n", out);
    }

    private static String place(Class<?> c) {
        return Path.of(URI.create(c.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    /** What the child process runs. */
    static final class RawNames {
        private RawNames() {
        }

        public static void main(String[] args) {
            DirectoryRoot root = ((Reading.Ok<DirectoryRoot>) DirectoryRoot.open(Path.of(args[0]))).value();
            StringBuilder out = new StringBuilder();
            for (String name : new TreeSet<>(((Reading.Ok<List<String>>) root.list("/sys/n")).value())) {
                if (root.read("/sys/n/" + name + "/file", 10) instanceof Reading.Ok<Content> ok) {
                    out.append(Names.display(name).replace("\u00e9", "~e9")).append('=').append(ok.value().line()).append('\n');
                }
            }
            System.out.print(out);
        }
    }

    @Test
    void findsTheFolderInsideAnUnpackedArchive() {
        Tree outer = new Tree(folder.resolve("outer")).file("/name-of-its-own/sys/x", "1").dir("/docs").file("/README", "");
        assertEquals("name-of-its-own", outer.root().directory().getFileName().toString());
        outer.dir("/other/proc");
        assertEquals("more than one folder in it holds sys or proc; name one of them",
                assertInstanceOf(Reading.Malformed.class, DirectoryRoot.open(outer.top())).reason());
        assertInstanceOf(Reading.Malformed.class, DirectoryRoot.open(new Tree(folder.resolve("none")).dir("/a/b").top()));
        assertInstanceOf(Reading.Absent.class, DirectoryRoot.open(folder.resolve("absent")));
        assertEquals(Errno.ENOTDIR, DirectoryRoot.open(tree.path("/proc/version")).errno());
        assertNull(new Tree(tree.path("/proc/version")).root());
    }

    @Test
    void aLinkIsNoFolderOfAnArchive() {
        Tree outer = new Tree(folder.resolve("linked")).link("/l", tree.top().toString());
        assertInstanceOf(Reading.Malformed.class, DirectoryRoot.open(outer.top()));
    }
}
