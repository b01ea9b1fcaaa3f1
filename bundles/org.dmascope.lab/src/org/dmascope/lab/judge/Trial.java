// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import org.dmascope.lab.truth.Truth;

/** What is done with a guest of one kind of scenario. It looks at what is left when every agent that it started has ended. */
interface Trial {
    /** @param first the truth as it was made */
    void judge(Guest guest, Truth first, Aftermath aftermath, Verdicts verdicts);
}
