import PptxGenJS from 'pptxgenjs';
import { createText, localeOf, type Text } from '../../text';
import { chartWords } from '../../text/chart-words';
import type { ReportModel, Section, SectionId } from '../model/types';
import { arrange, titleSize } from './arrange';
import { type Pen, write } from './draw';
import { defineMasters, masters } from './masters';
import type { NativeChart } from './native-chart';
import { repairDeck } from './repair';
import { colours, fontFace } from './theme';

/** What a meeting has time for, the title slide included; nobody presents an appendix, so that stands behind it whole. */
const mostPresented = 15;
/** What gives way first when there is more to tell than a meeting has time; all of it is in the page and the workbook. */
const givesWay: readonly SectionId[] = [
  'team_second',
  'days',
  'type',
  'gap_sites',
  'benchmark',
  'hours',
  'cost',
  'effort',
  'missing',
  'queues',
];

/** The sections that become slides: as much of the main part as a meeting has time for, then the appendix (definitions, sources, method). */
export function slideSections({ sections }: ReportModel): Section[] {
  const shown = sections.filter(({ onSlides }) => onSlides);
  let main = shown.filter(({ part }) => part === 'main');
  for (const id of givesWay) if (main.length > mostPresented - 1) main = main.filter((section) => section.id !== id);
  return [...main.slice(0, mostPresented - 1), ...shown.filter(({ part }) => part === 'appendix')];
}

function titleSlide(deck: PptxGenJS, report: ReportModel, text: Text): void {
  const slide = deck.addSlide({ masterName: masters.title });
  slide.addText(report.title, { placeholder: 'title' });
  slide.addText([{ text: report.client, options: { breakLine: true, bold: true, color: colours.accent } }, { text: report.subtitle }], {
    placeholder: 'subtitle',
  });
  write({ slide }, text.say('report.made_with'), { x: 1.1, y: 6.7, w: 11, h: 0.3 }, { fontSize: 11, color: colours.soft });
  slide.addNotes(report.sections[0]?.title ?? report.title);
}

function contentSlide(deck: PptxGenJS, report: ReportModel, section: Section, pen: Omit<Pen, 'slide' | 'charts'>): NativeChart[] {
  const slide = deck.addSlide({ masterName: masters.content });
  const charts: NativeChart[] = [];
  const part =
    section.part === 'appendix'
      ? `${pen.text.say('report.appendix')}: ${report.contents[section.id].toLowerCase()}`
      : report.contents[section.id];
  write({ slide }, part, { x: 0.6, y: 0.27, w: 8, h: 0.24 }, { fontSize: 11, bold: true, color: colours.accent });
  slide.addText([{ text: section.title, options: { fontSize: titleSize(section.title) } }], { placeholder: 'title' });
  arrange({ ...pen, slide, charts }, section);
  if (section.footer) write({ slide }, section.footer, { x: 0.6, y: 6.93, w: 11.3, h: 0.4 }, { fontSize: 9, color: colours.soft });
  slide.addNotes(section.footer ? `${section.notes}\n\n${section.footer}` : section.notes);
  return charts;
}

/**
 * The report as slides with native, editable charts: answer first, one message per slide, footers, notes, appendix.
 * What pptxgenjs writes is repaired afterwards (see repair.ts), so that PowerPoint opens it without an offer to mend.
 */
export async function writeSlides(report: ReportModel): Promise<Uint8Array> {
  const text = createText(report.language);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = `${report.client}: ${report.title}`;
  deck.subject = report.subtitle;
  deck.author = 'Contactpeil';
  deck.company = report.client;
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace };
  defineMasters(deck, report.client);
  titleSlide(deck, report, text);
  const pen = { text, words: chartWords(text) };
  const charts = slideSections(report).map((section) => contentSlide(deck, report, section, pen));
  const bytes = await deck.write({ outputType: 'uint8array', compression: false });
  return repairDeck(bytes as Uint8Array, { language: localeOf(report.language), charts: [[], ...charts] });
}
