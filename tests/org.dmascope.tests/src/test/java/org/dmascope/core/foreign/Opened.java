// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.path.PathState;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.core.source.PciIds;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** A file of another tool, opened for a test. */
public record Opened(Foreign file, Survey survey) {
    /** Fails the test when it is not recognised. */
    public static Opened of(byte[] bytes) {
        Reading<Foreign> r = ForeignFiles.parse("test", bytes);
        assertEquals(Reading.Ok.class, r.getClass(), () -> r.toString());
        Foreign f = r.orElse(null);
        return new Opened(f, f.read(Instant.EPOCH, PciIds.none()));
    }

    public static Opened of(String raw) {
        return of(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is said of bytes that are refused. */
    static String refused(byte[] bytes) {
        Reading<Foreign> r = ForeignFiles.parse("test", bytes);
        return r.ok() ? "opened" : Diagnostic.of("test", r, null).reason();
    }

    Set<ForeignKind> kinds() {
        return file.kinds();
    }

    public Map<String, DeviceRecord> functions() {
        Map<String, DeviceRecord> out = new LinkedHashMap<>();
        DeviceInventory all = survey.devices().orElse(null);
        all.devices().stream().filter(d -> d.pci() != null).forEach(d -> out.put(d.id(), d));
        return out;
    }

    DeviceRecord function(String id) {
        return functions().get(id);
    }

    public Snapshot snapshot() {
        return Snapshots.of(survey);
    }

    PathState path(String a, String b) {
        Snapshot s = snapshot();
        return s.paths().between(s.paths().find(a).getFirst(), s.paths().find(b).getFirst());
    }

    /** Reasons of the diagnostics about the file itself. */
    List<String> problems() {
        return file.diagnostics().stream().map(Diagnostic::reason).toList();
    }
}
