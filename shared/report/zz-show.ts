import { writeFileSync } from 'node:fs';
import { assessment } from '../../tests/fixtures/assessment';
import { writeHtml } from './html/write-html';
import { buildReport } from './report-model';

writeFileSync('/tmp/report.html', writeHtml(buildReport(assessment(), 'nl')));
