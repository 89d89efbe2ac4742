import { frame } from './screens/frame';
import { level } from './screens/level';
import { load } from './screens/load';
import { people } from './screens/people';
import { start } from './screens/start';

/** Dutch texts of screens; ICU message syntax. A missing key fails the type check. */
export const screens = { ...frame, ...level, ...load, ...people, ...start };
