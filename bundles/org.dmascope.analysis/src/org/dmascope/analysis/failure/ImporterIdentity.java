// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.failure;

import java.util.Set;

import org.dmascope.core.Fact;
import org.dmascope.core.catalogue.ImporterTrait;

/**
 * What is known of an importer that was asked for.
 *
 * @param drivers its driver, with the names of the parts that share its device; empty when it is not known
 * @param device  its dev_name; null when a driver or a kind was named
 * @param kinds   kinds that it is known to be
 * @param closed  whether it is of no other kind (the contract kinds aside)
 * @param is      what the name stands for
 */
record ImporterIdentity(Set<String> drivers, String device, Set<ImporterTrait> kinds, boolean closed, Fact<String> is) {
    ImporterIdentity {
        drivers = Set.copyOf(drivers);
        kinds = Set.copyOf(kinds);
    }
}
