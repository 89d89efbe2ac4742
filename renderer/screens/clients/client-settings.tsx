import { Button, Group, Modal, NumberInput, Stack, Text as Words } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import { useRunAssessment } from '../../components/assessment-gate';
import { ProblemMessage } from '../../components/problem-message';
import { useAction } from '../../host/operations';
import { useText } from '../../text/text-context';

/** The target and the threshold that a client is measured by. Saving runs the analysis again, because every figure hangs on them. */
export function ClientSettings({ client, onClose }: { readonly client: Client; readonly onClose: () => void }) {
  const text = useText();
  const [percent, setPercent] = useState<string | number>(Math.round(client.target * 1000) / 10);
  const [seconds, setSeconds] = useState<string | number>(client.threshold_s);
  const save = useAction('client.settings', ['client.list']);
  const assess = useRunAssessment();
  const valid = Number(percent) >= 1 && Number(percent) <= 100 && Number(seconds) >= 1;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await save.mutateAsync({ clientId: client.id, target: Number(percent) / 100, thresholdSeconds: Number(seconds) });
    if (client.sources > 0) void assess(client.id);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.say('clients.settings_of', { client: client.name })}
      closeButtonProps={{ 'aria-label': text.say('screen.close') }}
      // A header element would count as a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      <form onSubmit={(event) => void submit(event).catch(() => undefined)}>
        <Stack gap="sm">
          <NumberInput
            label={text.say('clients.target')}
            description={text.say('clients.target_help')}
            value={percent}
            onChange={setPercent}
            min={1}
            max={100}
            decimalScale={1}
            decimalSeparator={text.language === 'nl' ? ',' : '.'}
            suffix={text.language === 'nl' ? ' %' : '%'}
            data-autofocus
          />
          <NumberInput
            label={text.say('clients.threshold')}
            description={text.say('clients.threshold_help')}
            value={seconds}
            onChange={setSeconds}
            min={1}
            max={86_400}
            allowDecimal={false}
          />
          <Words size="sm" className="cp-quiet">
            {text.say('clients.settings_note')}
          </Words>
          {save.error ? <ProblemMessage problem={save.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.say('screen.cancel')}
            </Button>
            <Button type="submit" disabled={!valid} loading={save.isPending}>
              {text.say('screen.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
