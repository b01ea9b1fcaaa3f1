// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.preferences;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.dmascope.core.Tier;
import org.dmascope.model.edit.Vocabulary;
import org.dmascope.ui.look.Look;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Preferences &gt; Dmascope &gt; Sources: the tiers that may be used for facts, as {@code --tier} of the command line. */
public final class SourcesPage extends PreferencePage implements IWorkbenchPreferencePage {
    public static final String ID = "org.dmascope.ui.preferences.sources"; //$NON-NLS-1$

    private final Map<Tier, Button> boxes = new EnumMap<>(Tier.class);
    private StoredPreferences stored;
    private Look look;

    @Override
    public void init(IWorkbench bench) {
        stored = bench.getService(StoredPreferences.class);
        look = bench.getWorkbenchWindows()[0].getService(Look.class);
        setDescription(Messages.sourcesDescription);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(area);
        for (Tier t : Tier.values()) {
            Button b = look.plain(new Button(area, SWT.CHECK));
            b.setText(words(t));
            b.setData("test.id", "tier." + t); //$NON-NLS-1$ //$NON-NLS-2$
            b.addListener(SWT.Selection, e -> check());
            boxes.put(t, b);
            new Label(area, SWT.NONE).setImage(look.image(Vocabulary.tier(t).icon()));
        }
        show(stored.read().tiers());
        return area;
    }

    private static String words(Tier t) {
        return switch (t) {
            case STRUCT -> Messages.tierStruct;
            case TEXT -> Messages.tierText;
            case EVENT -> Messages.tierEvent;
            case TRIAL -> Messages.tierTrial;
            case RULE -> Messages.tierRule;
            case JOIN -> Messages.tierJoin;
        };
    }

    private void show(Set<Tier> tiers) {
        boxes.forEach((t, b) -> b.setSelection(tiers.contains(t)));
        check();
    }

    private Set<Tier> chosen() {
        Set<Tier> out = EnumSet.noneOf(Tier.class);
        boxes.forEach((t, b) -> {
            if (b.getSelection()) {
                out.add(t);
            }
        });
        return out;
    }

    /** Without a source that looks there is nothing to infer from. */
    private void check() {
        Set<Tier> chosen = chosen();
        boolean looks = chosen.contains(Tier.STRUCT) || chosen.contains(Tier.TEXT);
        setErrorMessage(looks ? null : Messages.noTier);
        setValid(looks);
    }

    @Override
    protected void performDefaults() {
        show(WindowPreferences.DEFAULTS.tiers());
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        stored.write(stored.read().withTiers(chosen()));
        return true;
    }
}
