// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.dmascope.core.Reading;
import org.dmascope.lab.truth.Answer;
import org.dmascope.lab.truth.Answers;
import org.dmascope.lab.truth.Truth;
import org.dmascope.lab.truth.TruthReader;

/**
 * Asks a lab kernel the twelve questions, each by one command, and compares each whole answer with what the scenario says that it made. What
 * {@code tests/questions/run} starts: {@code Questions CLI KERNEL RUNDIR CONFIG WORK WINDOW}. Keeps readings and truths in WORK.
 */
final class Questions {
    private static final String NIC = "lab-nic-revocable";
    private static final String RDMA = "lab_revocable0";
    private static final int RECORD_S = 20;
    private static final int LIMIT_S = 300;
    private static final int MOST = 65536;
    /** Exit status of tests/questions/window where there is nothing to ask with. */
    private static final int NONE = 3;

    private final String cli;
    private final String kernel;
    private final Path sockets;
    private final Path config;
    private final Path work;
    private final String window;
    private int passed;
    private int failed;

    private Questions(String[] args) {
        cli = args[0];
        kernel = args[1];
        sockets = Path.of(args[2]);
        config = Path.of(args[3]);
        work = Path.of(args[4]);
        window = args[5];
    }

    public static void main(String[] args) throws Exception {
        Questions q = new Questions(args);
        q.regions();
        q.peers();
        System.out.println(q.passed + " passed, " + q.failed + " failed");
        System.exit(q.failed == 0 && q.passed > 0 ? 0 : 1);
    }

    private void regions() throws Exception {
        if (!start("mrs")) {
            return;
        }
        String host = "lab:" + kernel + "/mrs";
        try (Guest guest = new Guest(sockets.resolve("truth.sock"))) {
            Truth made = guest.truth();
            Files.writeString(work.resolve("before.truth.json"), guest.text());
            String before = work.resolve("before.dmascope").toString();
            run("capture", host, "-o", before);
            Truth.Buffer mapped = Answers.buffer(made, "mapped and registered");
            Truth.Buffer dynamic = Answers.buffer(made, "dynamic");
            Truth.Buffer fixed = Answers.buffer(made, "static");
            String of = "ino:" + dynamic.ino();

            ask("Q1", Answers.holders(mapped), a -> table(a, "pid", "comm", "fds", "mmaps"), "show", host, "--view", "holders", "--filter", "ino:" + mapped.ino(), "--tsv");
            ask("Q2", Answers.devices(dynamic), a -> table(a, "device", "ordinal"), "show", host, "--view", "attachments", "--filter", of, "--tsv");
            ask("Q3", Answers.contracts(dynamic), a -> table(a, "device", "ordinal", "importer", "p2p", "pinned", "revocable", "class", "revokeState"),
                    "show", host, "--view", "attachments", "--filter", of, "--tsv");
            ask("Q4", Answers.pins(dynamic), Questions::pins, "explain", of, host, "--json");
            ask("Q5", Answers.regions(made, fixed), a -> table(a, "device", "rkey", "length", "pid", "comm", "ino"), "show", host, "--view", "mrs", "--filter", "ino:" + fixed.ino(), "--tsv");
            List<String> refused = Answers.refused(made).rows().getFirst();
            ask("Q6", first("failure:rdma-no-op", refused), Questions::cause, "explain", "ibv_reg_dmabuf_mr failed: " + words(refused.get(1)), "--importer", refused.get(0), host, "--json");
            ask("Q7", Answers.tried(made, Answers.buffer(made, "udmabuf's")), Questions::tried, "trial", "run", "--exporter", "udmabuf", "--yes", host, "--json");
            ask("Q9", Answers.unplugged(made, NIC, RDMA), Questions::deaths, "what-if", "unplug", NIC, host, "--format", "tsv");
            ask("Q10", memory(), Questions::lines, "show", host, "--view", "cgroups");

            window(host);

            List<Truth> steps = new ArrayList<>(List.of(made));
            Process recorder = begin("watch", "--tsv", "--seconds", Integer.toString(RECORD_S), "-o", work.resolve("after.dmascope").toString(), host);
            StringBuilder events = new StringBuilder();
            try (var lines = recorder.inputReader(StandardCharsets.UTF_8)) {
                events.append(lines.readLine()).append('\n'); // the heading: from now on it is recorded
                for (String step : List.of("revoke", "drop")) {
                    steps.add(guest.step(step));
                    Files.writeString(work.resolve(step + ".truth.json"), guest.text());
                }
                lines.lines().forEach(l -> events.append(l).append('\n'));
            }
            compare("Q12", Answers.happened(steps), table(events.toString(), "kind", "ino", "device", "by"), "watch --seconds " + RECORD_S + " " + host);
            ask("Q11", Answers.changed(made, steps.getLast()), Questions::changes, "diff", before, host, "--tsv");
        }
        run("lab", "stop", kernel);
    }

