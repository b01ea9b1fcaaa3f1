// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.dmascope.analysis.contract.Rule;

/** What follows from each rule, in a sentence or two: {@code rules.properties}, by the name of the rule. */
public final class RuleWords {
    private static final String FILE = "org.dmascope.help.book.rules"; //$NON-NLS-1$

    private RuleWords() {
    }

    /** @throws MissingResourceException for a rule without its sentence, which a test rules out */
    public static String meaning(Rule rule) {
        return ResourceBundle.getBundle(FILE, Locale.getDefault(), RuleWords.class.getClassLoader()).getString(rule.id());
    }
}
