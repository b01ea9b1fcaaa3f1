// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import java.nio.file.Path;

import org.dmascope.session.HostSpec;

/**
 * A host that the window remembers.
 *
 * @param name    name of its own, "" for the one that its words give
 * @param spec    which host; paths are absolute
 * @param atStart whether it is connected when the window opens
 */
public record KnownHost(String name, HostSpec spec, boolean atStart) {
    public KnownHost {
        name = name.strip();
        spec = absolute(spec);
    }

    /** This machine, as long as nothing else was chosen for it: it costs no way to somewhere else and is read at the start. */
    public static KnownHost thisMachine() {
        return new KnownHost("", new HostSpec.Local(), true); //$NON-NLS-1$
    }

    /** With absolute paths: the next start may be in another folder. */
    public static HostSpec absolute(HostSpec spec) {
        return switch (spec) {
            case HostSpec.Tree t -> new HostSpec.Tree(absolute(t.directory()));
            case HostSpec.Capture c -> new HostSpec.Capture(absolute(c.file()), c.step());
            case HostSpec.Foreign f -> new HostSpec.Foreign(absolute(f.file()));
            default -> spec;
        };
    }

    private static Path absolute(Path p) {
        return p.toAbsolutePath().normalize();
    }
}
