// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files below {@code src/test/resources}, and the samples that may lie beside the repository. */
public final class Fixture {
    private Fixture() {
    }

    public static byte[] bytes(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Content content(String name) {
        return new Content(bytes(name), false);
    }

    /** One char per byte. */
    public static String raw(String name) {
        return new String(bytes(name), StandardCharsets.ISO_8859_1);
    }

    public static Content content(byte[] bytes) {
        return new Content(bytes, false);
    }

    public static Content text(String raw) {
        return new Content(raw.getBytes(StandardCharsets.ISO_8859_1), false);
    }

    /** The folder of samples, when there is one: DMASCOPE_SAMPLES, or ../shared/samples beside the repository. */
    public static Optional<Path> samples() {
        String set = System.getenv("DMASCOPE_SAMPLES");
        if (set != null) {
            return Optional.of(Path.of(set)).filter(Files::isDirectory);
        }
        for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
            Path samples = p.resolve("shared/samples");
            if (Files.isDirectory(samples)) {
                return Optional.of(samples);
            }
        }
        return Optional.empty();
    }
}
