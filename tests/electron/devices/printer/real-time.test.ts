import { expect, it } from 'vitest';
import { createRealTimeStage, type RealTimeCommand } from '../../../../electron/devices/printer/real-time';
import { bytesFrom } from '../../../support/devices/report-hex';

it('takes real-time commands out of the stream, wherever it is cut, and leaves everything else', () => {
  const bytes = bytesFrom('41 10 04 02 1b 74 10 42 10 14 01 00 01 10 05 02 43 10 41');
  for (let size = 1; size <= bytes.length; size += 1) {
    const stage = createRealTimeStage();
    const now: RealTimeCommand[] = [];
    const later: number[] = [];
    for (let at = 0; at < bytes.length; at += size) {
      for (const received of stage.push(bytes.slice(at, at + size))) {
        if (received.kind === 'data') later.push(...received.bytes);
        else now.push(received);
      }
    }
    expect(now).toEqual([
      { kind: 'status', parameter: 2 },
      { kind: 'drawer', parameter: 1 },
      { kind: 'recover', parameter: 2 },
    ]);
    expect(later).toEqual([...bytesFrom('41 1b 74 10 42 43 10 41')]);
  }
});

it('keeps the order of data and commands', () => {
  expect(createRealTimeStage().push(bytesFrom('41 42 10 05 02 43'))).toEqual([
    { kind: 'data', bytes: bytesFrom('41 42') },
    { kind: 'recover', parameter: 2 },
    { kind: 'data', bytes: bytesFrom('43') },
  ]);
});
