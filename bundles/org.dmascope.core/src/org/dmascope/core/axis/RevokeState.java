// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** Where an attachment stands between use and revocation. */
public enum RevokeState implements Word {
    /** In use. */
    LIVE,
    /** Revocation was asked for; unmap is awaited. */
    REVOKING,
    /** Gone for good. */
    REVOKED,
    /** This attachment cannot be revoked. */
    NOT_POSSIBLE;

    @Override
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
