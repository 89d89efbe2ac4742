// biome-ignore-all lint/a11y/useSemanticElements: columns stand at a computed place outside the flow, which elements of a real table do not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: these are the roles of a plain table, not of a grid; only the box takes the focus, to scroll
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { TableLook } from '../../../shared/contract/assessment';
import { Tag } from '../../components/tag';
import { useText } from '../../text/text-context';

const narrowest = 70;
const widest = 240;
const letterWidth = 8.6;

/** Wide enough for what stands in the column, within limits. */
function widthOf({ rows, headers }: TableLook, at: number): number {
  // A title runs on over its neighbours; where no table was found there is nothing else.
  const counted = rows.filter(({ kind }) => kind === 'data' || kind === 'header');
  const data = (counted.length > 0 ? counted : rows).map(({ cells }) => cells[at]?.length ?? 0);
  const longest = Math.max(headers[at]?.length ?? 0, ...data);
  return Math.min(widest, Math.max(narrowest, longest * letterWidth + 24));
}

/** The top of a table as it stands in the file, each row with what it counts as. However many columns: only those in sight are in the page. */
export function FirstRows({ look, label }: { readonly look: TableLook; readonly label: string }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const columns = useVirtualizer({
    horizontal: true,
    count: look.headers.length || (look.rows[0]?.cells.length ?? 0),
    getScrollElement: () => box.current,
    estimateSize: (at) => widthOf(look, at),
    overscan: 6,
  });
  const kindWords = (kind: string) => {
    if (kind === 'header' || kind === 'data') return text.say(`load.row_${kind}`);
    return kind === 'outside_table' && look.headers.length === 0 ? text.say('load.row_outside_table') : text.sayOr(`skip.${kind}`, kind);
  };
  const inSight = columns.getVirtualItems();
  return (
    <div
      ref={box}
      className="cp-first-rows cp-scroll"
      role="table"
      aria-label={label}
      aria-colcount={columns.options.count + 2}
      tabIndex={0}
    >
      <div role="rowgroup" style={{ width: columns.getTotalSize() + 190 }}>
        {look.rows.map((row) => (
          <div role="row" key={row.row} data-kind={row.kind}>
            <div role="rowheader" className="cp-row-mark" aria-colindex={1}>
              <span className="cp-row-number">{row.row}</span>
              <Tag tone={row.kind === 'data' ? 'good' : row.kind === 'header' ? 'accent' : 'quiet'}>{kindWords(row.kind)}</Tag>
            </div>
            {inSight.map(({ index, start, size }) => (
              <div role="cell" key={index} aria-colindex={index + 2} title={row.cells[index]} style={{ left: start + 190, width: size }}>
                {row.cells[index]}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
