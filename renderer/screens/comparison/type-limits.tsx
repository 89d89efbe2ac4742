import { Button, Group, NumberInput, Text as Words } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import { type ServiceTypeResult, type TypeFeature, type TypeThresholds, typeFeatures } from '../../../shared/schema';
import { featureFigure } from '../../../shared/text/finding-words/service-type';
import { useRunAssessment } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { ProblemMessage } from '../../components/problem-message';
import { useAction, useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { inputUnitOf } from './feature-units';

const debounceMs = 250;
type Side = 'low' | 'high';

const featureValue = (type: ServiceTypeResult, feature: TypeFeature): number | null =>
  (type.features ?? Object.values(type.axes).flatMap(({ features }) => features)).find((own) => own.feature === feature)?.value ?? null;

/** One limit, in the unit people say it in. */
function Limit({
  feature,
  side,
  limits,
  onChange,
}: {
  readonly feature: TypeFeature;
  readonly side: Side;
  readonly limits: TypeThresholds;
  readonly onChange: (limits: TypeThresholds) => void;
}) {
  const text = useText();
  const { name, factor, decimals } = inputUnitOf(feature);
  const own = limits.features[feature];
  const shown = Number((own[side] / factor).toFixed(decimals));
  const crossed = own.low >= own.high;
  const label = text.say(side === 'low' ? 'type.low_of' : 'type.high_of', { feature: text.say(`type_feature.${feature}`) });
  return (
    <NumberInput
      size="xs"
      w={130}
      aria-label={label}
      value={shown}
      min={0}
      decimalScale={decimals}
      decimalSeparator={text.language === 'nl' ? ',' : '.'}
      thousandSeparator={text.language === 'nl' ? '.' : ','}
      suffix={name === 'number' ? '' : text.say(`type.unit_${name}`)}
      error={crossed && side === 'high' ? text.say('type.crossed') : undefined}
      onChange={(value) => {
        if (typeof value !== 'number') return;
        onChange({ ...limits, features: { ...limits.features, [feature]: { ...own, [side]: value * factor } } });
      }}
    />
  );
}

/** What the type would be by the limits as typed, without keeping them. */
function WouldBe({ limits, client, called }: { readonly limits: TypeThresholds; readonly client: Client; readonly called: string }) {
  const text = useText();
  const [settled] = useDebouncedValue(limits, debounceMs);
  const sound = Object.values(settled.features).every(({ low, high }) => low < high);
  const tried = useOperation('type.by', { clientId: client.id, typeThresholds: settled }, sound);
  if (!sound || !tried.data) return null;
  const name =
    tried.data.called === null || tried.data.called === 'mixed' ? text.say('type.mixed') : text.say(`service_type.${tried.data.called}`);
  return (
    <Words fw={600} role="status" aria-live="polite" data-testid="type-would-be">
      {text.say('type.would_be', { same: name === called ? 'yes' : 'no', type: name })}
    </Words>
  );
}

interface EditorProps {
  readonly type: ServiceTypeResult;
  readonly client: Client;
  readonly called: string;
  readonly start: TypeThresholds;
  readonly ownKept: boolean;
  readonly onClose: () => void;
}

function Editor({ type, client, called, start, ownKept, onClose }: EditorProps) {
  const text = useText();
  const figures = useFigures();
  const [limits, setLimits] = useState(start);
  const save = useAction('client.analysis_settings', ['client.list', 'type.limits']);
  const assess = useRunAssessment();
  const sound = Object.values(limits.features).every(({ low, high }) => low < high);
  const keep = async (typeThresholds: TypeThresholds | null) => {
    await save.mutateAsync({ clientId: client.id, typeThresholds });
    onClose();
    void assess(client.id);
  };
  return (
    <>
      <WouldBe limits={limits} client={client} called={called} />
      <DataTable<{ feature: TypeFeature }>
        label={text.say('type.edit')}
        rows={typeFeatures.map((feature) => ({ feature }))}
        rowKey={(row) => row.feature}
        columns={[
          { id: 'feature', header: text.say('type.feature'), cell: (row) => <strong>{text.say(`type_feature.${row.feature}`)}</strong> },
          {
            id: 'value',
            header: text.say('type.value'),
            right: true,
            cell: (row) => featureFigure(row.feature, featureValue(type, row.feature), figures),
          },
          {
            id: 'low',
            header: text.say('type.low_to'),
            cell: (row) => <Limit feature={row.feature} side="low" limits={limits} onChange={setLimits} />,
          },
          {
            id: 'high',
            header: text.say('type.high_from'),
            cell: (row) => <Limit feature={row.feature} side="high" limits={limits} onChange={setLimits} />,
          },
        ]}
      />
      {save.error ? <ProblemMessage problem={save.error} /> : null}
      <Group>
        <Button
          size="xs"
          disabled={!sound || limits === start}
          loading={save.isPending}
          onClick={() => void keep(limits).catch(() => undefined)}
        >
          {text.say('type.keep')}
        </Button>
        {ownKept ? (
          <Button size="xs" variant="default" onClick={() => void keep(null).catch(() => undefined)}>
            {text.say('type.shipped')}
          </Button>
        ) : null}
        <Button size="xs" variant="subtle" onClick={onClose}>
          {text.say('screen.cancel')}
        </Button>
      </Group>
      <Words size="xs" className="cp-quiet">
        {text.say('clients.settings_note')}
      </Words>
    </>
  );
}

/** Whose limits these are, and a way to change them: the type moves while a person types, and is kept only when asked. */
export function TypeLimits({
  type,
  client,
  called,
}: {
  readonly type: ServiceTypeResult;
  readonly client: Client;
  readonly called: string;
}) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const limits = useOperation('type.limits', { clientId: client.id });
  return (
    <>
      <Group justify="space-between">
        <Words size="sm" className="cp-quiet">
          {text.say(`type_thresholds.${type.thresholds ?? 'shipped'}`)}
        </Words>
        {open ? null : (
          <Button size="xs" variant="default" disabled={!limits.data} onClick={() => setOpen(true)}>
            {text.say('type.edit')}
          </Button>
        )}
      </Group>
      {open && limits.data ? (
        <Editor
          type={type}
          client={client}
          called={called}
          start={limits.data.own ?? limits.data.shipped}
          ownKept={limits.data.own !== null}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
