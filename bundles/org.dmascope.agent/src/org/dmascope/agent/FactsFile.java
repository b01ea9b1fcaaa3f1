// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.kernel.FactsCode;
import org.dmascope.core.kernel.FactsKey;
import org.dmascope.core.kernel.KernelFacts;

/**
 * The file in which parsed symbols and types wait for the next agent: {@code kernel-facts} in {@code /run/dmascope} for root, in
 * {@code $XDG_RUNTIME_DIR/dmascope} for others; both are in memory and gone with the boot. It holds kernel addresses, so the folder has mode 0700
 * and the file 0600. Only a folder and a file of this very user with no rights for others are trusted, links are not followed, and a new file takes
 * the place of the old one at once. Whatever goes wrong only costs the time to parse anew.
 */
final class FactsFile {
    private static final String NAME = "kernel-facts";
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    private static final FileAttribute<?> FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final long user;

    FactsFile(Path folder, long user) {
        this.folder = folder;
        this.user = user;
    }

    /** Null when this user has no such place. @param runtime value of XDG_RUNTIME_DIR, or null */
    static FactsFile ofThisUser(long user, String runtime) {
        if (user == 0) {
            return new FactsFile(Path.of("/run/dmascope"), user);
        }
        try {
            Path p = runtime == null ? null : Path.of(runtime);
            return p == null || !p.isAbsolute() ? null : new FactsFile(p.resolve("dmascope"), user);
        } catch (InvalidPathException e) {
            return null; // a variable that is no path is no place
        }
    }

    /** Whether this is a folder or a file, of this user, and nobody else may touch it. */
    private boolean ours(Path p, boolean directory) throws IOException {
        Map<String, Object> a = Files.readAttributes(p, "unix:uid,mode,permissions,isDirectory,isRegularFile", LinkOption.NOFOLLOW_LINKS);
        @SuppressWarnings("unchecked")
        Set<PosixFilePermission> rights = (Set<PosixFilePermission>) a.get("permissions");
        return (boolean) a.get(directory ? "isDirectory" : "isRegularFile") && Integer.toUnsignedLong((int) a.get("uid")) == user && OWNER_ONLY.containsAll(rights);
    }

    /** What was kept for this key; null when there is nothing that can be used. */
    KernelFacts read(FactsKey key) {
        Path file = folder.resolve(NAME);
        try {
            if (!ours(folder, true) || !ours(file, false)) {
                return null;
            }
            try (SeekableByteChannel in = Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                long size = in.size();
                if (size > FactsCode.LIMIT) {
                    return null;
                }
                ByteBuffer b = ByteBuffer.allocate((int) size);
                while (b.hasRemaining() && in.read(b) >= 0) {
                    continue;
                }
                return b.hasRemaining() ? null : FactsCode.decode(key, b.array());
            }
        } catch (IOException | SecurityException e) {
            return null; // not there yet, mostly; parsed anew
        }
    }

    /** Keeps facts that are worth it. Whether it was done. */
    boolean write(FactsKey key, KernelFacts facts) {
        if (!FactsCode.keeps(facts)) {
            return false;
        }
        Path fresh = folder.resolve(NAME + "." + ProcessHandle.current().pid());
        try {
            try {
                Files.createDirectory(folder, FOLDER);
            } catch (FileAlreadyExistsException e) {
                if (!ours(folder, true)) {
                    return false;
                }
            }
            Files.deleteIfExists(fresh);
            try (SeekableByteChannel out = Files.newByteChannel(fresh, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS), FILE)) {
                ByteBuffer b = ByteBuffer.wrap(FactsCode.encode(key, facts));
                while (b.hasRemaining()) {
                    out.write(b);
                }
            }
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException | SecurityException e) {
            discard(fresh);
            return false;
        }
    }

    private static void discard(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            fresh.toFile().deleteOnExit(); // no right any more: nothing was kept, which is all that matters
        }
    }
}
