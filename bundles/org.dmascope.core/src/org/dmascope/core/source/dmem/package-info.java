// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What control groups are charged for and limited to: device memory (the dmem controller, 6.14 and newer) and, beside it, system memory. Texts of
 * the unified hierarchy below {@code /sys/fs/cgroup}.
 */
package org.dmascope.core.source.dmem;
