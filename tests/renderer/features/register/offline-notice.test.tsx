import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OfflineNotice } from '../../../../renderer/features/register/offline-notice';
import { show } from '../../support/render';

const ten = Date.parse('2026-03-10T10:00:00-04:00');

it.each([
  ['block', /^Nothing that the state must hear of can be sold now/],
  ['validated', /^A cart that was validated before can be paid/],
] as const)('says what policy %s allows', (policy, sentence) => {
  show(<OfflineNotice offline={{ policy, grace: null }} registryAsOf={ten} />);
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.getByText(/^Amounts by the registry answer of 10:00\sAM/)).toBeTruthy();
});

it('says how much is left of grace', () => {
  const grace = { problems: [], endsAt: ten, salesLeft: 3 };
  show(<OfflineNotice offline={{ policy: 'grace', grace }} registryAsOf={null} />);
  expect(screen.getByText(/^3 offline sales left, until 10:00\sAM/)).toBeTruthy();
});

it('names everything that stands in the way, and then promises nothing', () => {
  const problems = [
    { code: 'E-OFF-01', params: {} },
    { code: 'E-OFF-08', params: { amount: 200_000, available: 1_000_000, unit: 'ug_thc' } },
  ];
  show(
    <OfflineNotice offline={{ policy: 'grace', grace: { problems, endsAt: ten, salesLeft: 3 } }} registryAsOf={ten} />,
  );
  const why = screen.getByRole('list', { name: 'Why not offline' });
  expect(
    within(why)
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toEqual([
    'This patient was not checked recently. Offline sale not allowed.',
    'Over what one offline sale may count, by 200 mg THC. The most is 1,000 mg THC.',
  ]);
  expect(screen.queryByText(/offline sales left/)).toBe(null);
});

it('is not there while the state answers', () => {
  expect(show(<OfflineNotice offline={null} registryAsOf={ten} />).container.textContent).toBe('');
});
