import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UndoneTimeline } from '../../../../renderer/features/sales/undone-timeline';
import { show } from '../../support/render';
import { anUndoRecord } from '../../support/undo';
import { tenInTheMorning as at } from '../../support/views';

const timeline = [
  { at, event: 'committed' as const, from: null, to: 'queued' as const, detail: '' },
  { at, event: 'accepted' as const, from: 'sending' as const, to: 'synced' as const, detail: '' },
];

it('tells every step of what undid a sale, folded away under its slip', () => {
  show(<UndoneTimeline record={anUndoRecord({ kind: 'restock', timeline })} />);
  const summary = screen.getByText('Timeline of REG-2-000002-9QWER');
  const details = summary.closest('details');
  expect([details?.open, [...document.querySelectorAll('.timeline-event')].map(event => event.textContent)]).toEqual([
    false,
    ['RefundQueued', 'Recorded by the stateSynced'],
  ]);
});

it('is nothing where the state was told nothing', () => {
  show(<UndoneTimeline record={anUndoRecord({ timeline: [] })} />);
  expect(document.querySelector('details')).toBeNull();
});
