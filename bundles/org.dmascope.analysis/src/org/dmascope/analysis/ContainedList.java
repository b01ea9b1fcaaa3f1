// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Brings a containment list to a wanted content with few notifications; objects that stay keep their identity. */
final class ContainedList {
    /** EMF removes many by comparing each with each; beyond this many comparisons the list is filled anew. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private ContainedList() {
    }

    /**
     * Sets the content.
     *
     * @param wanted objects of this list, and new ones that no list contains yet
     */
    static <E extends EObject> void set(EList<E> list, List<E> wanted) {
        InternalEList<E> target = (InternalEList<E>) list;
        Object[] present = target.basicToArray();
        List<E> stay = new ArrayList<>(wanted.size());
        for (E e : wanted) {
            if (e.eContainer() != null) {
                stay.add(e);
            }
        }
        List<Object> gone = new ArrayList<>();
        int s = 0;
        for (Object e : present) {
            if (s < stay.size() && stay.get(s) == e) {
                s++;
            } else {
                gone.add(e);
            }
        }
        boolean inOrder = s == stay.size();
        if (!inOrder || (long) gone.size() * present.length > MOST_COMPARISONS) {
            target.clear();
            target.addAllUnique(wanted);
            return;
        }
        if (!gone.isEmpty()) {
            target.removeAll(gone);
        }
        if (stay.size() < wanted.size()) {
            insert(target, stay, wanted);
        }
    }

    private static <E> void insert(InternalEList<E> target, List<E> stay, List<E> wanted) {
        int s = 0;
        for (int i = 0; i < wanted.size();) {
            if (s < stay.size() && wanted.get(i) == stay.get(s)) {
                s++;
                i++;
                continue;
            }
            int from = i;
            while (i < wanted.size() && (s == stay.size() || wanted.get(i) != stay.get(s))) {
                i++;
            }
            target.addAllUnique(from, wanted.subList(from, i));
        }
    }
}
