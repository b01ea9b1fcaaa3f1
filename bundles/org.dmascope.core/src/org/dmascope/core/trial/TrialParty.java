// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.trial;

import java.util.Objects;

/**
 * One exporter or importer of a host that can be named in a trial.
 *
 * @param role   which side it is
 * @param id     what a request names it by, {@link #isId}
 * @param kind   id of its {@link TrialKind}
 * @param node   path of its device node, raw; null when there is none here
 * @param device dev_name of the device behind the node, raw; null when it has none
 * @param driver driver of that device, raw; null when it is not known
 * @param state  whether it can be tried
 * @param reason why not; null when it can
 * @param remedy what would help; null when nothing would, or when it can be tried
 */
public record TrialParty(TrialRole role, String id, String kind, String node, String device, String driver, State state, String reason, String remedy) {
    /** Longest id. */
    public static final int LONGEST_ID = 64;

    /** Whether a side can be tried. */
    public enum State {
        /** It can be tried. */
        AVAILABLE("available"),
        /** Its node is missing or may not be opened. */
        UNAVAILABLE("unavailable"),
        /** It is never tried, because of its side effects. */
        REFUSED("refused");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public TrialParty {
        Objects.requireNonNull(role);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(state);
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of an exporter or importer: " + id);
        }
    }

    public boolean available() {
        return state == State.AVAILABLE;
    }

    /** Whether a text can be an id: letters, digits, {@code . _ : -}, no dash in front, at most {@link #LONGEST_ID}. No path is one. */
    public static boolean isId(String s) {
        return s != null && !s.isEmpty() && s.length() <= LONGEST_ID && s.charAt(0) != '-'
                && s.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == ':' || c == '-');
    }
}
