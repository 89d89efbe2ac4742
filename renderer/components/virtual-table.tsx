// biome-ignore-all lint/a11y/useSemanticElements: rows stand at a computed height outside the flow, which elements of a real table do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: these are the roles of a plain table, not of a grid; only the box takes the focus, to scroll
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

export interface VirtualColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** A grid track, such as 90px or minmax(120px, 1fr). */
  readonly track: string;
}

const usualRowHeight = 30;

/** A table for many rows: only those in sight are in the page. Scrolls with the keyboard; row numbers are told to screen readers. */
export function VirtualTable<Row>({
  label,
  rows,
  columns,
  height = 320,
  rowHeight = usualRowHeight,
}: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly VirtualColumn<Row>[];
  readonly height?: number;
  /** Higher than a line of text where cells hold fields to fill in. */
  readonly rowHeight?: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const style = { gridTemplateColumns: columns.map((column) => column.track).join(' ') };
  return (
    <div
      ref={box}
      className="cp-virtual cp-scroll"
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      style={{ maxHeight: height }}
    >
      <div role="rowgroup" className="cp-virtual-head">
        <div role="row" aria-rowindex={1} style={style}>
          {columns.map((column) => (
            <div role="columnheader" key={column.id}>
              {column.header}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index] as Row;
          return (
            <div
              role="row"
              key={item.key}
              aria-rowindex={item.index + 2}
              style={{ ...style, height: rowHeight, position: 'absolute', insetInline: 0, transform: `translateY(${item.start}px)` }}
            >
              {columns.map((column) => (
                <div role="cell" key={column.id}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
