import { Stack, Text as Words } from '@mantine/core';
import type { WhatIfPlan } from '../../../shared/contract/what-if';
import type { Repair } from '../../../shared/schema';
import { DataTable, figureColumn } from '../../components/data-table';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

type Step = Repair['steps'][number];

function useStepWords() {
  const text = useText();
  const figures = useFigures();
  const amount = ({ lever, from, to }: Step): string => {
    if (lever === 'intraday_fit') return text.say('lever_change.part', { to: figures.percent(to, 0) });
    if (lever === 'positions' || lever === 'handle_time') return text.say('lever_change.relative', { to: figures.points(to * 100) });
    return text.say('lever_change.share', { from: figures.percent(from), to: figures.percent(to) });
  };
  const name = ({ lever }: Step) => text.say(`lever.${lever}`);
  return { amount, name, whole: (step: Step) => `${name(step)} (${amount(step)})` };
}

/** The cheapest way to the target: one repair, a pair, and every repair by itself. */
export function Repairs({ plan }: { readonly plan: WhatIfPlan }) {
  const text = useText();
  const figures = useFigures();
  const words = useStepWords();
  // Hours that move to another moment of the day are not paid for: they are told beside the others and not added to them.
  const sumOf = (steps: readonly Step[]) => steps.reduce((sum, { hours }) => sum + hours, 0);
  const hoursOf = ({ steps }: Repair) => sumOf(steps.filter(({ lever }) => lever !== 'intraday_fit'));
  const movedOf = ({ steps }: Repair) => sumOf(steps.filter(({ lever }) => lever === 'intraday_fit'));
  const hoursWords = (repair: Repair) =>
    text.say('what_if.hours_told', {
      extra: hoursOf(repair) > 0 || movedOf(repair) === 0 ? 'yes' : 'no',
      moves: movedOf(repair) > 0 ? 'yes' : 'no',
      hours: figures.count(hoursOf(repair)),
      moved: figures.count(movedOf(repair)),
    });
  const told = (repair: Repair) => ({
    repair: repair.steps.map(words.whole).join(' + '),
    hours: hoursWords(repair),
    level: figures.percent(repair.service_level),
  });
  if (plan.singles.length === 0) return <Section title={text.say('what_if.repairs')}>{text.say('what_if.repairs_none')}</Section>;
  const most = ({ lever }: Step) => {
    const limit = plan.limits?.find((each) => each.lever === lever);
    return limit ? text.say('what_if.limit', { lever, most: figures.percent(limit.most, 0) }) : '–';
  };
  const { cheapest_single: single, cheapest_pair: pair } = plan;
  return (
    <Section title={text.say('what_if.repairs')} lead={text.say('what_if.repairs_lead')}>
      <Stack gap={4}>
        <div data-testid="cheapest-single">
          {single ? text.say('what_if.cheapest_single', told(single)) : text.say('what_if.no_single')}
        </div>
        <div data-testid="cheapest-pair">{pair ? text.say('what_if.cheapest_pair', told(pair)) : text.say('what_if.no_pair')}</div>
      </Stack>
      <DataTable<Repair>
        label={text.say('what_if.repairs')}
        rows={plan.singles}
        rowKey={(row) => row.steps.map(({ lever }) => lever).join()}
        columns={[
          { id: 'repair', header: text.say('what_if.repair'), cell: (row) => row.steps.map(words.name).join(' + ') },
          { id: 'needed', header: text.say('what_if.needed'), cell: (row) => row.steps.map(words.amount).join(' + ') },
          { id: 'most', header: text.say('what_if.at_most'), cell: (row) => row.steps.map(most).join(' + ') },
          { id: 'hours', header: text.say('what_if.hours'), right: true, value: hoursOf, cell: hoursWords },
          figureColumn('level', text.say('what_if.service_level'), (row) => row.service_level, figures.percent),
          {
            id: 'reaches',
            header: text.say('what_if.reaches'),
            cell: (row) => text.say(row.reaches_target ? 'screen.yes' : 'screen.no'),
          },
        ]}
      />
      <Words size="sm" className="cp-quiet">
        {text.say('what_if.repairs_not')}
      </Words>
    </Section>
  );
}
