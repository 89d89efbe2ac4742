import type { advice as keys } from '../en/advice';
import { adviceAgent } from './advice-agent';
import { adviceManager } from './advice-manager';
import { adviceService } from './advice-service';
import { adviceTeamManager } from './advice-team-manager';
import { adviceWork } from './advice-work';

/** Dutch texts of the advice: who, when, effort, and the sentences per role. */
export const advice: Record<keyof typeof keys, string> = {
  'advice.team_named': 'team {name}',
  'who.manager': 'Manager',
  'who.team_manager': 'Teammanager',
  'who.agent': 'Jij',
  'who.planner': 'Planner',
  'who.hr': 'HR',
  'who.quality': 'Kwaliteitscoach',
  'who.process_owner': 'Proceseigenaar',
  'who.data_owner': 'Beheerder van de gegevens',
  'when.today': 'vandaag',
  'when.this_week': 'deze week',
  'when.next_two_weeks': 'binnen twee weken',
  'when.before_next_schedule': 'vóór het volgende rooster',
  'when.this_month': 'deze maand',
  'when.next_month': 'volgende maand',
  'when.this_quarter': 'dit kwartaal',
  'when.every_week': 'elke week',
  'when.every_shift': 'elke dienst',
  'when.next_visit': 'bij het volgende bezoek',
  'effort.low': 'weinig inspanning',
  'effort.medium': 'gemiddelde inspanning',
  'effort.high': 'veel inspanning',
  'role.agent': 'Medewerker',
  'role.team_manager': 'Teammanager',
  'role.manager': 'Manager',
  ...adviceManager,
  ...adviceTeamManager,
  ...adviceAgent,
  ...adviceService,
  ...adviceWork,
};
