// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

/** How the agent of this machine gets its rights. */
public enum Privilege {
    /** Root reads directly; anybody else by {@code sudo -n} when that works without a password, else directly with the own rights. */
    AUTO,
    /** Directly, with the own rights. */
    NONE,
    /** By {@code sudo -n}; a failure is a failure. */
    SUDO,
    /** By {@code pkexec}, which opens a dialogue; a failure is a failure. */
    PKEXEC
}
