// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

/** Makes sessions: the settings and the lab are given once. */
public final class Hosts {
    private final SessionSettings settings;
    private final LabOpener lab;

    public Hosts(SessionSettings settings, LabOpener lab) {
        this.settings = settings;
        this.lab = lab;
    }

    public SessionSettings settings() {
        return settings;
    }

    /** A session with that host. Nothing is started or read before {@link HostSession#read}. */
    public HostSession session(HostSpec spec) {
        return new HostSession(spec, settings, lab);
    }
}
