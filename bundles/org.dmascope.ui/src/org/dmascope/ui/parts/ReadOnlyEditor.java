// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.parts;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/** An editor of what was read: it is never changed, so there is nothing to save. */
public abstract class ReadOnlyEditor extends EditorPart {
    @Override
    public final void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("readings are never changed"); //$NON-NLS-1$
    }

    @Override
    public final void doSaveAs() {
        throw new UnsupportedOperationException("readings are never changed"); //$NON-NLS-1$
    }

    @Override
    public final boolean isDirty() {
        return false;
    }

    @Override
    public final boolean isSaveAsAllowed() {
        return false;
    }
}
