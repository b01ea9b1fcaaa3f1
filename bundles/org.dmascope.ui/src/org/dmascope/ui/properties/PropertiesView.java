// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.properties;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.analysis.row.BufferRow;
import org.dmascope.analysis.row.DeviceRow;
import org.dmascope.analysis.row.HolderRow;
import org.dmascope.analysis.row.MemoryRow;
import org.dmascope.analysis.row.MrRow;
import org.dmascope.core.Names;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.menu.ObjectMenu;
import org.dmascope.ui.menu.TableMenu;
import org.dmascope.ui.parts.Commands;
import org.dmascope.ui.parts.Opening;
import org.dmascope.ui.parts.RuleHelp;
import org.dmascope.ui.parts.TableClipboard;
import org.dmascope.ui.rows.EventRow;
import org.dmascope.ui.rows.FindingRow;
import org.dmascope.ui.rows.GroupRow;
import org.dmascope.ui.select.LinkedSelection;
import org.dmascope.ui.status.StatusText;
import org.dmascope.ui.table.Cell;
import org.dmascope.ui.table.Column;
import org.dmascope.ui.table.RowTable;
import org.dmascope.ui.words.DeviceWords;
import org.dmascope.ui.timeline.Marks;
import org.dmascope.ui.words.FactCells;
import org.dmascope.ui.words.SteadyCosts;
import org.dmascope.ui.words.Units;
import org.eclipse.help.IContextProvider;
import org.dmascope.ui.widgets.FilterBar;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.words.SeverityWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

/**
 * Every attribute of what is selected, each with its evidence: value and tier mark, source, and below the table the whole of it for the
 * selected line (path, time, note, what other sources say, or why it is unknown and what to do).
 */
public final class PropertiesView extends ViewPart implements LinkedSelection.Listener {
    public static final String ID = "org.dmascope.ui.view.properties"; //$NON-NLS-1$
    private static final String HELP = "org.dmascope.ui.properties"; //$NON-NLS-1$

    private LinkedSelection selection;
    private Header header;
    private RowTable<Property> table;
    private FilterBar bar;
    private Text detail;
    private final SteadyCosts costs = new SteadyCosts();

    @Override
    public void createPartControl(Composite parent) {
        Opening.fill(getViewSite(), parent, () -> fill(parent));
    }

