// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.source.rdma;

import java.util.List;

import org.dmascope.core.Problem;
import org.dmascope.core.Reading;

/**
 * What a reply was parsed to.
 *
 * @param reading     the entries, or why the kernel gave none; what was listed before an error is dropped with it
 * @param interrupted whether something came or went while the kernel listed
 * @param problems    what in it is not what the kernel sends
 */
public record Answer<T>(Reading<List<T>> reading, boolean interrupted, List<Problem> problems) {
    public Answer {
        problems = List.copyOf(problems);
    }
}
