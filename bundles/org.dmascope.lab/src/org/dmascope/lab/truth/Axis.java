// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import java.util.Optional;
import java.util.stream.Stream;

/** What a truth and a shown document say of an attachment's contract, by the key that both use. */
public enum Axis {
    IMPORTER("importer"), P2P("p2p"), PINNED("pinned"), REVOCABLE("revocable"), CLASS("class"), REVOKE_STATE("revokeState");

    private final String key;

    Axis(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    static Optional<Axis> of(String key) {
        return Stream.of(values()).filter(a -> a.key.equals(key)).findFirst();
    }
}
