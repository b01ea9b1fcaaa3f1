// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import java.util.EnumMap;
import java.util.Map;

import org.dmascope.ui.look.Look;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Preferences &gt; Dmascope: how often hosts are read, and how sizes are written. */
public final class WindowPage extends PreferencePage implements IWorkbenchPreferencePage {
    public static final String ID = "org.dmascope.ui.preferences"; //$NON-NLS-1$
    private static final long EXAMPLE = 2_147_483_648L;

    private final Map<SizeUnits, Button> units = new EnumMap<>(SizeUnits.class);
    private StoredPreferences stored;
    private Look look;
    private Spinner interval;
    private Button live;

    @Override
    public void init(IWorkbench bench) {
        stored = bench.getService(StoredPreferences.class);
        look = bench.getWorkbenchWindows()[0].getService(Look.class);
        setDescription(Messages.pageDescription);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
        Group reading = group(area, Messages.groupReading, 3);
        new Label(reading, SWT.NONE).setText(Messages.interval);
        interval = new Spinner(reading, SWT.BORDER);
        interval.setData("test.id", "interval"); //$NON-NLS-1$ //$NON-NLS-2$
        interval.setDigits(1);
        interval.setValues(0, WindowPreferences.SHORTEST / 100, WindowPreferences.LONGEST / 100, 1, 1, 10);
        new Label(reading, SWT.NONE).setText(Messages.seconds);
        live = look.plain(new Button(reading, SWT.CHECK));
        live.setText(Messages.liveAtStart);
        GridDataFactory.fillDefaults().span(3, 1).applyTo(live);
        Group sizes = group(area, Messages.groupUnits, 1);
        for (SizeUnits u : SizeUnits.values()) {
            Button b = look.plain(new Button(sizes, SWT.RADIO));
            b.setText(NLS.bind(u == SizeUnits.BINARY ? Messages.unitsBinary : Messages.unitsDecimal, u.format(EXAMPLE)));
            b.setData("test.id", "units." + u); //$NON-NLS-1$ //$NON-NLS-2$
            units.put(u, b);
        }
        Label more = new Label(area, SWT.WRAP);
        more.setText(Messages.pageMore);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(more);
        show(stored.read());
        return area;
    }

    static Group group(Composite area, String title, int columns) {
        Group g = new Group(area, SWT.NONE);
        g.setText(title);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(8, 8).spacing(8, 6).applyTo(g);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(g);
        return g;
    }

    private void show(WindowPreferences p) {
        interval.setSelection(p.interval() / 100);
        live.setSelection(p.liveAtStart());
        units.forEach((u, b) -> b.setSelection(u == p.units()));
    }

    @Override
    protected void performDefaults() {
        show(WindowPreferences.DEFAULTS);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        SizeUnits chosen = units.get(SizeUnits.DECIMAL).getSelection() ? SizeUnits.DECIMAL : SizeUnits.BINARY;
        stored.write(stored.read().withInterval(interval.getSelection() * 100).withLiveAtStart(live.getSelection()).withUnits(chosen));
        return true;
    }
}
