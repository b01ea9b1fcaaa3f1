// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.graph;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import org.dmascope.analysis.BufferState;
import org.dmascope.graph.build.Graph;
import org.dmascope.graph.build.GraphBuffer;
import org.dmascope.graph.build.GraphBuilder;
import org.dmascope.graph.layout.Drawing;
import org.dmascope.graph.layout.Layout;
import org.dmascope.graph.scene.SceneIndex;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Lays out one drawing, away from the display thread. */
final class LayoutJob extends Job {
    private final Wanted wanted;
    private volatile Drawn made;

    /** @param end called on the display thread; the drawing is null when it was cancelled or failed */
    LayoutJob(Wanted wanted, Display display, BiConsumer<LayoutJob, Drawn> end) {
        super(NLS.bind(Messages.layingOut, wanted.host().title()));
        this.wanted = wanted;
        setSystem(true);
        setPriority(SHORT);
        addJobChangeListener(new JobChangeAdapter() { // also told of a job that was cancelled before it ran
            @Override
            public void done(IJobChangeEvent event) {
                if (!display.isDisposed()) {
                    display.asyncExec(() -> end.accept(LayoutJob.this, made));
                }
            }
        });
    }

    Wanted wanted() {
        return wanted;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            made = draw(monitor);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        }
    }

    private Drawn draw(IProgressMonitor monitor) {
        Set<BufferState> passing = Collections.newSetFromMap(new IdentityHashMap<>());
        int total = wanted.snapshot().buffers().size();
        boolean filtered = wanted.filter() != null;
        if (filtered) {
            wanted.snapshot().buffers().stream().filter(wanted.filter()).forEach(passing::add);
        }
        Graph graph = GraphBuilder.build(wanted.snapshot(), filtered ? wanted.options().withWanted(passing::contains) : wanted.options());
        graph = wanted.regions() ? graph : withoutRegions(graph);
        int shown = filtered ? passing.size() : total;
        Drawn last = wanted.last();
        if (last != null && last.graph().equals(graph)) {
            return new Drawn(wanted.host(), wanted.snapshot(), wanted.shape(), last.graph(), last.drawing(), last.index(), shown, total);
        }
        Drawing drawing = Layout.of(graph, wanted.before(), wanted.measure(), monitor::isCanceled);
        return new Drawn(wanted.host(), wanted.snapshot(), wanted.shape(), graph, drawing, new SceneIndex(drawing.scene()), shown, total);
    }

    private static Graph withoutRegions(Graph g) {
        return new Graph(g.title(), g.places(), g.buffers().stream().map(b -> new GraphBuffer(b.id(), b.subject(), b.more(), b.group(), b.count(), b.title(), b.size(), b.name(),
                b.place(), b.placeIcon(), b.holders(), "", b.tip())).toList(), g.edges(), g.links(), g.notes()); //$NON-NLS-1$
    }
}
