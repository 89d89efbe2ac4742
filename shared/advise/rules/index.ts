import type { Rule } from '../rule';
import * as ownCourse from './agent/own-course';
import * as ownWork from './agent/own-work';
import * as causes from './manager/causes';
import * as changes from './manager/changes';
import * as data from './manager/data';
import * as journey from './manager/journey';
import * as money from './manager/money';
import * as past from './manager/past';
import * as peers from './manager/peers';
import * as plan from './manager/plan';
import * as result from './manager/result';
import * as satisfaction from './manager/satisfaction';
import * as writtenWork from './manager/written-work';
import * as differences from './team-manager/differences';
import * as floor from './team-manager/floor';
import * as noDifference from './team-manager/no-difference';
import * as reviewersAndWork from './team-manager/reviewers-and-work';

const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'bind' in value && 'role' in value;

/** Every rule, each exported by the file of its subject. */
export const rules: readonly Rule[] = [
  ...[causes, past, plan, result, changes, journey, writtenWork, satisfaction, money, peers, data],
  ...[differences, noDifference, floor, reviewersAndWork],
  ...[ownWork, ownCourse],
].flatMap((subject) => Object.values(subject).filter(isRule));
