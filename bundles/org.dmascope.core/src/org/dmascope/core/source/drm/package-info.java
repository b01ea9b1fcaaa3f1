// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * What graphics and accelerator drivers say of their memory: objects with their place and pin count, totals of the device, and what each
 * client uses. Texts below debugfs and fdinfo of DRM descriptors.
 */
package org.dmascope.core.source.drm;
