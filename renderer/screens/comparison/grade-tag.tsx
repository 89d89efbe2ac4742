import { Tooltip } from '@mantine/core';
import type { ComparabilityGrade } from '../../../shared/schema';
import { Tag, type TagTone } from '../../components/tag';
import { useText } from '../../text/text-context';

const tones: Record<ComparabilityGrade, TagTone> = { A: 'good', B: 'accent', C: 'warning', D: 'bad' };

/** How comparable an outside figure is, A to D; the tip says what the letter means. */
export function ComparabilityTag({ grade }: { readonly grade: ComparabilityGrade }) {
  const text = useText();
  return (
    <Tooltip label={text.say(`comparability.${grade}`)}>
      <span>
        <Tag tone={tones[grade]}>{text.say(`comparison.grade_${grade}`)}</Tag>
      </span>
    </Tooltip>
  );
}
