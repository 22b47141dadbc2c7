import { expect, it } from 'vitest';
import { createLateLog } from '../../../electron/logging/late-log';
import { recordingLog } from '../../support/gate';

it('says nothing before there is a log, and everything from then on', () => {
  const late = createLateLog();
  late.log.error('app.fatal', { code: 'E-DB-01' });
  const log = recordingLog();
  expect(late.arrive(log)).toBe(log);
  late.log.info('app.ready', { ms: 1 });
  late.log.warn('rules.ignored');
  late.log.error('app.fatal', { code: 'E-DB-02' });
  expect(log.lines).toEqual([
    { level: 'info', event: 'app.ready', fields: { ms: 1 } },
    { level: 'warn', event: 'rules.ignored', fields: {} },
    { level: 'error', event: 'app.fatal', fields: { code: 'E-DB-02' } },
  ]);
});
