import { expect, it } from 'vitest';
import { hearAdvice } from '../../../electron/sync/hear-advice';
import { aFakePort, answered, failed } from '../../support/sync/fake-port';

it('hears the longest advice of all that was asked, and passes every answer on', async () => {
  const busy = (retryAfterMs: number) => failed({ kind: 'rate-limited', retryAfterMs });
  const port = aFakePort({
    replayNonce: () => Promise.resolve(busy(2_000)),
    listSales: query => Promise.resolve(query.by === 'watermark' ? busy(9_000) : answered([])),
  });
  const advice = hearAdvice(port);
  const before = advice.retryAfterMs();
  const answers = [
    await advice.port.replayNonce('n'),
    await advice.port.listSales({ by: 'watermark', after: '1' }),
    await advice.port.listSales({ by: 'request-id', requestId: 'r' }),
  ];
  expect([before, answers, advice.retryAfterMs()]).toEqual([0, [busy(2_000), busy(9_000), answered([])], 9_000]);
});
