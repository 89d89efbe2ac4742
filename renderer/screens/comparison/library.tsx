import { Button, Group, Text as Words } from '@mantine/core';
import { useState } from 'react';
import type { Reference } from '../../../shared/schema';
import { populationWords, sourceWords } from '../../../shared/text/reference-words';
import { DataTable } from '../../components/data-table';
import { Read, Section } from '../../components/states';
import { useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { ComparabilityTag } from './grade-tag';

function References({ references }: { readonly references: readonly Reference[] }) {
  const text = useText();
  const figures = useFigures();
  const printed = ({ value, low, high, unit }: Reference) => {
    const plain = (number: number | null) => figures.decimal(number, number !== null && Number.isInteger(number) ? 0 : 1);
    if (value !== null) return `${plain(value)} ${unit}`;
    return low !== null || high !== null ? `${text.say('comparison.between', { low: plain(low), high: plain(high) })} ${unit}` : '–';
  };
  return (
    <DataTable<Reference>
      label={text.say('comparison.library')}
      rows={references}
      rowKey={(row) => row.id}
      sortedBy={{ id: 'grade', descending: false }}
      columns={[
        { id: 'metric', header: text.say('comparison.metric'), value: (row) => row.metric, cell: (row) => row.metric },
        { id: 'value', header: text.say('comparison.value'), right: true, cell: printed },
        {
          id: 'grade',
          header: text.say('comparison.grade'),
          value: (row) => row.grade,
          cell: (row) => <ComparabilityTag grade={row.grade} />,
        },
        {
          id: 'reservations',
          header: text.say('comparison.reservations'),
          cell: (row) => (
            <>
              {row.reservations.map((id) => text.sayOr(`reservation.${id}`, id)).join(' · ') || '–'}
              {row.warning ? (
                <Words size="xs" className="cp-warning" fw={600}>
                  {text.sayOr(`benchmark_warning.${row.warning}`, row.warning)}
                </Words>
              ) : null}
            </>
          ),
        },
        { id: 'population', header: text.say('comparison.population'), cell: (row) => populationWords(text, row.population) },
        { id: 'year', header: text.say('comparison.year'), right: true, value: (row) => row.year, cell: (row) => row.year ?? '–' },
        { id: 'source', header: text.say('comparison.source'), cell: (row) => sourceWords(text, row.source) },
      ]}
    />
  );
}

/** Every published figure that ships with the program; read only when a person asks for it. */
export function Library({ year }: { readonly year: number | null }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const library = useOperation('benchmark.library', { year }, open);
  if (!open) {
    return (
      <Group>
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {text.say('comparison.library_open')}
        </Button>
      </Group>
    );
  }
  return (
    <Read query={library}>
      {(references) => (
        <Section title={text.say('comparison.library')} lead={text.say('comparison.library_lead', { count: references.length })}>
          <References references={references} />
        </Section>
      )}
    </Read>
  );
}
