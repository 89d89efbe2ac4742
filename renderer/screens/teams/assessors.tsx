import type { Client } from '../../../shared/contract/clients';
import type { AssessorCalibration } from '../../../shared/schema';
import type { Text } from '../../../shared/text';
import type { FigureFormats } from '../../../shared/text/figures';
import { FindingCard } from '../../components/finding-card';
import { ProofButton } from '../../components/proof-button';
import { Stat, Stats } from '../../components/stat';
import { useFigures, useText } from '../../text/text-context';

const hundred = 100;

/** Scores are shares of the highest possible one; people say them in points of a hundred. */
function figuresOf({ spread, scored_twice: twice }: AssessorCalibration, text: Text, figures: FigureFormats) {
  const points = (share: number) => text.say('assessors.points', { points: figures.decimal(share * hundred) });
  return [
    ...(spread
      ? [
          { key: 'assessors.deviation' as const, figure: points(spread.standard_deviation), note: undefined },
          { key: 'assessors.widest' as const, figure: points(spread.widest_gap), note: undefined },
        ]
      : []),
    ...(twice
      ? [
          {
            key: 'assessors.twice' as const,
            figure: points(Math.abs(twice.mean_difference)),
            note: text.say('assessors.twice_of', { contacts: twice.contacts }),
          },
          { key: 'assessors.close' as const, figure: figures.percent(twice.close_share, 0), note: undefined },
        ]
      : []),
  ];
}

/** Whether reviewers measure with one yardstick; no reviewer is named. Nothing without reviewers in the files. */
export function Assessors({ calibration, client }: { readonly calibration: AssessorCalibration; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const shown = figuresOf(calibration, text, figures);
  const outcome = calibration.spread === null ? 'unknown' : calibration.spread.difference_shown ? 'shown' : 'none';
  const sentence = text.say('assessors.answer', { outcome, assessors: calibration.assessors, reviews: figures.count(calibration.reviews) });
  const [evidence] = calibration.evidence;
  return (
    <FindingCard
      title={text.say('assessors.title')}
      sentence={sentence}
      proof={<ProofButton clientId={client.id} evidence={evidence} figure={sentence} wide />}
      means={text.say('assessors.means')}
      not={text.say('assessors.not')}
    >
      {shown.length > 0 ? (
        <Stats>
          {shown.map(({ key, figure, note }) => (
            <Stat
              key={key}
              label={text.say(key)}
              figure={figure}
              note={note}
              proof={<ProofButton clientId={client.id} evidence={evidence} figure={`${text.say(key)} ${figure}`} />}
            />
          ))}
        </Stats>
      ) : null}
    </FindingCard>
  );
}
