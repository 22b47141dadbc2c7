import { buildPatient, yearsBefore } from '../../../electron/biotrack/sandbox/demo/demo-patient';
import { allRoutes } from '../../../electron/biotrack/sandbox/demo/personas';
import type { CounterleafBridge } from '../../../shared/ipc/bridge';
import type { Shop } from './shop';

export type Regular = {
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly cardId: string;
};

const firstNames = ['Alba', 'Boris', 'Chloe', 'Dmitri', 'Esther', 'Farid', 'Greta', 'Hassan'];
const lastNames = ['Marsh', 'Nolan', 'Okoro', 'Pratt', 'Quist'];

/** People with orders for every route, no two alike. */
export function someRegulars(day: string): readonly Regular[] {
  return firstNames.flatMap((firstName, first) =>
    lastNames.map((lastName, last) => ({
      ...{ firstName, lastName, dateOfBirth: yearsBefore(day, 30 + first * lastNames.length + last) },
      cardId: `PREG${String(first * lastNames.length + last + 1).padStart(4, '0')}`,
    })),
  );
}

/** The registry knows them. */
export async function register(shop: Shop, regulars: readonly Regular[], day: string): Promise<void> {
  const patients = regulars.map(({ firstName, lastName, dateOfBirth, cardId }) => {
    const plan = { firstName, lastName, dob: dateOfBirth, orders: allRoutes };
    return [cardId, buildPatient(cardId, plan, day)] as const;
  });
  await shop.state.control('/fixture', { patients: Object.fromEntries(patients) });
}

/**
 * Each has a record here, and their registry was looked at on this till: what the last half hour of an ordinary morning
 * leaves. It goes through the page's own doorway, because forty people at the counter would take the test minutes.
 */
export async function lookUpAll(shop: Shop, regulars: readonly Regular[]): Promise<void> {
  await shop.register().page.evaluate(async people => {
    const { counterleaf } = window as unknown as { readonly counterleaf: CounterleafBridge };
    const { call } = counterleaf;
    for (const { cardId: registryId, ...person } of people) {
      const fields = { ...person, registryId, registryState: 'FL', registryExpiresOn: '09/26/2026' } as const;
      const created = await call['patients.create'](fields);
      if (!created.ok) throw new Error(`Nobody was created: ${created.code}`);
      await call['register.choosePatient']({ patientId: created.data.id });
      const looked = await call['register.viewRegistry']({ refresh: true });
      if (!looked.ok) throw new Error(`The registry did not answer: ${looked.code}`);
    }
    await call['register.newSale'](null);
  }, regulars);
}
