// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.AccountedHost;
import org.dmascope.analysis.Snapshot;
import org.dmascope.analysis.Surveys;
import org.junit.jupiter.api.Test;

/** Numbers of a reading, as a strict reader of the format sees them. */
class OpenMetricsTest {
    private static Map<String, Double> read(Snapshot s, View<?> view, String filter) {
        return OpenMetricsCheck.read(Samples.export(s, "openmetrics", view, filter, 0).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Double> read(Snapshot s) {
        return read(s, Views.BUFFERS, "");
    }

    @Test
    void everyHostIsValid() {
        for (Snapshot s : JsonExporterTest.hosts()) {
            assertFalse(read(s).isEmpty());
        }
    }

    @Test
    void memoryOfDevicesAndGroups() {
        Map<String, Double> m = read(AccountedHost.snapshot());
        String vram = "{device=" + AccountedHost.GPU + ",driver=amdgpu,region=vram}";
        double mib = AccountedHost.MIB;
        assertEquals(1024 * mib, m.get("dmascope_device_memory_capacity_bytes" + vram));
        assertEquals(300 * mib, m.get("dmascope_device_memory_charged_bytes" + vram));
        assertEquals(10 * mib, m.get("dmascope_device_memory_uncharged_bytes" + vram));
        assertEquals(56 * mib, m.get("dmascope_device_memory_pinned_p2p_bytes" + vram));
        assertEquals(2, m.get("dmascope_device_memory_clients" + vram));
        String train = "{cgroup=/job/train,controller=dmem,device=" + AccountedHost.GPU + ",region=vram}";
        assertEquals(64 * mib, m.get("dmascope_cgroup_max_bytes" + train));
        assertEquals(60 * mib, m.get("dmascope_cgroup_charged_bytes" + train));
        assertEquals(56 * mib, m.get("dmascope_cgroup_pinned_bytes" + train));
        assertEquals(Double.POSITIVE_INFINITY, m.get("dmascope_cgroup_max_bytes" + train.replace("train", "infer")));
        assertFalse(m.containsKey("dmascope_cgroup_max_bytes" + train.replace("/job/train", "/")), "the top has no limit");
        assertEquals(1, m.get("dmascope_findings{rule=cgroup.pinned-near-limit,severity=warning}"));
        assertEquals(56 * mib + 2 * mib, m.get("dmascope_holder_bytes{cgroup=/job/train,comm=train,pid=44}"));
        assertEquals(0, m.get("dmascope_incomplete{list=cgroups}"));
    }

    @Test
    void whatIsNotKnownHasNoSample() {
        Map<String, Double> m = read(new Surveys().bufinfoDenied().processesDenied(3).snapshot());
        assertEquals(1, m.get("dmascope_incomplete{list=buffers}"));
        assertEquals(1, m.get("dmascope_unread{outcome=denied,source=bufinfo}"));
        assertTrue(m.keySet().stream().noneMatch(k -> k.startsWith("dmascope_buffers") || k.startsWith("dmascope_device_memory")), m.toString());
    }

    @Test
    void hostileNamesStayLabels() {
        Snapshot s = new Surveys().buffer(10, 4096, "a\"} 1\n# EOF\n\\", null).process(7, "x\"\n\u00ff", "/a\\n\"b", Surveys.fd(3, 10, 4096, "y", null)).snapshot();
        Map<String, Double> m = read(s);
        assertEquals(1, m.get("dmascope_buffers{exporter=a\"} 1\\n# EOF\\n\\\\}"), m.toString());
        assertEquals(4096, m.get("dmascope_holder_bytes{cgroup=/a\\\\n\"b,comm=x\"\\n\\xff,pid=7}"), m.toString());
    }

    @Test
    void theFilterHoldsForTheView() {
        assertEquals(1, read(AccountedHost.snapshot(), Views.CGROUPS, "cgroup:train").keySet().stream().filter(k -> k.startsWith("dmascope_cgroup_max") && k.contains("dmem")).count());
    }

    @Test
    void whatComesTwiceIsAddedUp() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MetricText text = new MetricText(out);
        text.gauge("x", "bytes", "a\nb").sample(1, "l", "v").sample(2, "l", "v").sample(0.5).end();
        text.end();
        assertEquals(Map.of("dmascope_x_bytes{l=v}", 3.0, "dmascope_x_bytes{}", 0.5), OpenMetricsCheck.read(out.toByteArray()));
    }

    /** The reader of this test is not one that takes anything. */
    @Test
    void theReaderIsStrict() {
        String good = "# TYPE a_bytes gauge\n# UNIT a_bytes bytes\n# HELP a_bytes h\na_bytes{l=\"v\"} 1\n# EOF\n";
        assertEquals(Map.of("a_bytes{l=v}", 1.0), OpenMetricsCheck.read(good.getBytes(StandardCharsets.UTF_8)));
        for (String bad : List.of(good.replace("# EOF\n", ""), good + "\n", good.replace("# EOF\n", "\n# EOF\n"), good.replace("UNIT a_bytes bytes", "UNIT a_bytes seconds"),
                good.replace("l=\"v\"", "l=\"v\",l=\"w\""), good.replace("l=\"v\"", "1=\"v\""), good.replace("\"v\"", "\"\\v\""), good.replace("} 1", "} one"), good.replace("} 1", "}  1"),
                good.replace("# EOF", "a_bytes{l=\"v\"} 2\n# EOF"), good.replace("# EOF", "b 1\n# EOF"), good.replace("# EOF", "# HELP a_bytes again\n# EOF"),
                good.replace("# EOF", "# TYPE b gauge\nb 1\n# TYPE a_bytes gauge\n# EOF"), good.replace("# TYPE a_bytes gauge\n", ""), good.replace("\"v\"}", "\"v\""))) {
            assertThrows(IllegalArgumentException.class, () -> OpenMetricsCheck.read(bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
        assertThrows(IllegalArgumentException.class, () -> OpenMetricsCheck.read(new byte[] { (byte) 0xff, '\n' }));
    }
}
