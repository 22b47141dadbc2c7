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
    identify: () => ({ kind: 'refused', code: 'E-PAT-02', params: {} }),
    isSignedIn: () => false,
    push: name => void told.push(name),
    log,
  });
  return { register, scan, told, log };
}

it('drops a scan while nobody is signed in, and logs nothing of what it was', async () => {
  const { scan, told, log } = await aScanService();
  scan.heard({ text: 'PTEST0001' });
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
    identify: () => ({ kind: 'patient-found', patientId: 'p-1' }),
    isSignedIn: () => true,
    push: name => void order.push(name),
    log: aLog(),
  }).heard({ text: '0001000000000045' });
  expect(order).toEqual(['register.changed', 'scan.heard']);
});

it.each([
  ['register', 'PTEST0001', { kind: 'added', lineId: 'PTEST0001' }],
  ['patients', 'PTEST0001', { kind: 'patient-found', patientId: 'p-1' }],
  ['patients', '0001000000000045', { kind: 'added', lineId: '0001000000000045' }],
] as const)('on %s hears %s as its screen means it', async (screen, text, outcome) => {
  const { register } = await aScanService();
  await register.signIn();
  const view = await register.ask('register.current', null);
  const heard: unknown[] = [];
  const scans = createScanService({
    register: { heard: lineId => ({ kind: 'added', lineId }), view: () => view },
    identify: scanned =>
      scanned === 'PTEST0001'
        ? { kind: 'patient-found', patientId: 'p-1' }
        : { kind: 'refused', code: 'E-PAT-02', params: {} },
    isSignedIn: () => true,
    push: (name, payload) => void (name === 'scan.heard' ? heard.push(payload) : null),
    log: aLog(),
  });
  scans.listen(screen);
  scans.heard({ text });
  expect(heard).toEqual([outcome]);
});
