// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

/** What can be read of a host, and whether that needs root; the same table as in the README. */
public enum Readable {
    DEVICES(false), OWN(false), OTHERS(true), BUFFERS(true), BPF(true), KCORE(true), EVENTS(true);

    private final boolean root;

    Readable(boolean root) {
        this.root = root;
    }

    /** Whether it can be read. @param asRoot whether the agent runs as root */
    public boolean with(boolean asRoot) {
        return asRoot || !root;
    }

    public String what() {
        return switch (this) {
            case DEVICES -> Messages.readDevices;
            case OWN -> Messages.readOwn;
            case OTHERS -> Messages.readOthers;
            case BUFFERS -> Messages.readBuffers;
            case BPF -> Messages.readBpf;
            case KCORE -> Messages.readKcore;
            case EVENTS -> Messages.readEvents;
        };
    }

    public String needs() {
        return switch (this) {
            case DEVICES, OWN -> Messages.needsNothing;
            case OTHERS -> Messages.needsPtrace;
            case BUFFERS, EVENTS -> Messages.needsRoot;
            case BPF -> Messages.needsBpf;
            case KCORE -> Messages.needsRawio;
        };
    }

    public String because() {
        return switch (this) {
            case DEVICES -> Messages.whyDevices;
            case OWN -> Messages.whyOwn;
            case OTHERS -> Messages.whyOthers;
            case BUFFERS -> Messages.whyBuffers;
            case BPF -> Messages.whyBpf;
            case KCORE -> Messages.whyKcore;
            case EVENTS -> Messages.whyEvents;
        };
    }
}
