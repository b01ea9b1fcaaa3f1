// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.session;

import java.time.Duration;

import org.dmascope.wire.Hello;

/**
 * How a recording went.
 *
 * @param hello  how the agent introduced itself
 * @param how    by which way, see {@link SurveyReading#how()}
 * @param took   how long it ran, with making and removing the probes
 * @param events how many events came
 * @param lost   how many more the kernel lost
 */
public record WatchEnd(Hello hello, String how, Duration took, long events, long lost) {
}
