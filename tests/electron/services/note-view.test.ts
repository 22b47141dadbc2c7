import { expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { listSeenPatients } from '../../../db/repositories/patients';
import { everySale } from '../../../shared/ipc/sale-views';
import { aRegister, type TestRegister } from '../../support/register';
import { someIds } from '../../support/sync/ports';

const viewsOf = ({ store }: TestRegister) =>
  listAudit(store.db, { after: 0, limit: 999 }).flatMap(({ action, actorId, subject, detail }) =>
    action === 'patient.viewed' ? [[actorId, subject, detail['screen']]] : [],
  );

async function aRegisterWithPatient(): Promise<{ readonly register: TestRegister; readonly patientId: string }> {
  const register = await aRegister();
  await register.signIn();
  return { register, patientId: register.patientId('PTEST0003') };
}

const seenBy = (user: string, screen: string) => [`user-${user}`, 'patient:patient-PTEST0003', screen];
const onCart = seenBy('ana', 'register');

it.each([
  [
    'patients.get',
    'patients',
    (register: TestRegister, patientId: string) => register.ask('patients.get', { patientId }),
  ],
  [
    'patients.get to edit',
    'patient-form',
    (register: TestRegister, patientId: string) => register.ask('patients.get', { patientId, purpose: 'edit' }),
  ],
  ['register.enter', 'register', (register: TestRegister) => register.ask('register.enter', { text: 'PTEST0003' })],
  [
    'register.choosePatient',
    'register',
    (register: TestRegister, patientId: string) => register.ask('register.choosePatient', { patientId }),
  ],
] as const)('%s leaves a trace that names the screen %s', async (_, screen, look) => {
  const { register, patientId } = await aRegisterWithPatient();
  await look(register, patientId);
  expect(viewsOf(register)).toEqual([seenBy('ana', screen)]);
  expect(listSeenPatients(register.store.db).map(patient => patient.id)).toEqual([patientId]);
});

it('traces the registry, the caregivers, and a cart that is resumed or found again at sign-in', async () => {
  const { register, patientId } = await aRegisterWithPatient();
  await register.ask('register.choosePatient', { patientId });
  await register.ask('register.viewRegistry', { refresh: false });
  await register.ask('register.viewRegistry', { refresh: true });
  await register.ask('register.listCaregivers', { refresh: true });
  const { cartId } = await register.ask('register.current', null);
  await register.ask('register.hold', { name: 'later' });
  await register.ask('register.resume', { cartId });
  await register.signIn('lee');
  await register.signIn();
  expect(viewsOf(register)).toEqual([onCart, seenBy('ana', 'registry'), seenBy('ana', 'caregivers'), onCart, onCart]);
});

it('traces the page of a sale, unless it was nobody’s', async () => {
  const { register } = await aRegisterWithPatient();
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 0 });
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.enter', { text: '0001000000000045' });
  const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
  const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
  const sale = { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders };
  const { id } = await register.ask('sale.complete', sale);
  await register.ask('sale.get', { saleId: id });
  expect(viewsOf(register)).toEqual([
    ['user-ana', 'patient:patient-PTEST0001', 'register'],
    ['user-ana', 'patient:patient-PTEST0001', 'sale'],
  ]);
});

it('leaves none for lists that are masked, nor for a cart without a patient', async () => {
  const { register, patientId } = await aRegisterWithPatient();
  await register.ask('patients.search', { text: 'p' });
  await register.ask('register.listHeld', null);
  await register.ask('register.current', null);
  await register.ask('sale.list', { ...everySale, after: null });
  expect(viewsOf(register)).toEqual([]);
  expect(patientId).toBe('patient-PTEST0003');
});
