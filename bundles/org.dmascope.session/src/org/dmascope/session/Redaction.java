// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Entry;
import org.dmascope.core.Reading;
import org.dmascope.core.event.EventLog;
import org.dmascope.core.source.PciIds;
import org.dmascope.session.redact.RedactKind;
import org.dmascope.session.redact.Redactor;
import org.dmascope.wire.Gathered;

/**
 * A reading without what tells about people and machines, parsed again from what is left.
 *
 * @param reading what is left, with its entries
 * @param kinds   what was taken out
 * @param left    how many entries were left out as a whole; of a series so far
 */
public record Redaction(SurveyReading reading, Set<RedactKind> kinds, int left) {
    /** What stands for the name by which a host was asked for. */
    public static final String SPEC = "redacted";
    /** What stands for the words in which something failed. */
    static final String FAILED = "failed; the reason was redacted";

    public Redaction {
        kinds = Set.copyOf(kinds);
    }

    /** @param reading with entries, see {@link ReadOptions#forCapture()} */
    public static Redaction of(SurveyReading reading, Set<RedactKind> kinds) {
        return of(reading, new Redactor(kinds));
    }

    /** The same of a step of a series. @param redactor the one of the steps before, so that what was the same there is the same here */
    static Redaction of(SurveyReading reading, Redactor redactor) {
        Set<RedactKind> kinds = redactor.kinds();
        List<Entry> entries = redactor.entries(Captures.entries(reading));
        // the words in which an agent complains may name anything; that it did is kept
        Map<String, String> failures = Surveys.failures(reading.survey());
        failures.replaceAll((source, words) -> FAILED);
        Gathered g = new Gathered(reading.survey().takenAt(), reading.cost(), entries, reading.costBySource(), reading.dropped(), failures);
        String how = kinds.contains(RedactKind.ADDRESSES) ? reading.how().split(" ", 2)[0] : reading.how();
        SurveyReading again = Surveys.of(g, reading.hello(), how, true, PciIds.ofThisMachine());
        Reading<EventLog> events = Captures.events(entries);
        return new Redaction(again.with(events.orElse(EventLog.NONE)), kinds, redactor.left());
    }

    /** What to write for the name of the host. */
    public String spec(String asked) {
        return kinds.contains(RedactKind.ADDRESSES) ? SPEC : asked;
    }
}
