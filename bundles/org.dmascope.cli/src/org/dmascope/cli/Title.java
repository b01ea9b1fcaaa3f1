// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Names;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.session.HostSpec;
import org.dmascope.session.SurveyReading;

/** The line above a table: which host, which kernel, how and when it was read. */
record Title(HostSpec spec, Snapshot snapshot, SurveyReading reading) {
    private static final long SOON = 10;

    String line(Instant now) {
        HostFacts host = snapshot.host();
        StringBuilder out = new StringBuilder(host.name() == null ? Names.display(Names.raw(spec.text().getBytes(StandardCharsets.UTF_8)))
                : Names.display(host.name()));
        if (host.kernel() != null) {
            out.append("  kernel ").append(Names.display(host.kernel()));
        }
        if (host.machine() != null) {
            out.append(' ').append(Names.display(host.machine()));
        }
        out.append("  read ").append(how(host));
        String age = age(now);
        return age.isEmpty() ? out.toString() : out.append("  ").append(age).toString();
    }

    private String how(HostFacts host) {
        String rights = host.uid() < 0 ? "" : host.uid() == 0 ? ", as root" : ", as uid " + host.uid();
        if (spec instanceof HostSpec.Foreign) {
            return "from a file: " + reading.how();
        }
        return switch (reading.how()) {
            case "files" -> "from files";
            case "capture" -> "from a capture" + rights;
            default -> reading.how() + rights;
        };
    }

    /** {@code just now}, or the time of the reading and how long ago that is. */
    private String age(Instant now) {
        Duration age = Duration.between(snapshot.takenAt(), now);
        if (spec instanceof HostSpec.Foreign || !spec.live() && reading.how().equals("files")) {
            return "";
        }
        if (Math.abs(age.toSeconds()) < SOON) {
            return "just now";
        }
        String when = snapshot.takenAt().truncatedTo(ChronoUnit.SECONDS).toString();
        return "at " + when + ", " + words(age) + " ago";
    }

    static String words(Duration age) {
        long s = Math.max(0, age.toSeconds());
        if (s < 120) {
            return s + " s";
        }
        if (s < 2 * 3600) {
            return s / 60 + " min";
        }
        return s < 48 * 3600 ? s / 3600 + " h" : s / 86400 + " days";
    }
}
