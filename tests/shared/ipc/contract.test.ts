import { describe, expect, it } from 'vitest';
import { channels } from '../../../shared/ipc/contract';

const namesOf = (access: string) =>
  Object.entries(channels)
    .filter(([, channel]) => channel.access === access)
    .map(([name]) => name)
    .sort();

describe('the doorway', () => {
  it('lets nobody through unnamed but for signing in, a badge, and what the sign-in screen shows', () => {
    expect(namesOf('anyone')).toEqual([
      'app.info',
      'app.setLanguage',
      'scan.typed',
      'session.current',
      'session.lock',
      'session.signIn',
      'session.signOut',
      'status.current',
      'training.setStateReachable',
    ]);
  });

  it('takes PINs at the slow rate', () => {
    expect(channels['session.signIn'].rate).toBe('slow');
  });

  it('accepts no price, role, limit or time from the page when a sale is completed', () => {
    const press = {
      requestId: '0192f0c1-8a5e-7c3d-9b1e-2f4a6c8e0d12',
      cartId: 'cart-1',
      totalShownCents: 1_800,
      tenders: [{ kind: 'cash', amountCents: 2_000 }],
    };
    const { input } = channels['sale.complete'];
    expect(input.safeParse(press).success).toBe(true);
    for (const extra of ['price', 'role', 'limit', 'now', 'userId']) {
      expect(input.safeParse({ ...press, [extra]: 1 }).success).toBe(false);
    }
    expect(input.safeParse({ ...press, tenders: [] }).success).toBe(false);
  });
});
