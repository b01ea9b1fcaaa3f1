// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.analysis.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dmascope.core.Errno;
import org.dmascope.core.Tier;
import org.dmascope.core.catalogue.Catalogue;
import org.dmascope.core.trial.LiveBuffer;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialParty;
import org.dmascope.core.trial.TrialRole;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.core.trial.TrialStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say, held against the errno tables that were measured on real kernels (resources trial/KERNEL/prime.log). */
class ForecasterTest {
    private static final Pattern LINE = Pattern.compile("TRY PRIME_FD_TO_HANDLE (\\w+)/([\\w-]+) <- (\\S+) -> (-?\\d+) (\\w+)");
    private static final Map<String, Integer> ERRNO = Map.of("ok", 0, "ENODEV", Errno.ENODEV, "ENOSYS", Errno.ENOSYS, "EINVAL", Errno.EINVAL);
    /** The devices of the guests; vgem has no driver of its own. */
    private static final Map<String, String> DEVICES = Map.of("vgem", "vgem", "bochs-drm", "0000:00:03.0", "virtio_gpu", "0000:00:04.0");

    private static final Catalogue CATALOGUE = Catalogue.load();
    private final Forecaster forecaster = new Forecaster(CATALOGUE);

    private static TrialParty party(TrialRole role, String kind, String device, String driver) {
        return new TrialParty(role, kind, kind, "/dev/x", device, driver, TrialParty.State.AVAILABLE, null, null);
    }

    private static TrialParty importer(String driver) {
        return party(TrialRole.IMPORTER, "prime", DEVICES.getOrDefault(driver, "0000:01:00.0"), driver.equals("vgem") ? null : driver);
    }

    private static TrialParty exporter(String what) {
        if (what.startsWith("dumb-")) {
            String driver = what.substring("dumb-".length(), what.lastIndexOf('-'));
            return party(TrialRole.EXPORTER, "dumb", DEVICES.get(driver), driver.equals("vgem") ? null : driver);
        }
        return what.startsWith("udmabuf") ? party(TrialRole.EXPORTER, "udmabuf", "udmabuf", "udmabuf") : party(TrialRole.EXPORTER, "heap", "system", "dma_heap");
    }

