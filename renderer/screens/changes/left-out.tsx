import { Group, Select, Text as Words } from '@mantine/core';
import type { Client } from '../../../shared/contract/clients';
import { type Changes, type HolidayCountry, holidayCountries } from '../../../shared/schema';
import { figureName } from '../../../shared/text/finding-words/changes';
import { useRunAssessment } from '../../components/assessment-gate';
import { ProblemMessage } from '../../components/problem-message';
import { useAction } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';

const byData = 'data';

/** Whose holidays are left out; choosing a country does the analysis again. */
function Country({ client }: { readonly client: Client }) {
  const text = useText();
  const save = useAction('client.analysis_settings', ['client.list']);
  const assess = useRunAssessment();
  const choose = async (chosen: string | null) => {
    const holidayCountry = holidayCountries.find((known) => known === chosen) ?? null;
    await save.mutateAsync({ clientId: client.id, holidayCountry });
    void assess(client.id);
  };
  const name = (country: HolidayCountry) => ({ value: country, label: text.say(`holiday_country.${country}`) });
  return (
    <>
      <Select
        size="xs"
        w={260}
        label={text.say('changes.holidays_of')}
        value={client.holiday_country ?? byData}
        allowDeselect={false}
        disabled={save.isPending}
        data={[{ value: byData, label: text.say('changes.holidays_by_data') }, ...holidayCountries.map(name)]}
        onChange={(chosen) => void choose(chosen).catch(() => undefined)}
      />
      {save.error ? <ProblemMessage problem={save.error} /> : null}
    </>
  );
}

/** Days that were left out, whose holidays they are, who said so, and a way to say otherwise. */
export function LeftOut({ changes, client }: { readonly changes: Changes; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const { calendar, left_out_days: days } = changes;
  const leftOut = days.map(({ date, holiday }) => `${figures.day(date)} (${text.sayOr(`holiday.${holiday}`, holiday)})`);
  const short = [...new Set((changes.too_short ?? []).map((series) => figureName(series, text)))];
  return (
    <Group justify="space-between" align="flex-end">
      <Words size="sm" className="cp-quiet" component="div" maw="75ch">
        {leftOut.length > 0 ? <div>{text.say('changes.left_out', { days: leftOut.join(', ') })}</div> : null}
        {short.length > 0 ? <div>{text.say('changes.too_short', { figures: short.join(', ') })}</div> : null}
        {calendar ? (
          <div>
            {text.say('changes.calendar', {
              country: text.say(`holiday_country.${calendar.country}`),
              basis: text.say(`holiday_basis.${calendar.basis}`),
            })}
          </div>
        ) : null}
      </Words>
      <Country client={client} />
    </Group>
  );
}
