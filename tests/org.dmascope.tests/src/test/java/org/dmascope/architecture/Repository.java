// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the source tree that the tests run in. */
final class Repository {
    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** The nearest folder upwards that holds {@code bundles} and {@code pom.xml}. */
    static Repository find() {
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("bundles")) && Files.isRegularFile(p.resolve("pom.xml"))) {
                return new Repository(p);
            }
        }
        throw new IllegalStateException("not inside a source tree");
    }

    Path root() {
        return root;
    }

    List<Path> bundles() {
        return list(root.resolve("bundles"));
    }

    /** Folders of compiled classes, one a bundle; a bundle that has sources but was not compiled is an error, or its walls would not be checked. */
    List<Path> classFolders() {
        return bundles().stream().filter(b -> Files.isDirectory(b.resolve("src"))).map(b -> {
            Path classes = b.resolve("target/classes");
            if (!Files.isDirectory(classes)) {
                throw new IllegalStateException(b.getFileName() + " is not compiled");
            }
            return classes;
        }).toList();
    }

    /** Hand-written Java files of bundles, tests and releng. */
    List<Path> javaFiles() {
        return Stream.of("bundles", "tests", "releng").map(root::resolve).filter(Files::isDirectory).flatMap(Repository::walk)
                .filter(p -> p.toString().endsWith(".java")).filter(p -> !p.toString().contains("/src-gen/") && !p.toString().contains("/target/")).toList();
    }

    private static Stream<Path> walk(Path p) {
        try (Stream<Path> s = Files.walk(p)) {
            return s.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path p) {
        try (Stream<Path> s = Files.list(p)) {
            return s.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
