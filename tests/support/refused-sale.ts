import { aVerifiedCart, payCash, setLine, untilStatus, validate } from './outages';
import type { TestRegister } from './register';
import { someIds } from './sync/ports';

/** Another store sells so much to P1 that what waits here is refused. */
export async function takeEverything(register: TestRegister): Promise<void> {
  await register.state.control('/inject/dispensation', {
    ...{ card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'EDIBLE', amount: '4200', unit: 'mg_thc' },
    day: '2026-03-10',
  });
}

type Spoil = (register: TestRegister) => Promise<unknown>;

/**
 * Validated, paid with the state away, handed over, and refused when it came back.
 *
 * @param spoil what happened at the state meanwhile
 */
export async function aRefusedSale(paid: 'cash' | 'split' = 'cash', spoil: Spoil = takeEverything) {
  const register = await aVerifiedCart('validated');
  await register.ask('register.validate', validate);
  await setLine(register, false);
  const { cartId } = await register.ask('register.current', null);
  const sale =
    paid === 'cash'
      ? await payCash(register)
      : await register.ask('sale.complete', {
          ...{ requestId: someIds.uuid(), cartId, totalShownCents: 1_800 },
          tenders: [
            { kind: 'debit', amountCents: 800, reference: 'D-1' },
            { kind: 'cash', amountCents: 1_000 },
          ],
        });
  await spoil(register);
  await setLine(register, true);
  await untilStatus(register, sale.id, 'refused');
  return { register, saleId: sale.id };
}
