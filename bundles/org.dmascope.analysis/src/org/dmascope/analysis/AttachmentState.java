// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis;

import org.dmascope.analysis.contract.Verdict;
import org.dmascope.analysis.path.PathState;
import org.dmascope.analysis.row.AttachmentRow;
import org.dmascope.core.Fact;
import org.dmascope.core.axis.AttachmentClass;
import org.dmascope.core.axis.ImporterKind;
import org.dmascope.core.axis.Pinned;
import org.dmascope.core.axis.RevokeState;
import org.dmascope.core.source.struct.StructAttachment;
import org.dmascope.core.source.struct.Sym;
import org.dmascope.core.source.sysfs.DeviceRecord;

/** An attachment as one reading shows it. Made when asked for: a big host has half a million. */
public final class AttachmentState implements AttachmentRow {
    private static final Fact<String> UNNAMED = Fact.unknown("the pointer is set, but no symbol could be found for it",
            "let the reader see symbols: CAP_SYSLOG, kernel.kptr_restrict below 2, a kernel with CONFIG_KALLSYMS_ALL");
    private final BufferState buffer;
    private final String deviceName;
    private final int ordinal;
    private final DeviceNames.Found found;
    private final StructAttachment attachment;
    private final StructAttachment otherAttachment;
    private Verdict verdict;

    /**
     * @param attachment      what the stronger walk of the kernel's structures says of it; null when it says nothing, or it cannot be told which it is
     * @param otherAttachment what a second walk says, likewise
     */
    AttachmentState(BufferState buffer, String deviceName, int ordinal, DeviceNames.Found found, StructAttachment attachment, StructAttachment otherAttachment) {
        this.buffer = buffer;
        this.deviceName = deviceName;
        this.ordinal = ordinal;
        this.found = found;
        this.attachment = attachment;
        this.otherAttachment = otherAttachment;
    }

    /** Its structure as the stronger walk read it; null when none did. */
    public StructAttachment attachment() {
        return attachment;
    }

    StructAttachment otherAttachment() {
        return otherAttachment;
    }

    /** What it amounts to, with the chain of rules. */
    public Verdict verdict() {
        Verdict v = verdict;
        if (v == null) {
            v = buffer.reading().verdicts.of(this);
            verdict = v; // another thread may make it again; it comes out the same
        }
        return v;
    }

    /** Whether two readings say the same of its contract, and by the same sources. */
    boolean sameContract(AttachmentState o) {
        return verdict().sameAs(o.verdict()) && importerOps().sameAs(o.importerOps()) && callback().sameAs(o.callback()) && driver().sameAs(o.driver())
                && failsToMap() == o.failsToMap();
    }

    /** What the catalogue alone would say, beside what was read; null when nothing shall be inferred. */
    public Verdict inferred() {
        return buffer.reading().verdicts.inferred(this);
    }

    /** It is made each time its buffer is asked: two that were made of the same are the same attachment. */
    @Override
    public boolean equals(Object o) {
        return o instanceof AttachmentState a && a.buffer == buffer && a.ordinal == ordinal && a.deviceName.equals(deviceName);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(buffer) + ordinal) + deviceName.hashCode();
    }

    @Override
    public BufferState buffer() {
        return buffer;
    }

    @Override
    public String deviceName() {
        return deviceName;
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    DeviceNames.Found found() {
        return found;
    }

    /** The device; null when the name leads to none or to several. */
    public DeviceRecord device() {
        return found.device();
    }

    @Override
    public Fact<String> devicePath() {
        return found.path();
    }

    @Override
    public Fact<String> driver() {
        if (found.driver().known() || attachment == null) {
            return found.driver();
        }
        return DeviceNames.driver(attachment.driver(), found.driver(), buffer.sight().walk().evidence());
    }

    @Override
    public Fact<ImporterKind> importer() {
        return verdict().importer();
    }

    @Override
    public Fact<Boolean> p2p() {
        return verdict().p2p();
    }

    @Override
    public boolean failsToMap() {
        if (!Boolean.TRUE.equals(p2p().value()) || buffer.paths() == null) {
            return false;
        }
        PathState path = AttachmentPath.of(buffer.paths(), this);
        return path != null && path.failsToMapFromA();
    }

    @Override
    public Fact<Pinned> pinned() {
        return verdict().pinned();
    }

    @Override
    public Fact<Boolean> revocable() {
        return verdict().revocable();
    }

    @Override
    public Fact<AttachmentClass> attachmentClass() {
        return verdict().attachmentClass();
    }

    @Override
    public Fact<RevokeState> revokeState() {
        return verdict().revokeState();
    }

    @Override
    public Fact<String> importerOps() {
        return attachment == null ? symbolUnread() : symbol(attachment.importerOps());
    }

    @Override
    public Fact<String> callback() {
        return attachment == null ? symbolUnread() : symbol(attachment.callback());
    }

    private Fact<String> symbol(Sym s) {
        return s.set() && !s.named() ? UNNAMED : Fact.of(s.set() ? s.name() : "", buffer.sight().walk().evidence());
    }

    private Fact<String> symbolUnread() {
        Fact<?> f = buffer.reading().structs.missing().importer();
        return Fact.unknown(f.reason(), f.remedy());
    }
}
