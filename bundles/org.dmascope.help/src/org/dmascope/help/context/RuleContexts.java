// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.context;

import org.dmascope.analysis.contract.Rule;
import org.dmascope.analysis.whatif.WhatIfRule;
import org.dmascope.help.book.GeneratedPages;
import org.dmascope.help.book.RuleWords;
import org.eclipse.help.AbstractContextProvider;
import org.eclipse.help.IContext;
import org.eclipse.help.IContext2;
import org.eclipse.help.IHelpResource;
import org.eclipse.osgi.util.NLS;

/** A context for each rule, by its name; those of the tables of exporters and importers too. */
public final class RuleContexts extends AbstractContextProvider {
    private static final String PLUGIN = "org.dmascope.ui"; //$NON-NLS-1$

    /** A page to read further. */
    private record Topic(String label, String href) implements IHelpResource {
        @Override
        public String getLabel() {
            return label;
        }

        @Override
        public String getHref() {
            return href;
        }
    }

    private record RuleContext(String title, String text, IHelpResource... topics) implements IContext2 {
        @Override
        public String getTitle() {
            return title;
        }

        @Override
        public String getText() {
            return text;
        }

        @Override
        public String getStyledText() {
            return text;
        }

        @Override
        public IHelpResource[] getRelatedTopics() {
            return topics.clone();
        }

        @Override
        public String getCategory(IHelpResource topic) {
            return null;
        }
    }

    @Override
    public IContext getContext(String id, String locale) {
        String lead = ContextIds.RULE;
        return id.startsWith(lead) ? of(id.substring(lead.length())) : null;
    }

    /** The context of a rule; null when there is none of this name. */
    public static IContext of(String name) {
        Topic axes = new Topic(Messages.axes, "/" + GeneratedPages.BUNDLE + "/html/axes.xhtml"); //$NON-NLS-1$ //$NON-NLS-2$
        Topic tiers = new Topic(Messages.tiers, "/" + GeneratedPages.BUNDLE + "/html/evidence.xhtml"); //$NON-NLS-1$ //$NON-NLS-2$
        if (name.startsWith(GeneratedPages.WHAT_IF_RULE)) {
            return whatIf(name.substring(GeneratedPages.WHAT_IF_RULE.length()));
        }
        if (name.indexOf(':') > 0) {
            return new RuleContext(NLS.bind(Messages.rule, name), Messages.tableRule, new Topic(name, GeneratedPages.ruleHref(name)), tiers, axes);
        }
        for (Rule r : Rule.values()) {
            if (r.id().equals(name)) {
                String text = RuleWords.meaning(r) + "\n\n" + NLS.bind(Messages.asked, r.test()) + "\n\n" + NLS.bind(Messages.kernelSource, r.source()); //$NON-NLS-1$ //$NON-NLS-2$
                return new RuleContext(NLS.bind(Messages.rule, name), text, new Topic(Messages.allRules, GeneratedPages.ruleHref(name)), axes, tiers);
            }
        }
        return null;
    }

    /** @param name with strokes for points: the platform takes what stands behind the last point for the name */
    private static IContext whatIf(String name) {
        for (WhatIfRule r : WhatIfRule.values()) {
            if (r.id().equals(name.replace('/', '.'))) {
                return new RuleContext(NLS.bind(Messages.rule, r.id()), r.sentence() + "\n\n" + NLS.bind(Messages.kernelSource, r.source()), //$NON-NLS-1$
                        new Topic(Messages.allRules, GeneratedPages.ruleHref(GeneratedPages.WHAT_IF_RULE + r.id())),
                        new Topic(Messages.whatIf, "/" + GeneratedPages.BUNDLE + "/html/whatif.xhtml")); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        return null;
    }

    @Override
    public String[] getPlugins() {
        return new String[] { PLUGIN };
    }
}
