import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OutageBanner } from '../../../../renderer/features/shell/outage-banner';
import { show } from '../../support/render';
import { aStatus } from '../../support/views';

const ten = Date.parse('2026-03-10T10:00:00-04:00');
const down = (level: 'down' | 'banner' | 'reportable' | 'overdue', isNoticed = false) =>
  aStatus({ connection: 'offline', downSince: ten, outage: { level, noticeDueAt: ten + 10_800_000, isNoticed } });

it.each([
  ['banner', /out of reach since 10:00\sAM\. If it stays so, the department must be told by 1:00\sPM/],
  ['reportable', /Tell the department by 1:00\sPM: the notice is ready in Reports/],
  ['overdue', /The department had to be told by 1:00\sPM/],
] as const)('says at level %s what is to be done', (level, sentence) => {
  show(<OutageBanner status={down(level)} />);
  expect(screen.getByText(sentence)).toBeTruthy();
});

it('is silent about a short outage, one that was told of, and none', () => {
  const silent = [null, aStatus(), down('down'), down('overdue', true)];
  const shown = silent.map(status => show(<OutageBanner status={status} />).container.textContent);
  expect(shown).toEqual(silent.map(() => ''));
});
