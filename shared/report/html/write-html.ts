import { createHash } from 'node:crypto';
import { type ChartSpec, type ChartWords, chartTable } from '../../charts';
import { createText, type Text } from '../../text';
import { chartWords } from '../../text/chart-words';
import type { BigNumber, Block, ReportModel, ReportTable, Section } from '../model/types';
import { drawChart } from '../svg';
import { escapeXml } from '../svg/markup';
import style from './style.css?raw';

interface Voice {
  readonly text: Text;
  readonly words: ChartWords;
}

function table({ caption, columns, rows }: ReportTable): string {
  const head = columns.map(({ header, align }) => `<th scope="col" class="${align}">${escapeXml(header)}</th>`).join('');
  const body = rows
    .map((row) => {
      const cells = row.map(({ text, tone, strong }, index) => {
        const classes = [columns[index]?.align ?? 'left', tone ?? '', strong ? 'strong' : ''].filter(Boolean).join(' ');
        return `<td class="${classes}">${escapeXml(text)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return `<div class="table" tabindex="0"><table>${caption ? `<caption>${escapeXml(caption)}</caption>` : ''}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The figures behind a drawing, for whoever cannot see it or wants to check it. */
function figuresOf(chart: ChartSpec, words: ChartWords): ReportTable {
  const { head, rows } = chartTable(chart, words);
  const counted = (column: number) => chart.type === 'funnel' && column === 2;
  return {
    columns: head.map((header, index) => ({ header, align: index === 0 ? 'left' : 'right', weight: 1 })),
    rows: rows.map((row) =>
      row.map((value, column) => ({
        text: typeof value === 'number' ? words.value(value, counted(column) ? 'count' : chart.unit) : (value ?? '–'),
      })),
    ),
  };
}

const number = ({ label, value, note, tone }: BigNumber) =>
  `<div class="number ${tone}"><p class="label">${escapeXml(label)}</p><p class="figure">${escapeXml(value)}</p><p class="note">${escapeXml(note)}</p></div>`;

function block(one: Block, { text, words }: Voice, sectionTitle: string): string {
  const heading = 'heading' in one && one.heading ? `<h3>${escapeXml(one.heading)}</h3>` : '';
  switch (one.kind) {
    case 'numbers':
      return `<div class="numbers">${one.numbers.map(number).join('')}</div>`;
    case 'paragraphs':
      return heading + one.lines.map((line) => `<p>${escapeXml(line)}</p>`).join('');
    case 'bullets':
      return `${heading}<ul>${one.lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
    case 'table':
      return table(one.table);
    case 'chart': {
      const title = one.chart.title === sectionTitle ? '' : `<h3>${escapeXml(one.chart.title)}</h3>`;
      const figures = `<details><summary>${escapeXml(text.say('report.figures'))}</summary>${table(figuresOf(one.chart, words))}</details>`;
      return `${title}<figure>${drawChart(one.chart, words)}</figure>${figures}`;
    }
  }
}

function section(one: Section, kicker: string, voice: Voice): string {
  const side = one.side.length ? `<div class="side">${one.side.map((part) => block(part, voice, one.title)).join('')}</div>` : '';
  return (
    `<section id="${one.id}" class="${one.id}"><p class="kicker">${escapeXml(kicker)}</p><h2>${escapeXml(one.title)}</h2>` +
    one.main.map((part) => block(part, voice, one.title)).join('') +
    side +
    (one.footer ? `<footer>${escapeXml(one.footer)}</footer>` : '') +
    '</section>'
  );
}

function contents({ sections, contents: names }: ReportModel, text: Text): string {
  const link = ({ id }: Section) => `<li><a href="#${id}">${escapeXml(names[id])}</a></li>`;
  const part = (which: Section['part']) =>
    sections
      .filter((one) => one.part === which)
      .map(link)
      .join('');
  return (
    `<nav aria-label="${escapeXml(text.say('report.contents'))}"><h2>${escapeXml(text.say('report.contents'))}</h2><ol>${part('main')}</ol>` +
    `<h2 class="appendix">${escapeXml(text.say('report.appendix'))}</h2><ol>${part('appendix')}</ol></nav>`
  );
}

/**
 * The whole report as one page: no script, no outside link, nothing to load. The content policy allows only its own style sheet, by its hash.
 */
export function writeHtml(report: ReportModel): string {
  const text = createText(report.language);
  const voice = { text, words: chartWords(text) };
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${report.language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escapeXml(`${report.client}: ${report.title}`)}</title>`,
    `<style>${style}</style></head>`,
    '<body><div class="layout">',
    contents(report, text),
    `<main><header><p class="client">${escapeXml(report.client)}</p><h1>${escapeXml(report.title)}</h1><p class="period">${escapeXml(report.subtitle)}</p></header>`,
    ...report.sections.map((one) => section(one, report.contents[one.id], voice)),
    `<p class="colophon">${escapeXml(text.say('report.made_with'))}</p></main></div></body></html>`,
    '',
  ].join('\n');
}
