// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.axis;

/** A value with the one word by which it is shown, filtered and exported. */
public interface Word {
    /** Lower case, words joined by a hyphen. */
    String word();
}
