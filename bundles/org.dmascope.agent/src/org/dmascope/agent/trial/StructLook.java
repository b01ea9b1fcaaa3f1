// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.agent.trial;

import org.dmascope.core.Content;

/** Looks at the kernel's structures of one buffer, while an importer has it. */
public interface StructLook {
    /** Gets to know the kernel, which can take seconds: to be called before the first pair. @return what the kernel can do, a document of {@code StructText} */
    Content kernel();

    /** @return the walk with that buffer alone, or why there is none; a document of {@code StructText} */
    Content of(long ino);
}
