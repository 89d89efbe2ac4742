import { adviceAgent } from './advice-agent';
import { adviceManager } from './advice-manager';
import { adviceService } from './advice-service';
import { adviceTeamManager } from './advice-team-manager';
import { adviceWork } from './advice-work';

/** English texts of the advice: who, when, effort, and the sentences per role. */
export const advice = {
  'advice.team_named': 'team {name}',
  'who.manager': 'Manager',
  'who.team_manager': 'Team manager',
  'who.agent': 'You',
  'who.planner': 'Planner',
  'who.hr': 'HR',
  'who.quality': 'Quality coach',
  'who.process_owner': 'Process owner',
  'who.data_owner': 'Data owner',
  'when.today': 'today',
  'when.this_week': 'this week',
  'when.next_two_weeks': 'within two weeks',
  'when.before_next_schedule': 'before the next schedule',
  'when.this_month': 'this month',
  'when.next_month': 'next month',
  'when.this_quarter': 'this quarter',
  'when.every_week': 'every week',
  'when.every_shift': 'every shift',
  'when.next_visit': 'at the next visit',
  'effort.low': 'little effort',
  'effort.medium': 'some effort',
  'effort.high': 'much effort',
  'role.agent': 'Agent',
  'role.team_manager': 'Team manager',
  'role.manager': 'Manager',
  ...adviceManager,
  ...adviceTeamManager,
  ...adviceAgent,
  ...adviceService,
  ...adviceWork,
} as const;
