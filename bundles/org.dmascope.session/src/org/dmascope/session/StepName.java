// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;

/** Which step of a series is meant: what stands behind the {@code @} of {@code FILE.dmascope@14:32:10}. */
public sealed interface StepName {
    /** The last one. */
    StepName LAST = new Number(-1);
    /** The forms, for help and error messages. */
    String FORMS = "its number (@3), its place from the end (@-1), or a time in UTC (@14:32:10, @2026-01-31T14:32:10Z)";

    /** By number, from 1 on; or from the end, -1 the last. */
    record Number(int number) implements StepName {
        public Number {
            if (number == 0) {
                throw new IllegalArgumentException("0");
            }
        }
    }

    /** What was so at that time of the last day on which the series has it, UTC. */
    record Clock(LocalTime time) implements StepName {
    }

    /** What was so at that moment. */
    record Moment(Instant at) implements StepName {
    }

    /** @return {@link Reading.Malformed} with one line for anything else than the {@link #FORMS} */
    static Reading<StepName> parse(String text) {
        try {
            if (NUMBER.matcher(text).matches() && Integer.parseInt(text) != 0) {
                return new Reading.Ok<>(text, new Number(Integer.parseInt(text)));
            } else if (CLOCK.matcher(text).matches()) {
                return new Reading.Ok<>(text, new Clock(LocalTime.parse(text)));
            } else if (text.indexOf('T') > 0) {
                return new Reading.Ok<>(text, new Moment(Instant.parse(text)));
            }
        } catch (DateTimeException e) {
            return bad(text);
        }
        return bad(text);
    }

    /** At most nine digits: it fits. */
    Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    Pattern CLOCK = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");

    private static Reading<StepName> bad(String text) {
        return new Reading.Malformed<>(text, 0, "\"" + Names.display(text.replaceAll("[^\\x20-\\x7e]", "?")) + "\" names no step; a step is named by " + FORMS);
    }

    /** The form that {@link #parse} reads. */
    default String text() {
        return switch (this) {
            case Number n -> Integer.toString(n.number());
            case Clock c -> c.time().toString();
            case Moment m -> m.at().toString();
        };
    }

    /** The step of these that is meant, in the order of their numbers: a time means the last one that began by then. Null when there is none. */
    default SeriesStep of(List<SeriesStep> steps) {
        return switch (this) {
            case Number n when n.number() < 0 -> -n.number() > steps.size() ? null : steps.get(steps.size() + n.number());
            case Number n -> steps.stream().filter(s -> s.number() == n.number()).findFirst().orElse(null);
            case Moment m -> by(steps, m.at());
            case Clock c -> steps.isEmpty() ? null : by(steps, last(c.time(), steps.getLast().takenAt()));
        };
    }

    private static Instant last(LocalTime time, Instant end) {
        // a time without a fraction means the whole second, as it is shown
        LocalTime whole = time.getNano() == 0 ? time.withNano(999_999_999) : time;
        Instant sameDay = end.atOffset(ZoneOffset.UTC).with(whole).toInstant();
        return sameDay.minusNanos(whole.getNano()).isAfter(end) ? sameDay.minusSeconds(86_400) : sameDay;
    }

    private static SeriesStep by(List<SeriesStep> steps, Instant at) {
        SeriesStep found = null;
        for (SeriesStep s : steps) {
            found = s.takenAt().isAfter(at) ? found : s;
        }
        return found;
    }
}
