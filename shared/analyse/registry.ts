import type { Analysis } from './analysis';
import { backlogAnalysis, writtenDaysQuery, writtenPromisesQuery, writtenRowsQuery } from './backlog/backlog';
import { queueFlowQuery } from './backlog/queue-flow';
import { changeAnalysis } from './change/change';
import { contactMixQuery } from './change/explain-mix';
import { contactDaysQuery, queueDaysQuery, surveyDaysQuery } from './change/gather-series';
import { countryAnswersQuery } from './change/holiday-country';
import { channelEpisodesQuery, episodeAnswersQuery } from './channels/channel-episodes';
import { channelContactsQuery, channelCostQuery, channelSwitchingQuery, channelsAnalysis } from './channels/channels';
import { contactRowsQuery } from './channels/contact-rows';
import { failureDemandQuery } from './channels/failure-demand';
import { channelPathsQuery, contactHoursQuery, journeyAnalysis, journeyQuestionsQuery, queueHoursQuery } from './channels/journey';
import { repeatWindowsQuery } from './channels/repeat-windows';
import { selfServiceQuery } from './channels/self-service';
import { costRowsQuery, costToServeAnalysis, paidHoursQuery, solvedDaysQuery } from './cost-to-serve/cost-to-serve';
import { rostersQuery } from './gather/agent-teams';
import { importsQuery } from './gather/lineage';
import type { NamedQuery } from './gather/named-query';
import { targetInFilesQuery } from './gather/target-in-files';
import { agentAdherenceQuery, agentKpisAnalysis, agentTimeQuery, scheduleKpisAnalysis } from './kpis/agent-kpis';
import { contactScoresQuery, customerKpisAnalysis, surveyAnswersQuery } from './kpis/customer-kpis';
import { forecastKpisAnalysis, plannerActualsQuery } from './kpis/forecast-kpis';
import { qualityKpisAnalysis, qualityScoresQuery } from './kpis/quality-kpis';
import { contactCountsQuery, queueCountsQuery, queueKpisAnalysis } from './kpis/queue-kpis';
import { repeatContactsQuery, repeatKpisAnalysis } from './kpis/repeat-kpis';
import { answersWithContactsQuery, markedContactsQuery, satisfactionDriversAnalysis } from './satisfaction-drivers/satisfaction-drivers';
import { handleSpreadQuery } from './service-level/handle-spread';
import {
  absenceByDayQuery,
  chatConcurrencyQuery,
  contactIntervalsQuery,
  planIntervalsQuery,
  queueIntervalsQuery,
  repeatDaysQuery,
} from './service-level/interval-rows';
import { absenceByAgentQuery, agentQueuesQuery } from './service-level/people';
import { serviceLevelAnalysis } from './service-level/service-level';
import { agentWeeksQuery } from './teams/agent-results';
import { teamContactsQuery, teamRepeatsQuery } from './teams/contact-outcomes';
import { teamsAnalysis } from './teams/teams';
import { typeAnalysis, typeFeaturesQuery } from './type/type';

/** Every question that is asked of a client, in the order of running; `weight` is its usual share of the time. */
export const analyses: readonly { readonly analysis: Analysis; readonly weight: number }[] = [
  { analysis: queueKpisAnalysis, weight: 1 },
  { analysis: agentKpisAnalysis, weight: 1 },
  { analysis: scheduleKpisAnalysis, weight: 1 },
  { analysis: forecastKpisAnalysis, weight: 1 },
  { analysis: customerKpisAnalysis, weight: 1 },
  { analysis: qualityKpisAnalysis, weight: 1 },
  { analysis: repeatKpisAnalysis, weight: 1 },
  { analysis: channelsAnalysis, weight: 1 },
  { analysis: teamsAnalysis, weight: 4 },
  { analysis: satisfactionDriversAnalysis, weight: 3 },
  { analysis: changeAnalysis, weight: 2 },
  { analysis: typeAnalysis, weight: 1 },
  { analysis: costToServeAnalysis, weight: 2 },
  { analysis: backlogAnalysis, weight: 1 },
  { analysis: journeyAnalysis, weight: 1 },
  { analysis: serviceLevelAnalysis, weight: 12 },
];

/** The SQL behind every figure, by the name that evidence carries. */
export const namedQueries: ReadonlyMap<string, NamedQuery<object>> = new Map(
  [
    importsQuery,
    targetInFilesQuery,
    rostersQuery,
    queueIntervalsQuery,
    contactIntervalsQuery,
    planIntervalsQuery,
    absenceByDayQuery,
    repeatDaysQuery,
    chatConcurrencyQuery,
    handleSpreadQuery,
    absenceByAgentQuery,
    agentQueuesQuery,
    queueCountsQuery,
    contactCountsQuery,
    agentTimeQuery,
    agentAdherenceQuery,
    plannerActualsQuery,
    surveyAnswersQuery,
    contactScoresQuery,
    qualityScoresQuery,
    repeatContactsQuery,
    channelContactsQuery,
    channelSwitchingQuery,
    channelCostQuery,
    teamContactsQuery,
    teamRepeatsQuery,
    agentWeeksQuery,
    typeFeaturesQuery,
    journeyQuestionsQuery,
    repeatWindowsQuery,
    failureDemandQuery,
    queueHoursQuery,
    contactHoursQuery,
    channelPathsQuery,
    selfServiceQuery,
    channelEpisodesQuery,
    episodeAnswersQuery,
    contactRowsQuery,
    writtenDaysQuery,
    writtenPromisesQuery,
    writtenRowsQuery,
    queueFlowQuery,
    costRowsQuery,
    solvedDaysQuery,
    paidHoursQuery,
    queueDaysQuery,
    contactDaysQuery,
    contactMixQuery,
    countryAnswersQuery,
    surveyDaysQuery,
    answersWithContactsQuery,
    markedContactsQuery,
  ].map((query: NamedQuery<object>) => [query.name, query] as const),
);
