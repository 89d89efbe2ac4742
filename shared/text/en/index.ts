import { advice } from './advice';
import { alarmEffects } from './alarm-effects';
import { analysis } from './analysis';
import { cli } from './cli';
import { cliCalc } from './cli-calc';
import { cliChoices } from './cli-choices';
import { columnWords } from './column-words';
import { desktop } from './desktop';
import { findings } from './findings';
import { importing } from './import';
import { peopleAndJourney } from './people-and-journey';
import { problems } from './problems';
import { references } from './references';
import { report } from './report';
import { screens } from './screens';

export const en = {
  ...advice,
  ...alarmEffects,
  ...analysis,
  ...cli,
  ...cliCalc,
  ...cliChoices,
  ...columnWords,
  ...desktop,
  ...findings,
  ...importing,
  ...peopleAndJourney,
  ...problems,
  ...references,
  ...report,
  ...screens,
};
