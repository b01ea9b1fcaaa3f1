// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a tree of files and links below a folder, as a copy of /sys and /proc would look. Paths are absolute inside the tree. */
public final class Tree {
    private final Path top;

    public Tree(Path top) {
        this.top = top;
    }

    public Path top() {
        return top;
    }

    public Path path(String path) {
        return top.resolve(path.substring(1));
    }

    public Tree dir(String path) {
        try {
            Files.createDirectories(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Tree file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Tree file(String path, byte[] bytes) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.write(path(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Tree link(String path, String target) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.createSymbolicLink(path(path), Path.of(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public Tree delete(String path) {
        try {
            Files.delete(path(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Runs a shell command in the folder: for what the JDK cannot make, such as FIFOs and names that are no text. */
    public Tree shell(String command) {
        try {
            int status = new ProcessBuilder("sh", "-c", command).directory(top.toFile()).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Opens the tree as a host. */
    public DirectoryRoot root() {
        return DirectoryRoot.open(top) instanceof Reading.Ok<DirectoryRoot> ok ? ok.value() : null;
    }
}
