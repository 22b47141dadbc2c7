import { expect, it } from 'vitest';
import en from '../../../renderer/ui/i18n/en.json';
import { reportEvents } from '../../../shared/sync/report-event';

it('has a sentence for everything that can happen to a report', () => {
  expect(Object.keys(en.sales.event).toSorted()).toEqual([...reportEvents].toSorted());
});
