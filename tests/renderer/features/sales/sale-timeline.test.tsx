import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleTimeline } from '../../../../renderer/features/sales/sale-timeline';
import { show } from '../../support/render';
import { aSale, tenInTheMorning } from '../../support/views';

it('tells every attempt in order', () => {
  show(<SaleTimeline timeline={aSale().timeline} />);
  const entries = screen.getAllByRole('listitem').map(item => item.textContent?.replaceAll('\u202f', ' '));
  expect(entries).toEqual([
    'Mar 2, 2026, 10:00 AMSale committedQueued',
    'Mar 2, 2026, 10:00 AMRecorded by the stateSyncedsale 550017',
  ]);
});

it('shows a state only when it moved, and each of two events alike', () => {
  const at = tenInTheMorning;
  const look = { at, event: 'looked-up', from: 'checking', to: 'checking', detail: '' } as const;
  show(<SaleTimeline timeline={[look, look, { at, event: 'registry-posted', from: null, to: null, detail: '' }]} />);
  const events = [...document.querySelectorAll('.timeline-event')].map(event => event.textContent);
  expect(events).toEqual(['Looked up at the state', 'Looked up at the state', 'Posted to the patient registry']);
  expect(document.querySelector('.timeline-detail')).toBeNull();
});
