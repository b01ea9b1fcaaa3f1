// SPDX-License-Identifier: EPL-2.0
// Copyright (c) 2026 Dmascope contributors
package org.dmascope.ui.table;

import org.dmascope.ui.look.Face;
import org.dmascope.ui.look.Look;
import org.dmascope.ui.look.Token;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.sort.config.DefaultSortConfiguration;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;

/** Registers painters and colours of a table; everything comes from the tokens, so light, dark and high contrast are one code. */
final class TableStyle extends AbstractRegistryConfiguration {
    /** Label of the cells of the filter row. */
    private static final String FILTER_ROW = "FILTER_ROW"; //$NON-NLS-1$

    private final Look look;
    private final ICellPainter body;
    private final ICellPainter header;

    TableStyle(Look look, ICellPainter body, ICellPainter header) {
        this.look = look;
        this.body = body;
        this.header = header;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        Style plain = style(Token.BASE);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, plain, DisplayMode.NORMAL);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, look.color(Token.LINE));
        registry.registerConfigAttribute(FreezeConfigAttributes.SEPARATOR_COLOR, look.color(Token.LINE));
        registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, Boolean.FALSE, DisplayMode.NORMAL, GridRegion.BODY);
        for (DisplayMode mode : DisplayMode.values()) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, body, mode, GridRegion.BODY);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, header, mode, GridRegion.COLUMN_HEADER);
            // sorted columns carry labels for which the library has a painter of its own, in its own colours
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, header, mode, DefaultSortConfiguration.SORT_UP_CONFIG_TYPE);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, header, mode, DefaultSortConfiguration.SORT_DOWN_CONFIG_TYPE);
        }
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style(Token.BASE), DisplayMode.NORMAL, FILTER_ROW);
    }

    private Style style(Token ground) {
        Style s = new Style();
        s.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, look.color(ground));
        s.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, look.color(Token.TEXT));
        s.setAttributeValue(CellStyleAttributes.FONT, look.font(Face.TEXT));
        s.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        return s;
    }
}
