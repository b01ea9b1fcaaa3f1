// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.model.edit;

import org.dmascope.core.Diagnostic;
import org.dmascope.core.Fact;
import org.dmascope.core.Tier;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.Effect;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.MrMode;
import org.dmascope.core.axis.MrState;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;

/** The state vocabulary: one icon, word and colour for each value of each axis, for the window and every export. */
public final class Vocabulary {
    /** Nobody could say; the reason stands beside it. */
    /** Instead of yes, where the kernel refuses the pair. */
    public static final String FAILS_TO_MAP = "attached, will fail to map";
    public static final State UNKNOWN = new State("unknown", "unknown", "unknown");

    /** A source that was read. */
    public static final State READ = new State("ok", "read", "green");
    /** A source that was not asked, because nobody wanted it. */
    public static final State OFF = new State("stale", "off", "unknown");
    /** What was read is old: the last reading failed. */
    public static final State STALE = new State("stale", "stale", "unknown");

    private Vocabulary() {
    }

    public static State p2p(Fact<Boolean> f) {
        return !f.known() ? UNKNOWN : f.value() ? new State("p2p", "yes", "teal") : new State("no-p2p", "no", "ochre");
    }

    /** Of an attachment: one that is a peer by its contract and cannot be mapped is never called a peer. */
    public static State p2p(Fact<Boolean> f, boolean failsToMap) {
        return failsToMap ? new State("no-p2p", FAILS_TO_MAP, "red") : p2p(f);
    }

    public static State revocable(Fact<Boolean> f) {
        return !f.known() ? UNKNOWN : f.value() ? new State("revocable", "yes", "purple") : new State("not-revocable", "no", "slate");
    }

    public static State pinned(Fact<Pinned> f) {
        return !f.known() ? UNKNOWN : switch (f.value()) {
            case NO -> new State("movable", "no", "blue");
            case WHILE_MAPPED -> new State("pinned-mapped", "while mapped", "ochre");
            case FOR_LIFE -> new State("pinned", "for life", "orange");
            case BY_EXPORTER -> new State("static", "by exporter", "slate");
        };
    }

    public static State attachmentClass(Fact<AttachmentClass> f) {
        return !f.known() ? UNKNOWN : switch (f.value()) {
            case MOVABLE -> new State("movable", "movable", "blue");
            case PINNED -> new State("pinned", "pinned", "orange");
            case PINNED_REVOCABLE -> new State("pinned-revocable", "pinned-revocable", "purple");
            case STATIC -> new State("static", "static", "slate");
        };
    }

    public static State revokeState(Fact<RevokeState> f) {
        return !f.known() ? UNKNOWN : switch (f.value()) {
            case LIVE -> new State("live", "live", "green");
            case REVOKING -> new State("revoking", "revoking", "ochre");
            case REVOKED -> new State("revoked", "revoked", "red");
            case NOT_POSSIBLE -> new State("static", "not possible", "slate");
        };
    }

    /** What memory an RDMA memory region covers. */
    public static State mrMode(Fact<MrMode> f) {
        return !f.known() ? UNKNOWN : switch (f.value()) {
            case PLAIN -> new State(null, "plain", "text");
            case ODP -> new State("movable", "on demand", "blue");
            case DMA_BUF -> new State("buffer", "dma-buf", "teal");
        };
    }

    /** What becomes of an RDMA memory region when its memory moves or is taken back. */
    public static State mrState(Fact<MrState> f) {
        return !f.known() ? UNKNOWN : switch (f.value()) {
            case LIVE -> new State("live", "live", "green");
            case MOVABLE -> new State("movable", "movable", "blue");
            case PINNED -> new State("pinned", "pinned", "orange");
            case REVOKED -> new State("revoked", "revoked, held", "red");
        };
    }

    /** The kind of importer has a word only. */
    public static State importer(Fact<ImporterKind> f) {
        return f.known() ? new State(null, f.value().word(), "text") : UNKNOWN;
    }

    /** What an action would do to a thing. */
    public static State effect(Effect e) {
        return switch (e) {
            case INVALIDATED -> new State("invalidated", "invalidated", "blue");
            case KILLED -> new State("killed", "killed", "red");
            case MOVED -> new State("movable", "moved", "teal");
            case BLOCKED -> new State("blocked", "blocked", "orange");
            case REFUSED -> new State("denied", "refused", "ochre");
            case SURVIVES -> new State("survives", "survives", "green");
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Mark beside a value: filled square for exact tiers, outlined for exact in time or pair, dashed circle for inferred. */
    public static State tier(Tier t) {
        String icon = switch (t) {
            case STRUCT -> "tier-struct";
            case TEXT -> "tier-text";
            case EVENT -> "tier-event";
            case TRIAL -> "tier-trial";
            case RULE -> "tier-rule";
            case JOIN -> "tier-join";
        };
        return new State(icon, t.inferred() ? t.name() + " (inferred)" : t.name(), "slate");
    }

    public static State outcome(Diagnostic.Outcome o) {
        return switch (o) {
            case DENIED -> new State("denied", "denied", "ochre");
            case ABSENT -> new State("unknown", "absent", "unknown");
            case UNSUPPORTED -> new State("unknown", "unsupported", "unknown");
            case MALFORMED -> new State("warning", "malformed", "ochre");
            case FAILED -> new State("error", "failed", "red");
            case DISAGREE -> new State("warning", "sources disagree", "ochre");
        };
    }

    /** {@code exporter} or {@code importer}. */
    public static State role(String role) {
        return new State(role, role, "text");
    }
}
