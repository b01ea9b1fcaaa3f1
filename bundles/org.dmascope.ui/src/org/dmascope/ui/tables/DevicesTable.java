// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tables;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.core.Names;
import org.dmascope.core.source.sysfs.PciLink;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.rows.HostRows;
import org.dmascope.ui.rows.Kind;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.Sum;
import org.dmascope.ui.words.DeviceWords;
import org.dmascope.ui.words.FactCells;
import org.eclipse.osgi.util.NLS;

/** One row per device. */
final class DevicesTable {
    private DevicesTable() {
    }

    static TableKind<DeviceRow> kind() {
        return new TableKind<>("devices", Kind.DEVICE, "gpu", //$NON-NLS-1$ //$NON-NLS-2$
                new TableKind.Words(Messages.device, Messages.devices, Messages.noDevices), columns(), Groupings.devices(), HostRows::devices, Subject::of,
                Snapshot::devicesKnown, Set.of("sysfs", "bufinfo", "struct")); //$NON-NLS-1$
    }

    private static List<Column<DeviceRow>> columns() {
        return List.of(Column.words("device", Messages.colDevice, 150, DevicesTable::device), //$NON-NLS-1$
                Column.words("name", Messages.colName, 260, d -> Cell.of(DeviceWords.name(d))), //$NON-NLS-1$
                Column.words("driver", Messages.colDriver, 120, d -> optional(d.driver())), //$NON-NLS-1$
                Column.words("bus", Messages.colBus, 80, d -> Cell.of(Names.display(d.bus()))), //$NON-NLS-1$
                Column.words("roles", Messages.colRoles, 120, DevicesTable::roles), //$NON-NLS-1$
                Column.<DeviceRow>words("attachments", Messages.colAttachments, 96, d -> FactCells.count(d.attachments(), d.attachmentCount())).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(DeviceRow::attachments)).summed(Sum.of(d -> d.attachmentCount().known() ? d.attachments() : -1)),
                Column.words("nodes", Messages.colNodes, 150, DevicesTable::nodes), //$NON-NLS-1$
                Column.<DeviceRow>words("numa", Messages.colNuma, 60, d -> number(d.pci() == null ? -1 : d.pci().numaNode())).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(d -> d.pci() == null ? -1 : d.pci().numaNode())),
                Column.<DeviceRow>words("iommu", Messages.colIommu, 80, d -> number(d.pci() == null ? -1 : d.pci().iommuGroup())).numbers() //$NON-NLS-1$
                        .orderedBy(Comparator.comparingInt(d -> d.pci() == null ? -1 : d.pci().iommuGroup())),
                Column.words("link", Messages.colLink, 130, DevicesTable::link)); //$NON-NLS-1$
    }

    private static Cell device(DeviceRow d) {
        return Cell.of(Names.display(d.id())).face(Face.MONO).icon(DeviceWords.icon(d)).tip(Names.display(d.sysfsPath()) + '\n' + FactCells.evidence(d.evidence())).said(FactCells.said(d.evidence()));
    }

    private static Cell optional(String raw) {
        return raw == null ? Shared.none() : Cell.of(Names.display(raw));
    }

    private static Cell number(int n) {
        return n < 0 ? Shared.none() : Cell.of(Integer.toString(n));
    }

    private static Cell roles(DeviceRow d) {
        List<String> roles = d.roles();
        return roles.isEmpty() ? Shared.none() : Cell.of(String.join(", ", roles)).icon(roles.get(0)); //$NON-NLS-1$
    }

    private static Cell nodes(DeviceRow d) {
        return Cell.of(d.nodes().stream().map(n -> Names.display(n.name())).collect(Collectors.joining(", "))) //$NON-NLS-1$
                .tip(d.nodes().stream().map(n -> n.subsystem() + ' ' + Names.display(n.name())).collect(Collectors.joining("\n"))); //$NON-NLS-1$
    }

    private static Cell link(DeviceRow d) {
        PciLink l = d.pci() == null ? null : d.pci().link();
        if (l == null || l.currentWidth() == 0) {
            return Shared.none();
        }
        String now = gts(l.currentSpeed()) + " \u00d7" + l.currentWidth(); //$NON-NLS-1$
        String most = gts(l.maxSpeed()) + " \u00d7" + l.maxWidth(); //$NON-NLS-1$
        Cell c = Cell.of(now).tip(NLS.bind(Messages.linkTip, now, most));
        return l.currentSpeed() < l.maxSpeed() || l.currentWidth() < l.maxWidth() ? c.token(Token.OCHRE) : c;
    }

    private static String gts(int megatransfers) {
        return megatransfers % 1000 == 0 ? megatransfers / 1000 + " GT/s" : megatransfers / 1000.0 + " GT/s"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
