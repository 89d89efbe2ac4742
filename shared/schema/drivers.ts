/** The causes that the service-level gap is divided over, in the order of methods.md 3.2. */
export const drivers = ['volume', 'repeat_contacts', 'handle_time', 'staffing_level', 'intraday_fit', 'absence', 'adherence'] as const;
export type Driver = (typeof drivers)[number];

/** The six service-level definitions of methods.md 2. Analyses run on sl.offered. */
export const serviceLevelDefinitions = [
  'sl.offered',
  'sl.answered',
  'sl.exclAbandonsWithinT',
  'sl.abandonsMetWithinT',
  'sl.shortAbandonsMet',
  'sl.offeredLessShort',
] as const;
export type ServiceLevelDefinition = (typeof serviceLevelDefinitions)[number];

export const channels = ['voice', 'chat', 'email', 'message', 'ticket', 'social', 'other'] as const;
export type Channel = (typeof channels)[number];

export const roles = ['agent', 'team_manager', 'manager'] as const;
export type Role = (typeof roles)[number];

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export const reportFormats = ['json', 'html', 'pptx', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];
