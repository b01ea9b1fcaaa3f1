// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import java.util.Objects;

import org.dmascope.core.Names;

/**
 * Whose buffers an action is about.
 *
 * @param kind what the name names
 * @param name raw dev_name, exporter name, or number of the inode
 */
public record Target(Kind kind, String name) {
    /** What a target can be. */
    public enum Kind {
        /** The buffers that a device exports. */
        DEVICE(""),
        /** All buffers of an exporter name, where no source tells the exporting devices. */
        EXPORTER("exporter:"),
        /** One buffer. */
        BUFFER("ino:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** What a name of this kind begins with on the command line. */
        public String prefix() {
            return prefix;
        }
    }

    public Target {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
    }

    /** As it is written on the command line, in its shown form. */
    public String label() {
        return kind.prefix + Names.display(name);
    }
}
