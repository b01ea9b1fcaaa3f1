// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import org.dmascope.session.HostSpec;

/** The kinds of host that a person can add. Kernels of the lab are started, not added. */
public enum HostKind {
    LOCAL, SSH, COMMAND, FOLDER, CAPTURE, FILE;

    /** The kind of a host; null for a kernel of the lab. */
    public static HostKind of(HostSpec spec) {
        return switch (spec) {
            case HostSpec.Local l -> LOCAL;
            case HostSpec.Ssh s -> SSH;
            case HostSpec.Command c -> COMMAND;
            case HostSpec.Tree t -> FOLDER;
            case HostSpec.Capture c -> CAPTURE;
            case HostSpec.Foreign f -> FILE;
            case HostSpec.Lab l -> null;
        };
    }

    /** As the dialog lists it. */
    public String words() {
        return switch (this) {
            case LOCAL -> Messages.kindLocal;
            case SSH -> Messages.kindSsh;
            case COMMAND -> Messages.kindCommand;
            case FOLDER -> Messages.kindFolder;
            case CAPTURE -> Messages.kindCapture;
            case FILE -> Messages.kindFile;
        };
    }

    /** One word, for a line of the Hosts view. */
    public String word() {
        return switch (this) {
            case LOCAL -> Messages.wordLocal;
            case SSH -> Messages.wordSsh;
            case COMMAND -> Messages.wordCommand;
            case FOLDER -> Messages.wordFolder;
            case CAPTURE -> Messages.wordCapture;
            case FILE -> Messages.wordFile;
        };
    }
}
