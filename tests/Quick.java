// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
import java.io.PrintWriter;
import java.util.Arrays;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the test classes that are named by its arguments: what {@code tests/quick} starts. Exit status 0 when none failed and at least one ran. */
final class Quick {
    private Quick() {
    }

    public static void main(String[] classes) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(Arrays.stream(classes).map(DiscoverySelectors::selectClass).toList()).build(),
                listener);
        TestExecutionSummary s = listener.getSummary();
        s.printFailuresTo(new PrintWriter(System.out, true), 25);
        System.out.println(s.getTestsSucceededCount() + " passed, " + s.getTotalFailureCount() + " failed, " + s.getTestsSkippedCount() + " skipped");
        System.exit(s.getTotalFailureCount() == 0 && s.getTestsSucceededCount() > 0 ? 0 : 1);
    }
}
