// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.dmascope.core.Content;
import org.dmascope.core.Draw;
import org.dmascope.core.Errno;
import org.dmascope.core.Property;
import org.dmascope.core.Reading;
import org.dmascope.core.trial.TrialStep.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of lists and pairs: what is written is read, and nothing else is. */
class TrialTextTest {
    private static final String CELL = "cell\t0\tudmabuf\tprime-card0\tworks\t42\t65536\t-\n";

    private static String optional(Draw d) {
        return d.oneIn(3) ? null : d.oneIn(8) ? "-" : d.raw(30);
    }

    private static String id(Draw d) {
        return d.of("a", "udmabuf", "prime-renderD128", "x".repeat(64));
    }

    private static TrialList list(Draw d) {
        return new TrialList(d.list(5, () -> new TrialKind(d.of(TrialRole.values()), id(d), d.raw(20), d.raw(20), d.raw(20), d.raw(20), d.raw(20), d.raw(20), d.raw(20), optional(d))),
                d.list(9, () -> new TrialParty(d.of(TrialRole.values()), id(d), id(d), optional(d), optional(d), optional(d), d.of(TrialParty.State.values()), optional(d), optional(d))));
    }

    private static TrialCell cell(Draw d) {
        return new TrialCell(d.below(1000), id(d), id(d), d.of(TrialCell.State.values()), d.natural(), d.natural(),
                d.list(TrialStep.MOST, () -> new TrialStep(d.of(Stage.values()), d.raw(20), d.below(4096), d.natural())), optional(d));
    }

    @Test
    void whatIsWrittenIsRead() {
        Property.holds(2_000, d -> {
            TrialList list = list(d);
            assertEquals(new Reading.Ok<>("x", list), TrialParser.list("x", TrialText.of(list)));
            TrialCell cell = cell(d);
            assertEquals(new Reading.Ok<>("x", cell), TrialParser.cell("x", TrialText.of(cell)));
        });
    }

    @Test
    void whatIsCutOffOrDamagedIsNeverReadAsSomethingElse() {
        Property.holds(2_000, d -> {
            byte[] whole = TrialText.of(cell(d)).bytes();
            byte[] part = java.util.Arrays.copyOf(whole, d.below(whole.length));
            Reading<TrialCell> r = TrialParser.cell("x", new Content(part, false));
            boolean wholeLines = part.length > 0 && part[part.length - 1] == '\n';
            assertEquals(wholeLines, r.ok(), r::toString);
        });
    }

    private static Reading<TrialCell> read(String text) {
        return TrialParser.cell("x", new Content(text.getBytes(StandardCharsets.UTF_8), false));
    }

    @Test
    void thePlainCellIsRead() {
        assertTrue(read(CELL).ok());
        assertInstanceOf(Reading.Malformed.class, TrialParser.cell("x", new Content(CELL.getBytes(StandardCharsets.UTF_8), true)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "cell\n", CELL + CELL, CELL + "step\tattach\tx\t0\n", CELL + "step\tattach\tx\t4096\t1\n", CELL + "step\tattach\tx\t-1\t1\n", CELL + "step\twhere\tx\t0\t1\n",
            "cell\t0\t/dev/x\tb\tworks\t1\t1\t-\n", "cell\t0\ta\t../b\tworks\t1\t1\t-\n", "cell\t0\ta\t-b\tworks\t1\t1\t-\n", "cell\t0\ta\tb\tperhaps\t1\t1\t-\n",
            "cell\t99999999999999999999\ta\tb\tworks\t1\t1\t-\n", "cell\t0\ta\tb\tworks\t9223372036854775808\t1\t-\n", "cell\t0\ta\tb\tworks\t1\t1\t-\t-\n", "cell\t0\ta\tb\tworks\t1\t1\t-" })
    void whatIsNoCellIsRefused(String text) {
        assertInstanceOf(Reading.Malformed.class, read(text));
    }

    @Test
    void stepsAreBounded() {
        assertInstanceOf(Reading.Malformed.class, read(CELL + "step\tattach\tx\t0\t1\n".repeat(TrialStep.MOST + 1)));
    }

    /** Each stage has an answer to each errno, and the special ones are found before the general ones. */
    @Test
    void everyFailureIsExplained() {
        TrialReasons reasons = new TrialReasons();
        for (Stage s : Stage.values()) {
            for (int e = 1; e < 134; e++) {
                assertTrue(!reasons.of("prime", new TrialStep(s, "x", e, 0)).remedy().isEmpty());
            }
        }
        assertTrue(reasons.of("mr", new TrialStep(Stage.ATTACH, "UVERBS_METHOD_REG_DMABUF_MR of fd -1", Errno.EOPNOTSUPP, 0)).sentence().contains("no operation"));
        assertTrue(reasons.of("mr", new TrialStep(Stage.ATTACH, "UVERBS_METHOD_REG_DMABUF_MR", Errno.EOPNOTSUPP, 0)).sentence().contains("the exporter refuses"));
        assertTrue(reasons.of("prime", new TrialStep(Stage.ATTACH, "DRM_IOCTL_PRIME_FD_TO_HANDLE", Errno.ENODEV, 0)).sentence().contains("virtio-gpu"));
        assertTrue(reasons.of("dumb", new TrialStep(Stage.EXPORT, "DRM_IOCTL_PRIME_HANDLE_TO_FD", Errno.ENOSYS, 0)).sentence().contains("exports nothing"));
    }
}
