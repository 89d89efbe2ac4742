import { Button, Checkbox, Group, Progress, Radio, Stack, Switch, VisuallyHidden, Text as Words } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import type { ExportedFile } from '../../../shared/contract/operations';
import { type Language, languages, type ReportFormat, reportFormats } from '../../../shared/schema';
import { AssessmentGate } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { ProblemMessage } from '../../components/problem-message';
import { ScreenHeading, Section } from '../../components/states';
import { useEngine } from '../../host/engine-client';
import { useOperation } from '../../host/operations';
import { cancelExport, runExport, useExportJob } from '../../state/export-job';
import { useFigures, useText } from '../../text/text-context';

function ExportChoices({ client }: { readonly client: Client }) {
  const text = useText();
  const engine = useEngine();
  const cache = useQueryClient();
  const { running } = useExportJob();
  const [formats, setFormats] = useState<string[]>(['pptx', 'xlsx', 'html']);
  const [language, setLanguage] = useState<Language>(text.language);
  const [names, setNames] = useState(false);
  const chosen = reportFormats.filter((format) => formats.includes(format));
  return (
    <Section title={text.say('exports.choose')}>
      <Stack gap="md">
        <Checkbox.Group label={text.say('exports.formats')} value={formats} onChange={setFormats}>
          <Stack gap={6} mt={6}>
            {reportFormats.map((format: ReportFormat) => (
              <Checkbox
                key={format}
                value={format}
                label={text.say(`exports.format_${format}`)}
                description={text.say(`exports.about_${format}`)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group label={text.say('exports.language')} value={language} onChange={(value) => setLanguage(value === 'en' ? 'en' : 'nl')}>
          <Group mt={6}>
            {languages.map((each) => (
              <Radio key={each} value={each} label={text.say(`exports.language_${each}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Switch
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
          label={text.say('exports.names')}
          description={text.say('exports.names_about')}
        />
        <Group>
          <Button
            disabled={chosen.length === 0 || running}
            loading={running}
            onClick={() =>
              void runExport(engine, { clientId: client.id, formats: chosen, language, pseudonyms: !names }).then(() =>
                cache.invalidateQueries({ queryKey: ['report.names_shown'] }),
              )
            }
          >
            {text.say('exports.run')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function ExportedFiles({ files }: { readonly files: readonly ExportedFile[] }) {
  const text = useText();
  const figures = useFigures();
  const engine = useEngine();
  const about = useOperation('app.about', {});
  const [problem, setProblem] = useState<unknown>(null);
  const inBrowser = about.data?.host !== 'electron';
  const reveal = (token: string) => void engine.reveal(token).catch(setProblem);
  return (
    <Section title={text.say('exports.done', { count: files.length })}>
      {problem ? <ProblemMessage problem={problem} /> : null}
      <DataTable
        label={text.say('exports.done', { count: files.length })}
        rows={files}
        rowKey={(file) => file.token}
        columns={[
          {
            id: 'name',
            header: text.say('proof.file'),
            value: (row) => row.name,
            cell: (row) => <strong className="cp-wrap">{row.name}</strong>,
          },
          { id: 'format', header: text.say('exports.format'), cell: (row) => text.say(`exports.format_${row.format}`) },
          { id: 'place', header: text.say('exports.place'), cell: (row) => <span className="cp-wrap">{row.place}</span> },
          { id: 'size', header: text.say('start.size'), right: true, value: (row) => row.bytes, cell: (row) => figures.bytes(row.bytes) },
          {
            id: 'open',
            header: text.say('screen.actions'),
            right: true,
            cell: (row) => (
              <Button size="compact-xs" variant="light" onClick={() => reveal(row.token)}>
                {text.say(inBrowser ? 'exports.download' : 'exports.reveal')}
                <VisuallyHidden> {row.name}</VisuallyHidden>
              </Button>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Who wrote names into reports, and when; nothing while nobody did. */
function NamesLog({ client }: { readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const lines = useOperation('report.names_shown', { clientId: client.id }).data ?? [];
  if (lines.length === 0) return null;
  const format = (name: string) => text.sayOr(`exports.format_${name}`, name);
  return (
    <Section title={text.say('exports.names_log')} lead={text.say('exports.names_log_lead')}>
      <DataTable
        label={text.say('exports.names_log')}
        rows={lines}
        rowKey={(line) => `${line.written_at}|${line.written_by}`}
        columns={[
          {
            id: 'when',
            header: text.say('exports.names_when'),
            value: (row) => row.written_at,
            cell: (row) => figures.moment(row.written_at),
          },
          { id: 'who', header: text.say('exports.names_who'), value: (row) => row.written_by, cell: (row) => row.written_by || '–' },
          { id: 'what', header: text.say('exports.formats'), cell: (row) => row.formats.map(format).join(', ') },
        ]}
      />
    </Section>
  );
}

function ExportForClient({ client }: { readonly client: Client }) {
  const text = useText();
  const job = useExportJob();
  const mine = job.clientId === client.id;
  const stage = job.progress ? text.sayOr(`stage.${job.progress.stage}`, text.say('exports.running')) : text.say('exports.running');
  return (
    <Stack>
      <ScreenHeading title={text.say('nav.export')} lead={text.say('exports.lead', { client: client.name })} />
      <ExportChoices client={client} />
      {mine && job.running ? (
        <Stack gap={6} role="status" aria-live="polite">
          <Group justify="space-between">
            <Words fw={600}>{stage}</Words>
            <Button size="xs" variant="default" onClick={cancelExport}>
              {text.say('screen.cancel')}
            </Button>
          </Group>
          <Progress value={(job.progress?.share ?? 0) * 100} aria-label={stage} animated />
        </Stack>
      ) : null}
      {mine && job.problem ? <ProblemMessage problem={job.problem} /> : null}
      {mine && job.files.length > 0 ? <ExportedFiles files={job.files} /> : null}
      <NamesLog client={client} />
    </Stack>
  );
}

/** Reports out: which formats, in which language, with or without names. */
export function ExportScreen() {
  return <AssessmentGate>{(_assessment, client) => <ExportForClient key={client.id} client={client} />}</AssessmentGate>;
}
