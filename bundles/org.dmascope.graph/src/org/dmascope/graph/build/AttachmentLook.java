// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.build;

import org.dmascope.analysis.AttachmentState;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.graph.scene.Dash;
import org.dmascope.graph.scene.EndMark;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;

/**
 * How an attachment is drawn: each axis by a channel of its own. Attachments that look alike may be drawn as one.
 *
 * @param colour token: whether it is pinned
 * @param dash   whether it is peer to peer
 * @param mark   whether it is revocable
 * @param badge  its class; that it is revoked or will fail takes the place of it
 */
record AttachmentLook(String colour, Dash dash, EndMark mark, State badge) {
    static final State FAILS = new State("error", Vocabulary.FAILS_TO_MAP, "red");

    static AttachmentLook of(AttachmentState a) {
        EndMark mark = !a.revocable().known() ? EndMark.BAR : a.revocable().value() ? EndMark.RING : EndMark.SQUARE;
        if (a.revokeState().known() && a.revokeState().value() == RevokeState.REVOKED) {
            return new AttachmentLook("red", Dash.DOTTED, mark, Vocabulary.revokeState(a.revokeState()));
        }
        if (a.failsToMap()) {
            return new AttachmentLook(colour(a.pinned()), Dash.DASHED, mark, FAILS);
        }
        State badge = a.revokeState().known() && a.revokeState().value() == RevokeState.REVOKING ? Vocabulary.revokeState(a.revokeState())
                : Vocabulary.attachmentClass(a.attachmentClass());
        return new AttachmentLook(colour(a.pinned()), dash(a.p2p()), mark, badge);
    }

    private static Dash dash(Fact<Boolean> p2p) {
        return !p2p.known() ? Dash.DOTTED : p2p.value() ? Dash.SOLID : Dash.DASHED;
    }

    /** As the vocabulary has it, but what the exporter fixed stands out from what is not known. */
    private static String colour(Fact<Pinned> pinned) {
        return pinned.known() && pinned.value() == Pinned.BY_EXPORTER ? "ink" : Vocabulary.pinned(pinned).colour();
    }
}
