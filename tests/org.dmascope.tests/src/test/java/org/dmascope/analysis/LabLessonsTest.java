// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dmascope.core.Diagnostic;
import org.junit.jupiter.api.Test;

/** What the real kernels of the lab showed to be wrong once. */
class LabLessonsTest {
    private static final String MADE = "map\nped \\012 only";
    private static final String AS_MAPS_READS = "map\nped \n only";

    private static long disagreements(Snapshot s) {
        return s.diagnostics().stream().filter(d -> d.outcome() == Diagnostic.Outcome.DISAGREE).count();
    }

    @Test
    void mapsCannotTellALineBreakFromItsEscape() {
        Snapshot s = new Surveys().buffer(33, 4096, "drm", MADE).process(140, "lab-map", List.of(), List.of(Surveys.map(33, AS_MAPS_READS))).snapshot();
        assertEquals(MADE, s.buffers().get(0).name().value());
        assertEquals("bufinfo", s.buffers().get(0).name().evidence().source());
        assertEquals(0, disagreements(s));
    }

    @Test
    void aDescriptorIsTheBetterWitnessWhoeverComesFirst() {
        Snapshot s = new Surveys().bufinfoDenied().process(140, "lab-map", List.of(), List.of(Surveys.map(33, AS_MAPS_READS)))
                .process(150, "lab-main", List.of(Surveys.fd(3, 33, 4096, "drm", MADE)), List.of()).snapshot();
        assertEquals(MADE, s.buffers().get(0).name().value());
    }

    @Test
    void aNameOnlyFromMapsSaysWhatItCannotTell() {
        Snapshot s = new Surveys().bufinfoDenied().process(140, "lab-map", List.of(), List.of(Surveys.map(33, AS_MAPS_READS))).snapshot();
        assertTrue(s.buffers().get(0).name().evidence().note().contains("\\012"));
    }

    @Test
    void anotherNameInMapsIsStillADisagreement() {
        Snapshot s = new Surveys().buffer(33, 4096, "drm", "one").process(140, "lab-map", List.of(), List.of(Surveys.map(33, "two"))).snapshot();
        assertEquals(1, disagreements(s));
    }

    @Test
    void thePlaceholderOfTheFauxBusIsNoDriver() {
        Snapshot s = new Surveys().device("vgem", "faux", "faux_driver").buffer(10, 4096, "system", null, "vgem").snapshot();
        AttachmentState a = s.buffers().get(0).attachments().get(0);
        assertFalse(a.driver().known());
        assertTrue(a.driver().reason().contains("placeholder"), a.driver().reason());
    }
}
