export { channelShares, drawn } from './channels';
export { bySize, inSentence, largestCause, serviceLevelFooter } from './footing';
export { driverIntervals, gapWaterfall } from './gap';
export { causesByWeekday, serviceLevelHeatmap } from './heatmaps';
export { serviceLevelByDay, serviceLevelByQueue, serviceLevelByTime, serviceLevelByWeekday } from './service-level';
export * from './spec';
export { type ChartTable, chartTable } from './table';
export { comparisonSentence, drawnAs, teamFunnel, teamIntervals } from './teams';
export * from './words';
