// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.ready;

import java.util.Map;

import org.dmascope.core.Names;
import org.dmascope.core.Reading;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.PciFunction;

/** The domain that the importer's DMA goes through. */
final class IommuLets implements Condition {
    private static final AboutCondition ABOUT = new AboutCondition("path.iommu", "Does the IOMMU let the importer's traffic to the exporter through?", "drivers/iommu/iommu.c iommu_group_show_type()");
    private static final String PASSTHROUGH = "boot with iommu=pt, where the risk is accepted";

    @Override
    public AboutCondition about() {
        return ABOUT;
    }

    @Override
    public ReadyRow look(ReadyPair p) {
        if (p.importer().function() == null) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, p.importer().label() + " hangs on no PCI function", null);
        }
        PciFunction f = p.importer().function().function();
        String path = p.importer().function().device().sysfsPath() + "/iommu_group";
        if (f.iommuGroup() < 0) {
            return ReadyRow.yes(ABOUT, Weight.NEEDED, p.text("sysfs", path, "there is no IOMMU group"), "no IOMMU is in its way");
        }
        String type = types(p).get(f.iommuGroup());
        if (type == null) {
            return ReadyRow.unknown(ABOUT, Weight.NEEDED, "the type of IOMMU group " + f.iommuGroup() + " of the importer was not read",
                    "read /sys/kernel/iommu_groups/" + f.iommuGroup() + "/type");
        }
        String shown = Names.display(type);
        var e = p.text("sysfs", "/sys/kernel/iommu_groups/" + f.iommuGroup() + "/type", shown);
        return switch (type) {
            case "identity" -> ReadyRow.yes(ABOUT, Weight.NEEDED, e, "the IOMMU passes the importer's addresses through (identity)");
            case "blocked" -> ReadyRow.no(ABOUT, Weight.NEEDED, e, "the IOMMU blocks the importer: a driver of user space owns its group", "bind the importer to its own driver");
            case "DMA", "DMA-FQ" -> p.exporter().bound("nvidia")
                    ? ReadyRow.unknown(ABOUT, Weight.NEEDED, "the IOMMU translates (" + shown + "), and the NVIDIA module may refuse where GPU and importer are translated apart", PASSTHROUGH)
                    : ReadyRow.yes(ABOUT, Weight.NEEDED, e, "the IOMMU translates (" + shown + "): exporters of the kernel map the memory of the device for it, direct traffic below a switch bypasses it");
            default -> ReadyRow.unknown(ABOUT, Weight.NEEDED, "the importer's IOMMU domain is of type " + shown + ", whose owner decides what is mapped", "give the device back to its driver");
        };
    }

    private static Map<Integer, String> types(ReadyPair p) {
        return p.host().survey().devices() instanceof Reading.Ok<DeviceInventory> ok ? ok.value().platform().iommuTypes() : Map.of();
    }
}
