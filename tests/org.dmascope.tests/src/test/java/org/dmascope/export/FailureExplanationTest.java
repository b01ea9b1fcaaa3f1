// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.dmascope.analysis.Snapshots;
import org.dmascope.analysis.Surveys;
import org.dmascope.analysis.failure.FailureCauses;
import org.dmascope.analysis.failure.FailureHost;
import org.dmascope.analysis.failure.FailureQuery;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.catalogue.FailureStage;
import org.dmascope.core.catalogue.ImporterTrait;
import org.dmascope.core.catalogue.KnownErrno;
import org.dmascope.core.catalogue.KnownErrnos;
import org.dmascope.core.source.struct.KernelCaps;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

class FailureExplanationTest {
    private static final KnownErrnos ERRNOS = KnownErrnos.load();
    private final FailureCauses causes = FailureCauses.load();

    private FailureExplanation explain(String errno, FailureStage stage, String exporter, String importer, FailureHost host) {
        return FailureExplanation.of(causes.of(new FailureQuery(ERRNOS.named(errno), stage, exporter, importer), host));
    }

    private static FailureHost host() {
        Surveys s = new Surveys().device("nic\n0", "pci", "efa").device("0000:02:00.0", "pci", "amdgpu").buffer(7, 4096, "system", "x", "nic\n0");
        return new FailureHost(Snapshots.of(s.survey()), new Reading.Ok<>("k", new KernelCaps(false, "move_notify", false, "/boot/config-7", "db_list", false, Set.of("dma_buf_pin"))));
    }

    private static String text(FailureExplanation e) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        e.text(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String json(FailureExplanation e) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        e.json(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRegistrationOnRxe() throws IOException {
        String t = text(explain("EOPNOTSUPP", FailureStage.REGISTER, null, "rdma_rxe", null));
        assertTrue(t.startsWith("""
                EOPNOTSUPP (95, Operation not supported), stage register: registering an RDMA memory region
                  importer      rdma_rxe: driver rdma_rxe  [RULE, rule, core.catalogue; by its name]
                  host          none was read; name a HOST to keep only the causes that fit it

                Cause 1 of 11: the driver of the RDMA device has no operation that registers dma-bufs
                  fits          yes, as far as it was asked
                                the importer is cxgb4 or erdma or hns3 or hns_roce or mlx4_core or qede or rdma_rxe or siw: yes  [RULE, rule, core.catalogue; by its name]
                  how to tell   register with fd -1: EOPNOTSUPP again means that the driver has none, EBADF that it has one; a registration of ordinary memory on the same device works
                  what to do    use an RDMA device whose driver has it (mlx5, efa, irdma, bnxt_re, mana, ionic), or copy through host memory
                  rule          failure:rdma-no-op  [RULE, drivers/infiniband/core/uverbs_std_types_mr.c UVERBS_METHOD_REG_DMABUF_MR]
                """), t);
    }

    @Test
    void aMapOfTheNvidiaModule() throws IOException {
        String t = text(explain("ENOMEM", FailureStage.MAP, "nvidia", null, null));
        assertTrue(t.contains("Cause 1 of 2: every failure of the NVIDIA module to map looks like this: it returns nothing and the caller says ENOMEM; memory is hardly ever short\n"), t);
        assertTrue(t.contains("dmesg (NVRM lines); is the GPU's BAR1 big enough"), t);
    }

    @Test
    void aHostSaysWhatWasCheckedAndWhatItRulesOut() throws IOException {
        String t = text(explain("EOPNOTSUPP", FailureStage.REGISTER, null, "nic\\n0".replace("\\n", "\n"), host()));
        assertTrue(t.contains("  importer      nic\\n0: driver efa  [TEXT, sysfs, /sys]"), t);
        assertTrue(t.contains("the kernel has ib_umem_dmabuf_get_pinned: no  [TEXT, struct, /proc/kallsyms; a function of a module is named while it is loaded]"), t);
        assertTrue(t.contains("\nRuled out\n  rdma-no-op: the driver of the RDMA device has no operation that registers dma-bufs\n"), t);
        assertFalse(t.contains("nic\n0"), t);
    }

    @Test
    void nothingKnownIsSaidToBeNothingKnown() throws IOException {
        assertTrue(text(explain("ELOOP", null, null, null, null)).contains("No cause of this is known.\n"));
        String t = text(explain("ENOSYS", FailureStage.MMAP, null, null, null));
        assertTrue(t.contains("No cause of this is known for what was asked.\n  what to do    ask with ENOSYS alone to see all its causes\n"), t);
    }

    @Test
    void theDocumentFollowsItsSchema() throws IOException {
        Path p = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(p.resolve("bundles"))) {
            p = p.getParent();
        }
        String schema = Files.readString(p.resolve("bundles/org.dmascope.export/schema/dmascope-failure-1.schema.json"));
        var strict = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema.replace("\"additionalProperties\": true", "\"additionalProperties\": false"));
        FailureHost blind = new FailureHost(Snapshots.of(new Surveys().bufinfoDenied().survey()), new Reading.Denied<>("k", Errno.EPERM));
        for (KnownErrno e : ERRNOS.all()) {
            for (FailureHost h : Arrays.asList(null, host(), blind)) {
                for (FailureExplanation x : List.of(explain(e.name(), null, null, null, h), explain(e.name(), FailureStage.IMPORT, "drm", "no\u0001body", h),
                        explain(e.name(), FailureStage.REGISTER, "vfio-pci", "efa", h))) {
                    assertEquals(List.of(), strict.validate(json(x), InputFormat.JSON).stream().map(Object::toString).toList(), e.name());
                }
            }
        }
        JsonObject defs = JsonParser.parseString(schema).getAsJsonObject();
        JsonObject cause = defs.getAsJsonObject("$defs").getAsJsonObject("cause").getAsJsonObject("properties");
        assertEquals(Arrays.stream(FailureStage.values()).map(FailureStage::word).toList(), words(cause.getAsJsonObject("stages").getAsJsonObject("items").getAsJsonArray("enum")));
        assertEquals(Arrays.stream(ImporterTrait.values()).map(ImporterTrait::word).toList(), words(cause.getAsJsonObject("kinds").getAsJsonObject("items").getAsJsonArray("enum")));
    }

    private static List<String> words(JsonArray a) {
        return a.asList().stream().map(e -> e.getAsString()).toList();
    }
}
