import type { ReportContext } from './context';
import type { Section } from './types';

/** The method in plain words, with what it cannot say. */
export function methodSection({ text }: ReportContext): Section {
  const steps = ['plan', 'model', 'split', 'calibration', 'interval'] as const;
  const limits = ['cause', 'model', 'teams', 'people', 'respondents'] as const;
  return {
    id: 'method',
    title: text.say('report.method.title'),
    part: 'appendix',
    main: [{ kind: 'bullets', heading: text.say('report.method.how'), lines: steps.map((step) => text.say(`report.method.step.${step}`)) }],
    side: [
      {
        kind: 'bullets',
        heading: text.say('report.method.limits'),
        lines: limits.map((limit) => text.say(`report.method.limit.${limit}`)),
      },
    ],
    footer: '',
    notes: text.say('report.notes.method'),
    onSlides: true,
  };
}
