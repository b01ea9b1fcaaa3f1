// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.dmascope.core.Fixture;
import org.dmascope.core.MemoryRoot;
import org.dmascope.core.Reading;
import org.dmascope.core.kernel.Btf;
import org.dmascope.core.kernel.FactsKey;
import org.dmascope.core.kernel.Kallsyms;
import org.dmascope.core.kernel.KernelFacts;
import org.dmascope.core.kernel.TypeLookup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a folder and a file that nobody else could have touched are believed. */
class FactsFileTest {
    private static final FactsKey KEY = new FactsKey("b00t", 7, "1 2");

    @TempDir
    Path temp;
    private Path folder;
    private FactsFile file;
    private KernelFacts facts;

    @BeforeEach
    void make() throws IOException {
        folder = temp.resolve("dmascope");
        file = new FactsFile(folder, (int) Files.getAttribute(temp, "unix:uid"));
        facts = new KernelFacts(Kallsyms.parse(Fixture.content("core/kernel/kallsyms")),
                TypeLookup.read(new Reading.Ok<>("btf", Fixture.content("core/kernel/types.btf")), m -> new Reading.Absent<>(m, 2)));
    }

    private static void mode(Path p, String mode) throws IOException {
        Files.setPosixFilePermissions(p, PosixFilePermissions.fromString(mode));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        assertNull(file.read(KEY));
        assertTrue(file.write(KEY, facts));
        assertTrue(file.write(KEY, facts), "over the old one");
        assertNotNull(file.read(KEY));
        assertNull(file.read(new FactsKey("b00t", 8, "1 2")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of("kernel-facts"), all.map(p -> p.getFileName().toString()).toList());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kernel-facts"))));
    }

    @Test
    void rightsForOthersAreNotBelieved() throws IOException {
        file.write(KEY, facts);
        mode(folder.resolve("kernel-facts"), "rw-r-----");
        assertNull(file.read(KEY));
        mode(folder.resolve("kernel-facts"), "rw-------");
        mode(folder, "rwxrwx---");
        assertNull(file.read(KEY));
        assertFalse(file.write(KEY, facts));
    }

    @Test
    void anothersFolderIsNotBelieved() throws IOException {
        file.write(KEY, facts);
        assertNull(new FactsFile(folder, 12345).read(KEY));
        assertFalse(new FactsFile(folder, 12345).write(KEY, facts));
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        file.write(KEY, facts);
        Path real = temp.resolve("real");
        Files.move(folder.resolve("kernel-facts"), real);
        Files.createSymbolicLink(folder.resolve("kernel-facts"), real);
        assertNull(file.read(KEY));
        assertTrue(file.write(KEY, facts));
        assertTrue(Files.isRegularFile(folder.resolve("kernel-facts"), java.nio.file.LinkOption.NOFOLLOW_LINKS), "the link is replaced, not written through");
        Files.move(folder, temp.resolve("elsewhere"));
        Files.createSymbolicLink(folder, temp.resolve("elsewhere"));
        assertNull(file.read(KEY));
        assertFalse(file.write(KEY, facts));
    }

    @Test
    void wherePlacesAreMissingNothingIsKept() {
        assertNull(FactsFile.ofThisUser(1000, null));
        assertNull(FactsFile.ofThisUser(1000, "relative"));
        assertNotNull(FactsFile.ofThisUser(1000, "/run/user/1000"));
        assertFalse(new FactsFile(temp.resolve("no/such"), 0).write(KEY, facts));
    }

    @Test
    void parsedOncePerBootAndModules() {
        MemoryRoot root = new MemoryRoot().file("/proc/sys/kernel/random/boot_id", "b00t\n").file("/proc/modules", "vgem 1 0 - Live 0x1\n")
                .file(Kallsyms.PATH, Fixture.bytes("core/kernel/kallsyms")).file(Btf.DIR + "/vmlinux", Fixture.bytes("core/kernel/types.btf"));
        KernelFactsCache cache = new KernelFactsCache(root, file);
        KernelFacts first = cache.get();
        assertEquals(first, cache.get());
        KernelFacts other = new KernelFactsCache(root, file).get();
        assertEquals(first.types().orElse(null), other.types().orElse(null));
        assertEquals(1, root.calls.stream().filter(c -> c.equals("read " + Kallsyms.PATH)).count());
        root.file("/proc/modules", "");
        cache.get();
        assertEquals(2, root.calls.stream().filter(c -> c.equals("read " + Kallsyms.PATH)).count());
    }
}
