import type { FactName } from '../../schema';
import { labelLikeness, type NameLikeness, personLikeness } from './name-likeness';

export type IdentityKind = 'agent' | 'team' | 'queue';

/** A spelling with where it stands. */
export interface SeenName {
  readonly name: string;
  readonly fact: FactName;
  readonly file: string;
  readonly rows: number;
}

/** Two spellings that may be one; a person says whether they are. */
export interface IdentityProposal {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly sameAs: string;
  /** 0..1; halved when another name fits as well. */
  readonly confidence: number;
  /** Key in text: identity.reason.<reason>. */
  readonly reason: NameLikeness['reason'] | 'several';
  readonly files: readonly string[];
  readonly otherFiles: readonly string[];
}

/** The source whose spelling the others follow: the roster for people and teams, the counts for queues. */
const leading: Readonly<Record<IdentityKind, readonly FactName[]>> = {
  agent: ['roster', 'agent_period', 'contact', 'adherence'],
  team: ['roster', 'agent_period', 'adherence', 'contact'],
  queue: ['queue_interval', 'contact'],
};
const fewest = 0.5;

const spellings = (seen: readonly SeenName[], fact: FactName): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const one of seen) {
    if (one.fact !== fact) continue;
    const files = found.get(one.name) ?? new Set();
    files.add(one.file);
    found.set(one.name, files);
  }
  return found;
};

export interface ProposalRequest {
  readonly kind: IdentityKind;
  readonly seen: readonly SeenName[];
  /** One spelling for names that are taken as the same without asking. */
  readonly keyOf: (name: string) => string;
  /** Pairs that a person has decided on, either way. */
  readonly decided: readonly { readonly name: string; readonly sameAs: string; readonly same: boolean }[];
}

/**
 * For every spelling outside the leading source that is not one of its names already: the name it may stand for, the surest first. One name per
 * spelling; where two fit as well as each other the confidence is halved and that is said.
 */
export function proposeMatches({ kind, seen, keyOf, decided }: ProposalRequest): IdentityProposal[] {
  const lead = leading[kind].find((fact) => seen.some((one) => one.fact === fact));
  if (!lead) return [];
  const leaders = spellings(seen, lead);
  const known = new Set([...leaders.keys()].map(keyOf));
  const settled = new Set(decided.filter(({ same }) => same).map(({ name }) => name));
  const refused = new Set(decided.filter(({ same }) => !same).map(({ name, sameAs }) => `${name}\u0000${sameAs}`));
  const others = new Map<string, Set<string>>();
  for (const one of seen) {
    if (one.fact === lead || known.has(keyOf(one.name)) || settled.has(one.name)) continue;
    const files = others.get(one.name) ?? new Set();
    files.add(one.file);
    others.set(one.name, files);
  }
  const likeness = kind === 'agent' ? personLikeness : labelLikeness;
  const proposals: IdentityProposal[] = [];
  for (const [name, files] of others) {
    const fits = [...leaders.keys()]
      .filter((leader) => !refused.has(`${name}\u0000${leader}`))
      .flatMap((leader) => {
        const like = likeness(name, leader);
        return like && like.confidence >= fewest ? [{ leader, ...like }] : [];
      })
      .sort((left, right) => right.confidence - left.confidence);
    const [best, second] = fits;
    if (!best) continue;
    const several = second !== undefined && second.confidence > best.confidence - 0.1 && keyOf(second.leader) !== keyOf(best.leader);
    proposals.push({
      kind,
      name,
      sameAs: best.leader,
      confidence: several ? best.confidence / 2 : best.confidence,
      reason: several ? 'several' : best.reason,
      files: [...files].sort(),
      otherFiles: [...(leaders.get(best.leader) ?? [])].sort(),
    });
  }
  return proposals.sort((left, right) => right.confidence - left.confidence || left.name.localeCompare(right.name, 'nl'));
}
