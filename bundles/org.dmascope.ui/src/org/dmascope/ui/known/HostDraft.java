// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Reading;
import org.dmascope.session.Captures;
import org.dmascope.session.HostSpec;
import org.dmascope.ui.live.OpenHost;
import org.eclipse.osgi.util.NLS;

/**
 * What has been typed into the dialog so far.
 *
 * @param target  user and host name for ssh, the command line, the folder or the file; nothing for this machine
 * @param port    for ssh, "" for the one of ssh's own configuration
 */
public record HostDraft(HostKind kind, String name, String target, String port, boolean atStart) {
    private static final int LONGEST_NAME = 60;

    /** An empty one. */
    public static HostDraft empty() {
        return new HostDraft(HostKind.SSH, "", "", "", false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** Of a host that is remembered. */
    public static HostDraft of(KnownHost h) {
        String text = h.spec().text();
        return switch (h.spec()) {
            case HostSpec.Ssh s -> new HostDraft(HostKind.SSH, h.name(), new HostSpec.Ssh(s.user(), s.name(), 0).text().substring(4),
                    s.port() == 0 ? "" : Integer.toString(s.port()), h.atStart()); //$NON-NLS-1$
            case HostSpec.Command c -> new HostDraft(HostKind.COMMAND, h.name(), text.substring(4), "", h.atStart()); //$NON-NLS-1$
            case HostSpec.Tree t -> new HostDraft(HostKind.FOLDER, h.name(), t.directory().toString(), "", h.atStart()); //$NON-NLS-1$
            case HostSpec.Capture c -> new HostDraft(HostKind.CAPTURE, h.name(), text, "", h.atStart()); //$NON-NLS-1$
            case HostSpec.Foreign f -> new HostDraft(HostKind.FILE, h.name(), f.file().toString(), "", h.atStart()); //$NON-NLS-1$
            default -> new HostDraft(HostKind.LOCAL, h.name(), "", "", h.atStart()); //$NON-NLS-1$ //$NON-NLS-2$
        };
    }

    /** The words that the command line takes for the same host; "" while nothing was typed. */
    public String words() {
        String t = target.strip();
        return switch (kind) {
            case LOCAL -> "local"; //$NON-NLS-1$
            case SSH -> t.isEmpty() ? "" : "ssh:" + t + (port.isBlank() ? "" : ":" + port.strip()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            case COMMAND -> t.isEmpty() ? "" : "cmd:" + t; //$NON-NLS-1$ //$NON-NLS-2$
            case FOLDER -> t.isEmpty() ? "" : "root:" + t; //$NON-NLS-1$ //$NON-NLS-2$
            case CAPTURE -> t;
            case FILE -> t.isEmpty() ? "" : "file:" + t; //$NON-NLS-1$ //$NON-NLS-2$
        };
    }

    /** The host; null while {@link #problem} is not. */
    public KnownHost host() {
        return HostSpec.parse(words()) instanceof Reading.Ok<HostSpec> ok ? new KnownHost(name, ok.value(), atStart) : null;
    }

    /**
     * What is wrong, one sentence; null when nothing is. Looks at files but never at another machine.
     *
     * @param others the hosts that are remembered already, without the one that is being changed
     */
    public String problem(List<KnownHost> others) {
        String typed = incomplete();
        if (typed != null) {
            return typed;
        }
        Reading<HostSpec> parsed = HostSpec.parse(words());
        if (!(parsed instanceof Reading.Ok<HostSpec>)) {
            return Diagnostic.of("session", parsed, null).reason() + '.'; //$NON-NLS-1$
        }
        KnownHost made = host();
        String shown = made.name().isEmpty() ? OpenHost.title(made.spec()) : made.name();
        for (KnownHost o : others) {
            String other = o.name().isEmpty() ? OpenHost.title(o.spec()) : o.name();
            if (o.spec().equals(made.spec())) {
                return kind == HostKind.LOCAL ? Messages.sameLocal : NLS.bind(Messages.sameHost, other);
            } else if (other.equals(shown)) {
                return NLS.bind(made.name().isEmpty() ? Messages.sameNameGiven : Messages.sameName, other);
            }
        }
        return null;
    }

    private String incomplete() {
        if (name.strip().length() > LONGEST_NAME) {
            return NLS.bind(Messages.longName, LONGEST_NAME);
        } else if (name.strip().chars().anyMatch(Character::isISOControl)) {
            return Messages.controlName;
        }
        String t = target.strip();
        return switch (kind) {
            case LOCAL -> null;
            case SSH -> t.isEmpty() ? Messages.needSsh : !port.isBlank() && !port.strip().matches("[0-9]{1,5}") ? Messages.badPort : null; //$NON-NLS-1$
            case COMMAND -> t.isEmpty() ? Messages.needCommand : null;
            case FOLDER -> t.isEmpty() ? Messages.needFolder : !is(t, true) ? NLS.bind(Messages.noFolder, t) : null;
            case CAPTURE -> t.isEmpty() ? Messages.needCapture : !t.endsWith(Captures.SUFFIX) ? NLS.bind(Messages.noSuffix, Captures.SUFFIX)
                    : !is(t, false) ? NLS.bind(Messages.noFile, t) : null;
            case FILE -> t.isEmpty() ? Messages.needFile : !is(t, false) ? NLS.bind(Messages.noFile, t) : null;
        };
    }

    private static boolean is(String name, boolean folder) {
        try {
            Path p = Path.of(name);
            return folder ? Files.isDirectory(p) : Files.isRegularFile(p);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What a person should know of this kind before using it. */
    public String note() {
        return switch (kind) {
            case LOCAL -> Messages.noteLocal;
            case SSH -> NLS.bind(Messages.noteSsh, target.isBlank() ? Messages.noteHost : target.strip());
            case COMMAND -> Messages.noteCommand;
            case FOLDER -> Messages.noteFolder;
            case CAPTURE -> Messages.noteCapture;
            case FILE -> Messages.noteFile;
        };
    }
}