    private static List<String> measured(String kernel) throws IOException {
        try (InputStream in = Objects.requireNonNull(ForecasterTest.class.getResourceAsStream("/trial/" + kernel + "/prime.log"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
    }

    /** Kinds that no machine here has: what the catalogue and the kernel's sources say, or that nothing is known. */
    @Test
    void exportersOfVendorsAndNetworkDevices() {
        TrialParty vfio = party(TrialRole.EXPORTER, "vfio", "0000:01:00.0", "vfio-pci");
        TrialParty cuda = party(TrialRole.EXPORTER, "cuda", "0000:0a:00.0", "nvidia");
        TrialParty hip = party(TrialRole.EXPORTER, "hip", "0000:0b:00.0", "amdgpu");
        TrialParty sends = party(TrialRole.IMPORTER, "netdev-tx", "0000:0c:00.0", "mlx5_core");
        assertEquals(Errno.EOPNOTSUPP, forecaster.of(vfio, importer("vgem")).errno(), "a static importer cannot be revoked");
        assertEquals(Errno.EOPNOTSUPP, forecaster.of(vfio, sends).errno());
        assertEquals("none (its memory never moves)", forecaster.of(cuda, sends).pin());
        assertEquals("pinned while mapped", forecaster.of(hip, sends).pin());
        assertEquals(Forecast.Outcome.UNKNOWN, forecaster.of(hip, party(TrialRole.IMPORTER, "netdev-tx", "0000:0d:00.0", "igb")).outcome());
        assertEquals(Errno.EOPNOTSUPP, forecaster.of(hip, party(TrialRole.IMPORTER, "ibv", "0000:0d:00.0", "rdma_rxe")).errno());
        assertEquals(Forecast.Outcome.UNKNOWN, forecaster.of(vfio, party(TrialRole.IMPORTER, "ibv", "0000:0d:00.0", "mlx5_core")).outcome());
    }

    /** What is said before somebody's buffer is touched. */
    @Test
    void whatATrialWouldDoToABufferInUse() {
        TrialParty vgem = importer("vgem");
        TrialParty mine = new LiveBuffer(812, 13).party("0000:0b:00.0", "amdgpu");
        assertEquals(LiveImpact.Harm.PINS, LiveImpact.of(mine, vgem, forecaster.of(mine, vgem)).harm());
        TrialParty memfd = new LiveBuffer(812, 13).party(null, "udmabuf");
        assertEquals(LiveImpact.Harm.NONE, LiveImpact.of(memfd, vgem, forecaster.of(memfd, vgem)).harm());
        TrialParty i915 = new LiveBuffer(812, 13).party("0000:00:02.0", "i915");
        assertEquals(LiveImpact.Harm.PINS, LiveImpact.of(i915, vgem, forecaster.of(i915, vgem)).harm(), "attaching moves and pins it");
        TrialParty unknown = new LiveBuffer(812, 13).party(null, null);
        LiveImpact said = LiveImpact.of(unknown, vgem, forecaster.of(unknown, vgem));
        assertEquals(LiveImpact.Harm.UNKNOWN, said.harm());
        assertTrue(said.sentence().contains("may pin or move it"), said.sentence());
    }

    /** What is foretold was measured, or it says that it does not know. */
    @ParameterizedTest
    @CsvSource({ "6.1, 10", "6.12, 25", "7.3, 25" })
    void noForecastContradictsAKernel(String kernel, int least) throws IOException {
        int foretold = 0;
        int pairs = 0;
        for (String line : measured(kernel)) {
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                continue;
            }
            pairs++;
            Forecast f = forecaster.of(exporter(m.group(3)), importer(m.group(2)));
            int errno = Objects.requireNonNull(ERRNO.get(m.group(5)), line);
            if (f.outcome() == Forecast.Outcome.UNKNOWN) {
                assertTrue(f.reason().length() > 20, line);
                continue;
            }
            foretold++;
            assertEquals(errno == 0 ? Forecast.Outcome.WORKS : Forecast.Outcome.FAILS, f.outcome(), line);
            assertEquals(errno, f.errno(), line);
        }
        assertTrue(pairs >= least, pairs + " pairs");
        assertNotEquals(0, foretold);
    }

    @Test
    void saysWhatIsAttachedAndPinned() {
        Forecast f = forecaster.of(exporter("heap-system"), importer("vgem"));
        assertEquals("attach+map", f.attach());
        assertEquals("none (its memory never moves)", f.pin());
        assertEquals("importer:drm-helpers", f.rule());
        assertEquals("none", forecaster.of(exporter("dumb-vgem-card0"), importer("vgem")).attach());
        assertEquals("attach", forecaster.of(exporter("heap-system"), importer("xe")).attach());
        assertEquals("attach", forecaster.of(exporter("heap-system"), importer("i915")).attach());
        assertEquals(Errno.ENOSYS, forecaster.of(exporter("heap-system"), importer("qxl")).errno());
        assertEquals(Forecast.Outcome.UNKNOWN, forecaster.of(exporter("heap-system"), importer("of-a-vendor")).outcome());
        assertEquals(Errno.EOPNOTSUPP, forecaster.of(exporter("heap-system"), party(TrialRole.IMPORTER, "mr", "0000:02:00.0", "mlx4_core")).errno());
        assertEquals(Forecast.Outcome.UNKNOWN, forecaster.of(exporter("heap-system"), party(TrialRole.IMPORTER, "mr", "0000:02:00.0", "mlx5_core")).outcome());
    }

    @Test
    void aSideThatIsMissingIsNotForetold() {
        TrialParty missing = new TrialParty(TrialRole.IMPORTER, "mr", "mr", null, null, null, TrialParty.State.UNAVAILABLE, "none there", "load it");
        Forecast f = forecaster.of(exporter("heap-system"), missing);
        assertEquals(Forecast.Outcome.NOT_TRIED, f.outcome());
        assertEquals("none there", f.reason());
    }

    private static TrialRow row(TrialCell.State state, int errno, String... attached) {
        TrialCell c = new TrialCell(0, "e", "i", state, 1, 1, List.of(new TrialStep(TrialStep.Stage.ATTACH, "x", errno, 1)), null);
        return new TrialRow(c, new TrialSight(TrialSight.State.THERE, null, 1, List.of(attached)), new TrialSight(TrialSight.State.GONE, null, 0, List.of()));
    }

    @Test
    void onlyWhatWasSeenOrFollowsIsSaidOfATrial() {
        Forecast heap = forecaster.of(exporter("heap-system"), importer("vgem"));
        TrialEffects took = TrialEffects.of(row(TrialCell.State.WORKS, 0, "vgem"), heap, null, CATALOGUE);
        assertEquals(new TrialEffect("yes", Tier.TRIAL, "seen in the list of buffers while it was held"), took.attach());
        assertEquals(new TrialEffect("yes", Tier.RULE, "importer:drm-helpers"), took.map());
        assertEquals(new TrialEffect("none (its memory never moves)", Tier.RULE, "importer:drm-helpers"), took.pin());
        TrialEffects own = TrialEffects.of(row(TrialCell.State.WORKS, 0), forecaster.of(exporter("dumb-vgem-card0"), importer("vgem")), null, CATALOGUE);
        assertEquals(List.of("no", "no", "no"), List.of(own.attach().value(), own.map().value(), own.pin().value()));
        TrialEffects bochs = TrialEffects.of(row(TrialCell.State.WORKS, 0, "0000:00:03.0"), forecaster.of(exporter("heap-system"), importer("bochs-drm")), null, CATALOGUE);
        assertEquals("yes", bochs.attach().value());
        assertNull(bochs.map().value());
        assertNull(TrialEffects.of(row(TrialCell.State.FAILS, Errno.ENODEV), heap, null, CATALOGUE).attach().value());
    }

    @Test
    void differencesAreSeen() {
        Forecast works = forecaster.of(exporter("heap-system"), importer("vgem"));
        Forecast fails = forecaster.of(exporter("heap-system"), importer("qxl"));
        Forecast own = forecaster.of(exporter("dumb-vgem-card0"), importer("vgem"));
        Forecast unknown = forecaster.of(exporter("heap-system"), importer("bochs-drm"));
        assertEquals(Agreement.AGREES, Agreement.of(works, row(TrialCell.State.WORKS, 0, "vgem")));
        assertEquals(Agreement.DIFFERS, Agreement.of(works, row(TrialCell.State.WORKS, 0)), "no attachment");
        assertEquals(Agreement.DIFFERS, Agreement.of(works, row(TrialCell.State.FAILS, Errno.ENODEV)));
        assertEquals(Agreement.AGREES, Agreement.of(fails, row(TrialCell.State.FAILS, Errno.ENOSYS)));
        assertEquals(Agreement.DIFFERS, Agreement.of(fails, row(TrialCell.State.FAILS, Errno.EINVAL)));
        assertEquals(Agreement.DIFFERS, Agreement.of(fails, row(TrialCell.State.WORKS, 0, "qxl")));
        assertEquals(Agreement.AGREES, Agreement.of(own, row(TrialCell.State.WORKS, 0)));
        assertEquals(Agreement.DIFFERS, Agreement.of(own, row(TrialCell.State.WORKS, 0, "vgem")));
        assertEquals(Agreement.NOT_COMPARED, Agreement.of(unknown, row(TrialCell.State.WORKS, 0, "x")));
        assertEquals(Agreement.NOT_COMPARED, Agreement.of(works, row(TrialCell.State.TIMED_OUT, 0)));
    }
}
