// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
/**
 * Takes out of a recording what tells about people and machines, and leaves what tells about dma-bufs: the same name becomes the same token everywhere, so that
 * what belonged together still does. Sizes, inodes, process ids and PCI addresses stay.
 */
package org.dmascope.session.redact;
