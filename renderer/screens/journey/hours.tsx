import { hoursOfDay } from '../../../shared/charts';
import { chartWords } from '../../../shared/text/chart-words';
import { FindingCard } from '../../components/finding-card';
import { ProofButton } from '../../components/proof-button';
import { useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

/** When in the day each channel is busy. Nothing where the files tell no hours. */
export function Hours({ journey, period, client }: JourneyPart) {
  const text = useText();
  const chart = hoursOfDay(journey, chartWords(text), period);
  if (!chart) return null;
  const proof = evidenceOf(journey.evidence, 'hour_peaks') ?? evidenceOf(journey.evidence, 'journey');
  return (
    <FindingCard
      title={text.say('journey.hours')}
      sentence={chart.title}
      proof={<ProofButton clientId={client.id} evidence={proof} figure={chart.title} wide />}
      charts={[chart]}
      means={text.say('journey.hours_means')}
      not={text.say('journey.hours_not')}
    />
  );
}
