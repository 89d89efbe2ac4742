import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assessment, assessmentWithoutPlan, bareAssessment } from '../../../tests/fixtures/assessment';
import { languages } from '../../schema';
import { buildReport } from '../report-model';
import { writeHtml } from './write-html';

const page = writeHtml(buildReport(assessment(), 'nl'));
const parsed = (html: string) => {
  // jsdom would need its own environment; the platform's own checks below are on the text.
  const tags = [...html.matchAll(/<(\/?)([a-z0-9]+)\b[^>]*?(\/?)>/g)];
  return tags.map(([, closing, name, empty]) => ({ closing: closing === '/', name: name ?? '', empty: empty === '/' }));
};
const alwaysEmpty = new Set(['meta', 'br', 'hr', 'link', 'img']);

describe('the report page', () => {
  it('closes every element it opens, in order', () => {
    const open: string[] = [];
    for (const { closing, name, empty } of parsed(page.replace(/<style>[\s\S]*<\/style>/, ''))) {
      if (empty || alwaysEmpty.has(name)) continue;
      if (closing) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('needs no script and loads nothing from outside', () => {
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|<iframe|@import|url\(/i);
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(page).not.toMatch(/\sstyle=/);
  });

  it('has a content policy that fits its own style sheet and nothing else', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)![1]!;
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'`,
    );
  });

  it('gives each drawing a name and its figures as a table', () => {
    const drawings = page.match(/<svg /g)!.length;
    expect(drawings).toBe(13);
    expect(page.match(/<svg [^>]*role="img"[^>]*aria-labelledby="[^"]+"[^>]*><title id=/g)).toHaveLength(drawings);
    expect(page.match(/<details>/g)).toHaveLength(drawings);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('draws only numbers that exist', () => expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/));

  it('links each section from the contents', () => {
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`<section id="${id}"`);
  });
});

describe('text from files', () => {
  it('is never markup', () => {
    const hostile = assessment();
    hostile.client.name = '<script>alert(1)</script>';
    hostile.service_level!.by_queue[0]!.queue = '"><img src=x onerror=alert(1)>\u0000';
    hostile.sources[0]!.file = "' onload='alert(1)";
    hostile.advice[0]!.title = '</section><style>*{display:none}</style>';
    const html = writeHtml(buildReport(hostile, 'nl'));
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('\u0000');
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<\/section>/g)).toHaveLength(buildReport(hostile, 'nl').sections.length);
  });
});

describe.each(languages)('with parts missing, in %s', (language) => {
  it.each([
    ['no plan', assessmentWithoutPlan],
    ['nothing', bareAssessment],
  ])('%s still gives a page', (_, make) => {
    const html = writeHtml(buildReport(make(), language));
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/NaN|undefined/);
  });
});
