// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dmascope.session.HostSpec;
import org.dmascope.ui.hosts.HostsView;
import org.dmascope.ui.known.HostActions;
import org.dmascope.ui.known.KnownHost;
import org.dmascope.ui.known.KnownHosts;
import org.dmascope.ui.live.HostPhase;
import org.dmascope.ui.live.OpenHost;
import org.dmascope.ui.rows.Subject;
import org.dmascope.ui.tree.Line;
import org.dmascope.ui.words.Units;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several hosts side by side: remembered, connected, dead and connected again, removed; and readings that take long. */
@ExtendWith(WorkbenchExtension.class)
class HostsViewTest {
    @TempDir
    Path folder;

    private static KnownHosts known() {
        return Ui.window().getService(KnownHosts.class);
    }

    private static String words() {
        return Ui.on(() -> Ui.view("hosts", HostsView.class).words());
    }

    private static String line(String start) {
        return words().lines().filter(l -> l.strip().contains(start)).findFirst().orElse("");
    }

    private static void execute(String command, Map<String, String> parameters) {
        Ui.on(() -> Ui.window().<IHandlerService>getService(IHandlerService.class).executeCommand(
                ParameterizedCommand.generateCommand(Ui.window().<ICommandService>getService(ICommandService.class).getCommand(command), parameters), null));
    }

    /** An agent from the bundles, which only starts while a file is there. */
    private HostSpec mortal(Path alive) {
        String path = Stream.of("org.dmascope.agent", "org.dmascope.core", "org.dmascope.wire", "org.dmascope.linux", "org.dmascope.trial", "com.sun.jna").map(Platform::getBundle)
                .map(b -> FileLocator.getBundleFileLocation(b).orElseThrow())
                .map(f -> new File(f, "target/classes").isDirectory() ? new File(f, "target/classes") : new File(f, "bin").isDirectory() ? new File(f, "bin") : f)
                .map(File::getPath).collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        String script = "test -e '" + alive + "' || { echo 'the machine is off' >&2; exit 1; }; exec '" + java + "' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '" + path
                + "' org.dmascope.agent.Main --stdio";
        return new HostSpec.Command(List.of("sh", "-c", script));
    }

    @Test
    void rememberedHostsAreShownClosedUntilSomebodyConnectsThem() throws IOException {
        HostSpec tree = new HostSpec.Tree(Files.createDirectories(folder.resolve("copied/sys/kernel")).getParent().getParent());
        Ui.run(() -> known().remember(new KnownHost("Copied tree", tree, false)));
        assertTrue(line("Copied tree").contains("folder \u00b7 closed"), words());
        assertTrue(Ui.on(() -> Ui.hosts().find(tree).isEmpty()), "nothing is opened by itself");
        Ui.run(() -> new HostActions(Ui.window()).connect(tree));
        OpenHost host = Ui.on(() -> Ui.hosts().find(tree).orElseThrow());
        Ui.until("it has been read", () -> host.phase() == HostPhase.READ);
        assertEquals("Copied tree", Ui.on(host::title));
        assertFalse(line("Copied tree").contains("closed"), words());
        Ui.run(() -> known().remember(new KnownHost("Another name", tree, false)));
        assertEquals("Another name", Ui.on(host::title));
        assertTrue(words().contains("Another name"), words());
        Ui.shot("hosts");
        Ui.close(host);
        assertTrue(line("Another name").contains("closed"), "closing forgets what was read, not the host");
        Ui.run(() -> new HostActions(Ui.window()).forget(tree));
        assertFalse(words().contains("Another name"), words());
    }

    @Test
    void aSourceSaysItsStateTierErrnoAndRemedy() {
        OpenHost host = Ui.read("local");
        Ui.until("this machine was read", () -> host.phase() == HostPhase.READ);
        String all = words();
        assertTrue(all.contains("Sources | "), all);
        assertTrue(all.lines().anyMatch(l -> l.matches(" +ok sysfs devices \\| TEXT \u00b7 .*(ms|s)")), all);
        assertTrue(all.lines().anyMatch(l -> l.matches(" +stale tracing \\| off")), all);
        assertTrue(all.lines().anyMatch(l -> l.matches(" +holder uid \\d+, .*")), all);
    }

