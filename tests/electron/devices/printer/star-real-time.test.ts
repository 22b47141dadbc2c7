import { expect, it } from 'vitest';
import { createStarRealTimeStage } from '../../../../electron/devices/printer/star-real-time';
import { bytesFrom } from '../../../support/devices/report-hex';

const data = (hex: string) => ({ kind: 'data', bytes: bytesFrom(hex) });
const status = { kind: 'status', parameter: 0 };
const drawer = { kind: 'drawer', parameter: 0 };

it('takes questions and the drawer out of the stream, in their order', () => {
  const stage = createStarRealTimeStage();
  expect(stage.push(bytesFrom('41 1b 06 01 1c 42 1b 40 1b 06 02'))).toEqual([
    data('41'),
    status,
    drawer,
    data('42 1b 40 1b 06 02'),
  ]);
});

it('waits for the end of a question that was cut', () => {
  const stage = createStarRealTimeStage();
  expect([
    stage.push(bytesFrom('41 1b')),
    stage.push(bytesFrom('06')),
    stage.push(bytesFrom('01 1b')),
    stage.push(bytesFrom('45')),
  ]).toEqual([[data('41')], [], [status], [data('1b 45')]]);
});
