// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.known;

import java.util.EnumMap;
import java.util.Map;

import org.dmascope.session.Privilege;
import org.dmascope.session.PrivilegeCheck;
import org.dmascope.ui.look.Look;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The choice how the agent of this machine gets its rights: what each way needs, whether it works here, what it would make readable. */
public final class PrivilegeChoice {
    private static final int WIDTH = 640;

    private final Composite area;
    private final Look look;
    private final Map<Privilege, Button> buttons = new EnumMap<>(Privilege.class);
    private final Label state;
    private final Table table;
    private Map<Privilege, PrivilegeCheck.Offer> offers = Map.of();

    public PrivilegeChoice(Composite parent, Look look, Privilege chosen) {
        this.look = look;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(area);
        for (Privilege p : Privilege.values()) {
            Button b = look.plain(new Button(area, SWT.RADIO));
            b.setText(words(p));
            b.setData("test.id", "privilege." + p); //$NON-NLS-1$ //$NON-NLS-2$
            b.setSelection(p == chosen);
            b.addListener(SWT.Selection, e -> show());
            buttons.put(p, b);
        }
        state = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 4).applyTo(state);
        table = table();
        show();
        ask(area.getDisplay());
    }

    public Control control() {
        return area;
    }

    public Privilege chosen() {
        return buttons.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey).findFirst().orElse(Privilege.AUTO);
    }

    public void choose(Privilege p) {
        buttons.forEach((q, b) -> b.setSelection(p == q));
        show();
    }

    /** How a way is called. */
    public static String words(Privilege p) {
        return switch (p) {
            case AUTO -> Messages.privilegeAuto;
            case NONE -> Messages.privilegeNone;
            case SUDO -> Messages.privilegeSudo;
            case PKEXEC -> Messages.privilegePkexec;
        };
    }

    /** Whether this machine has answered; for tests. */
    public boolean asked() {
        return !offers.isEmpty();
    }

    /** What is said of the chosen way. */
    public String sentence() {
        return state.getText();
    }

    private Table table() {
        Table t = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.NO_SCROLL);
        t.setHeaderVisible(true);
        t.setData("test.id", "readable"); //$NON-NLS-1$ //$NON-NLS-2$
        for (String title : new String[] { Messages.columnWhat, Messages.columnNeeds, Messages.columnWhy }) {
            new TableColumn(t, SWT.NONE).setText(title);
        }
        for (Readable r : Readable.values()) {
            TableItem i = new TableItem(t, SWT.NONE);
            i.setData(r);
            i.setText(new String[] { r.what(), r.needs(), r.because() });
            i.setImage(look.image("unknown")); //$NON-NLS-1$
        }
        for (TableColumn c : t.getColumns()) {
            c.pack();
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(t);
        return t;
    }

    private void ask(Display display) {
        Job.createSystem(Messages.asking, m -> {
            Map<Privilege, PrivilegeCheck.Offer> found = PrivilegeCheck.look();
            display.asyncExec(() -> {
                if (!area.isDisposed()) {
                    offers = found;
                    show();
                }
            });
            return Status.OK_STATUS;
        }).schedule();
    }

    private void show() {
        PrivilegeCheck.Offer o = offers.get(chosen());
        state.setText(o == null ? Messages.asking : o.works() ? NLS.bind(o.root() ? Messages.wouldAll : Messages.wouldOwn, o.reason()) : NLS.bind(Messages.wouldFail, o.reason()));
        for (TableItem i : table.getItems()) {
            Readable r = (Readable) i.getData();
            boolean can = o != null && o.works() && r.with(o.root());
            i.setImage(look.image(o == null ? "unknown" : can ? "ok" : "denied")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        area.layout();
    }
}
