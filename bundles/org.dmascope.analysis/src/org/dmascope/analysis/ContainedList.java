// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.InternalEList;

/** Brings a containment list to a wanted content with few notifications; objects that stay keep their identity. */
final class ContainedList {
    /** EMF removes many at once by comparing each with each; beyond this many comparisons they are removed one by one. */
    private static final long MOST_COMPARISONS = 400_000;
    /** Removing one moves what is behind it; beyond this many moves the list is filled anew. */
    private static final long MOST_MOVES = 1_000_000_000;

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
        BitSet gone = new BitSet(present.length);
        int s = 0;
        for (int i = 0; i < present.length; i++) {
            if (s < stay.size() && stay.get(s) == present[i]) {
                s++;
            } else {
                gone.set(i);
            }
        }
        boolean inOrder = s == stay.size();
        if (!inOrder || (long) gone.cardinality() * present.length > MOST_MOVES) {
            target.clear();
            target.addAllUnique(wanted);
            return;
        }
        remove(target, present, gone);
        if (stay.size() < wanted.size()) {
            insert(target, stay, wanted);
        }
    }

    private static void remove(InternalEList<?> target, Object[] present, BitSet gone) {
        if ((long) gone.cardinality() * present.length <= MOST_COMPARISONS) {
            if (!gone.isEmpty()) {
                target.removeAll(gone.stream().mapToObj(i -> present[i]).toList());
            }
            return;
        }
        for (int i = gone.previousSetBit(present.length); i >= 0; i = gone.previousSetBit(i - 1)) {
            target.remove(i);
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
