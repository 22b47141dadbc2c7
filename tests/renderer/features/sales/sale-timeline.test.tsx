import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SaleTimeline } from '../../../../renderer/features/sales/sale-timeline';
import { show } from '../../support/render';
import { aSale, tenInTheMorning } from '../../support/views';

it('tells every attempt in order', () => {
  show(<SaleTimeline timeline={aSale().timeline} />);
  const entries = screen.getAllByRole('listitem').map(item => item.textContent?.replaceAll('\u202f', ' '));
  expect(entries).toEqual([
    'Mar 2, 2026, 10:00 AMsale committed: – → queued',
    'Mar 2, 2026, 10:00 AMattempt 1: sending → acceptedsale 550017',
  ]);
});

it('tells an event without states, one with a first state, and each of two alike', () => {
  const at = tenInTheMorning;
  const note = { at, event: 'note', from: null, to: null, detail: '' };
  show(<SaleTimeline timeline={[note, note, { at, event: 'look-up', from: 'unknown', to: 'accepted', detail: '' }]} />);
  const events = [...document.querySelectorAll('.timeline-event')].map(event => event.textContent);
  expect(events).toEqual(['note', 'note', 'look-up: unknown → accepted']);
  expect(document.querySelector('.timeline-detail')).toBeNull();
});
