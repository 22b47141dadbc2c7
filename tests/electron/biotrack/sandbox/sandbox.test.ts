import { expect, it, onTestFinished } from 'vitest';
import { createSandbox, vectorsEpoch } from '../../../../electron/biotrack/sandbox/sandbox';
import { of, post, startState } from './support/raw-state';

it('stands still at T0 with the vectors and lives now with the demo', async () => {
  let real = Date.parse('2027-05-05T12:00:00Z');
  const now = () => real;
  const vectors = createSandbox({ fixture: 'vectors', now });
  const demo = createSandbox({ fixture: 'demo', now });
  const moved = createSandbox({ fixture: 'vectors', now, clockAt: 1_700_000_000 });
  real += 5000;
  expect([vectors, demo, moved].map(sandbox => sandbox.world().clock.epoch())).toEqual([
    vectorsEpoch,
    real / 1000,
    1_700_000_000,
  ]);
});

it('gives its ports back when it stops, and can start again', async () => {
  const sandbox = createSandbox({ fixture: 'vectors' });
  const { wirePort, controlPort } = await sandbox.start();
  await sandbox.stop();
  const again = createSandbox({ fixture: 'vectors', port: wirePort, controlPort });
  onTestFinished(() => again.stop());
  expect(await again.start()).toEqual({ wirePort, controlPort });
});

it('holds no port when it cannot have both', async () => {
  const first = createSandbox({ fixture: 'vectors' });
  onTestFinished(() => first.stop());
  const { wirePort, controlPort } = await first.start();
  const free = createSandbox({ fixture: 'vectors' });
  const freed = await free.start();
  await free.stop();
  const second = createSandbox({ fixture: 'vectors', port: freed.wirePort, controlPort });
  await expect(second.start()).rejects.toThrow('EADDRINUSE');
  await expect(post(freed.wirePort, '/serverjson.asp', '{}')).rejects.toThrow('ECONNREFUSED');
  await expect(createSandbox({ fixture: 'vectors', port: wirePort }).start()).rejects.toThrow('EADDRINUSE');
});

it('starts offline when told so before it starts', async () => {
  const sandbox = createSandbox({ fixture: 'vectors' });
  onTestFinished(() => sandbox.stop());
  await sandbox.setOffline('refuse');
  const { wirePort } = await sandbox.start();
  await expect(post(wirePort, '/serverjson.asp', '{}')).rejects.toThrow('ECONNREFUSED');
  await sandbox.setOffline(null);
  expect((await post(wirePort, '/serverjson.asp', '{}')).status).toBe(200);
});

it('shows its ledger to whoever holds it', async () => {
  const state = await startState();
  await state.dispense('PTEST0001', [of('B2', 1)]);
  expect(state.sandbox.ledger().map(({ kind }) => kind)).toEqual(['sale', 'stock', 'dispensation']);
});
