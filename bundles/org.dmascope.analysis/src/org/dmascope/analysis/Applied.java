// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

/**
 * What one delta did to a topology: buffers, attachments, devices, processes and holdings that came, changed (an attribute differs) or
 * went. For marks on new and changed rows.
 */
public record Applied(Set<EObject> added, Set<EObject> changed, Set<EObject> gone) {
    Applied() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    /** Whether nothing came, changed or went. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }
}
