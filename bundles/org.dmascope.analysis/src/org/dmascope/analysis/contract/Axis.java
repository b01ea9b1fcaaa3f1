// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

/** What a verdict says of an attachment, by the key that table, filter and JSON use. */
public enum Axis {
    IMPORTER("importer"), P2P("p2p"), PINNED("pinned"), REVOCABLE("revocable"), CLASS("class"), REVOKE_STATE("revokeState");

    private final String key;

    Axis(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
