// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tree;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.rows.Subject;

/**
 * A line of a tree that stands for something that can be selected.
 *
 * @param key     identity within the tree
 * @param host    the host it is on, null for the one that is shown
 * @param subject what is selected with it, null for none
 */
public record SubjectLine(String key, String icon, String text, String dim, String tip, boolean strong, HostSpec host, Subject subject,
        List<SubjectLine> lines) implements Line {
    public SubjectLine {
        lines = List.copyOf(lines);
    }

    /** A line of the shown host. */
    public static SubjectLine of(String key, String icon, String text, String dim, Subject subject, List<SubjectLine> lines) {
        return new SubjectLine(key, icon, text, dim, null, false, null, subject, lines);
    }

    public SubjectLine bold() {
        return new SubjectLine(key, icon, text, dim, tip, true, host, subject, lines);
    }

    public SubjectLine tip(String words) {
        return new SubjectLine(key, icon, text, dim, words, strong, host, subject, lines);
    }

    @Override
    public List<?> more() {
        return Arrays.asList(host, subject);
    }

    /** It and everything below. */
    public Stream<SubjectLine> all() {
        return Stream.concat(Stream.of(this), lines.stream().flatMap(SubjectLine::all));
    }

    /** What is left when only some lines are wanted: the deepest of them with what is above; null when nothing is. */
    public SubjectLine only(Predicate<SubjectLine> wanted) {
        List<SubjectLine> some = lines.stream().map(l -> l.only(wanted)).filter(l -> l != null).toList();
        if (!some.isEmpty()) {
            return new SubjectLine(key, icon, text, dim, tip, strong, host, subject, some);
        }
        return wanted.test(this) ? this : null;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof SubjectLine n && n.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
