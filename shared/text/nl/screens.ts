import { backlog } from './screens/backlog';
import { compass } from './screens/compass';
import { controlCharts } from './screens/control-charts';
import { findings } from './screens/findings';
import { frame } from './screens/frame';
import { journey } from './screens/journey';
import { level } from './screens/level';
import { levelMeaning } from './screens/level-meaning';
import { load } from './screens/load';
import { people } from './screens/people';
import { preview } from './screens/preview';
import { start } from './screens/start';
import { teamParts } from './screens/team-parts';
import { whatIf } from './screens/what-if';

/** Dutch texts of screens; ICU message syntax. A missing key fails the type check. */
export const screens = {
  ...backlog,
  ...compass,
  ...controlCharts,
  ...journey,
  ...findings,
  ...frame,
  ...level,
  ...levelMeaning,
  ...load,
  ...people,
  ...preview,
  ...start,
  ...teamParts,
  ...whatIf,
};
