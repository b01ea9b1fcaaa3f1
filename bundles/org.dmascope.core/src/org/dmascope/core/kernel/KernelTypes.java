// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.core.kernel;

import java.util.Map;

/**
 * Layouts of the kernel's structures, as far as they were asked for ({@link WantedTypes}). A structure or member that is not in it does not
 * exist in this kernel, or is in the type information of a module that is not loaded.
 *
 * @param sizes     bytes of each structure, by name
 * @param fields    members, by {@code STRUCT.MEMBER}; MEMBER may lead into structures by value ({@code dmabuf.phys.len})
 * @param constants enumerators, by name
 */
public record KernelTypes(Map<String, Integer> sizes, Map<String, Field> fields, Map<String, Long> constants) {
    public KernelTypes {
        sizes = Map.copyOf(sizes);
        fields = Map.copyOf(fields);
        constants = Map.copyOf(constants);
    }

    /** Whether the structure is known. */
    public boolean has(String struct) {
        return sizes.containsKey(struct);
    }

    /** The member; null when this kernel's structure has none of that name. */
    public Field field(String struct, String member) {
        return fields.get(struct + '.' + member);
    }

    public boolean has(String struct, String member) {
        return field(struct, member) != null;
    }

    /** Offset in bytes; -1 when this kernel's structure has no such member. */
    public int offset(String struct, String member) {
        Field f = field(struct, member);
        return f == null ? -1 : f.offset();
    }
}