    private void fill(Composite parent) {
        Look look = getSite().getService(Look.class);
        selection = getSite().getService(LinkedSelection.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new Header(parent, look);
        bar = new FilterBar(parent, look, Messages.filterHint, this::filter, this::setFocus);
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        sash.setSashWidth(4);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, look, columns(), Property::key, false);
        table.setHeading(Property::heading);
        table.control().setData("test.id", "properties"); //$NON-NLS-1$ //$NON-NLS-2$
        Composite below = look.paint(new Composite(sash, SWT.NONE), Token.BASE, Token.TEXT);
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(below);
        detail = look.paint(new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), Token.BASE, Token.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(detail);
        Named.as(Messages.evidence, detail);
        detail.setFont(look.font(Face.TEXT));
        detail.setData("test.id", "evidence"); //$NON-NLS-1$ //$NON-NLS-2$
        sash.setWeights(80, 20);
        table.onSelection(rows -> explain(rows.isEmpty() ? null : rows.get(0)));
        setTitleImage(look.image("properties")); //$NON-NLS-1$
        TableClipboard.attach(getSite(), table);
        TableClipboard.handle(getSite(), Commands.FIND, bar::focus);
        table.onCount(() -> bar.setCount(NLS.bind(Messages.shownOf, table.shown().size(), table.total())));
        table.control().addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && bar.visible()) {
                bar.clear();
            }
        });
        TableMenu.attach(getSite(), table, ObjectMenu.ROWS);
        StatusText.attach(getSite(), getViewSite().getActionBars(), parent);
        selection.add(this);
        fill();
    }

    private static List<Column<Property>> columns() {
        return List.of(Column.words("name", Messages.property, 122, p -> p.heading() ? Cell.of(p.name()).face(Face.BOLD) : Cell.of(p.name())), //$NON-NLS-1$
                Column.words("value", Messages.value, 140, p -> p.value().mark(null)), //$NON-NLS-1$
                Column.words("evidence", Messages.evidence, 94, PropertiesView::evidence)); //$NON-NLS-1$
    }

    private static Cell evidence(Property p) {
        if (p.heading()) {
            return Cell.EMPTY;
        }
        String icon = p.value().mark() != null ? p.value().mark() : p.source().isEmpty() ? null : FactCells.UNKNOWN_ICON;
        return Cell.of(p.source()).token(Token.DIM).icon(icon).tip(p.detail());
    }

    /** Filters as the user does: properties that hold every word in name, value or source. */
    public void filter(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+"); //$NON-NLS-1$
        table.setQuickFilter(p -> text.isBlank() || !p.heading()
                && Arrays.stream(words).allMatch((p.name() + '\t' + p.value().text() + '\t' + p.source()).toLowerCase(Locale.ROOT)::contains));
    }

    private void explain(Property p) {
        String words = p == null || p.heading() ? "" : p.name() + ": " + p.value().text() + '\n' + p.detail(); //$NON-NLS-1$ //$NON-NLS-2$
        if (!words.equals(detail.getText())) { // it is painted, and scrolled back, whenever it is set
            detail.setText(words);
        }
    }

    private void fill() {
        Object row = selection.followedRow();
        switch (row) {
            case AttachmentRow a -> show("attachment", NLS.bind(Messages.attachmentTitle, Names.display(a.deviceName()), a.buffer().ino()), //$NON-NLS-1$
                    line(a.buffer()), BufferLines.of(a));
            case BufferRow b -> show("buffer", NLS.bind(Messages.bufferTitle, b.ino()), line(b), BufferLines.of(b)); //$NON-NLS-1$
            case HolderRow h -> show("process", NLS.bind(Messages.holderTitle, h.pid() + (h.comm() == null ? "" : ' ' + Names.display(h.comm())), h.buffer().ino()), //$NON-NLS-1$ //$NON-NLS-2$
                    line(h.buffer()), BufferLines.of(h));
            case DeviceRow d -> show(DeviceWords.icon(d), NLS.bind(Messages.deviceTitle, Names.display(d.id())), DeviceWords.name(d),
                    DeviceLines.of(d, selection.rows()));
            case PathState p -> show("matrix", Names.display(p.a().id()) + " \u2192 " + Names.display(p.b().id()), p.reason(), PathLines.of(p)); //$NON-NLS-1$ //$NON-NLS-2$
            case MemoryRow m -> show("memory", NLS.bind(Messages.memoryTitle, Names.display(m.region())), //$NON-NLS-1$
                    m.device().known() ? Names.display(m.device().value()) : m.device().reason(), MemoryLines.of(m));
            case GroupRow g -> show("process", NLS.bind(Messages.groupTitle, Names.display(g.group().cgroup())), Names.display(g.group().region()), MemoryLines.of(g.group())); //$NON-NLS-1$
            case MrRow m -> show("mr", NLS.bind(Messages.mrTitle, Names.display(m.device()), m.mrn()), m.buffer() == null ? "" : line(m.buffer()), RegionLines.of(m)); //$NON-NLS-1$ //$NON-NLS-2$
            case FindingRow f -> show(SeverityWords.icon(f), f.rule().title(), f.finding() == null ? f.unread().reason() : f.finding().subject().label(), FindingLines.of(f));
            case EventRow e -> event(e);
            case null, default -> nothing();
        }
    }

    private void event(EventRow e) {
        BufferRow b = e.event().ino() < 0 ? null : selection.rows().buffer(e.event().ino());
        show(Marks.icon(e.event().kind()), NLS.bind(Messages.eventTitle, e.event().ino() < 0 ? e.event().kind().word() : e.event().kind().word() + ", ino " + e.event().ino()), //$NON-NLS-1$
                b == null ? "" : line(b), EventLines.of(e, b)); //$NON-NLS-1$
    }

    private static String line(BufferRow b) {
        String name = b.name().known() ? Names.display(b.name().value()) : ""; //$NON-NLS-1$
        String size = b.size().known() ? Units.size(b.size().value()) : ""; //$NON-NLS-1$
        String exp = b.expName().known() ? Names.display(b.expName().value()) : ""; //$NON-NLS-1$
        return Stream.of(name, size, exp).filter(s -> !s.isEmpty()).collect(Collectors.joining(" \u00b7 ")); //$NON-NLS-1$
    }

    private void nothing() {
        if (selection.remark() != null) {
            show(selection.remark().icon(), selection.remark().title(), selection.followed() != null ? Messages.gone : "", List.of()); //$NON-NLS-1$
        } else if (selection.host() == null) {
            show("properties", Messages.nothing, "", List.of()); //$NON-NLS-1$ //$NON-NLS-2$
        } else {
            boolean gone = selection.followed() != null;
            show("host", selection.host().title(), gone ? Messages.gone : Messages.nothing, gone ? List.of() : HostLines.of(selection.host(), costs)); //$NON-NLS-1$
        }
    }

    private void show(String icon, String title, String line, List<Property> known) {
        header.say(icon, title, line);
        List<Property> lines = selection.remark() == null ? known : Stream.concat(PropertyList.of(selection.remark()).stream(), known.stream()).toList();
        table.setRows(lines);
        List<Property> kept = table.selection();
        explain(kept.isEmpty() ? null : lines.stream().filter(p -> p.key().equals(kept.get(0).key())).findFirst().orElse(null));
    }

    /** F1 explains the rule that the selected line comes from. */
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IContextProvider.class && table != null ? adapter.cast(new RuleHelp(HELP, () -> table.selection().stream().findFirst().map(Property::rule).orElse(null))) : super.getAdapter(adapter);
    }

    /** The table, for tests. */
    public RowTable<?> table() {
        return table;
    }

    /** Selects the n-th line that comes from a rule; its name, null when there are not so many. For tests. */
    public String selectRule(int n) {
        Property found = table.shown().stream().filter(p -> p.rule() != null).skip(n).findFirst().orElse(null);
        if (found != null) {
            table.select(found.key());
        }
        return found == null ? null : found.rule();
    }

    /** What is said of the selected line. */
    public String detail() {
        return detail.getText();
    }

    @Override
    public void hostShown() {
        fill();
    }

    @Override
    public void selected(Object origin) {
        fill();
    }

    @Override
    public void read() {
        fill();
    }

    @Override
    public void recorded() {
        if (selection.followedRow() instanceof EventRow) {
            fill();
        }
    }

    @Override
    public void setFocus() {
        if (table != null) {
            table.control().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (selection != null) {
            selection.remove(this);
        }
        super.dispose();
    }
}
