import { writeFileSync } from 'node:fs';
import { assessment, assessmentWithoutPlan, bareAssessment } from '../../tests/fixtures/assessment';
import { buildReport } from './report-model';
import { checkDeck } from './slides/check-deck';
import { writeSlides } from './slides/write-slides';

for (const [name, a, l] of [
  ['nl', assessment(), 'nl'],
  ['en', assessment(), 'en'],
  ['noplan', assessmentWithoutPlan(), 'nl'],
  ['bare', bareAssessment(), 'nl'],
] as const) {
  const t = performance.now();
  const b = await writeSlides(buildReport(a, l));
  writeFileSync(`/tmp/deck-${name}.pptx`, b);
  console.log(name, b.length, Math.round(performance.now() - t), JSON.stringify(await checkDeck(b), null, 1).slice(0, 3000));
}
