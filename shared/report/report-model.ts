import type { Assessment } from '../contract';
import type { Language } from '../schema';
import { agendaSection, decisionsSection, effortSection, ownWorkSection } from './model/advice';
import { backlogSection } from './model/backlog';
import { benchmarkSection } from './model/benchmark';
import { changesSection } from './model/changes';
import { channelsSection } from './model/channels';
import { reportContext } from './model/context';
import { costSection } from './model/cost';
import { definitionsSection } from './model/definitions';
import { journeySection } from './model/journey';
import { kpiSection } from './model/kpis';
import { clearedSection, ledgerSection } from './model/ledger';
import { methodSection } from './model/method';
import { missingSection } from './model/missing';
import { satisfactionSection } from './model/satisfaction';
import { gapSitesSection, gapTeamsSection, hoursSection, intervalsSection } from './model/slices';
import { alarmsSection, sourcesSection } from './model/sources';
import { summarySection } from './model/summary';
import { teamSections } from './model/teams';
import { typeSection } from './model/type';
import { type ReportModel, type SectionId, sectionIds } from './model/types';
import { daysSection, queuesSection, whereSection } from './model/where';

export * from './model/types';

/**
 * What every written report says, once: sections in reading order, each with one message. A part that could not be computed has no section;
 * it stands in the section on what is missing, with the file that would unlock it.
 */
export function buildReport(assessment: Assessment, language: Language): ReportModel {
  const context = reportContext(assessment, language);
  const { formats, text } = context;
  const sections = [
    summarySection(context),
    ledgerSection(context),
    clearedSection(context),
    whereSection(context),
    daysSection(context),
    hoursSection(context),
    queuesSection(context),
    gapTeamsSection(context),
    gapSitesSection(context),
    backlogSection(context),
    changesSection(context),
    ...teamSections(context),
    satisfactionSection(context),
    journeySection(context),
    channelsSection(context),
    costSection(context),
    kpiSection(context),
    benchmarkSection(context),
    typeSection(context),
    decisionsSection(context),
    agendaSection(context),
    effortSection(context),
    ownWorkSection(context),
    missingSection(context),
    definitionsSection(context),
    intervalsSection(context),
    sourcesSection(context),
    alarmsSection(context),
    methodSection(context),
  ].filter((section) => section !== null);
  const level = assessment.service_level;
  // A deck that cannot tell why does not promise it in its title.
  const explained = level?.drivers != null && !context.onlyDirections;
  const outcome = level?.gap_pp == null || (level.gap_pp < 0 && !explained) ? 'unknown' : level.gap_pp < 0 ? 'missed' : 'met';
  const { period } = assessment.client;
  return {
    language,
    title: text.say('report.title', { outcome }),
    client: assessment.client.name,
    subtitle: period ? formats.period(period) : text.say('report.no_period'),
    sections,
    contents: Object.fromEntries(sectionIds.map((id) => [id, text.say(`report.contents.${id}`)])) as Record<SectionId, string>,
    assessment,
  };
}
