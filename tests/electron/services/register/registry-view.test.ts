import { expect, it } from 'vitest';
import { aRegister } from '../../../support/register';

it('shows per order what the registry said, when room comes back, and the aggregate', async () => {
  const register = await aRegister();
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  const view = await register.ask('register.viewRegistry', { refresh: true });
  const inhalation = view?.orders.find(order => order.orderId === 'O-1');
  expect(inhalation).toEqual({
    orderId: 'O-1',
    orderType: 'MEDICAL',
    route: 'INHALATION',
    unit: 'ug_thc',
    startsOn: '2026-02-01',
    endsOn: '2026-04-11',
    isOpen: true,
    total: 24_500_000,
    dispensed: 9_000_000,
    remaining: 15_500_000,
    windowDays: 70,
    availableToday: 15_500_000,
    pendingHere: 0,
    nextRelease: { on: '2026-04-14', amount: 9_000_000 },
    mismatch: null,
  });
  expect(view?.aggregate).toEqual({
    unit: 'ug_thc',
    cap: 24_500_000,
    windowDays: 70,
    availableToday: 9_500_000,
    pendingHere: 0,
    nextRelease: { on: '2026-04-14', amount: 9_000_000 },
  });
  expect(view?.history?.map(({ day, route }) => [day, route])).toContainEqual(['2026-02-05', 'SMOKING']);
});
