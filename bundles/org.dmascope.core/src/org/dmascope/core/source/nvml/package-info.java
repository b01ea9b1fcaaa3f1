// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/** NVLink, which no file of the kernel tells: NVML ({@code libnvidia-ml.so.1}) says which GPUs are linked with which. */
package org.dmascope.core.source.nvml;
