import { Text as Words } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import { useText } from '../../text/text-context';

const rowsNamed = 8;

/** Skipped rows with their reason, gathered: "title (row 1, 2, 3)". */
export function SkippedRows({ table }: { readonly table: SourceReading }) {
  const text = useText();
  if (table.skipped.length === 0) return null;
  const reasons = [...new Set(table.skipped.map(({ reason }) => reason))];
  return (
    <Words size="sm" className="cp-quiet">
      {text.say('load.skipped')}{' '}
      {reasons
        .map((reason) => {
          const rows = table.skipped.filter((skipped) => skipped.reason === reason).map(({ row }) => row);
          const shown = rows.slice(0, rowsNamed).join(', ') + (rows.length > rowsNamed ? ' …' : '');
          return text.say('load.skipped_rows', { reason: text.sayOr(`skip.${reason}`, reason), rows: shown, count: rows.length });
        })
        .join(' · ')}
    </Words>
  );
}
