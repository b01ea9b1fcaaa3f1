// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.help.book;

import org.dmascope.analysis.whatif.WhatIfRule;

/** The rules of what-if, made from those that the program runs, so that none is left out. */
final class WhatIfPage {
    private WhatIfPage() {
    }

    static String xhtml() {
        Xhtml out = new Xhtml(Messages.whatIfTitle).paragraph(Messages.whatIfLead);
        for (WhatIfRule r : WhatIfRule.values()) {
            out.heading(3, GeneratedPages.anchor(GeneratedPages.WHAT_IF_RULE + r.id()), r.id()).paragraph(Xhtml.escape(r.sentence())).list().row(Messages.ruleSource, Xhtml.code(r.source())).end();
        }
        return out.toString();
    }
}
