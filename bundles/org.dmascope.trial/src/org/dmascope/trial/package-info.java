// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Trial attachments, one class per kind of exporter and of importer; they are listed in {@link org.dmascope.trial.Trials}. Whatever a trial
 * makes hangs on descriptors of its process: {@link org.dmascope.trial.TrialMain} is a process of its own, and its death undoes everything.
 */
package org.dmascope.trial;