    /** The same host is asked in the window, by another process while this one waits. */
    private void window(String host) throws Exception {
        Path own = Files.createDirectory(work.resolve("window"));
        Process p = new ProcessBuilder(window, host, work.resolve("before.truth.json").toString(), own.toString()).redirectErrorStream(true).start();
        List<String> lines = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (p.waitFor() == NONE) {
            System.out.println("not asked in the window: there is no build of its tests, or no xvfb-run");
            return;
        }
        lines.forEach(l -> System.out.println("window: " + l));
        Matcher m = Pattern.compile("(\\d+) passed, (\\d+) failed").matcher(lines.isEmpty() ? "" : lines.getLast());
        passed += m.matches() ? Integer.parseInt(m.group(1)) : 0;
        failed += m.matches() ? Integer.parseInt(m.group(2)) : 1;
    }

    private void peers() throws Exception {
        if (!start("p2p")) {
            return;
        }
        String host = "lab:" + kernel + "/p2p";
        try (Guest guest = new Guest(sockets.resolve("truth.sock"))) {
            Truth made = guest.truth();
            List<List<String>> all = made.peers().pairs().stream().filter(p -> !p.provider().equals(p.client())).map(p -> List.of(p.provider(), p.client(), p.type().word())).toList();
            for (String type : all.stream().map(p -> p.get(2)).distinct().sorted().toList()) { // one of each kind of answer that this machine has
                List<String> pair = all.stream().filter(p -> p.get(2).equals(type)).findFirst().orElseThrow();
                ask("Q8", Answers.pair(made, pair.get(0), pair.get(1)), Questions::path, "path", pair.get(0), pair.get(1), host, "--json");
            }
        }
        run("lab", "stop", kernel);
    }

    /** Whether it is there; that it is not is a failure that was counted. */
    private boolean start(String scenario) throws Exception {
        return run("lab", "start", kernel, "--scenario", scenario) != null;
    }

    // Asking

