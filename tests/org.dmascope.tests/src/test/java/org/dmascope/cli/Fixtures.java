// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Captures of lab kernels and the schemas, from the source tree. */
final class Fixtures {
    private static final Path ROOT = root();

    private Fixtures() {
    }

    private static Path root() {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(p.resolve("bundles"))) {
            p = p.getParent();
        }
        return p;
    }

    /** A capture that the window's tests use, too; its provenance stands there. */
    static String capture(String name) {
        return ROOT.resolve("tests/org.dmascope.ui.tests/fixtures/" + name + ".dmascope").toString();
    }

    /** What a document has against a schema that allows no key it does not name. */
    static List<String> errors(String document, String schema) throws IOException {
        String text = Files.readString(ROOT.resolve("bundles/org.dmascope.export/schema/" + schema + ".schema.json"));
        var strict = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text.replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
        return strict.validate(document, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
