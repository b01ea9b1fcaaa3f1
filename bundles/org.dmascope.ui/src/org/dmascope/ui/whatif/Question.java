// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.whatif;

import java.util.List;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.whatif.Action;
import org.dmascope.analysis.whatif.Amount;
import org.dmascope.analysis.whatif.Policy;
import org.dmascope.analysis.whatif.Target;
import org.dmascope.analysis.whatif.Targets;
import org.dmascope.core.Names;
import org.eclipse.osgi.util.NLS;

/**
 * What is asked, as it is typed.
 *
 * @param what   device, exporter or buffer; for {@link Verb#EVICT} whose memory, "" where only one device has any
 * @param who    the process that is closed, or for which memory is wanted; the number first
 * @param amount how much memory is wanted
 */
record Question(Verb verb, String what, String who, String amount, Policy policy) {
    private static final int MOST_LISTED = 4;
    /** PID_MAX_LIMIT of include/linux/threads.h has 7 digits. */
    private static final String PID = "[1-9][0-9]{0,6}"; //$NON-NLS-1$

    /** What it means on a host: the action, or in one sentence why it means none. */
    record Meaning(Action action, String problem) {
    }

    Question under(Policy other) {
        return new Question(verb, what, who, amount, other);
    }

    Meaning on(Snapshot s) {
        return switch (verb) {
            case CLOSE -> pid() == 0 ? problem(Messages.noPid) : new Meaning(new Action.Close(pid()), null);
            case EVICT -> evict(s);
            case REVOKE, RESET, UNPLUG -> target(s, null);
        };
    }

    private static Meaning problem(String words) {
        return new Meaning(null, words);
    }

    /** 0 when none is named. */
    private int pid() {
        String first = who.strip().split("\\s+")[0]; //$NON-NLS-1$
        return first.matches(PID) ? Integer.parseInt(first) : 0;
    }

    private Meaning evict(Snapshot s) {
        long bytes = Amount.parse(amount.strip().replaceFirst("(?i)\\s*(i?B)$", "")); //$NON-NLS-1$ //$NON-NLS-2$
        if (bytes == Amount.NONE || bytes == Amount.TOO_MANY) {
            return problem(bytes == Amount.NONE ? Messages.noAmount : Messages.tooMuch);
        }
        if (pid() == 0) {
            return problem(Messages.noPid);
        }
        return what.isBlank() ? new Meaning(new Action.Evict(bytes, pid()), null) : target(s, new Action.Evict(bytes, pid()));
    }

    private Meaning target(Snapshot s, Action.Evict wanted) {
        String text = what.strip();
        List<Target> found = text.isEmpty() ? List.of() : Targets.find(s, text);
        if (found.isEmpty() && text.indexOf(' ') > 0) {
            found = Targets.find(s, text.substring(0, text.indexOf(' '))); // the driver stands behind a device
        }
        if (found.size() != 1) {
            return problem(text.isEmpty() ? Messages.noTarget : found.isEmpty() ? NLS.bind(Messages.unknownTarget, Names.display(text))
                    : NLS.bind(Messages.ambiguous, Names.display(text), found.stream().limit(MOST_LISTED).map(Target::label).collect(Collectors.joining(", ")))); //$NON-NLS-1$
        }
        Target t = found.getFirst();
        return new Meaning(wanted != null ? new Action.Evict(wanted.bytes(), wanted.pid(), t) : switch (verb) {
            case REVOKE -> new Action.Revoke(t);
            case RESET -> new Action.Reset(t);
            default -> new Action.Unplug(t);
        }, null);
    }
}
