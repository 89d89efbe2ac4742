import { amazonConnect } from './amazon-connect';
import { asterisk } from './asterisk';
import { avayaCms } from './avaya-cms';
import { avayaIpOffice } from './avaya-ip-office';
import { calabrio } from './calabrio';
import { ciscoUccx } from './cisco-uccx';
import { matchSystem, type SourceSystem, type SystemMatch } from './define';
import { dutchExcel } from './dutch-excel';
import { five9 } from './five9';
import { freshdesk } from './freshdesk';
import { genesysCloud } from './genesys-cloud';
import { genesysPureconnect } from './genesys-pureconnect';
import { hubspot } from './hubspot';
import { nice } from './nice';
import { qualtrics } from './qualtrics';
import { salesforce } from './salesforce';
import { servicenow } from './servicenow';
import { talkdesk } from './talkdesk';
import { verint } from './verint';
import { zendesk } from './zendesk';

/** All source systems; one file each. Plain Dutch Excel comes last: it only says that no vendor was found. */
export const systems: readonly SourceSystem[] = [
  genesysCloud,
  genesysPureconnect,
  avayaCms,
  ciscoUccx,
  amazonConnect,
  five9,
  talkdesk,
  nice,
  calabrio,
  verint,
  zendesk,
  salesforce,
  freshdesk,
  servicenow,
  hubspot,
  qualtrics,
  asterisk,
  avayaIpOffice,
  dutchExcel,
];

/** The system whose headers fit best, or null. Every system is scored; the order decides only a tie. */
export function recogniseSystem(headers: readonly string[]): SystemMatch | null {
  let best: SystemMatch | null = null;
  for (const system of systems) {
    const match = matchSystem(system, headers);
    if (match && (best === null || match.score > best.score)) best = match;
  }
  return best;
}
