import { hoursOfDay } from '../../../shared/charts';
import type { Journey } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { WithProof } from '../../components/with-proof';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

type Peak = Journey['peaks'][number];

const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;

/** When in the day each channel is busy, with the proof of each channel's own rows. Nothing where the files tell no hours. */
export function Hours({ journey, period, client }: JourneyPart) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const chart = hoursOfDay(journey, words, period);
  if (!chart) return null;
  const proofOf = (channel: string) =>
    journey.evidence.find(({ definition, filters }) => definition === 'hour_peaks' && filters.channel === channel) ??
    evidenceOf(journey.evidence, 'hour_peaks');
  const all = (peak: Peak) => peak.hours.reduce((sum, { contacts }) => sum + contacts, 0);
  const busiest = (peak: Peak) => peak.hours.find(({ hour }) => hour === peak.peak_hour);
  const between = (peak: Peak) => text.say('journey.between', { from: clock(peak.peak_hour), to: clock(peak.peak_hour + 1) });
  const peaks = [...journey.peaks].sort((a, b) => all(b) - all(a));
  return (
    <FindingCard
      title={text.say('journey.hours')}
      sentence={chart.title}
      proof={<ProofButton clientId={client.id} evidence={proofOf(peaks[0]?.channel ?? '')} figure={chart.title} wide />}
      charts={[chart]}
      means={text.say('journey.hours_means')}
      not={text.say('journey.hours_not')}
    >
      <DataTable<Peak>
        label={text.say('journey.hours')}
        rows={peaks}
        rowKey={(row) => row.channel}
        columns={[
          { id: 'channel', header: text.say('channels.channel'), cell: (row) => <strong>{words.channel(row.channel)}</strong> },
          {
            id: 'contacts',
            header: text.say('channels.contacts'),
            right: true,
            value: all,
            cell: (row) => (
              <WithProof
                clientId={client.id}
                evidence={proofOf(row.channel)}
                figure={`${text.say('channels.contacts')}, ${words.channel(row.channel)}: ${figures.count(all(row))}`}
              >
                {figures.count(all(row))}
              </WithProof>
            ),
          },
          { id: 'peak', header: text.say('journey.busiest_hour'), right: true, cell: between },
          {
            id: 'share',
            header: text.say('journey.share_of_day'),
            right: true,
            value: (row) => busiest(row)?.share ?? null,
            cell: (row) => (
              <WithProof
                clientId={client.id}
                evidence={narrowed(proofOf(row.channel), { hour: row.peak_hour })}
                figure={`${words.channel(row.channel)}, ${between(row)}: ${figures.percent(busiest(row)?.share ?? null)}`}
              >
                {figures.percent(busiest(row)?.share ?? null)}
              </WithProof>
            ),
          },
        ]}
      />
    </FindingCard>
  );
}
