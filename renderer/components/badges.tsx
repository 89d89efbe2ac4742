import { Badge, Tooltip } from '@mantine/core';
import type { TeamMetricResult } from '../../shared/schema';
import { useText } from '../text/text-context';

const verdictColours = { differs: 'red', possible: 'yellow', no_evidence: 'gray', not_comparable: 'gray' } as const;

/** A verdict word; its fixed meaning is in the tip and on the teams screen in full. */
export function VerdictBadge({ verdict }: { readonly verdict: TeamMetricResult['verdict'] }) {
  const text = useText();
  return (
    <Badge color={verdictColours[verdict]} variant={verdict === 'not_comparable' ? 'outline' : 'light'} tt="none">
      {text.sayOr(`verdict.${verdict}`, verdict)}
    </Badge>
  );
}

const gradeColours = { A: 'green', B: 'yellow', C: 'orange' } as const;

/** How far the ledger may be trusted, A to C. */
export function GradeBadge({ grade }: { readonly grade: 'A' | 'B' | 'C' }) {
  const text = useText();
  return (
    <Tooltip label={text.say(`level.grade_${grade}`)}>
      <Badge color={gradeColours[grade]} variant="light" tt="none" tabIndex={0} role="note">
        {text.say('level.grade', { grade })}
      </Badge>
    </Tooltip>
  );
}
