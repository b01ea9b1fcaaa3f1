// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.history;

import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.dmascope.ui.live.MemoryHistory.Sample;
import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.dmascope.ui.widgets.Named;
import org.dmascope.ui.words.Units;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/** Bytes over time, a line for each track, told apart by colour and dash; the value and its time under the pointer. */
final class MemoryChart {
    private static final Token[] INKS = { Token.BLUE, Token.ORANGE, Token.PURPLE, Token.TEAL, Token.RED, Token.GREEN, Token.OCHRE, Token.SLATE };
    private static final LineStyle[] DASHES = { LineStyle.SOLID, LineStyle.DASH, LineStyle.DOT, LineStyle.DASHDOT };
    private static final String[] UNITS = { "B", "KiB", "MiB", "GiB", "TiB", "PiB" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
    private static final double STEP = 1024;
    private static final double HEADROOM = 1.08;
    private static final long ALONE_MS = 1000;
    /** With more readings the line is dense enough. */
    private static final int SYMBOLS = 60;
    private static final int NEAR = 24;

    private final Look look;
    private final Chart chart;
    private List<Sample> samples = List.of();
    private List<Track> tracks = List.of();
    private double unit = 1;

    MemoryChart(Composite parent, Look look) {
        this.look = look;
        chart = look.paint(new Chart(parent, SWT.NONE), Token.BASE, Token.TEXT);
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.BOTTOM);
        SimpleDateFormat time = new SimpleDateFormat("HH:mm:ss", Locale.ROOT); //$NON-NLS-1$
        time.setTimeZone(TimeZone.getTimeZone("UTC")); //$NON-NLS-1$
        IAxis x = chart.getAxisSet().getXAxis(0);
        x.getTick().setFormat(time);
        x.getTitle().setText(Messages.axisTime);
        chart.getLegend().setFont(look.font(Face.TEXT));
        for (IAxis a : chart.getAxisSet().getAxes()) {
            a.getTick().setFont(look.font(Face.TEXT));
            a.getTitle().setFont(look.font(Face.TEXT));
        }
        Control plot = chart.getPlotArea().getControl();
        plot.addListener(SWT.MouseMove, e -> chart.getPlotArea().setToolTipText(tip(e.x, e.y)));
        plot.setData("test.id", "memoryHistory"); //$NON-NLS-1$ //$NON-NLS-2$
        Named.as(this::words, plot);
        colours();
    }

    Control control() {
        return chart;
    }

    private void colours() {
        chart.setBackground(look.color(Token.BASE));
        look.paint(chart.getPlotArea().getControl(), Token.BASE, Token.TEXT);
        chart.getPlotArea().setBackground(look.color(Token.BASE));
        chart.getLegend().setBackground(look.color(Token.BASE));
        chart.getLegend().setForeground(look.color(Token.TEXT));
        for (IAxis a : chart.getAxisSet().getAxes()) {
            a.getTick().setForeground(look.color(Token.TEXT));
            a.getTitle().setForeground(look.color(Token.DIM));
            a.getGrid().setForeground(look.color(Token.LINE));
        }
    }

    void show(List<Sample> all, List<Track> shown) {
        samples = all;
        tracks = shown;
        long most = tracks.stream().flatMap(t -> t.pieces().stream().flatMap(List::stream).map(i -> bytes(t, i))).mapToLong(Long::longValue).max().orElse(0);
        int power = 0;
        while (power + 1 < UNITS.length && most >= Math.pow(STEP, power + 1)) {
            power++;
        }
        unit = Math.pow(STEP, power);
        chart.suspendUpdate(true);
        for (ISeries<?> s : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(s.getId());
        }
        for (int t = 0; t < tracks.size(); t++) {
            for (int p = 0; p < tracks.get(t).pieces().size(); p++) {
                line(t, p);
            }
        }
        chart.getAxisSet().getYAxis(0).getTitle().setText(UNITS[power]);
        colours();
        chart.suspendUpdate(false);
        chart.getAxisSet().adjustRange();
        chart.getAxisSet().getYAxis(0).setRange(new Range(0, most == 0 ? 1 : most / unit * HEADROOM));
        if (samples.size() == 1) {
            double at = samples.getFirst().at().toEpochMilli();
            chart.getAxisSet().getXAxis(0).setRange(new Range(at - ALONE_MS, at + ALONE_MS));
        }
        chart.redraw();
    }

    private long bytes(Track t, int sample) {
        return samples.get(sample).bytes().get(t.what());
    }

    private void line(int track, int piece) {
        Track t = tracks.get(track);
        List<Integer> at = t.pieces().get(piece);
        ILineSeries<?> s = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE, track + "/" + piece); //$NON-NLS-1$
        s.setDescription(t.label());
        s.setVisibleInLegend(piece == 0);
        s.setXDateSeries(at.stream().map(i -> Date.from(samples.get(i).at())).toArray(Date[]::new));
        s.setYSeries(at.stream().mapToDouble(i -> bytes(t, i) / unit).toArray());
        s.setLineColor(look.color(INKS[track % INKS.length]));
        s.setSymbolColor(look.color(INKS[track % INKS.length]));
        s.setLineStyle(DASHES[track % DASHES.length]);
        s.setLineWidth(2);
        s.setAntialias(SWT.ON);
        s.setSymbolType(samples.size() <= SYMBOLS ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
        s.setSymbolSize(3);
    }

    /** The value that is nearest to a point of the plot, null when none is near. */
    String tip(int x, int y) {
        IAxis xs = chart.getAxisSet().getXAxis(0);
        IAxis ys = chart.getAxisSet().getYAxis(0);
        double best = look.scaled(NEAR);
        String found = null;
        for (Track t : tracks) {
            for (List<Integer> piece : t.pieces()) {
                for (int i : piece) {
                    double d = Math.hypot(xs.getPixelCoordinate(samples.get(i).at().toEpochMilli()) - x, ys.getPixelCoordinate(bytes(t, i) / unit) - y);
                    if (d < best) {
                        best = d;
                        found = t.label() + '\n' + Units.size(bytes(t, i)) + ", " + Units.time(samples.get(i).at()); //$NON-NLS-1$
                    }
                }
            }
        }
        return found;
    }

    /** Each line with its last value, for screen readers and tests. */
    String words() {
        List<String> out = new ArrayList<>();
        for (Track t : tracks) {
            int last = t.pieces().getLast().getLast();
            out.add(t.label() + ": " + Units.size(bytes(t, last)) + (last == samples.size() - 1 ? "" : ' ' + Messages.before)); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return String.join("; ", out); //$NON-NLS-1$
    }
}
