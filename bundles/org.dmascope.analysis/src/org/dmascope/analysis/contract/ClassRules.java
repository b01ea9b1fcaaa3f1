// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.contract;

import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.catalogue.KnownImporter;
import org.dmascope.core.source.struct.KernelCaps;

/**
 * Class and revocability. A callback that is set means revocable only where it is not the one that merely warns
 * (ib_umem_dmabuf_unsupported_move_notify, kernels up to 7.0 and stable trees); that it is set does not tell a pinned importer from a
 * movable one, because the framework keeps no pin field: only the importer's symbols do.
 */
final class ClassRules {
    private static final String INVALIDATE = "invalidate_mappings";
    private static final String EITHER = "movable or pinned-revocable: the framework keeps no pin field, and this importer is not a known one";
    private static final String MUST = "on kernels with move_notify every importer with ops must have a callback, so that it has one says nothing, and this"
            + " importer is not a known one";
    private static final String WATCH = "record events from before it attaches: dmascope watch";
    private static final String NAMES = "let the reader see symbols: CAP_SYSLOG, kernel.kptr_restrict below 2, a kernel with CONFIG_KALLSYMS_ALL";

    private ClassRules() {
    }

    static void decide(Seen s, KnownImporter known, KernelCaps caps, Chain chain) {
        if (s.isStatic()) {
            Rule rule = s.pinOp().set() ? Rule.STATIC_ON_DYNAMIC : Rule.STATIC_ON_STATIC;
            decided(chain, AttachmentClass.STATIC, false, rule, s.ops() + ", " + Seen.shown("ops->pin", s.pinOp()), null);
        } else if (!s.callback().set()) {
            decided(chain, AttachmentClass.PINNED, false, Rule.NO_CALLBACK, s.ops() + ", " + s.back(), null);
        } else if (known != null && known.kind() != null) {
            decided(chain, known.kind(), known.revocable(), rule(known, s), s.ops() + ", " + s.back(), null);
        } else if (s.umem() && Boolean.FALSE.equals(s.umemPinned()) && !Boolean.TRUE.equals(s.umemRevoked())) {
            decided(chain, AttachmentClass.MOVABLE, true, Rule.UMEM_DYNAMIC, s.back() + ", ib_umem_dmabuf.pinned = 0", null);
        } else if (caps != null && INVALIDATE.equals(caps.callbackMember())) {
            chain.known(Axis.REVOCABLE, true, Rule.UNKNOWN_CALLBACK, s.back(), "by the kernel's own test, dma_buf_attach_revocable()");
            chain.unknown(Axis.CLASS, Rule.UNKNOWN_CALLBACK, s.ops() + ", " + s.back(), EITHER, WATCH);
        } else {
            boolean named = s.callback().named();
            String reason = named ? MUST : "the callback has no name here, and on this kernel it may be one that only warns";
            chain.unknown(Axis.REVOCABLE, named ? Rule.CALLBACK_IS_A_MUST : Rule.UNNAMED_CALLBACK, s.back(), reason, named ? WATCH : NAMES);
            chain.unknown(Axis.CLASS, named ? Rule.CALLBACK_IS_A_MUST : Rule.UNNAMED_CALLBACK, s.ops() + ", " + s.back(), reason, named ? WATCH : NAMES);
        }
    }

    private static Rule rule(KnownImporter known, Seen s) {
        return switch (known.kind()) {
            case PINNED, STATIC -> Rule.DUMMY_CALLBACK;
            case PINNED_REVOCABLE -> s.iommufd() != null || known.id().equals("iommufd") ? Rule.IOMMUFD : Rule.UMEM_REVOCABLE;
            case MOVABLE -> Rule.MOVABLE;
        };
    }

    private static void decided(Chain chain, AttachmentClass value, Boolean revocable, Rule rule, String seen, String remark) {
        chain.known(Axis.REVOCABLE, revocable, rule, seen, remark);
        chain.known(Axis.CLASS, value, rule, seen, remark);
    }
}
