// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Content;
import org.dmascope.core.Reading;
import org.dmascope.core.SystemRoot;
import org.dmascope.core.kernel.trace.TraceFs;

/**
 * Removes instances and probes: those of one owner, and at the start of a recording those that a killed recorder left. Never touches what
 * another program made, nor what a living recorder uses.
 */
final class Sweeper {
    static final String INSTANCES = "instances";
    static final String PROBES = "dynamic_events";
    private static final int LIMIT = 4 << 20;
    /** A line of the list of probes: {@code p:GROUP/NAME …}, {@code r256:GROUP/NAME …}, {@code f:GROUP/NAME …}. */
    private static final Pattern LINE = Pattern.compile("[a-z]\\d*:(dmascope_[0-9_]+)/(\\w+) .*");
    private static final int TRIES = 40;
    private static final long PAUSE_MILLIS = 25;

    private final TraceFs fs;
    private final SystemRoot root;

    Sweeper(TraceFs fs, SystemRoot root) {
        this.fs = fs;
        this.root = root;
    }

    /** Removes what recorders left that are no more. @return their names */
    List<String> sweep() {
        Set<String> tokens = new LinkedHashSet<>(fs.list(INSTANCES).orElse(List.of()));
        for (String line : probes()) {
            Matcher m = LINE.matcher(line);
            if (m.matches()) {
                tokens.add(m.group(1));
            }
        }
        long namespace = Owner.namespace(root);
        List<String> swept = new ArrayList<>();
        for (String token : tokens) {
            Owner o = Owner.of(token);
            if (o != null && o.gone(root, namespace) && remove(token) == null) {
                swept.add(token);
            }
        }
        return swept;
    }

    private List<String> probes() {
        return fs.read(PROBES, LIMIT) instanceof Reading.Ok<Content>(String p, Content c) ? c.line().lines().toList() : List.of();
    }

    /** Removes the instance and the probes of this name. @return null when nothing of it is left, else why, in one sentence */
    String remove(String token) {
        if (fs.list(INSTANCES).orElse(List.of()).contains(token)) {
            fs.write(instance(token) + "/events/enable", "0", false);
        }
        boolean any = probes().stream().anyMatch(l -> of(l, token));
        if (any && !fs.write(PROBES, "-:" + token + "/\n", true).ok()) {
            // kernels before 5.16 remove one by one
            for (String line : probes()) {
                Matcher m = LINE.matcher(line);
                if (m.matches() && m.group(1).equals(token)) {
                    fs.write(PROBES, "-:" + token + "/" + m.group(2) + "\n", true);
                }
            }
        }
        Reading<Integer> removed = directory(token);
        boolean left = probes().stream().anyMatch(l -> of(l, token));
        return left ? "the probes of " + token + " could not be removed" : removed == null || removed.ok() ? null : "the instance " + token + " could not be removed";
    }

    private static boolean of(String line, String token) {
        Matcher m = LINE.matcher(line);
        return m.matches() && m.group(1).equals(token);
    }

    static String instance(String token) {
        return INSTANCES + "/" + token;
    }

    /** A ring that was just read may be busy for a moment. @return null when there is no such instance */
    private Reading<Integer> directory(String token) {
        Reading<Integer> r = null;
        for (int i = 0; i < TRIES && fs.list(INSTANCES).orElse(List.of()).contains(token); i++) {
            r = fs.remove(instance(token));
            if (r.ok()) {
                return r;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return r;
            }
        }
        return r;
    }
}
