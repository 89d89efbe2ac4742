import { SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/text-context';

/** What a chart says and what it does not say, beside each other: the second keeps a reader from concluding too much. */
export function Meaning({ means, not }: { readonly means: ReactNode; readonly not: ReactNode }) {
  const text = useText();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} className="cp-meaning" spacing="md">
      <div>
        <strong>{text.say('meaning.means')}.</strong> {means}
      </div>
      <div>
        <strong>{text.say('meaning.not')}.</strong> {not}
      </div>
    </SimpleGrid>
  );
}
