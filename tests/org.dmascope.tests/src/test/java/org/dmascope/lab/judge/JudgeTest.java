// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.lab.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dmascope.analysis.Snapshots;
import org.dmascope.core.Diagnostic;
import org.dmascope.core.Errno;
import org.dmascope.core.Reading;
import org.dmascope.core.source.Survey;
import org.dmascope.core.source.bufinfo.Bufinfo;
import org.dmascope.core.source.struct.StructBuffer;
import org.dmascope.core.source.struct.StructDump;
import org.dmascope.core.source.struct.StructReadings;
import org.dmascope.core.source.sysfs.DeviceInventory;
import org.dmascope.core.source.sysfs.DeviceRecord;
import org.dmascope.core.trial.TrialAftermath;
import org.dmascope.core.trial.TrialCell;
import org.dmascope.core.trial.TrialList;
import org.dmascope.core.trial.TrialRecord;
import org.dmascope.core.trial.TrialRow;
import org.dmascope.core.trial.TrialSight;
import org.dmascope.lab.truth.Kills;
import org.dmascope.lab.truth.Made;
import org.dmascope.lab.truth.PeerMachines;
import org.dmascope.lab.truth.Peers;
import org.dmascope.lab.truth.Sight;
import org.dmascope.lab.truth.Truth;
import org.junit.jupiter.api.Test;

/** The order of things in a run, and that each kind of fault ends in a failure. */
class JudgeTest {
    private static final Truth TRUTH = Made.truth();

    private static Truth named(String scenario, boolean churning, String... steps) {
        return new Truth(TRUTH.kernel(), scenario, TRUTH.buffers(), List.of(), List.of(steps), null, churning, null);
    }

