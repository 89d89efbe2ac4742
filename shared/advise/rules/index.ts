import type { Rule } from '../rule';
import * as ownWork from './agent/own-work';
import * as causes from './manager/causes';
import * as data from './manager/data';
import * as past from './manager/past';
import * as plan from './manager/plan';
import * as result from './manager/result';
import * as differences from './team-manager/differences';
import * as floor from './team-manager/floor';
import * as noDifference from './team-manager/no-difference';

const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'bind' in value && 'role' in value;

/** Every rule, each exported by the file of its subject. */
export const rules: readonly Rule[] = [causes, past, plan, result, data, differences, noDifference, floor, ownWork].flatMap((subject) =>
  Object.values(subject).filter(isRule),
);