    @Test
    void aDeadHostIsStaleAndComesBackByReconnect() throws IOException {
        Path alive = Files.createFile(folder.resolve("alive"));
        HostSpec spec = mortal(alive);
        Ui.run(() -> known().remember(new KnownHost("Mortal", spec, false)));
        OpenHost host = Ui.read(spec.text());
        assertEquals(HostPhase.READ, host.phase(), () -> String.valueOf(host.failure()));
        Files.delete(alive);
        List<ProcessHandle> agents = ProcessHandle.current().descendants().filter(p -> p.info().arguments().map(a -> String.join(" ", a)).orElse("").contains("agent.Main")
                && p.parent().map(q -> q.pid() == ProcessHandle.current().pid()).orElse(false)).toList();
        assertFalse(agents.isEmpty(), "an agent runs");
        Ui.run(() -> Ui.hosts().all().stream().filter(h -> h.spec() instanceof HostSpec.Local).forEach(Ui.hosts()::close));
        agents.forEach(ProcessHandle::destroyForcibly);
        Ui.until("the agent is gone", () -> agents.stream().noneMatch(ProcessHandle::isAlive));
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("the reading has failed", () -> !host.busy());
        assertEquals(HostPhase.STALE, host.phase());
        assertTrue(line("Mortal").matches("host Mortal \\| stale, .+"), line("Mortal"));
        assertTrue(words().contains("the machine is off"), words());
        Ui.shot("host-stale");
        Files.createFile(alive);
        execute("org.dmascope.ui.command.reconnect", Map.of());
        Ui.until("it is read again", () -> host.phase() == HostPhase.READ && !host.busy());
        assertNull(host.failure());
        Ui.close(host);
        Ui.run(() -> known().forget(spec));
    }

    @Test
    void eachHostKeepsItsSelectionAndTheKeyboardSwitches() {
        OpenHost a = Ui.read(Ui.fixture("stock-7.3.dmascope", folder).toString());
        OpenHost b = Ui.read(Ui.fixture("revoke-7.3.dmascope", folder).toString());
        Subject first = Ui.on(() -> Subject.of(b.rows().buffers().getFirst()));
        Ui.run(() -> Ui.selection().select(first, this));
        execute("org.dmascope.ui.command.previousHost", Map.of());
        assertEquals(a, Ui.on(() -> Ui.selection().host()), "opened just before");
        assertNotEquals(first, Ui.on(() -> Ui.selection().subject()));
        execute("org.dmascope.ui.command.nextHost", Map.of());
        assertEquals(b, Ui.on(() -> Ui.selection().host()));
        assertEquals(first, Ui.on(() -> Ui.selection().subject()), "what was selected there is selected again");
        Ui.close(a);
        Ui.close(b);
    }

    /** What the widget shows of a line and below, as {@link HostsView#words()} writes it. */
    private static void write(StringBuilder out, TreeItem item, String before) {
        if (item.getData() instanceof Line n) {
            out.append(before).append(n.icon()).append(' ').append(n.text()).append(" | ").append(n.dim()).append('\n');
            Arrays.stream(item.getItems()).forEach(i -> write(out, i, before + "  "));
        }
    }

    private static TreeItem item(OpenHost host) {
        return Arrays.stream(Ui.tree("hosts").getItems()).filter(i -> i.getData() instanceof Line l && l.text().equals(host.title())).findFirst().orElseThrow();
    }

    private static String shown(OpenHost host) {
        return Ui.on(() -> {
            StringBuilder out = new StringBuilder();
            write(out, item(host), "");
            return out.toString();
        });
    }

