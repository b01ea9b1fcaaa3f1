// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.core.Names;
import org.dmascope.model.edit.State;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.words.FactCells;

/** One row per attachment: a device on a buffer. */
final class AttachmentsTable {
    private AttachmentsTable() {
    }

    static TableKind<AttachmentRow> kind() {
        return new TableKind<>("attachments", Kind.ATTACHMENT, "attachment", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.attachment, Messages.attachments, Messages.noAttachments), columns(), Groupings.attachments(), HostRows::attachments,
                Subject::of, Snapshot::attachmentsKnown, Set.of("bufinfo", "struct", "sysfs")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static List<Column<AttachmentRow>> columns() {
        // the nine of the design fill the 1010 pixels that a window of 1600 has for them; the last says in words what Revocable means
        return List.of(
                Column.<AttachmentRow>words("buffer", Messages.colBuffer, 91, a -> Shared.buffer(a.buffer())).textOf(a -> Shared.bufferText(a.buffer())) //$NON-NLS-1$
                        .orderedBy(Comparator.comparing(AttachmentRow::buffer, Shared.bufferOrder())),
                Column.words("device", Messages.colDevice, 116, AttachmentsTable::device), //$NON-NLS-1$
                Column.words("driver", Messages.colDriver, 92, a -> Shared.raw(a.driver())), //$NON-NLS-1$
                Column.words("importer", Messages.colImporter, 90, a -> FactCells.state(a.importer(), Vocabulary::importer)), //$NON-NLS-1$
                Column.words("class", Messages.colClass, 166, a -> FactCells.state(a.attachmentClass(), Vocabulary::attachmentClass)), //$NON-NLS-1$
                Column.words("p2p", Messages.colP2p, 86, a -> FactCells.state(a.p2p(), f -> Vocabulary.p2p(f, a.failsToMap()))), //$NON-NLS-1$
                Column.words("pinned", Messages.colPinned, 144, a -> FactCells.state(a.pinned(), Vocabulary::pinned)), //$NON-NLS-1$
                Column.words("revocable", Messages.colRevocable, 95, a -> FactCells.state(a.revocable(), Vocabulary::revocable)), //$NON-NLS-1$
                Column.words("revokeState", Messages.colRevokeState, 130, a -> FactCells.state(a.revokeState(), Vocabulary::revokeState)), //$NON-NLS-1$
                Column.words("onRevoke", Messages.colOnRevoke, 112, AttachmentsTable::onRevoke)); //$NON-NLS-1$
    }

    /** What becomes of it when the exporter takes the buffer back: what cannot be called back survives. */
    private static Cell onRevoke(AttachmentRow a) {
        return FactCells.state(a.revocable(), f -> f.value() ? new State("revoked", Messages.endsOnRevoke, "red") //$NON-NLS-1$ //$NON-NLS-2$
                : new State("survives", Messages.survivesRevoke, "green")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static Cell device(AttachmentRow a) {
        String second = a.ordinal() > 1 ? "#" + a.ordinal() : ""; //$NON-NLS-1$ //$NON-NLS-2$
        String path = a.devicePath().known() ? Names.display(a.devicePath().value()) : FactCells.tip(a.devicePath(), Names::display);
        return Shared.device(a.deviceName(), "importer").dim(second).tip(path); //$NON-NLS-1$
    }
}
