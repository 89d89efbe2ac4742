import type { Language } from '../../shared/schema/drivers';

/** Plotly offers to upload a chart to its cloud by default; that door is shut twice, and no button bar is drawn at all. */
export const plotConfig = (language: Language) =>
  ({
    displayModeBar: false,
    showSendToCloud: false,
    showEditInChartStudio: false,
    plotlyServerURL: '',
    displaylogo: false,
    responsive: true,
    scrollZoom: false,
    doubleClick: false,
    locale: language,
  }) as const;
