// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.help.IHelpContentProducer;

/** The pages that would only repeat what the program knows: its rules and its tables. They are made when they are asked for, here and in any Eclipse. */
public final class GeneratedPages implements IHelpContentProducer {
    public static final String BUNDLE = "org.dmascope.help"; //$NON-NLS-1$
    public static final String RULES = "html/rules.xhtml"; //$NON-NLS-1$
    public static final String FINDINGS = "html/findings.xhtml"; //$NON-NLS-1$
    public static final String CATALOGUE = "html/catalogue.xhtml"; //$NON-NLS-1$
    public static final String FAILURES = "html/failures.xhtml"; //$NON-NLS-1$
    public static final String WHAT_IF = "html/whatif-rules.xhtml"; //$NON-NLS-1$
    /** Before the name of a rule of what-if, where rules of all kinds are named. */
    public static final String WHAT_IF_RULE = "whatif:"; //$NON-NLS-1$
    private static final String FAILURE = "failure:"; //$NON-NLS-1$

    @Override
    public InputStream getInputStream(String pluginID, String href, Locale locale) {
        if (!BUNDLE.equals(pluginID)) {
            return null;
        }
        int end = href.indexOf('?');
        String xhtml = switch (end < 0 ? href : href.substring(0, end)) {
            case RULES -> RulesPage.xhtml();
            case FINDINGS -> FindingsPage.xhtml();
            case CATALOGUE -> CataloguePage.xhtml();
            case FAILURES -> FailuresPage.xhtml();
            case WHAT_IF -> WhatIfPage.xhtml();
            default -> null;
        };
        return xhtml == null ? null : new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a rule is explained; the rules of the tables of exporters and importers have theirs among those, the causes of failures on their own page. */
    public static String ruleHref(String rule) {
        String page = rule.startsWith(FAILURE) ? FAILURES : rule.startsWith(WHAT_IF_RULE) ? WHAT_IF : rule.indexOf(':') < 0 ? RULES : CATALOGUE;
        return "/" + BUNDLE + "/" + page + "#" + anchor(rule); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    static String anchor(String rule) {
        return rule.replace(':', '-');
    }
}
