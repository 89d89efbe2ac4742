declare module 'plotly.js/lib/core' {
  const Plotly: typeof import('plotly.js') & { register(modules: readonly object[]): void };
  export default Plotly;
}
declare module 'plotly.js/lib/bar' {
  const bar: object;
  export default bar;
}
declare module 'plotly.js/lib/heatmap' {
  const heatmap: object;
  export default heatmap;
}
declare module 'plotly.js/lib/locales/nl' {
  const locale: object;
  export default locale;
}
