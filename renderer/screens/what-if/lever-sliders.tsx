import { Button, Group, Slider, Stack, Text as Words } from '@mantine/core';
import { Section } from '../../components/states';
import { useText } from '../../text/text-context';
import type { Lever, Moved } from './levers';

function LeverSlider({ lever, moved, onMove }: { readonly lever: Lever; readonly moved: Moved; onMove(place: number | null): void }) {
  const text = useText();
  const name = text.say(lever.label);
  if (lever.now === null) {
    return (
      <div>
        <Words fw={600} size="sm">
          {name}
        </Words>
        <Words size="sm" className="cp-quiet">
          {text.say(lever.name === 'patience' ? 'what_if.unknown_patience' : 'what_if.unknown')}
        </Words>
      </div>
    );
  }
  const place = moved[lever.name] ?? lever.now;
  return (
    <div className="cp-lever" data-lever={lever.name}>
      <Group justify="space-between" gap="xs">
        <Words fw={600} size="sm">
          {name}
        </Words>
        <Words size="sm" data-testid={`lever-${lever.name}`}>
          {lever.words(place)}
          {place === lever.now ? null : <span className="cp-quiet"> ({text.say('what_if.now', { value: lever.words(lever.now) })})</span>}
        </Words>
      </Group>
      <Slider
        min={lever.low}
        max={lever.high}
        step={lever.step}
        value={place}
        label={null}
        thumbLabel={name}
        thumbProps={{ 'aria-valuetext': lever.words(place) }}
        // Back where it stood counts as not moved, so that the answer is exactly today's again.
        onChange={(wanted) => onMove(Math.abs(wanted - (lever.now ?? 0)) < lever.step / 2 ? null : wanted)}
      />
      <Words size="xs" className="cp-quiet" data-testid={`limits-${lever.name}`}>
        {text.say('what_if.limits', { low: lever.words(lever.low), high: lever.words(lever.high) })}
      </Words>
      {lever.note ? (
        <Words size="xs" className="cp-quiet">
          {lever.note}
        </Words>
      ) : null}
    </div>
  );
}

/** The six sliders. What the files do not tell is said in place of its slider. */
export function LeverSliders({
  levers,
  moved,
  onChange,
}: {
  readonly levers: readonly Lever[];
  readonly moved: Moved;
  onChange(moved: Moved): void;
}) {
  const text = useText();
  const move = (lever: Lever, place: number | null) => {
    const { [lever.name]: _before, ...others } = moved;
    onChange(place === null ? others : { ...others, [lever.name]: place });
  };
  return (
    <Section title={text.say('what_if.levers')} lead={text.say('what_if.levers_lead')}>
      <Stack gap="md">
        {levers.map((lever) => (
          <LeverSlider key={lever.name} lever={lever} moved={moved} onMove={(place) => move(lever, place)} />
        ))}
        <Group>
          <Button size="xs" variant="default" disabled={Object.keys(moved).length === 0} onClick={() => onChange({})}>
            {text.say('what_if.reset')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
