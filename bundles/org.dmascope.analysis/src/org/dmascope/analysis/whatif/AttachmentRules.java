// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

import org.dmascope.analysis.AttachmentState;

/** What a contract does to an attachment of a buffer whose exporter acts. */
interface AttachmentRules {
    Outcome judge(Exposed buffer, AttachmentState attachment, Action.OnTarget action);

    static AttachmentRules of(Policy policy, Host host) {
        return policy.today() ? new TodayRules(host) : new ProposedRules(policy.softPin());
    }
}
