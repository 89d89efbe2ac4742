import { Table } from '@mantine/core';
import type { WhatIfAnswer } from '../../../shared/contract/what-if';
import type { WhatIfOutcome } from '../../../shared/schema';
import { printedDifference, printedPoints } from '../../../shared/schema/adding-up';
import type { MessageKey } from '../../../shared/text';
import { ScrollBox } from '../../components/scroll-box';
import { useFigures, useText } from '../../text/text-context';

interface Row {
  readonly name: MessageKey;
  readonly figure: (outcome: WhatIfOutcome) => number | null;
  readonly words: (value: number | null) => string;
  /** Both ends stand beside it, so it is the difference of what is printed. */
  readonly difference: (before: number, after: number) => string;
}

/** Now, then and the difference; the old value stays beside the new one. */
export function Outcomes({ answer }: { readonly answer: WhatIfAnswer }) {
  const text = useText();
  const figures = useFigures();
  const asPoints = (before: number, after: number) => `${figures.points(printedPoints(before, after))} ${text.say('level.in_points')}`;
  const signedEuro = (before: number, after: number) => {
    const difference = printedDifference(before, after, 0);
    return `${difference > 0 ? '+' : ''}${figures.value(difference, 'euro')}`;
  };
  const signedDecimal = (before: number, after: number) => figures.points(printedDifference(before, after));
  const signedCount = (before: number, after: number) => figures.signedCount(printedDifference(before, after, 0));
  const ratio = (value: number | null) => figures.percent(value);
  const rows: Row[] = [
    { name: 'what_if.service_level', figure: (one) => one.service_level, words: ratio, difference: asPoints },
    { name: 'what_if.occupancy', figure: (one) => one.occupancy, words: ratio, difference: asPoints },
    { name: 'what_if.abandons', figure: (one) => one.abandon_rate, words: ratio, difference: asPoints },
    { name: 'what_if.contacts', figure: (one) => one.contacts, words: figures.count, difference: signedCount },
    { name: 'what_if.net_fte', figure: (one) => one.net_fte, words: (value) => figures.decimal(value), difference: signedDecimal },
    { name: 'what_if.gross_fte', figure: (one) => one.gross_fte, words: (value) => figures.decimal(value), difference: signedDecimal },
    { name: 'what_if.euro', figure: (one) => one.euro, words: (value) => figures.value(value, 'euro'), difference: signedEuro },
  ];
  const difference = (row: Row) => {
    const [before, after] = [row.figure(answer.before), row.figure(answer.after)];
    if (before === null || after === null) return '–';
    return Math.abs(after - before) < 1e-9 ? '–' : row.difference(before, after);
  };
  const heads = ['what_if.before', 'what_if.after', 'what_if.difference'] as const;
  return (
    <ScrollBox label={text.say('what_if.outcomes')}>
      <Table aria-label={text.say('what_if.outcomes')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.say('what_if.figure')}</Table.Th>
            {heads.map((head) => (
              <Table.Th key={head} scope="col" className="cp-right">
                {text.say(head)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name} data-figure={row.name}>
              <Table.Th scope="row" fw={500}>
                {text.say(row.name)}
              </Table.Th>
              <Table.Td className="cp-right">{row.words(row.figure(answer.before))}</Table.Td>
              <Table.Td className="cp-right">
                <strong>{row.words(row.figure(answer.after))}</strong>
              </Table.Td>
              <Table.Td className="cp-right">{difference(row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}
