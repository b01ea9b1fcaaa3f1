// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.util.InternalEList;

/** Brings a containment list to a wanted content with few notifications; objects that stay keep their identity. */
final class ContainedList {
    /** EMF removes many by comparing each with each; beyond this many comparisons the list is filled anew. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private ContainedList() {
    }

    static <E> void set(EList<E> list, List<E> wanted) {
        if (list.equals(wanted)) {
            return;
        }
        InternalEList<E> target = (InternalEList<E>) list;
        Set<E> keep = Collections.newSetFromMap(new IdentityHashMap<>(wanted.size()));
        keep.addAll(wanted);
        List<E> gone = new ArrayList<>();
        List<E> stay = new ArrayList<>(list.size());
        for (E e : list) {
            (keep.contains(e) ? stay : gone).add(e);
        }
        boolean costly = (long) gone.size() * list.size() > MOST_COMPARISONS;
        if (costly || !inOrder(stay, wanted)) {
            target.clear();
            target.addAllUnique(wanted);
            return;
        }
        if (!gone.isEmpty()) {
            target.removeAll(gone);
        }
        insert(target, stay, wanted);
    }

    private static <E> boolean inOrder(List<E> stay, List<E> wanted) {
        int s = 0;
        for (int i = 0; i < wanted.size() && s < stay.size(); i++) {
            if (wanted.get(i) == stay.get(s)) {
                s++;
            }
        }
        return s == stay.size();
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
