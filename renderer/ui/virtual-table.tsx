import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { ScrollRegion } from './scroll-region';
import './table.css';

export type Column<T> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  readonly isNumber?: boolean;
  /** In pixels. What has none shares the rest, so that no column moves while other rows come into view. */
  readonly width?: number;
  /** A date, an amount, a number: never broken over two lines. */
  readonly isShort?: boolean;
};

type Props<T> = {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly rowHeight: number;
  readonly hasMore: boolean;
  /** Asked for when the end comes near. */
  readonly onMore: () => void;
  readonly moreText: string;
  readonly emptyText: string;
  /** The row that somebody comes back to: it is brought into view with the focus in it, or on the list where it is gone. */
  readonly returnTo?: string | null;
};

/** A real table that draws only the rows in view: padding keeps its length, so any number of rows scrolls the same. */
export function VirtualTable<T>({ columns, rows, returnTo = null, ...props }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    overscan: 8,
    initialRect: { width: 1024, height: 600 },
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0];
  const last = shown[shown.length - 1];
  const before = first?.start ?? 0;
  const after = virtual.getTotalSize() - (last?.end ?? 0);
  const { hasMore, onMore } = props;
  const isNearEnd = hasMore && last !== undefined && last.index >= rows.length - 10;
  useEffect(() => {
    if (isNearEnd) onMore();
  }, [isNearEnd, onMore]);

  const hasReturned = useRef(returnTo === null);
  useEffect(() => {
    if (hasReturned.current) return;
    const index = rows.findIndex(row => props.keyOf(row) === returnTo);
    if (index >= 0) return virtual.scrollToIndex(index, { align: 'center' });
    hasReturned.current = true;
    scroller.current?.focus();
  });
  const arrive = (row: HTMLTableRowElement | null) => {
    if (row === null || hasReturned.current) return;
    hasReturned.current = true;
    row.querySelector('button')?.focus({ preventScroll: true });
  };

  return (
    <ScrollRegion className="table-scroll" ref={scroller}>
      <div style={{ paddingTop: before, paddingBottom: after }}>
        <table className="table table-steady" aria-label={props.label} aria-rowcount={hasMore ? -1 : rows.length + 1}>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column.key} scope="col" className={classOf(column)} style={widthOf(column)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(item => {
              const row = rows[item.index];
              return row === undefined ? null : (
                <tr
                  key={props.keyOf(row)}
                  ref={props.keyOf(row) === returnTo ? arrive : undefined}
                  aria-rowindex={item.index + 2}
                  style={{ height: props.rowHeight }}
                >
                  {columns.map(column => (
                    <td key={column.key} className={classOf(column)}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length === 0 ? <p className="table-more">{props.emptyText}</p> : null}
      {hasMore ? <p className="table-more">{props.moreText}</p> : null}
    </ScrollRegion>
  );
}

type Shape = Pick<Column<never>, 'isNumber' | 'isShort' | 'width'>;

function classOf({ isNumber, isShort }: Shape): string | undefined {
  if (isNumber === true) return 'table-number';
  return isShort === true ? 'table-short' : undefined;
}

function widthOf({ width }: Shape) {
  return width === undefined ? undefined : { width };
}
