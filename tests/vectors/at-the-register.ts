import type { RefusalView } from '../../shared/ipc/register-views';
import { aRegister, type RegisterOptions, type TestRegister } from '../support/register';
import { at, t0 } from '../support/vectors';

/** The world of biotrack-and-florida.md, section 8, with a register in it: its own core, its own store, the state's answers. */

export const goods = {
  B1: '0001000000000011',
  B2: '0001000000000029',
  B3: '0001000000000037',
  B4: '0001000000000045',
  B5: '0001000000000053',
  B9: '0001000000000095',
  D1: '0001000000000103',
  M1: '850000000017',
} as const;
export type Goods = keyof typeof goods;

export type Visit = {
  readonly lines: readonly (readonly [item: Goods, units: number])[];
  readonly card?: string;
  /** The moment on both clocks; T0 unless told. */
  readonly at?: string;
  readonly caregiver?: string;
  /** Changes the state's world, in the fixture's own words. */
  readonly world?: object;
  readonly options?: RegisterOptions;
};

let presses = 0;
/** What a screen sends with each press. */
export function aPress(): string {
  presses += 1;
  return `0190a8b2-0000-7000-8000-${String(presses).padStart(12, '0')}`;
}

/** Somebody registered is signed in, the patient chosen, and the goods in the cart. */
export async function aVisit(visit: Visit): Promise<TestRegister> {
  const register = await aRegister(visit.options);
  if (visit.world !== undefined) await register.state.control('/fixture', visit.world);
  if (visit.at !== undefined) await register.advance(at(visit.at) - t0);
  await register.signIn();
  await register.ask('register.choosePatient', { patientId: register.patientId(visit.card ?? 'PTEST0001') });
  for (const [item, units] of visit.lines) await put(register, item, units);
  if (visit.caregiver !== undefined) await register.ask('register.chooseCaregiver', { cardId: visit.caregiver });
  return register;
}

export async function put(register: TestRegister, item: Goods, units: number): Promise<void> {
  await register.ask('register.enter', { text: goods[item] });
  const lineId = (await register.ask('register.current', null)).lines.at(-1)?.id ?? '';
  if (units !== 1) await register.ask('register.setQuantity', { lineId, quantity: units * 100 });
}

/** PASS, or every refusal as `CODE on LINE: requested of available` in thousandths. */
export async function validate(register: TestRegister): Promise<readonly string[]> {
  const { validation } = await register.ask('register.validate', { requestId: aPress() });
  if (validation.kind === 'valid') return ['PASS'];
  if (validation.kind !== 'refused') throw new Error(`An unexpected validation: ${validation.kind}`);
  return validation.reasons.map(say);
}

function say({ code, line, requested, available }: RefusalView): string {
  const where = line === undefined ? '' : ` on ${line}`;
  return requested === undefined ? `${code}${where}` : `${code}${where}: ${requested} of ${available ?? 'none'}`;
}

/** Pays the open cart by debit card, to the cent. */
export async function pay(register: TestRegister) {
  const { cartId, totalCents } = await register.ask('register.current', null);
  const tenders = [{ kind: 'debit' as const, amountCents: totalCents, reference: 'AUTH-1' }];
  return { requestId: aPress(), cartId, totalShownCents: totalCents, tenders };
}
