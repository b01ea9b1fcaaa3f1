// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Fact;
import org.dmascope.core.Names;
import org.dmascope.core.event.EventLog;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.live.RecordingState;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** Says for one table, or a drawing, what an empty one means and what is missing from a filled one. */
public final class HostState {
    /** Icon, heading and text of a sentence or a strip. */
    public record Words(String icon, String heading, String text) {
    }

    private HostState() {
    }

    /** Why there is no row at all. */
    static Words nothing(TableKind<?> kind, OpenHost host) {
        if (host == null) {
            return new Words("host", Messages.noHost, ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (kind.kind() == Kind.EVENT) {
            return noEvents(kind, host);
        }
        Words unread = unread(host);
        if (unread != null) {
            return unread;
        }
        return none(kind.words().many(), kind.words().none(), kind.known().apply(host.snapshot()), host);
    }

    /** Why nothing was read of a host yet; null when something was. */
    public static Words unread(OpenHost host) {
        if (host == null) {
            return new Words("host", Messages.noHost, ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        if (host.phase() == HostPhase.FAILED) {
            return new Words("error", NLS.bind(Messages.failedTitle, host.title()), host.failure()); //$NON-NLS-1$
        }
        if (host.snapshot() == null) {
            return host.busy()
                    ? new Words("refresh", NLS.bind(Messages.connecting, host.title()), host.progress() == null ? "" : host.progress()) //$NON-NLS-1$ //$NON-NLS-2$
                    : new Words("host", Messages.notRead, ""); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return null;
    }

    /** That a host that was read has none, and what proves it; or that this is not known. @param many noun @param none sentence */
    public static Words none(String many, String none, Fact<Integer> known, OpenHost host) {
        if (!known.known()) {
            String text = known.remedy() == null ? known.reason() : known.reason() + '\n' + known.remedy();
            return new Words("denied", NLS.bind(Messages.unknownTitle, many), text); //$NON-NLS-1$
        }
        String when = NLS.bind(Messages.readAt, Units.time(host.takenAt()), Units.cost(host.reading().cost()));
        return new Words("ok", none, //$NON-NLS-1$
                when + ' ' + NLS.bind(Messages.provedBy, known.evidence().tier(), Names.display(known.evidence().path())));
    }

    /** Why there is no event: nothing was recorded, it begins, it could not begin, or nothing happened. */
    private static Words noEvents(TableKind<?> kind, OpenHost host) {
        return switch (host.recording().state()) {
            case OFF -> new Words("record", Messages.notRecorded, host.spec().live() ? Messages.notRecordedText : Messages.notRecordedStill); //$NON-NLS-1$
            case STARTING -> new Words("record", Messages.recordingStarts, host.recording().progress()); //$NON-NLS-1$
            case FAILED -> new Words("error", Messages.recordingFailed, host.recording().failure()); //$NON-NLS-1$
            case ON, ENDING, ENDED -> new Words("ok", kind.words().none(), ""); //$NON-NLS-1$ //$NON-NLS-2$
        };
    }

    /** What a recording lost; null when nothing. */
    private static Words lostEvents(OpenHost host) {
        EventLog log = host.recording().log();
        if (host.recording().state() == RecordingState.FAILED) {
            return new Words("error", Messages.recordingFailed, host.recording().failure()); //$NON-NLS-1$
        } else if (log.lost() == 0 && log.gone() == 0) {
            return null;
        }
        String gone = log.gone() == 0 ? "" : NLS.bind(Messages.recordingGone, log.gone()); //$NON-NLS-1$
        return log.lost() > 0 ? new Words("warning", NLS.bind(Messages.recordingLost, log.lost()), gone) : new Words("info", gone, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** What could not be read of the sources of this table. */
    static List<Diagnostic> missing(TableKind<?> kind, Snapshot snapshot) {
        return missing(kind.sources(), snapshot);
    }

    private static List<Diagnostic> missing(Set<String> sources, Snapshot snapshot) {
        return snapshot.diagnostics().stream().filter(d -> sources.contains(d.source()))
                .filter(d -> d.outcome() != Diagnostic.Outcome.ABSENT || d.remedy() != null).toList();
    }

    /** One line of what is missing; null when nothing is. */
    static Words strip(TableKind<?> kind, OpenHost host) {
        return host != null && kind.kind() == Kind.EVENT ? lostEvents(host) : strip(kind.sources(), host);
    }

    /** One line of what is missing of these sources; null when nothing is. */
    public static Words strip(Set<String> sources, OpenHost host) {
        if (host == null || host.snapshot() == null) {
            return null;
        }
        if (host.phase() == HostPhase.STALE) {
            return new Words("stale", NLS.bind(Messages.staleStrip, host.failure()), NLS.bind(Messages.old, age(host))); //$NON-NLS-1$
        }
        List<Diagnostic> missing = missing(sources, host.snapshot());
        if (missing.isEmpty()) {
            return null;
        }
        Diagnostic first = missing.get(0);
        String errno = first.errno() == 0 || first.reason().contains(Errno.name(first.errno())) ? "" : " (" + Errno.name(first.errno()) + ")"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        String text = first.remedy() == null ? Names.display(first.path()) : first.remedy();
        return new Words(first.outcome() == Diagnostic.Outcome.DENIED ? "denied" : "warning", first.source() + ": " + first.reason() + errno, text); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** Since the last good reading, in words. */
    public static String age(OpenHost host) {
        return host.takenAt() == null ? "" : Units.age(Duration.between(host.takenAt(), Instant.now())); //$NON-NLS-1$
    }
}
