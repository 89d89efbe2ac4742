import { absenceSpans } from './absence-spans';
import { alarmCases } from './alarms';
import { brokenRowCases } from './broken-rows';
import type { ImportCase } from './case';
import { dateBesideTableCases } from './date-beside-table';
import { formatCases } from './formats';
import { languageCases } from './languages';
import { namesAcross } from './names-across';
import { oddNotationCases } from './odd-notations';
import { planningAndTicketCases } from './planning-and-tickets';
import { readingCases } from './readings';
import { telephonyCases } from './telephony';
import { totalsAndLayoutCases } from './totals-and-layouts';
import { uncertainCellCases } from './uncertain-cells';
import { valueCases } from './values';
import { wholeExportCases } from './whole-exports';
import { withoutHeaderCases } from './without-header';
import { yearsAcross } from './years-across';

/** Every whole export with what a right import of it gives. */
export const importCases: readonly ImportCase[] = [
  ...telephonyCases,
  ...planningAndTicketCases,
  ...valueCases,
  ...totalsAndLayoutCases,
  ...wholeExportCases,
  ...withoutHeaderCases,
  ...dateBesideTableCases,
  ...alarmCases,
  ...brokenRowCases,
  ...readingCases,
  ...formatCases,
  ...languageCases,
  ...namesAcross,
  ...yearsAcross,
  ...absenceSpans,
  ...uncertainCellCases,
  ...oddNotationCases,
];
