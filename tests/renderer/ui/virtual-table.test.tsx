import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VirtualTable } from '../../../renderer/ui/virtual-table';
import { withSizes } from '../support/layout';
import { show } from '../support/render';

const rows = Array.from({ length: 5_000 }, (_, index) => `row ${index}`);

function aTable(shown: readonly string[], hasMore: boolean, onMore: () => void) {
  return show(
    <VirtualTable
      label="Sales"
      columns={[{ key: 'name', header: 'Name', cell: (row: string) => row }]}
      rows={shown}
      keyOf={row => row}
      rowHeight={50}
      hasMore={hasMore}
      onMore={onMore}
      moreText="more"
      emptyText="none"
    />,
  );
}

withSizes();

it('draws only what is in view of any number of rows', () => {
  aTable(rows, false, () => undefined);
  const table = screen.getByRole('table', { name: 'Sales' });
  expect(within(table).getByText('row 0')).toBeTruthy();
  expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  expect(table.getAttribute('aria-rowcount')).toBe('5001');
});

it('keeps the width a column was given, and short things on one line', () => {
  const { container } = show(
    <VirtualTable
      label="Sales"
      columns={[
        { key: 'name', header: 'Name', cell: (row: string) => row },
        { key: 'day', header: 'Day', cell: () => 'Dec 31, 2029', width: 120, isShort: true },
        { key: 'price', header: 'Price', cell: () => '$1.00', width: 80, isNumber: true },
      ]}
      rows={['a']}
      keyOf={row => row}
      rowHeight={50}
      hasMore={false}
      onMore={() => undefined}
      moreText="more"
      emptyText="none"
    />,
  );
  const shapeOf = (cell: HTMLElement) => [cell.className, cell.style.width];
  expect([...container.querySelectorAll('th')].map(shapeOf)).toEqual([
    ['', ''],
    ['table-short', '120px'],
    ['table-number', '80px'],
  ]);
  expect([...container.querySelectorAll('td')].map(cell => cell.className)).toEqual([
    '',
    'table-short',
    'table-number',
  ]);
});

it('asks for more near its end, and not in its middle', () => {
  const asked: string[] = [];
  aTable(rows.slice(0, 12), true, () => void asked.push('short'));
  aTable(rows, true, () => void asked.push('long'));
  expect(asked).toEqual(['short']);
});

it('says when there is nothing', () => {
  aTable([], false, () => undefined);
  expect(screen.getByText('none')).toBeTruthy();
});

function aListOfButtons(returnTo: string | null) {
  return show(
    <VirtualTable
      label="Sales"
      columns={[{ key: 'name', header: 'Name', cell: (row: string) => <button type="button">{row}</button> }]}
      rows={rows.slice(0, 20)}
      keyOf={row => row}
      rowHeight={50}
      hasMore={false}
      onMore={() => undefined}
      moreText="more"
      emptyText="none"
      returnTo={returnTo}
    />,
  );
}

it('puts who comes back to a row where they were, or on the list where the row is gone', () => {
  const places = ['row 3', 'row 99', null].map(returnTo => {
    const { unmount } = aListOfButtons(returnTo);
    const { activeElement } = document;
    const place = activeElement === document.body ? 'nowhere' : (activeElement?.textContent ?? '').slice(0, 12);
    unmount();
    return place;
  });
  expect(places).toEqual(['row 3', 'Namerow 0row', 'nowhere']);
});
