// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.capture;

import java.util.ArrayList;
import java.util.List;

import org.dmascope.core.Names;
import org.dmascope.core.source.host.HostFacts;
import org.dmascope.session.CaptureManifest;
import org.dmascope.ui.live.HostCounts;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a capture says about itself, as pairs of words. */
final class Summary {
    /** Least width of a value in pixels; it takes more where there is, and wraps. */
    private static final int VALUE = 120;

    private final Composite area;
    private final Look look;
    private final List<String> said = new ArrayList<>();

    Summary(Composite parent, Look look) {
        this.look = look;
        area = look.paint(new Composite(parent, SWT.NONE), Token.BASE, Token.TEXT);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 12).spacing(14, 5).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    }

    void show(CaptureManifest m, OpenHost host) {
        clear();
        HostCounts n = HostCounts.of(host);
        heading(NLS.bind(Messages.title, m.host() == null ? m.spec() : Names.display(m.host())));
        pair(Messages.host, m.spec());
        pair(Messages.buffers, n.buffers());
        pair(Messages.kernel, m.kernel() == null ? Messages.unknown : Names.display(m.kernel()));
        pair(Messages.attachments, n.attachments());
        pair(Messages.takenAt, m.takenAt().toString());
        pair(Messages.holders, n.holders());
        HostFacts f = host.reading().survey().host();
        pair(Messages.readBy, f == null ? m.how() : NLS.bind(Messages.reader, new Object[] { f.uid(), Long.bitCount(f.capEff()), m.how() }));
        pair(Messages.devices, n.devices());
        pair(Messages.sources, String.join(", ", m.sources())); //$NON-NLS-1$
        pair(Messages.program, NLS.bind(Messages.programVersion, m.toolVersion(), m.schema()));
        heading(host.snapshot() == null || host.snapshot().diagnostics().isEmpty() ? Messages.allRead : Messages.notAllRead);
        area.getParent().layout();
    }

    void failed(String why) {
        clear();
        heading(Messages.failed);
        pair(Messages.reason, why);
        area.getParent().layout();
    }

    String words() {
        return String.join("\n", said); //$NON-NLS-1$
    }

    private void clear() {
        said.clear();
        for (Control c : area.getChildren()) {
            c.dispose();
        }
    }

    private void heading(String words) {
        Label l = label(words, Face.BOLD, Token.TEXT);
        GridDataFactory.fillDefaults().span(4, 1).indent(0, said.size() > 1 ? 8 : 0).applyTo(l);
    }

    private void pair(String name, String value) {
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label(name, Face.TEXT, Token.DIM));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).hint(look.scaled(VALUE), SWT.DEFAULT).applyTo(label(value, Face.TEXT, Token.TEXT));
    }

    private Label label(String words, Face face, Token ink) {
        said.add(words);
        Label l = look.paint(new Label(area, SWT.WRAP), Token.BASE, ink);
        l.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        l.setFont(look.font(face));
        return l;
    }
}
