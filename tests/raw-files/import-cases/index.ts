import { absenceSpans } from './absence-spans';
import { alarmCases } from './alarms';
import { brokenRowCases } from './broken-rows';
import type { ImportCase } from './case';
import { dateBesideTableCases } from './date-beside-table';
import { fixedWidthCases } from './fixed-width';
import { formatCases } from './formats';
import { languageCases } from './languages';
import { namesAcross } from './names-across';
import { oddNotationCases } from './odd-notations';
import { peopleAndCustomerCases } from './people-and-customers';
import { planningCases } from './planning';
import { readingCases } from './readings';
import { telephonyCases } from './telephony';
import { telephonyContactCases } from './telephony-contacts';
import { ticketCases } from './tickets';
import { totalsAndLayoutCases } from './totals-and-layouts';
import { uncertainCellCases } from './uncertain-cells';
import { valueCases } from './values';
import { wholeExportCases } from './whole-exports';
import { withoutHeaderCases } from './without-header';
import { yearsAcross } from './years-across';

/** Every whole export with what a right import of it gives. */
export const importCases: readonly ImportCase[] = [
  ...telephonyCases,
  ...telephonyContactCases,
  ...planningCases,
  ...ticketCases,
  ...peopleAndCustomerCases,
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
  ...fixedWidthCases,
  ...uncertainCellCases,
  ...oddNotationCases,
];