    /** A reading that would show nothing new leaves the lines alone; every other one is shown, whatever it is that changed. */
    @Test
    void whateverAReadingChangesIsShown() throws IOException {
        Path root = Files.createDirectories(folder.resolve("changing"));
        Path bufinfo = Files.createDirectories(root.resolve("sys/kernel/debug/dma_buf")).resolve("bufinfo");
        Path version = Files.createDirectories(root.resolve("proc/sys/kernel")).resolve("osrelease");
        String head = "\nDma-buf Objects:\nsize    \tflags   \tmode    \tcount   \texp_name\tino     \tname\n";
        String buffer = "00004096\t00000002\t00080007\t0000000%d\tudmabuf\t0000000%d\t<none>\n\tAttached Devices:\nTotal 0 devices attached\n\n";
        OpenHost host = Ui.read("root:" + root);
        Set<String> seen = new HashSet<>();
        List<IoRunnable> steps = List.of(() -> { }, () -> Files.writeString(bufinfo, head + buffer.formatted(1, 1) + "\nTotal 1 objects, 4096 bytes\n"),
                () -> Files.writeString(bufinfo, head + buffer.formatted(2, 1) + "\nTotal 1 objects, 4096 bytes\n"),
                () -> Files.writeString(bufinfo, head + buffer.formatted(2, 1) + buffer.formatted(1, 2) + "\nTotal 2 objects, 8192 bytes\n"),
                () -> Files.writeString(version, "9.9.9-test\n"), () -> Files.writeString(bufinfo, "not a table\n"), () -> Files.createDirectory(root.resolve("proc/1")), () -> Files.delete(bufinfo));
        for (IoRunnable step : steps) {
            step.run();
            readOnce(host);
            String now = shown(host);
            assertTrue(now.lines().count() > 5, now);
            assertTrue(words().contains(now), () -> "shown:\n" + now + "\nto be shown:\n" + words());
            seen.add(now);
        }
        assertTrue(seen.size() >= 5, () -> "too little is told apart: " + seen);
        readOnce(host); // what a view holds from before is compared from now on
        Line line = (Line) Ui.on(() -> item(host).getData());
        readOnce(host);
        assertSame(line, Ui.on(() -> item(host).getData()), "nothing has changed: no line was made");
        assertTrue(Ui.on(line::tip).contains(Ui.on(() -> Units.time(host.takenAt()))), "the tooltip has the time of the last reading");
        Ui.close(host);
    }

    private static void readOnce(OpenHost host) {
        int before = host.readings();
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("it is read", () -> host.readings() == before + 1 && !host.busy());
    }

    /** Changes a file. */
    private interface IoRunnable {
        void run() throws IOException;
    }

    private static List<Job> shownJobs(String name) {
        return Arrays.stream(Job.getJobManager().find(null)).filter(j -> !j.isSystem() && j.getName().contains(name) && j.getState() == Job.RUNNING).toList();
    }

    @Test
    void aLongReadingIsShownAndEndsWhenItIsCancelled() {
        HostSpec spec = new HostSpec.Command(List.of("sh", "-c", "exec sleep 300"));
        Ui.run(() -> known().remember(new KnownHost("Sleepy", spec, false)));
        OpenHost host = Ui.on(() -> {
            OpenHost h = Ui.hosts().open(spec);
            Ui.selection().show(h);
            Ui.hosts().read(h);
            return h;
        });
        Ui.until("a second has passed", host::slow);
        Ui.until("the Progress view has it", () -> !shownJobs("Sleepy").isEmpty());
        Ui.shot("host-slow");
        shownJobs("Sleepy").forEach(Job::cancel);
        Ui.until("the reading has ended", () -> !host.busy());
        assertEquals(HostPhase.NEW, host.phase());
        Ui.until("nothing is left in the Progress view", () -> shownJobs("Sleepy").isEmpty());
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("the second one takes long, too", host::slow);
        execute("org.dmascope.ui.command.cancel", Map.of());
        Ui.until("the command ends it", () -> !host.busy());
        Ui.run(() -> Ui.hosts().read(host));
        Ui.until("the third one takes long, too", host::slow);
        Ui.run(() -> HostDialogTest.find(Ui.window().getShell(), "cancel", Link.class).notifyListeners(SWT.Selection, null));
        Ui.until("the word in of the status line ends it", () -> !host.busy());
        Ui.close(host);
        Ui.run(() -> known().forget(spec));
    }
}
