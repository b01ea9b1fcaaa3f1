// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** A label that is cut at its end, where it must be cut; the platform's own cuts out the middle. */
public final class EndLabel extends CLabel {
    public EndLabel(Composite parent) {
        super(parent, SWT.NONE);
    }

    @Override
    protected String shortenText(GC gc, String text, int width) {
        return text == null ? null : Shortened.of(gc, text, width);
    }
}
