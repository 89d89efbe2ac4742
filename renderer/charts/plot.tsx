import { useEffect, useRef } from 'react';
import type { Language } from '../../shared/schema/drivers';
import type { Drawing } from './drawing';
import { plotConfig } from './plot-config';
import { Plotly } from './plotly-bundle';

/** Draws with Plotly and redraws when the drawing changes. In its own file, so that the library loads with the first chart and not with the page. */
export function Plot({ drawing, language }: { readonly drawing: Drawing; readonly language: Language }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const layout = { ...drawing.layout, separators: language === 'nl' ? ',.' : '.,', autosize: true, height: drawing.height };
    void Plotly.react(element, [...drawing.data], layout, plotConfig(language));
  }, [drawing, language]);
  useEffect(() => {
    const element = box.current;
    return () => {
      if (element) Plotly.purge(element);
    };
  }, []);
  return <div ref={box} className="cp-chart" style={{ height: drawing.height }} />;
}
