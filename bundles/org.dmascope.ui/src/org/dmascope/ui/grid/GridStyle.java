// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.grid;

import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;

/** The painters of a grid, for each of its regions and in each mode. */
final class GridStyle extends AbstractRegistryConfiguration {
    private final Look look;
    private final ICellPainter cells;
    private final ICellPainter headings;

    GridStyle(Look look, ICellPainter cells, ICellPainter headings) {
        this.look = look;
        this.cells = cells;
        this.headings = headings;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, look.color(Token.LINE));
        for (DisplayMode mode : DisplayMode.values()) {
            registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE, mode, GridRegion.BODY);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, cells, mode, GridRegion.BODY);
            for (String heading : new String[] { GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER }) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, headings, mode, heading);
            }
        }
    }
}
