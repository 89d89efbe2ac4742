import { Table } from '@mantine/core';
import { createSortedRowModel, type RowData, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { ScrollBox } from './scroll-box';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  /** What the column sorts by; null goes last. Leave out for a column that has no order. */
  readonly value?: (row: Row) => string | number | null;
  readonly cell: (row: Row) => ReactNode;
  readonly right?: boolean;
  /** At least this wide: a column of sentences next to many others would else become one letter wide. */
  readonly width?: number | string;
}

/** A column of figures: at the right, and in the order of the figures themselves. */
export const figureColumn = <Row,>(
  id: string,
  header: ReactNode,
  value: (row: Row) => number | null,
  show: (value: number | null) => ReactNode,
): DataColumn<Row> => ({ id, header, right: true, value, cell: (row) => show(value(row)) });

interface DataTableProps<Row> {
  /** Says what the table holds; read out before it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly sortedBy?: { readonly id: string; readonly descending: boolean };
  readonly footer?: ReactNode;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const arrows = { asc: ' ▲', desc: ' ▼' } as const;
const ariaSorts = { asc: 'ascending', desc: 'descending' } as const;

/** A small table whose columns sort by a press on their header. For thousands of rows use VirtualTable. */
export function DataTable<Row extends RowData>({ label, rows, columns, rowKey, sortedBy, footer }: DataTableProps<Row>) {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(
    () =>
      columns.map(({ id, value }) => ({
        id,
        accessorFn: (row: Row) => value?.(row) ?? undefined,
        enableSorting: value !== undefined,
        sortUndefined: 'last' as const,
        sortFn: (a: { original: Row }, b: { original: Row }) => {
          const [left, right] = [value?.(a.original) ?? 0, value?.(b.original) ?? 0];
          return typeof left === 'string' ? left.localeCompare(String(right), undefined, { numeric: true }) : left - Number(right);
        },
      })),
    [columns],
  );
  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: rowKey,
    initialState: { sorting: sortedBy ? [{ id: sortedBy.id, desc: sortedBy.descending }] : [] },
  });
  const byId = new Map(columns.map((column) => [column.id, column]));
  return (
    <ScrollBox label={label}>
      <Table striped="even" withRowBorders aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {table.getFlatHeaders().map(({ column }) => {
              const shown = byId.get(column.id);
              const sorted = column.getIsSorted();
              return (
                <Table.Th
                  key={column.id}
                  scope="col"
                  {...(shown?.right ? { className: 'cp-right' } : {})}
                  {...(shown?.width ? { w: shown.width, miw: shown.width } : {})}
                  {...(sorted ? { 'aria-sort': ariaSorts[sorted] } : {})}
                >
                  {column.getCanSort() ? (
                    <button type="button" className="cp-sort" onClick={column.getToggleSortingHandler()}>
                      {shown?.header}
                      {sorted ? arrows[sorted] : ''}
                    </button>
                  ) : (
                    shown?.header
                  )}
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id}>
              {columns.map((column) => (
                <Table.Td key={column.id} {...(column.right ? { className: 'cp-right' } : {})}>
                  {column.cell(row.original)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {footer ? <Table.Tfoot>{footer}</Table.Tfoot> : null}
      </Table>
    </ScrollBox>
  );
}
