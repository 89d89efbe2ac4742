import { Group, NativeSelect, Text as Words } from '@mantine/core';
import type { TableLook } from '../../../shared/contract/assessment';
import { type ImportLine, isLocked } from '../../state/import-lines';
import { useText } from '../../text/text-context';
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

/** How a text file is taken apart: found from its bytes, and to be said otherwise when names come out strange. */
export function TextSettings({ line, found }: { readonly line: ImportLine; readonly found: NonNullable<TableLook['text']> }) {
  const text = useText();
  const { choose } = useLoadFiles();
  const locked = isLocked(line);
  const { encoding, delimiter } = line.choices;
  const { name, token } = line.file;
  const first = line.before?.tables.find((table) => table.look?.text)?.look?.text ?? found;
  const words = (sign: string) => (isDelimiter(sign) ? text.say(`load.delimiter_${delimiters[sign]}`) : sign);
  const encodingNames = [...new Set([first.encoding, ...encodings])];
  const signs = [...new Set([first.delimiter, ...Object.keys(delimiters)])];
  return (
    <>
      <Group gap="sm" align="flex-end">
        <NativeSelect
          size="xs"
          label={text.say('load.encoding')}
          aria-label={text.say('load.encoding_of', { file: name })}
          value={encoding ?? first.encoding}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            if (!locked) void choose(token, (before) => ({ ...before, encoding: wanted === first.encoding ? null : wanted }));
          }}
          data={encodingNames.map((value) => ({
            value,
            label: value === first.encoding ? text.say('load.encoding_found', { encoding: value }) : value,
          }))}
        />
        <NativeSelect
          size="xs"
          label={text.say('load.delimiter')}
          aria-label={text.say('load.delimiter_of', { file: name })}
          value={delimiter ?? first.delimiter}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            if (!locked) void choose(token, (before) => ({ ...before, delimiter: wanted === first.delimiter ? null : wanted }));
          }}
          data={signs.map((value) => ({
            value,
            label: value === first.delimiter ? text.say('load.delimiter_found', { delimiter: words(value) }) : words(value),
          }))}
        />
      </Group>
      <Words size="xs" className="cp-quiet">
        {text.say('load.text_lead')}
      </Words>
    </>
  );
}
