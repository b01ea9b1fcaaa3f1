// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.truth;

import com.google.gson.JsonObject;

/** Reads what a truth says of trials. */
final class AttemptReader {
    private AttemptReader() {
    }

    /** Null when the truth says nothing of them. */
    static Attempts attempts(JsonObject truth) {
        return truth.has("attempts") ? new Attempts(TruthReader.list(truth, "attempts", AttemptReader::attempt)) : null;
    }

    private static Attempts.Attempt attempt(JsonObject a) {
        return new Attempts.Attempt(TruthReader.text(a, "exporter"), TruthReader.text(a, "importer"), TruthReader.optional(a, "device"), TruthReader.optional(a, "stage"),
                (int) TruthReader.number(a, "errnoNumber"), TruthReader.number(a, "references"), TruthReader.texts(a, "attached"), TruthReader.optional(a, "class"),
                TruthReader.number(a, "us"), ContractReader.bool(a, "leaked"), ContractReader.bool(a, "varies"));
    }

    /** The same. */
    static Kills kills(JsonObject truth) {
        if (!(truth.get("kills") instanceof JsonObject k)) {
            return null;
        }
        return new Kills(count(k, "trials"), count(k, "agents"), count(k, "holding"), count(k, "attached"), count(k, "orphans"), count(k, "alive"), count(k, "agentsAlive"),
                count(k, "fds"));
    }

    private static int count(JsonObject k, String key) {
        return (int) TruthReader.number(k, key);
    }
}
