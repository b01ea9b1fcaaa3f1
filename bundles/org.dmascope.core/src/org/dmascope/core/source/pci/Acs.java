// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.pci;

/**
 * Access Control Services of a function (extended capability 0x0d). Only request redirect, completion redirect and egress control count for the kernel's
 * peer-to-peer rule; source validation or upstream forwarding alone redirect nothing (pci_bridge_has_acs_redir() of drivers/pci/p2pdma.c).
 *
 * @param state      whether there is one, and whether that is known
 * @param offset     of the capability in config space; 0 unless {@link State#READ}
 * @param capability what the function could do, PCI_ACS_CAP
 * @param control    what is switched on, PCI_ACS_CTRL
 */
public record Acs(State state, int offset, int capability, int control) {
    public static final int SOURCE_VALIDATION = 0x01;
    public static final int TRANSLATION_BLOCKING = 0x02;
    public static final int REQUEST_REDIRECT = 0x04;
    public static final int COMPLETION_REDIRECT = 0x08;
    public static final int UPSTREAM_FORWARDING = 0x10;
    public static final int EGRESS_CONTROL = 0x20;
    public static final int DIRECT_TRANSLATED = 0x40;
    /** Any of these sends peer-to-peer requests or their answers up to the root. */
    public static final int REDIRECT = REQUEST_REDIRECT | COMPLETION_REDIRECT | EGRESS_CONTROL;

    /** What is known. */
    public enum State {
        /** It was read. */
        READ,
        /** The function has none. */
        NONE,
        /** It may have one: the extended part of config space was not read. */
        UNREAD
    }

    public static final Acs NONE = new Acs(State.NONE, 0, 0, 0);
    public static final Acs UNREAD = new Acs(State.UNREAD, 0, 0, 0);

    public boolean known() {
        return state != State.UNREAD;
    }

    /** Whether it is known to redirect. */
    public boolean redirects() {
        return state == State.READ && (control & REDIRECT) != 0;
    }
}
