// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.rules;

import java.util.Objects;

/**
 * What a rule is, for the help, for lists and for each of its findings.
 *
 * @param id       {@code subject.what}, stable
 * @param severity of its findings
 * @param title    what is found, in a few words
 * @param asks     what makes it fire, as a question
 * @param why      why it matters
 * @param remedy   what to do about it
 * @param source   file and function of the kernel that it rests on, or the file that is read
 */
public record About(String id, Severity severity, String title, String asks, String why, String remedy, String source) {
    public About {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(title);
        Objects.requireNonNull(asks);
        Objects.requireNonNull(why);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(source);
    }
}
