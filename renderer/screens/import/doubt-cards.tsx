import { Button, Group, Paper, Stack, Table, Title, VisuallyHidden, Text as Words } from '@mantine/core';
import { FoldedSection } from '../../components/folded-section';
import { ScrollBox } from '../../components/scroll-box';
import { Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { isBusy, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { type Doubt, doubtsOf, withSaidNotation } from './choices';
import { focusOnHeap } from './focus';
import { useNotationWords } from './notation-words';
import { useReadWords } from './read-values';
import { useLoadFiles } from './use-load-files';

/** Files of one answer that are named; the others are counted. */
const filesNamed = 6;

/** Five cells of the file, and beside them what each reading makes of them; the button under a reading chooses it. */
function Readings({
  doubt,
  onChoose,
  busy,
}: {
  readonly doubt: Doubt;
  readonly onChoose: (notation: string) => void;
  readonly busy: boolean;
}) {
  const text = useText();
  const notationWords = useNotationWords();
  const readWords = useReadWords();
  const { notation, column, fact, header } = doubt;
  const label = text.say('load.doubt_cells', { header, file: doubt.places[0]?.file ?? '' });
  return (
    <ScrollBox label={label}>
      <Table aria-label={label} w="auto">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.say('load.doubt_cell')}</Table.Th>
            {notation.readings.map((reading) => (
              <Table.Th scope="col" key={reading.notation}>
                {notationWords(reading.notation)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {column.cells.map((cell, at) => (
            <Table.Tr key={cell}>
              <Table.Th scope="row">{cell}</Table.Th>
              {notation.readings.map((reading) => (
                <Table.Td key={reading.notation} {...(reading.notation === notation.taken ? { className: 'cp-taken' } : {})}>
                  {readWords(fact, column.field, reading.read[at])}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td />
            {notation.readings.map((reading) => {
              const taken = reading.notation === notation.taken;
              return (
                <Table.Td key={reading.notation}>
                  <Button
                    size="compact-sm"
                    variant={taken ? 'filled' : 'default'}
                    disabled={busy}
                    onClick={() => onChoose(reading.notation)}
                  >
                    {text.say(taken ? 'load.doubt_right' : 'load.doubt_choose')}
                    <VisuallyHidden>
                      {' '}
                      {text.say('load.doubt_choose_of', { notation: notationWords(reading.notation), header })}
                    </VisuallyHidden>
                  </Button>
                </Table.Td>
              );
            })}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}

function DoubtCard({ doubt }: { readonly doubt: Doubt }) {
  const text = useText();
  const { choose } = useLoadFiles();
  const { lines } = useImportJob();
  const busy = lines.some((line) => isBusy(line) && doubt.places.some(({ token }) => token === line.file.token));
  const { notation, places, header, column } = doubt;
  const because = notation.doubt?.because?.replace(/^language_.*/, 'language') ?? (notation.group === 'time_unit' ? 'size' : 'no_evidence');
  const answer = async (said: string) => {
    for (const place of places)
      await choose(place.token, (choices) => withSaidNotation(choices, place, column.field, notation.group, said));
    focusOnHeap();
  };
  return (
    <Paper component="article" p="sm">
      <Stack gap={6}>
        <Group gap="xs">
          <Title order={3}>{text.say(`doubt.${notation.group}`)}</Title>
          {doubt.open ? null : <Tag tone="quiet">{text.sayOr(`doubt.because_${because}`, because)}</Tag>}
        </Group>
        <Words size="sm" className="cp-wrap">
          {text.say('load.doubt_in', { header, file: places[0]?.file ?? '', more: places.length - 1 })}
        </Words>
        {places.length > 1 ? (
          <Words size="xs" className="cp-quiet cp-wrap">
            {text.say('load.doubt_files', {
              files: places
                .slice(0, filesNamed)
                .map(({ file }) => file)
                .join(', '),
              more: Math.max(0, places.length - filesNamed),
            })}
          </Words>
        ) : null}
        <Readings doubt={doubt} busy={busy} onChoose={(said) => void answer(said)} />
      </Stack>
    </Paper>
  );
}

/** Only what is truly ambiguous asks; what was read on soft evidence stands folded below it, to be looked at once. */
export function Doubts() {
  const text = useText();
  const { lines } = useImportJob();
  // While files are still looked at for the first time the list would grow under a person's hands.
  if (lines.some((line) => isBusy(line) && line.look === null)) return null;
  const doubts = doubtsOf(lines);
  const open = doubts.filter((doubt) => doubt.open);
  const soft = doubts.filter((doubt) => !doubt.open);
  return (
    <>
      {open.length > 0 ? (
        <Section title={text.say('load.doubts_open', { count: open.length })} lead={text.say('load.doubts_open_lead')}>
          {open.map((doubt) => (
            <DoubtCard key={doubt.key} doubt={doubt} />
          ))}
        </Section>
      ) : null}
      {soft.length > 0 ? (
        <FoldedSection title={text.say('load.doubts_soft', { count: soft.length })}>
          <Words size="sm" className="cp-quiet">
            {text.say('load.doubts_soft_lead')}
          </Words>
          {soft.map((doubt) => (
            <DoubtCard key={doubt.key} doubt={doubt} />
          ))}
        </FoldedSection>
      ) : null}
    </>
  );
}
