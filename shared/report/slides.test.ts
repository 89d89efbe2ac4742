import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import { reportWriting, textOf } from '../../tests/fixtures/report-writing';
import { languages } from '../schema';
import { buildReport, writeReports } from '.';
import { checkDeck } from './slides/check-deck';
import { slideSections, writeSlides } from './slides/write-slides';

const { folder, request } = reportWriting();

describe('the slides', () => {
  it.each(languages)('are 8 to 20, with native charts and without faults, in %s', async (language) => {
    const [deck] = await writeReports(request({ formats: ['pptx'], language }));
    const check = await checkDeck(readFileSync(deck!.path));
    expect(check.faults).toEqual([]);
    expect(check.slides).toBeGreaterThanOrEqual(8);
    expect(check.slides).toBeLessThanOrEqual(20);
    expect(check.charts).toBeGreaterThanOrEqual(4);
    const text = await textOf(deck!.path);
    expect(text).toContain(language === 'nl' ? 'lang="nl-NL"' : 'lang="en-GB"');
    expect(text).not.toMatch(/lang="en-US"|NaN|undefined/);
  });

  it('present no more than a meeting has time for, and keep the definitions behind it', () => {
    const sections = slideSections(buildReport(assessment(), 'nl'));
    const presented = sections.filter(({ part }) => part === 'main');
    expect(presented.length).toBeLessThanOrEqual(14);
    expect(presented.map(({ id }) => id)).toEqual(expect.arrayContaining(['summary', 'decisions', 'agenda']));
    expect(sections.slice(presented.length).map(({ id }) => id)).toEqual(expect.arrayContaining(['definitions', 'sources', 'method']));
  });

  it('say their message in the title and keep the speaker’s words', async () => {
    const [deck] = await writeReports(request({ formats: ['pptx'] }));
    const zip = await JSZip.loadAsync(readFileSync(deck!.path));
    expect(await zip.file('ppt/slides/slide2.xml')!.async('string')).toContain('11,6 procentpunt onder de norm');
    expect(await zip.file('ppt/notesSlides/notesSlide3.xml')!.async('string')).toContain('De balken tellen precies op');
    expect(await zip.file('ppt/slides/slide3.xml')!.async('string')).toContain('Bron: ');
  });

  it('open in LibreOffice, one page a slide', async (context) => {
    if (!['/usr/bin/soffice', '/usr/local/bin/soffice'].some(existsSync)) {
      console.warn('SKIPPED: LibreOffice is not on this machine, so no deck was opened in it.');
      context.skip();
    }
    const [deck] = await writeReports(request({ formats: ['pptx'], baseName: 'deck' }));
    execFileSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${join(folder(), 'profile')}`, '--convert-to', 'pdf', '--outdir', folder(), deck!.path],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const pdf = readFileSync(join(folder(), 'deck.pdf'), 'latin1');
    const { slides } = await checkDeck(readFileSync(deck!.path));
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(slides);
  }, 150_000);
});

describe('the check of a deck', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await writeSlides(buildReport(assessment(), 'nl'));
  });
  const broken = async (change: (zip: JSZip) => Promise<void>) => {
    const zip = await JSZip.loadAsync(sound);
    await change(zip);
    return (await checkDeck(await zip.generateAsync({ type: 'uint8array' }))).faults.join('\n');
  };
  const replaced = (path: RegExp, from: string | RegExp, to: string) => async (zip: JSZip) => {
    const name = Object.keys(zip.files).find((one) => path.test(one))!;
    const before = await zip.file(name)!.async('string');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    zip.file(name, after);
  };

  it.each([
    [
      'a part that is gone',
      async (zip: JSZip) => void zip.remove('ppt/slideLayouts/slideLayout1.xml'),
      'no part ppt/slideLayouts/slideLayout1.xml',
    ],
    [
      'a part that nothing points at',
      async (zip: JSZip) => void zip.file('ppt/media/loose.xml', '<a/>'),
      'nothing points at ppt/media/loose.xml',
    ],
    ['an id used twice', replaced(/slides\/slide3\.xml$/, /<p:cNvPr id="3"/, '<p:cNvPr id="2"'), 'is used twice'],
    ['children out of order', replaced(/charts\/chart\d+\.xml$/, /(<c:grouping[^>]*>)(<c:varyColors[^>]*>)/, '$2$1'), 'stands too late'],
    ['an axis that is not there', replaced(/charts\/chart\d+\.xml$/, /<c:axId val="\d+"\/>/, '<c:axId val="7"/>'), 'no axis 7'],
    ['a figure that the sheet does not hold', replaced(/charts\/chart\d+\.xml$/, /<c:v>0<\/c:v>/, '<c:v>5</c:v>'), 'in the sheet'],
  ])('finds %s', async (_, change, fault) => expect(await broken(change)).toContain(fault));
});
