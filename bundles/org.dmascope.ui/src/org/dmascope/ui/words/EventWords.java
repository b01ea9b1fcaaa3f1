// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.words;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Errno;
import org.dmascope.core.Names;
import org.dmascope.core.event.EventKind;
import org.dmascope.core.event.TraceEvent;
import org.dmascope.core.source.struct.Sym;

/** Words for what events say. */
public final class EventWords {
    private EventWords() {
    }

    /** Whether the call that was seen failed. */
    public static boolean failed(TraceEvent e) {
        return e.result() != null && e.result() < 0;
    }

    /** {@code irdma_mr_ops [irdma]}. */
    public static String symbol(Sym s) {
        if (!s.set()) {
            return "NULL"; //$NON-NLS-1$
        } else if (!s.named()) {
            return Messages.unnamedSymbol;
        }
        return s.module() == null ? Names.display(s.name()) : Names.display(s.name()) + " [" + Names.display(s.module()) + ']'; //$NON-NLS-1$
    }

    /** {@code gst-launch-1.0 6120}. */
    public static String task(TraceEvent e) {
        String comm = e.comm() == null ? "" : Names.display(e.comm()); //$NON-NLS-1$
        return (e.pid() < 0 ? comm : comm + ' ' + e.pid()).strip();
    }

    /** errno, number of the attachment, fd, size; "" when there is none. */
    public static String detail(TraceEvent e) {
        List<String> out = new ArrayList<>();
        if (failed(e)) {
            out.add(Errno.name(-e.result()));
        }
        if (e.kind() == EventKind.LOST) {
            out.add(Long.toString(e.count()));
        } else if (e.kind() == EventKind.FD && e.count() >= 0) {
            out.add("fd " + e.count()); //$NON-NLS-1$
        }
        if (e.size() >= 0 && e.attachment() == 0) {
            out.add(Units.size(e.size()));
        }
        if (e.attachment() > 0) {
            out.add("#" + e.attachment()); //$NON-NLS-1$
        }
        return String.join(", ", out); //$NON-NLS-1$
    }
}
