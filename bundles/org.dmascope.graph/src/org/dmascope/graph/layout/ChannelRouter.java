// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.graph.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Gives each net of a channel a track: a net comes from above in one column, runs level, and goes down in one or several. All columns are different, so that only the
 * order of the tracks decides how many lines cross. The same nets in the same order give the same tracks.
 */
final class ChannelRouter {
    /** Among more nets than this nothing is compared pair by pair. */
    private static final int COMPARED = 4000;
    private static final int SWEEPS = 4;

    /** A net of the channel. */
    static final class Net {
        private final double top;
        private final double[] bottoms;
        private final double left;
        private final double right;
        private int track;

        Net(double top, double[] bottoms) {
            this.top = top;
            this.bottoms = bottoms.clone();
            Arrays.sort(this.bottoms);
            left = Math.min(top, this.bottoms[0]);
            right = Math.max(top, this.bottoms[bottoms.length - 1]);
        }

        /** 0 for the one nearest to the devices. */
        int track() {
            return track;
        }

        private boolean meets(Net o) {
            return left <= o.right + Grid.UNIT && o.left <= right + Grid.UNIT;
        }

        /** Ends of another that go down through this one, when this is below it. */
        private int downThrough(double from, double to) {
            int a = Arrays.binarySearch(bottoms, from);
            int b = Arrays.binarySearch(bottoms, to);
            return Math.max(0, (b < 0 ? -b - 1 : b) - (a < 0 ? -a - 1 : a + 1));
        }

        /** How many lines cross when this one runs above the other. */
        private int crossingsAbove(Net o) {
            return downThrough(o.left, o.right) + (o.top > left && o.top < right ? 1 : 0);
        }
    }

    private final Cancel cancel;

    ChannelRouter(Cancel cancel) {
        this.cancel = cancel;
    }

    /** @return number of tracks */
    int route(List<Net> nets) {
        List<Net> order = new ArrayList<>(nets);
        if (nets.size() <= COMPARED) {
            order = sorted(nets);
        } else {
            order.sort(Comparator.comparingDouble(n -> n.left));
        }
        return pack(order);
    }

    private List<Net> sorted(List<Net> nets) {
        int n = nets.size();
        long[] score = new long[n];
        Integer[] byLeft = new Integer[n];
        Arrays.setAll(byLeft, i -> i);
        Arrays.sort(byLeft, Comparator.comparingDouble(i -> nets.get(i).left));
        for (int i = 0; i < n; i++) {
            cancel.check();
            Net a = nets.get(byLeft[i]);
            for (int j = i + 1; j < n; j++) {
                Net b = nets.get(byLeft[j]);
                if (b.left > a.right + Grid.UNIT) {
                    break;
                }
                int gain = Integer.signum(b.crossingsAbove(a) - a.crossingsAbove(b));
                score[byLeft[i]] += gain;
                score[byLeft[j]] -= gain;
            }
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer>comparingLong(i -> -score[i]).thenComparingDouble(i -> nets.get(i).left).thenComparingInt(i -> i));
        List<Net> out = new ArrayList<>(n);
        for (Integer i : order) {
            out.add(nets.get(i));
        }
        for (int sweep = 0; sweep < SWEEPS && swapped(out); sweep++) {
            cancel.check();
        }
        return out;
    }

    private static boolean swapped(List<Net> order) {
        boolean any = false;
        for (int i = 1; i < order.size(); i++) {
            Net a = order.get(i - 1);
            Net b = order.get(i);
            if (a.meets(b) && b.crossingsAbove(a) < a.crossingsAbove(b)) {
                order.set(i - 1, b);
                order.set(i, a);
                any = true;
            }
        }
        return any;
    }

    /** The topmost track below all that come earlier and meet it. */
    private int pack(List<Net> order) {
        int tracks = 0;
        List<List<Net>> rows = new ArrayList<>();
        for (Net n : order) {
            cancel.check();
            int at = rows.size();
            while (at > 0 && rows.get(at - 1).stream().noneMatch(n::meets)) {
                at--;
            }
            if (at == rows.size()) {
                rows.add(new ArrayList<>());
            }
            rows.get(at).add(n);
            n.track = at;
            tracks = Math.max(tracks, at + 1);
        }
        return tracks;
    }
}
