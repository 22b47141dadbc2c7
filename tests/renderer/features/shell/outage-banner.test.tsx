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

const twenty = ten + 8_400_000;
const over = { beganAt: ten, endedAt: twenty, noticeDue: { at: ten + 10_800_000, earlierDay: null }, isOverdue: false };

it.each([
  [over, /from 10:00\sAM to 12:20\sPM\. Tell the department by 1:00\sPM all the same: the notice is ready in Reports/],
  [{ ...over, isOverdue: true }, /from 10:00\sAM to 12:20\sPM\. The department had to be told by 1:00\sPM: the notice/],
  [
    { ...over, isOverdue: true, noticeDue: { ...over.noticeDue, earlierDay: '2026-03-10' } },
    /The department had to be told by Mar 10, 2026, 1:00\sPM/,
  ],
] as const)('stays when the line is back, until the department was told', (untoldOutage, sentence) => {
  show(<OutageBanner status={aStatus({ untoldOutage })} />);
  expect(screen.getByText(sentence)).toBeTruthy();
});

it('says both where the line is down again', () => {
  const { container } = show(<OutageBanner status={{ ...down('banner'), untoldOutage: over }} />);
  expect(container.querySelectorAll('.notice')).toHaveLength(2);
});
