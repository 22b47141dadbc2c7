import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MmurMissing, MmurNotice } from '../../../../renderer/features/shell/mmur-notice';
import { show } from '../../support/render';

const ends = (expiresInDays: number | null, isCurrent = true) => ({
  isCurrent,
  expiresOn: '2026-03-31',
  expiresInDays,
});

describe('a registration that ends soon', () => {
  it.each([
    [30, 'Your MMUR registration ends on Mar 31, 2026, in 30 days. Ask IT to renew it before then.'],
    [1, 'Your MMUR registration ends on Mar 31, 2026, in 1 day. Ask IT to renew it before then.'],
    [0, 'Your MMUR registration ends today. From midnight you cannot complete sales: ask IT to renew it.'],
  ])('in %i days, is said at sign-in until it is read', async (days, sentence) => {
    const { container, user } = show(<MmurNotice mmur={ends(days)} />);
    expect(container.textContent).toBe(sentence);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(container.textContent).toBe('');
  });

  it('is not spoken of while it is far off, unknown, or over', () => {
    const { container, rerender } = show(<MmurNotice mmur={ends(null)} />);
    rerender(<MmurNotice mmur={ends(-1, false)} />);
    rerender(<MmurNotice mmur={{ ...ends(3), expiresOn: null }} />);
    expect(container.textContent).toBe('');
  });
});

it('asks for a registered colleague as soon as the cart needs one', () => {
  const { container, rerender } = show(<MmurMissing mmur={ends(null, false)} isNeeded />);
  expect(container.textContent).toBe(
    'You are not MMUR-registered: a registered colleague must complete this cart. IT can update your registration.',
  );
  rerender(<MmurMissing mmur={ends(null, false)} isNeeded={false} />);
  expect(container.textContent).toBe('');
  rerender(<MmurMissing mmur={ends(null)} isNeeded />);
  expect(container.textContent).toBe('');
});
