import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OutageCard } from '../../../../renderer/features/reports/outage-card';
import { anOutage } from '../../support/outages';
import { show } from '../../support/render';

const nothing = () => undefined;

it('shows everything the department may ask', () => {
  show(<OutageCard outage={anOutage()} isLead onPreview={nothing} onPrint={nothing} onNoticed={nothing} />);
  const facts = screen.getAllByRole('definition').map(fact => fact.textContent);
  expect([facts[2], facts[3], facts[4], facts[5], facts[6], facts[8]]).toEqual([
    ...['Not yet', '2 h 1 min', '214', '40', 'Ana Ruiz', 'Not sent yet'],
  ]);
  expect(screen.getByText(/To: Florida Department of Health/).getAttribute('lang')).toBe('en');
});

it('lets a lead record the notice of an outage that has to be told, and nobody else', async () => {
  const told: string[] = [];
  const card = (isLead: boolean, change = {}) => (
    <OutageCard
      outage={anOutage(change)}
      isLead={isLead}
      onPreview={nothing}
      onPrint={nothing}
      onNoticed={() => void told.push('told')}
    />
  );
  const { user, rerender } = show(card(true));
  await user.click(screen.getByRole('button', { name: 'Notice was sent' }));
  expect(told).toEqual(['told']);
  for (const silent of [card(false), card(true, { level: 'down' }), card(true, { notice: { at: 5, by: 'Lee' } })]) {
    rerender(silent);
    expect(screen.queryByRole('button', { name: 'Notice was sent' })).toBe(null);
  }
});
