import { ActionIcon, Button, Tooltip } from '@mantine/core';
import type { Evidence, Scope } from '../../shared/schema';
import { useProof } from '../state/proof';
import { useText } from '../text/text-context';
import { ProofIcon } from './icons';

/** The same proof for a smaller scope: one queue, one day. Filters only become narrower, never wider. */
export const narrowed = (evidence: Evidence | undefined, scope: Scope): Evidence | undefined =>
  evidence && { ...evidence, filters: { ...evidence.filters, ...scope } };

interface ProofButtonProps {
  readonly clientId: string;
  /** Without evidence there is no button: a proof that shows nothing would be worse than none. */
  readonly evidence: Evidence | undefined;
  readonly figure: string;
  readonly wide?: boolean;
}

/** Opens the rows behind a figure. `figure` is the figure with its name, as it stands on the screen. */
export function ProofButton({ clientId, evidence, figure, wide = false }: ProofButtonProps) {
  const text = useText();
  const show = useProof((proof) => proof.show);
  if (!evidence) return null;
  const open = () => show({ clientId, evidence, figure });
  const label = text.say('proof.of', { figure });
  if (wide) {
    return (
      <Button size="xs" variant="default" flex="none" leftSection={<ProofIcon />} onClick={open} aria-label={label}>
        {text.say('proof.title')}
      </Button>
    );
  }
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="sm" onClick={open} aria-label={label}>
        <ProofIcon />
      </ActionIcon>
    </Tooltip>
  );
}
