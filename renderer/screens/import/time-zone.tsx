import { Button, Group, Select, Stack } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import { Notice } from '../../components/notice';
import { ProblemMessage } from '../../components/problem-message';
import { useAction, useOperation } from '../../host/operations';
import { importsOf, isSameFile, type LoadedFile } from '../../state/handed-over';
import { isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { useLoadFiles } from './use-load-files';

/** More than these are found by typing a part of the name. */
const shownZones = 60;
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];

interface TimeZoneProps {
  readonly client: Client;
  readonly onReadAgain: (file: LoadedFile, importIds: readonly string[]) => void;
}

interface ClockNoticeProps extends TimeZoneProps {
  readonly tables: readonly SourceReading[];
  readonly concerned: readonly SourceReading[];
  readonly title: (files: number) => string;
  readonly why: (files: number) => string;
}

/** Files about whose clock something is to be said, each with a way to read it again. */
function ClockNotice({ tables, concerned, title, why, onReadAgain }: ClockNoticeProps) {
  const text = useText();
  const busy = useImportJob(isRunning);
  const files = concerned.filter((table, at) => concerned.findIndex((one) => isSameFile(one, table)) === at);
  if (files.length === 0) return null;
  return (
    <Notice tone="warning" title={title(files.length)}>
      {why(files.length)}
      <Group mt="xs" gap="xs">
        {files.map((file) => (
          <Button
            key={file.import_id}
            size="xs"
            variant="default"
            disabled={busy}
            onClick={() => onReadAgain(file, importsOf(tables, file))}
          >
            {text.say('load.time_zone_again', { file: file.file })}
          </Button>
        ))}
      </Group>
    </Notice>
  );
}

/** Files whose stamps in UTC stand by another clock than the client's of now, and those of before the clock was written down. */
function OtherClocks(props: TimeZoneProps) {
  const { client } = props;
  const text = useText();
  const readings = useOperation('import.list', { clientId: client.id });
  const zone = client.time_zone;
  if (!zone) return null;
  const tables = readings.data ?? [];
  const loaded = tables.filter((table) => table.import_id);
  const other = loaded.filter((table) => table.time_zone !== undefined && table.time_zone !== zone);
  const unsaid = loaded.filter((table) => table.time_zone === undefined && table.alarms.some(({ code }) => code === 'utc_stamps'));
  return (
    <>
      <ClockNotice
        {...props}
        tables={tables}
        concerned={other}
        title={(files) => text.say('load.time_zone_kept', { files, zone })}
        why={(files) => text.say('load.time_zone_kept_why', { files })}
      />
      <ClockNotice
        {...props}
        tables={tables}
        concerned={unsaid}
        title={(files) => text.say('load.time_zone_unsaid', { files })}
        why={(files) => text.say('load.time_zone_unsaid_why', { files, zone })}
      />
    </>
  );
}

/** Whose wall clock stamps in UTC are brought to. Another choice holds for what is loaded from then on; files that stand by another clock are offered again. */
export function TimeZone({ client, onReadAgain }: TimeZoneProps) {
  const text = useText();
  const { lookAgain } = useLoadFiles();
  const save = useAction('client.time_zone', ['client.list']);
  const busy = useImportJob(isRunning);
  const zone = client.time_zone ?? null;
  const choose = async (timeZone: string | null) => {
    await save.mutateAsync({ clientId: client.id, timeZone });
    await lookAgain();
  };
  return (
    <Stack gap="xs">
      <Select
        size="xs"
        maw={480}
        label={text.say('load.time_zone')}
        description={text.say('load.time_zone_help')}
        value={zone}
        data={zone === null || zones.includes(zone) ? zones : [zone, ...zones]}
        limit={shownZones}
        searchable
        allowDeselect={false}
        disabled={busy || save.isPending}
        nothingFoundMessage={text.say('load.time_zone_unknown')}
        onChange={(chosen) => void choose(chosen).catch(() => undefined)}
      />
      {save.error ? <ProblemMessage problem={save.error} /> : null}
      <OtherClocks client={client} onReadAgain={onReadAgain} />
    </Stack>
  );
}
