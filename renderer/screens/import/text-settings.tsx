import { Button, Group, NativeSelect, VisuallyHidden, Text as Words } from '@mantine/core';
import type { SourceReading, TableLook } from '../../../shared/contract/assessment';
import { Tag } from '../../components/tag';
import { type ImportLine, isLocked } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { textAt, withText } from './choices';
import { useLoadFiles } from './use-load-files';

/** What exports are written in, the usual ones first. */
const encodings = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'iso-8859-15',
  'windows-1254',
  'cp850',
  'cp437',
  'macroman',
  'utf-16le',
  'utf-16be',
];
const delimiters = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'pipe', '': 'none' } as const;
const isDelimiter = (sign: string): sign is keyof typeof delimiters => Object.hasOwn(delimiters, sign);

interface TextSettingsProps {
  readonly line: ImportLine;
  readonly table: SourceReading;
}

/** How a text file is taken apart: found from its bytes, and to be said otherwise when names come out strange. Nothing for a workbook. */
export function TextSettings({ line, table }: TextSettingsProps) {
  const found = table.look?.text;
  return found ? <Settings line={line} name={table.file} found={found} /> : null;
}

type TextLook = NonNullable<TableLook['text']>;

/** That an earlier file which looked the same was read so, with the way to take it back. */
function Remembered({ name, found }: { readonly name: string; readonly found: TextLook }) {
  const text = useText();
  const { forget } = useLoadFiles();
  const { remembered } = found;
  if (!remembered) return null;
  return (
    <Group gap={6} wrap="nowrap">
      <Tag tone="accent">{text.say('load.remembered')}</Tag>
      <Button size="compact-xs" variant="subtle" onClick={() => void forget(remembered.header_signature, remembered.key)}>
        {text.say('load.forget')}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
    </Group>
  );
}

function Settings({ line, name, found }: { readonly line: ImportLine; readonly name: string; readonly found: TextLook }) {
  const text = useText();
  const { choose } = useLoadFiles();
  const locked = isLocked(line);
  const { encoding, delimiter } = textAt(line.choices, name);
  const { token } = line.file;
  // As it is read when nothing is said now: going back to that withdraws the choice.
  const first = line.before?.tables.find((one) => one.file === name && one.look?.text)?.look?.text ?? found;
  const byItself = found.found ?? first;
  const words = (sign: string) => (isDelimiter(sign) ? text.say(`load.delimiter_${delimiters[sign]}`) : sign);
  const encodingNames = [...new Set([byItself.encoding, first.encoding, ...encodings])];
  const signs = [...new Set([byItself.delimiter, first.delimiter, ...Object.keys(delimiters)])];
  return (
    <div>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          size="xs"
          label={text.say('load.encoding')}
          aria-label={text.say('load.encoding_of', { file: name })}
          value={encoding ?? first.encoding}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            if (!locked) void choose(token, (before) => withText(before, name, { encoding: wanted === first.encoding ? null : wanted }));
          }}
          data={encodingNames.map((value) => ({
            value,
            label: value === byItself.encoding ? text.say('load.encoding_found', { encoding: value }) : value,
          }))}
        />
        <NativeSelect
          size="xs"
          label={text.say('load.delimiter')}
          aria-label={text.say('load.delimiter_of', { file: name })}
          value={delimiter ?? first.delimiter}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            if (!locked) void choose(token, (before) => withText(before, name, { delimiter: wanted === first.delimiter ? null : wanted }));
          }}
          data={signs.map((value) => ({
            value,
            label: value === byItself.delimiter ? text.say('load.delimiter_found', { delimiter: words(value) }) : words(value),
          }))}
        />
        <Remembered name={name} found={found} />
      </Group>
      <Words size="xs" className="cp-quiet">
        {text.say('load.text_lead')}
      </Words>
    </div>
  );
}
