// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.hosts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dmascope.analysis.rules.Severity;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.known.HostKind;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.words.Units;
import org.eclipse.osgi.util.NLS;

/** What stands beside the name of a host, and its tooltip. */
final class HostWords {
    private HostWords() {
    }

    /** "ssh · 7.3.4", "6.12 · user", "stale, 14 min". */
    static String dim(OpenHost h) {
        if (h.busy() && (h.readings() == 0 || h.slow())) {
            return h.progress() == null ? Messages.reading : h.progress();
        }
        return switch (h.phase()) {
            case NEW -> Messages.notRead;
            case CONNECTING -> Messages.reading;
            case FAILED -> Messages.failed;
            case STALE -> NLS.bind(Messages.stale, Units.age(Duration.between(h.takenAt(), Instant.now())));
            case READ -> read(h);
        };
    }

    private static String read(OpenHost h) {
        List<String> out = new ArrayList<>();
        HostKind kind = HostKind.of(h.spec());
        if (kind == HostKind.SSH || kind == HostKind.COMMAND || kind == HostKind.FOLDER) {
            out.add(kind.word());
        }
        if (kind == HostKind.FILE) {
            out.add(h.reading().how());
        } else if (kind == HostKind.CAPTURE) {
            out.add(Units.time(h.takenAt()));
        } else if (!h.kernel().isEmpty()) {
            out.add(release(h.kernel()));
        }
        HostFacts f = h.reading().survey().host();
        if (kind == HostKind.LOCAL && f != null && f.uid() >= 0) {
            out.add(f.uid() == 0 ? Messages.root : Messages.user);
        }
        if (h.live()) {
            out.add(Messages.live);
        }
        if (h.mark() != null) {
            out.add(NLS.bind(Messages.marked, Units.time(h.mark().takenAt())));
        }
        return String.join(Messages.dot, out);
    }

    /** Without what the distribution adds: the tooltip has the whole. */
    private static String release(String kernel) {
        return kernel.replaceFirst("[-+].*", ""); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static String tip(OpenHost h) {
        List<String> out = new ArrayList<>(List.of(h.spec().text()));
        if (!h.kernel().isEmpty()) {
            out.add(NLS.bind(Messages.tipKernel, h.kernel()));
        }
        if (h.takenAt() != null) {
            out.add(NLS.bind(Messages.tipRead, new Object[] { Units.time(h.takenAt()), Units.cost(h.reading().cost()), h.reading().how() }));
        }
        int errors = h.rows().marks().count(Severity.ERROR);
        int warnings = h.rows().marks().count(Severity.WARNING);
        if (errors + warnings > 0) {
            out.add(NLS.bind(Messages.tipFound, errors, warnings));
        }
        if (h.failure() != null) {
            out.add(NLS.bind(Messages.tipFailed, h.failure()));
        }
        return String.join("\n", out); //$NON-NLS-1$
    }

    static String closed(KnownHost k) {
        HostKind kind = HostKind.of(k.spec());
        return k.spec() instanceof HostSpec.Local || kind == null ? Messages.closed : kind.word() + Messages.dot + Messages.closed;
    }

    static String closedTip(KnownHost k) {
        return k.spec().text() + '\n' + (k.atStart() ? Messages.closedTipStart : Messages.closedTip);
    }
}
