import { defineSystem } from './define';

/**
 * Genesys PureConnect (Interaction Center) views of queue intervals and agents: counts begin with n, sums of seconds with t, longest ones with mt.
 * Each interval has a row per report group and one with "*" for all of them.
 */
export const genesysPureconnect = defineSystem({
  id: 'genesys_pureconnect',
  name: 'Genesys PureConnect',
  sure: [
    'cReportGroup',
    'cHKey3',
    'cHKey4',
    'dIntervalStart',
    'nEnteredAcd',
    'nAbandonedAcd',
    'nAnsweredAcd',
    'nAcdSvcLvl',
    'nAnsweredAcdSvcLvl',
    'tAnsweredAcd',
    'tAbandonedAcd',
    'tTalkAcd',
    'tHoldAcd',
    'tAgentLoggedIn',
  ],
  headers: ['cName', 'cType', 'nDuration', 'tAcw', 'nTransferedAcd', 'tAgentAvailable', 'I3TimeStampGMT'],
  seconds: /^m?t[A-Z]/,
  totals: /^t[A-Z]/,
});
