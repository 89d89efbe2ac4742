import { Tooltip } from '@mantine/core';
import type { TeamMetricResult } from '../../shared/schema';
import { chartWords } from '../../shared/text/chart-words';
import { useText } from '../text/text-context';
import { Tag, type TagTone } from './tag';

const verdictTones: Record<TeamMetricResult['verdict'], TagTone> = {
  differs: 'bad',
  possible: 'warning',
  no_evidence: 'quiet',
  not_comparable: 'quiet',
};

/** A verdict word; what it means is said in full on the teams screen. */
export function VerdictTag({ verdict }: { readonly verdict: TeamMetricResult['verdict'] }) {
  const text = useText();
  return (
    <Tag tone={verdictTones[verdict]} outlined={verdict === 'not_comparable'}>
      {chartWords(text).verdict(verdict)}
    </Tag>
  );
}

const gradeTones: Record<'A' | 'B' | 'C', TagTone> = { A: 'good', B: 'warning', C: 'bad' };

/** How far the ledger may be trusted, A to C; the tip says what the letter means. */
export function GradeTag({ grade }: { readonly grade: 'A' | 'B' | 'C' }) {
  const text = useText();
  return (
    <Tooltip label={text.say(`level.grade_${grade}`)}>
      <span>
        <Tag tone={gradeTones[grade]}>{text.say('level.grade', { grade })}</Tag>
      </span>
    </Tooltip>
  );
}
