// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import { createFakeClient } from '../host/fake';
import { showPage } from '../testing/page';
import { VirtualTable } from './virtual-table';

it('keeps ten thousand rows out of the page, and tells a screen reader how many there are', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({ row: index + 1 }));
  const { container } = showPage(
    <VirtualTable label="rows" rows={rows} columns={[{ id: 'row', header: 'Row', track: '1fr', cell: (row) => row.row }]} />,
    createFakeClient(assessment()),
  );
  const shown = container.querySelectorAll('[role=cell]').length;
  expect(shown).toBeGreaterThan(5);
  expect(shown).toBeLessThan(60);
  expect(container.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('10001');
});
