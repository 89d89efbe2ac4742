import { appendix } from './report/appendix';
import { charts } from './report/charts';
import { findingSections } from './report/finding-sections';
import { journeyCharts } from './report/journey-charts';
import { sections } from './report/sections';
import { tables } from './report/tables';

/** Dutch texts of the reports; ICU message syntax. */
export const report = { ...appendix, ...charts, ...findingSections, ...journeyCharts, ...sections, ...tables };