    private Process begin(String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of(cli));
        line.addAll(Arrays.asList(args));
        return new ProcessBuilder(line).redirectError(work.resolve("gaps").toFile()).start();
    }

    /** What a command prints; null when it takes for ever. */
    private String run(String... args) throws Exception {
        Process p = begin(args);
        String out = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!p.waitFor(LIMIT_S, TimeUnit.SECONDS) || p.exitValue() == 2 || p.exitValue() == 3) {
            p.destroyForcibly();
            System.out.println("FAILED dmascope " + String.join(" ", args) + ": " + Files.readString(work.resolve("gaps")));
            failed++;
            return null;
        }
        return out;
    }

    private void ask(String question, Answer right, Function<String, Answer> read, String... args) throws Exception {
        String out = run(args);
        if (out != null) {
            Answer answer;
            try {
                answer = read.apply(out);
            } catch (RuntimeException e) {
                System.out.println("FAILED " + question + ": dmascope " + String.join(" ", args) + " prints what cannot be read (" + e + "):\n" + out);
                failed++;
                return;
            }
            compare(question, right, answer, String.join(" ", args));
        }
    }

    /** The whole answer, and whether each wrong one would have been noticed. */
    private void compare(String question, Answer right, Answer answer, String command) {
        List<Answer> wrong = answer.wrong();
        if (right.rows().isEmpty() || wrong.isEmpty() || wrong.stream().anyMatch(right::same)) {
            System.out.println("FAILED " + question + ": dmascope " + command + ": a wrong answer would not be noticed");
            failed++;
        } else if (right.same(answer)) {
            System.out.println(question + ": dmascope " + command + " (" + answer.rows().size() + " right, " + wrong.size() + " wrong ones told apart)");
            passed++;
        } else {
            System.out.println("FAILED " + question + ": dmascope " + command + "\nmade:\n" + right + "\nshown:\n" + answer);
            failed++;
        }
    }

    // Right answers that the truth does not have

    /** The scenario's error, in words and with the cause that mrs.c knows: a driver without the operation. */
    private static Answer first(String rule, List<String> refused) {
        return new Answer(List.of("errno", "importer", "first cause", "fits"), List.of(List.of(refused.get(1), refused.get(0), rule, "fits")), false);
    }

    private static String words(String errno) {
        return switch (errno) {
            case "EOPNOTSUPP" -> "Operation not supported";
            default -> errno;
        };
    }

    /** By the configuration that the kernel was built with. */
    private Answer memory() throws IOException {
        if (Files.readString(config).contains("CONFIG_CGROUP_DMEM=y")) {
            throw new IllegalStateException("this kernel has the controller for device memory: the question needs a scenario that charges some");
        }
        return new Answer(List.of("line"), List.of(List.of("No control groups can be shown, which does not mean that there are none: this kernel has no controller for device memory: "
                + "cgroup.controllers does not name dmem; needs kernel 6.14+ with CONFIG_CGROUP_DMEM")), true);
    }

    // Reading answers

    /** Columns of tab-separated values by their headings; "by" is a process with its number, an unknown or missing thing "". */
    private static Answer table(String tsv, String... columns) {
        List<String> lines = tsv.lines().toList();
        List<String> heads = List.of(lines.getFirst().split("\t", -1));
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            rows.add(Arrays.stream(columns).map(c -> c.equals("by") ? cells[at(heads, "comm")] + " " + cells[at(heads, "pid")] : cells[at(heads, c)]).toList());
        }
        List<String> named = Arrays.stream(columns).map(c -> c.equals("kind") ? "event" : c).toList();
        return new Answer(named, rows, named.getFirst().equals("event"));
    }

    private static int at(List<String> heads, String column) {
        int i = heads.indexOf(column);
        if (i < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + heads);
        }
        return i;
    }

    private static Answer lines(String text) {
        return new Answer(List.of("line"), text.lines().skip(1).map(List::of).toList(), true); // the first is the host and the time
    }

    private static Iterable<JsonObject> objects(JsonArray a) {
        return () -> StreamSupport.stream(a.spliterator(), false).map(e -> e.getAsJsonObject()).iterator();
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static Answer pins(String text) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonObject b : objects(json(text).getAsJsonArray("buffers"))) {
            for (JsonObject a : objects(b.getAsJsonArray("attachments"))) {
                String pinned = a.getAsJsonObject("axes").getAsJsonObject("pinned").get("value").getAsString();
                if (!pinned.equals("no")) {
                    rows.add(List.of(a.get("device").getAsString(), a.get("ordinal").getAsString(), pinned));
                }
            }
        }
        return Answer.of(List.of("device", "ordinal", "pinned"), rows);
    }

    private static Answer cause(String text) {
        JsonObject o = json(text);
        JsonObject first = o.getAsJsonArray("causes").get(0).getAsJsonObject();
        return Answer.of(List.of("errno", "importer", "first cause", "fits"), List.of(List.of(o.getAsJsonObject("errno").get("name").getAsString(), o.get("importer").getAsString(),
                first.get("rule").getAsString(), first.get("fit").getAsString())));
    }

    /** Of those that could be tried; which are RDMA devices. */
    private static Answer tried(String text) {
        JsonObject o = json(text);
        List<List<String>> rows = new ArrayList<>();
        for (JsonObject i : objects(o.getAsJsonArray("importers"))) {
            for (JsonObject p : objects(o.getAsJsonArray("pairs"))) {
                if (p.get("importer").equals(i.get("id")) && i.get("state").getAsString().equals("available")) {
                    JsonObject trial = p.getAsJsonObject("trial");
                    String state = trial.get("state").getAsString();
                    rows.add(List.of((i.get("device").isJsonNull() ? i.get("driver") : i.get("device")).getAsString(), i.get("kind").getAsString(), state.equals("fails") ? trial.get("errnoName").getAsString() : state));
                }
            }
        }
        return Answer.of(List.of("device", "way", "result"), rows);
    }

    private static Answer path(String text) {
        JsonObject p = json(text).getAsJsonObject("path");
        return Answer.of(List.of("mapType", "distance"), List.of(List.of(p.getAsJsonObject("mapType").get("value").getAsString(), p.get("distance").getAsString())));
    }

    private static Answer deaths(String tsv) {
        List<List<String>> rows = table(tsv, "effect", "label").rows();
        return Answer.of(List.of("effect", "object"), rows.stream().map(r -> List.of(r.get(0), r.get(1).replaceFirst(" region \\d+ of ", " region of "))).toList());
    }

    /** "ino:7/lab-nic-revocable#1" is an attachment, "ino:7" a buffer. */
    private static Answer changes(String tsv) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> r : table(tsv, "change", "id", "axis", "before", "after").rows()) {
            String[] id = r.get(1).replaceFirst("^ino:", "").split("[/#]");
            boolean changed = r.get(0).equals("changed");
            rows.add(List.of(r.get(0), id[0], id.length > 1 ? id[1] : "", id.length > 2 ? id[2] : "", r.get(2), changed ? r.get(3) : "", changed ? r.get(4) : ""));
        }
        return Answer.of(List.of("change", "ino", "device", "ordinal", "axis", "before", "after"), rows);
    }

    /** The guest's own account: a line of JSON when one connects, and one after each step; progress in between. */
    private static final class Guest implements AutoCloseable {
        private final SocketChannel channel;
        private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
        private String text;

        Guest(Path socket) throws IOException {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
            next();
        }

        String text() {
            return text;
        }

        Truth truth() {
            return ((Reading.Ok<Truth>) TruthReader.read("truth", text.getBytes(StandardCharsets.UTF_8))).value();
        }

        Truth step(String name) throws IOException {
            channel.write(ByteBuffer.wrap(("step " + name + "\n").getBytes(StandardCharsets.US_ASCII)));
            next();
            return truth();
        }

        private void next() throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(MOST);
            while (true) {
                String got = rest.toString(StandardCharsets.UTF_8);
                for (int end = got.indexOf('\n'); end >= 0; end = got.indexOf('\n')) {
                    String line = got.substring(0, end);
                    got = got.substring(end + 1);
                    if (line.startsWith("{") || line.startsWith("failed")) {
                        rest.reset();
                        rest.writeBytes(got.getBytes(StandardCharsets.UTF_8));
                        text = line;
                        return;
                    }
                }
                if (channel.read(buffer.clear()) < 0) {
                    throw new IOException("the guest has closed its socket");
                }
                rest.write(buffer.array(), 0, buffer.position());
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
