import type { BioTrackPort } from '../../electron/biotrack/port';
import { aRegister, type RegisterOptions, type TestRegister, until } from './register';
import { someIds } from './sync/ports';

/** A register at which a lead has signed in and opened the till. */
export async function aLeadsRegister(options: RegisterOptions = {}): Promise<TestRegister> {
  const register = await aRegister(options);
  await register.signIn('lee');
  await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 0 });
  return register;
}

/** One pack of gummies for a patient of the vectors, paid in cash; what becomes of its report is the state's affair. */
export async function sellGummies(register: TestRegister, card = 'PTEST0001') {
  await register.ask('register.newSale', null);
  await register.ask('register.choosePatient', { patientId: register.patientId(card) });
  await register.ask('register.enter', { text: '0001000000000045' });
  const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
  const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
  return register.ask('sale.complete', { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders });
}

export async function reachesStatus(register: TestRegister, saleId: string, status: string): Promise<void> {
  await until(async () => (await register.ask('sale.get', { saleId })).syncStatus === status);
}

/** A state that offers neither replays nor lists: nobody can ask it what became of a sale (profile C). */
export function withoutQueries(port: BioTrackPort): BioTrackPort {
  const refused = { kind: 'refused', stateCode: '404', stateText: 'no such call', reasons: [] } as const;
  return {
    ...port,
    replayNonce: () => Promise.resolve(refused),
    listSales: () => Promise.resolve(refused),
  };
}
