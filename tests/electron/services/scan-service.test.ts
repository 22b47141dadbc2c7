import { expect, it } from 'vitest';
import { createScanService } from '../../../electron/services/scan-service';
import { aRegister } from '../../support/register';
import { aLog } from '../../support/sync/ports';

async function aScanService() {
  const register = await aRegister();
  const told: string[] = [];
  const log = aLog();
  const scan = createScanService({
    register: {
      heard: text => ({ kind: 'refused', code: text, params: {} }),
      view: () => {
        throw new Error('not asked for');
      },
    },
    isSignedIn: () => false,
    push: name => void told.push(name),
    log,
  });
  return { register, scan, told, log };
}

it('drops a scan while nobody is signed in, and logs nothing of what it was', async () => {
  const { scan, told, log } = await aScanService();
  scan({ text: 'PTEST0001' });
  expect(told).toEqual([]);
  expect(log.lines).toEqual(['scan.ignored {}']);
});

it('shows the new cart before the flash that belongs to it', async () => {
  const { register } = await aScanService();
  await register.signIn();
  const order: string[] = [];
  const view = await register.ask('register.current', null);
  createScanService({
    register: { heard: () => ({ kind: 'added', lineId: 'line-1' }), view: () => view },
    isSignedIn: () => true,
    push: name => void order.push(name),
    log: aLog(),
  })({ text: '0001000000000045' });
  expect(order).toEqual(['register.changed', 'scan.heard']);
});