    private static String judge(FakeGuest guest, Truth truth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verdicts verdicts = new Verdicts(new PrintStream(out, true, StandardCharsets.UTF_8));
        new Judge(6, Duration.ofSeconds(5), 40).judge(guest, truth, verdicts);
        verdicts.total();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Survey survey(Reading<StructDump> bpf, Reading<StructDump> kcore, boolean bufinfo, Diagnostic... diagnostics) {
        Reading<Bufinfo> list = bufinfo ? new Reading.Ok<>("bufinfo", null) : new Reading.Denied<>("bufinfo", Errno.EACCES);
        Map<String, List<DeviceRecord>> names = Map.of("lab-static", List.of(), "lab-movable", List.of(), "lab-ib-pinned", List.of(), "lab-ib-revocable", List.of());
        Reading<DeviceInventory> devices = new Reading.Ok<>("sys", new DeviceInventory(List.of(), names));
        return new Survey(Instant.EPOCH, null, list, null, null, devices, null, null, new StructReadings(null, bpf, kcore), List.of(diagnostics));
    }

    private static Reading<StructDump> walk(StructDump.Method method) {
        return new Reading.Ok<>(method.path(), Made.dump(TRUTH, method));
    }

    private static <T> Reading<T> denied(String path) {
        return new Reading.Denied<>(path, Errno.EPERM);
    }

    private static Diagnostic remedy(String path, String remedy) {
        return new Diagnostic("struct", path, Diagnostic.Outcome.DENIED, Errno.EPERM, 0, "permission denied", remedy, 1);
    }

    private static Shown shown(Survey s, Sight sight) {
        return new Shown(Made.bytes(Made.shown(TRUTH, sight)), 0);
    }

    private static FakeGuest whole(Map<String, Truth> steps) {
        Survey all = survey(walk(StructDump.Method.BPF_DMABUF), walk(StructDump.Method.KCORE), true);
        return new FakeGuest(steps, a -> new Reading.Ok<>("lab", all), s -> shown(s, Sight.full()));
    }

    @Test
    void stepsAreTakenInOrderByOneAgent() {
        FakeGuest guest = whole(Map.of("one", named("contracts", false), "two", named("contracts", false)));
        String out = judge(guest, named("contracts", false, "one", "two", "three"));
        assertEquals(List.of("reading as ordinary user", "read as user", "end user", "reading as root", "read as root", "record", "step one", "step one", "read as root",
                "step two", "step two", "read as root", "step three", "step three", "end of recording", "end root"), guest.did.subList(0, 16));
        assertTrue(out.contains("events after one: "), out);
        assertTrue(out.contains("as root with events after one: "), out);
        assertTrue(out.contains("FAILED as root after three: step three: expected done, shown no such step"), out);
        assertTrue(out.contains("as root after one by kcore alone: "), out);
        assertTrue(out.contains("as root both walks: "), out);
        assertTrue(out.contains("after the agents ended: 5 of 5 hold"), out);
        assertTrue(out.contains("the kernel's log: 2 of 2 hold"), out);
    }

    private static Truth doing(Truth t, String deeds) {
        return new Truth(t.kernel(), t.scenario(), t.buffers(), t.notMade(), t.steps(), t.step(), t.churning(), t.many(), t.regions(), t.attempts(), t.kills(), t.peers(),
                Deeded.truth(deeds).deeds(), null);
    }

    @Test
    void aStepIsForetoldFromTheReadingBeforeItAndComparedAfterIt() {
        FakeGuest guest = whole(Map.of("go", doing(named("revoke", false), ForetoldTest.revoked(1, 0, 1))));
        guest.snapshots = s -> ForetoldTest.vfio();
        String out = judge(guest, doing(named("revoke", false, "go"), ForetoldTest.THEN));
        assertTrue(out.contains("foretold after go: revoke 0000:00:05.0: {invalidated=2, killed=1}"), out);
        assertTrue(out.contains("wrong predictions: 5 of 5 hold"), out);
        assertTrue(out.contains("\nfindings: "), out);
        guest = whole(Map.of("go", doing(named("revoke", false), ForetoldTest.THEN)));
        guest.snapshots = s -> ForetoldTest.vfio();
        out = judge(guest, doing(named("revoke", false, "go"), ForetoldTest.THEN));
        assertTrue(out.contains("FAILED foretold after go: ino:20 by exporter.revokes: expected INVALIDATED, shown SURVIVES"), out);
    }

    @Test
    void aRecorderIsKilledAndTheNextOneCleansUp() {
        Leftovers instance = new Leftovers(List.of("dmascope_7"), List.of(), List.of(), 2, 0);
        FakeGuest guest = whole(Map.of());
        guest.left.clear();
        guest.left.addAll(List.of(FakeGuest.NONE, FakeGuest.NONE, instance, FakeGuest.NONE));
        String out = judge(guest, named("contracts", false));
        assertTrue(out.contains("a recorder that is killed: 1 of 1 hold"), out);
        assertTrue(out.contains("after a recorder was killed and the next one ended: 5 of 5 hold"), out);
        assertEquals(List.of("killing a recorder", "record", "kill", "end of recording", "end root", "record", "end of recording", "end root"),
                guest.did.subList(guest.did.size() - 8, guest.did.size()));
        FakeGuest nothing = whole(Map.of());
        nothing.events = new Reading.Denied<>("watch", Errno.EPERM);
        assertTrue(judge(nothing, named("contracts", false)).contains("FAILED a recorder that is killed: a recording: expected done, shown permission denied"));
    }

    @Test
    void whatIsLeftIsCaughtAndWhatGoesLateIsNot() {
        FakeGuest late = whole(Map.of());
        late.left.clear();
        late.left.addAll(List.of(FakeGuest.NONE, new Leftovers(List.of(), List.of(), List.of(), 2, 1), FakeGuest.NONE));
        assertTrue(judge(late, named("revoke", false)).contains("after the agents ended: 5 of 5 hold"));
        FakeGuest forever = whole(Map.of());
        forever.left.clear();
        forever.left.addAll(List.of(FakeGuest.NONE, new Leftovers(List.of("dmascope_7"), List.of("p:dmascope_7/x dma_buf_pin"), List.of(), 3, 0)));
        String out = judge(forever, named("revoke", false));
        assertTrue(out.contains("FAILED after the agents ended: tracing instances: expected [], shown [dmascope_7]"), out);
        assertTrue(out.contains("FAILED after the agents ended: BPF programs: expected 2, shown 3"), out);
        assertTrue(out.contains("after the agents ended: 2 of 5 hold"), out);
    }

    @Test
    void aMachineIsReadWithoutRightsAndAsRootAfterEachStep() {
        Truth made = PeerMachines.truth("p2p");
        Survey survey = PeerMachines.survey("p2p");
        FakeGuest guest = new FakeGuest(Map.of("redirect", made), a -> new Reading.Ok<>("lab", survey), s -> new Shown(PeerMachines.document(Snapshots.of(s)), 0));
        String out = judge(guest, with(made, made.peers(), "redirect", "off"));
        assertEquals(List.of("reading as ordinary user", "read as user", "end user", "reading as root", "read as root", "step redirect", "step redirect", "read as root", "step off",
                "step off", "end root"), guest.did);
        assertTrue(out.contains("FAILED as ordinary user: access control is unknown without rights: expected some pairs unknown, shown 0"), out);
        assertTrue(out.contains("FAILED as root after off: step off: expected done, shown no such step"), out);
        assertEquals(2, out.lines().filter(l -> l.startsWith("FAILED")).count(), out);
        String none = judge(guest, with(made, null));
        assertTrue(none.contains("FAILED p2p: peers: expected done, shown this kernel answers no questions about peers"), none);
    }

    private static Truth with(Truth t, Peers peers, String... steps) {
        return new Truth(t.kernel(), t.scenario(), t.buffers(), t.notMade(), List.of(steps), null, false, null, null, null, null, peers);
    }

    @Test
    void onlyAllMachinesTogetherMustCatchEveryWrongRule() {
        Judge judge = new Judge(6, Duration.ofSeconds(5), 40);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Verdicts verdicts = new Verdicts(new PrintStream(out, true, StandardCharsets.UTF_8));
        judge.finish(verdicts);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        for (String name : PeerMachines.ALL) {
            Survey survey = PeerMachines.survey(name);
            Truth t = PeerMachines.truth(name);
            FakeGuest guest = new FakeGuest(Map.of(), a -> new Reading.Ok<>("lab", survey), s -> new Shown(PeerMachines.document(Snapshots.of(s)), 0));
            judge.judge(guest, with(t, t.peers()), verdicts);
            if (name.equals("p2p")) {
                judge.finish(verdicts);
                assertTrue(out.toString(StandardCharsets.UTF_8).contains("FAILED wrong rules: the wrong rule \"virtual functions hang on the root bus\" is caught"));
            }
        }
        judge.finish(verdicts);
        assertTrue(out.toString(StandardCharsets.UTF_8).endsWith("wrong rules: 25 of 25 hold\n"));
    }

    @Test
    void aKernelThatComplainsIsCaught() {
        List<String> fine = List.of("<4>[    1.2] dmabuf_lab: loading out-of-tree module taints kernel.",
                "<4>[    1.3] dmabuf_lab: module verification failed: signature and/or required key missing - tainting kernel",
                "<4>[    0.1] MDS CPU bug present and SMT on, data leak possible.", "<4>[    0.2] acpi PNP0A08:00: fail to add MMCONFIG information");
        assertEquals(List.of(), new KernelLog(fine, false, null).broken());
        for (String bad : List.of("------------[ cut here ]------------", "WARNING: CPU: 1 PID: 3 at drivers/dma-buf/dma-buf.c:72", "BUG: unable to handle page fault",
                "INFO: task java:12 blocked for more than 120 seconds.", "WARNING: possible circular locking dependency detected", "refcount_t: underflow; use-after-free.",
                "Oops: 0000 [#1] SMP", "dmabuf_lab: detached with 1 mappings and 0 pins")) {
            List<String> all = new ArrayList<>(fine);
            all.add("<4>[    9.9] " + bad);
            assertEquals(1, new KernelLog(all, false, null).broken().size(), bad);
        }
        FakeGuest guest = whole(Map.of());
        guest.log = List.of("<4>[    9.9] BUG: sleeping function called from invalid context");
        assertTrue(judge(guest, named("contracts", false)).contains("FAILED the kernel's log: the kernel's log is clean"));
    }

    @Test
    void aCleanLogIsWorthNothingWhereLockdepHasEnded() {
        FakeGuest guest = whole(Map.of());
        guest.lockdep = true;
        assertTrue(judge(guest, named("contracts", false)).contains("the kernel's log: 3 of 3 hold"));
        guest = whole(Map.of());
        guest.lockdep = false;
        String out = judge(guest, named("contracts", false));
        assertTrue(out.contains("FAILED the kernel's log: lockdep has watched to the end: expected on, shown it has turned itself off"), out);
    }

    @Test
    void churnIsReadByBothWalksAndThenEverythingIsCompared() {
        FakeGuest guest = whole(Map.of("start", named("churn", true), "stop", named("churn", false)));
        String out = judge(guest, named("churn", false, "start", "stop"));
        assertEquals(6, guest.did.stream().filter("read as root"::equals).count() - 2, out);
        assertTrue(out.contains("while it churns: 6 of 6 hold"), out);
        assertTrue(out.contains("6 readings while it churned, 0 torn values"), out);
        assertTrue(out.contains("counts after stop: 5 of 5 hold"), out);
    }

    @Test
    void churnCatchesASteadyBufferThatIsWrong() {
        StructDump d = Made.dump(TRUTH, StructDump.Method.KCORE);
        List<StructBuffer> less = d.buffers().subList(1, d.buffers().size());
        Reading<StructDump> wrong = new Reading.Ok<>("kcore", new StructDump(d.method(), null, less, List.of()));
        FakeGuest guest = new FakeGuest(Map.of("start", named("churn", true)), a -> new Reading.Ok<>("lab", survey(walk(StructDump.Method.BPF_DMABUF), wrong, true)),
                s -> shown(s, Sight.full()));
        String out = judge(guest, named("churn", false, "start", "stop"));
        assertTrue(out.contains("while it churns: 3 of 6 hold"), out);
    }

    @Test
    void manyAreCountedAndThenLetGo() {
        Truth many = new Truth(TRUTH.kernel(), "many", List.of(), List.of(), List.of("unload"), null, false, new Truth.Many(3, 2));
        StructDump d = Made.dump(TRUTH, StructDump.Method.KCORE);
        List<StructBuffer> two = List.of(d.buffers().get(1), d.buffers().get(1), d.buffers().get(1));
        Survey all = survey(new Reading.Ok<>("bpf", new StructDump(StructDump.Method.BPF_DMABUF, null, two, List.of())),
                new Reading.Ok<>("kcore", new StructDump(d.method(), null, two.subList(0, 2), List.of())), false);
        FakeGuest guest = new FakeGuest(Map.of("unload", many), a -> new Reading.Ok<>("lab", all), s -> null);
        String out = judge(guest, many);
        assertTrue(out.contains("FAILED as root: bufinfo: expected 3 buffers, 6 attachments, shown permission denied (EACCES)"), out);
        assertTrue(out.contains("FAILED as root: kcore: expected 3 buffers, 6 attachments, shown 2 buffers, 4 attachments"), out);
        assertTrue(out.contains("after unload: 1 of 1 hold"), out);
        assertEquals(List.of("read as root", "end root", "step unload"), guest.did.subList(1, 4));
        assertTrue(judge(new FakeGuest(Map.of(), a -> new Reading.Ok<>("lab", all), s -> null), many).contains("FAILED after unload: no reference was kept"));
    }

    private static FakeGuest privileges(String kcoreRemedy, Sight bpfOnlySight) {
        return new FakeGuest(Map.of("lockdown-integrity", named("privileges", false), "lockdown-confidentiality", named("privileges", false)), account -> {
            Rights r = new Rights(account, Lockdown.NONE);
            List<Diagnostic> said = new ArrayList<>();
            said.add(remedy("/kcore", kcoreRemedy));
            said.add(remedy("/bpf", "run it as root, or give it CAP_BPF and CAP_PERFMON"));
            return new Reading.Ok<>("lab", survey(r.bpf() ? walk(StructDump.Method.BPF_DMABUF) : denied("/bpf"), r.kcore() ? walk(StructDump.Method.KCORE) : denied("/kcore"),
                    r.bufinfo(), said.toArray(Diagnostic[]::new)));
        }, s -> shown(s, s.struct().bpf().ok() || s.struct().kcore().ok() ? bpfOnlySight : s.bufinfo().ok() ? Sight.textOnly() : Sight.nothing()));
    }

    @Test
    void everyAccountReadsWhatItMay() {
        String out = judge(privileges("CAP_SYS_RAWIO is missing", Sight.full()), named("privileges", false));
        for (Account a : Account.values()) {
            assertTrue(out.lines().anyMatch(l -> l.matches("as " + a.words() + ": (\\d+) of \\1 hold")), () -> a + " in " + out);
        }
        // the test's guest does not mind lockdown
        assertTrue(out.contains("FAILED as root in lockdown confidentiality: the walk by kcore: expected refused, shown read"), out);
        assertTrue(out.contains("FAILED as cap-bpf in lockdown confidentiality: the walk by BPF: expected refused, shown read"), out);
    }

    @Test
    void aRemedyThatNamesNothingIsCaught() {
        String out = judge(privileges("try again", Sight.full()), named("privileges", false));
        assertTrue(out.contains("FAILED as cap-bpf-only: the refusal of kcore names what is missing"), out);
        String hidden = judge(privileges("CAP_SYS_RAWIO is missing", Sight.textOnly()), named("privileges", false));
        assertTrue(hidden.contains("FAILED as cap-bpf: buffer 10 attachment lab-ib-revocable#1 class"), hidden);
    }

    @Test
    void answersOfTheGuestAreReadStrictly() {
        String good = "{\"schema\":\"dmascope-lab-leftovers/1\",\"instances\":[\"a\"],\"kprobeEvents\":null,\"dynamicEvents\":[],\"bpfPrograms\":4,\"agents\":1}";
        assertEquals(new Leftovers(List.of("a"), null, List.of(), 4, 1), leftovers(good).orElse(null));
        for (String bad : List.of(good.replace("[\"a\"]", "7"), good.replace("leftovers/1", "leftovers/2"), good.replace(",\"agents\":1", ""), "{}", good.replace(":4", ":\"x\""))) {
            assertInstanceOf(Reading.Malformed.class, leftovers(bad), bad);
        }
        String log = "{\"schema\":\"dmascope-lab-log/1\",\"lost\":true,\"lockdep\":null,\"lines\":[\"<4> x\"]}";
        assertEquals(new KernelLog(List.of("<4> x"), true, null), Answers.log("log", log.getBytes(StandardCharsets.UTF_8)).orElse(null));
        assertEquals(new KernelLog(List.of("<4> x"), true, false), Answers.log("log", log.replace("null", "false").getBytes(StandardCharsets.UTF_8)).orElse(null));
        for (String bad : List.of(log.replace("\"lost\":true,", ""), log.replace("\"lockdep\":null,", ""))) {
            assertInstanceOf(Reading.Malformed.class, Answers.log("log", bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
    }

    private static Reading<Leftovers> leftovers(String json) {
        return Answers.leftovers("leftovers", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Truth kills(int trials, int alive) {
        return kills(trials, alive, 8);
    }

    private static Truth kills(int trials, int alive, int descriptors) {
        return new Truth(TRUTH.kernel(), "trial-kill", TRUTH.buffers(), List.of(), List.of("start", "look", "stop"), null, false, null, null, null,
                new Kills(trials, 1, 5, 2, 0, alive, 1, descriptors), null);
    }

    private static Reading<TrialRecord> tried(TrialCell.State state) {
        TrialSight gone = new TrialSight(TrialSight.State.GONE, null, 0, List.of());
        TrialList none = new TrialList(List.of(), List.of());
        return new Reading.Ok<>("trials", new TrialRecord(none, List.of(new TrialRow(new TrialCell(0, "e", "i", state, 9, 1, List.of(), null), gone, gone)),
                new TrialAftermath(true, null, List.of(), List.of())));
    }

    /** The agent is looked at twice: when half are killed, and when all are. */
    private static FakeGuest killing(int killed, int alive) {
        FakeGuest guest = whole(new HashMap<>(Map.of("start", kills(0, 0), "look", kills(killed, 0), "stop", kills(killed, alive))));
        guest.first.put("look", new ArrayDeque<>(List.of(kills(killed / 2, 0))));
        guest.trials = new Reading.Ok<>("trials", new TrialList(List.of(), List.of()));
        guest.tried.clear();
        guest.tried.addAll(List.of(tried(TrialCell.State.WORKS), tried(TrialCell.State.DIED), tried(TrialCell.State.WORKS)));
        return guest;
    }

    @Test
    void trialsAreKilledUntilThereAreEnough() {
        FakeGuest guest = killing(39, 0);
        String out = judge(guest, kills(0, 0));
        assertTrue(out.contains("kills: 9 of 9 hold"), out);
        assertTrue(out.contains("kills: 39 processes of trials and 1 agents, 5 of them with a buffer, 2 while it was attached; 1 pairs were said to have died"), out);
        assertTrue(out.contains("as root after the kills: "), out);
        assertTrue(out.contains("descriptors of agents, look by look: 8 8"), out);
        assertTrue(out.contains("after the agents ended: 5 of 5 hold"), out);
    }

    @Test
    void anAgentThatKeepsMoreAndMoreOpenIsCaught() {
        FakeGuest more = killing(39, 0);
        more.steps.put("look", kills(39, 0, 13));
        assertTrue(judge(more, kills(0, 0)).contains("FAILED kills: descriptors of an agent that saw its processes die: expected no more with time, shown 8 13"));
        FakeGuest once = killing(39, 0);
        once.first.clear();
        assertTrue(judge(once, kills(0, 0)).contains("FAILED kills: descriptors of an agent that saw its processes die: expected no more with time, shown 8\n"), "one look tells nothing");
    }

    @Test
    void aTrialThatOutlivesEverythingIsCaught() {
        assertTrue(judge(killing(39, 1), kills(0, 0)).contains("FAILED kills: processes of trials that run: expected none, shown 1"));
        assertTrue(judge(killing(7, 0), kills(0, 0)).contains("FAILED kills: killing 40: expected done, shown nothing more was killed after 8"));
        FakeGuest denied = killing(39, 0);
        denied.trials = new Reading.Denied<>("trials", Errno.EPERM);
        assertTrue(judge(denied, kills(0, 0)).contains("FAILED kills: a run that nobody kills"));
    }

    @Test
    void aMatrixThatCannotBeHadIsAFailure() {
        String out = judge(whole(Map.of()), named("trials", false));
        assertTrue(out.contains("FAILED trials: the list: expected done, shown permission denied"), out);
        assertTrue(out.contains("as root after the trials: "), out);
    }
}
