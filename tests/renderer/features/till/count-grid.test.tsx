import { screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, it } from 'vitest';
import type { CountEntry } from '../../../../renderer/features/till/count-entry';
import { CountGrid } from '../../../../renderer/features/till/count-grid';
import { show } from '../../support/render';
import { tillRules } from '../../support/till-views';

it('names notes in dollars and coins in cents, and shows what each comes to', async () => {
  const entries: CountEntry[] = [];
  const { user } = show(
    <CountGrid
      rules={tillRules()}
      entry={{ 2000: '3', 25: '2', 5: 'x' }}
      onChange={entry => void entries.push(entry)}
      doneRef={createRef()}
    />,
  );
  const boxes = screen.getAllByRole<HTMLInputElement>('textbox');
  expect(boxes.map(box => box.labels?.[0]?.textContent)).toEqual([
    ...['$100', '$50', '$20', '$10', '$5', '$2', '$1', '50¢', '25¢', '10¢', '5¢', '1¢'],
  ]);
  const [, , twenties] = screen.getAllByRole('listitem');
  expect(twenties?.textContent).toBe('$20×$60.00');
  expect(boxes.filter(box => box.getAttribute('aria-invalid') === 'true').map(box => box.value)).toEqual(['x']);
  expect(document.activeElement).toBe(boxes[0]);
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}7');
  expect(entries).toEqual([{ 2000: '3', 25: '2', 5: 'x', 5000: '7' }]);
});
