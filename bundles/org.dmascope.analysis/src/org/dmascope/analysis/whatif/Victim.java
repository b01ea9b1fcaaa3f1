// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.whatif;

/** What eviction may do to a buffer. */
enum Victim {
    /** It can be moved. */
    MOVABLE,
    /** Its pins can be revoked when nothing else is left. */
    LAST_RESORT,
    /** It can be moved when nothing else is left: its control group is within its low mark. */
    PROTECTED,
    /** Never. */
    NEVER,
    /** What was read does not tell. */
    OPEN
}
