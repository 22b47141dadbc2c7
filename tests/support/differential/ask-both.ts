import type { BioTrackClient } from '../../../electron/biotrack/biotrack-client';
import type { Answer, StateVerdict } from '../../../electron/biotrack/port';
import type { Barcode, StatePackage } from '../../../shared/catalog/sellable-item';
import type { DispensationFacts, Verdict } from '../../../shared/compliance/dispensation';
import { evaluateDispensation } from '../../../shared/compliance/evaluate';
import { checkSnapshot } from '../../../shared/compliance/snapshot-check';
import type { Cents, Instant, Quantity } from '../../../shared/kernel/units';
import type { RunningSandbox } from '../sync/a-sandbox';
import { floridaRules } from '../vectors';
import type { Visit } from './a-visit';
import { barcodes, extraPackages } from './shelf';

/** What local mode and server mode say of one visit, each by the way it takes in the program. */
export type BothSaid = { readonly facts: DispensationFacts; readonly local: Verdict; readonly server: StateVerdict };

/** `items` are asked for once: no cart of a differential run changes the state's stock. */
export type Counter = {
  readonly state: RunningSandbox;
  readonly client: BioTrackClient;
  readonly items: ReadonlyMap<string, StatePackage>;
};

const cardId = 'PTEST9000';
const location = 'FL-0042';
const keyLifeS = 10_800;

export async function openCounter(state: RunningSandbox, client: BioTrackClient): Promise<Counter> {
  await state.control('/fixture', { packages: extraPackages });
  const { found } = await answered(client.findPackages(barcodes as readonly Barcode[]));
  return { state, client, items: new Map(found.map(item => [item.barcode, item])) };
}

export async function askBoth(counter: Counter, visit: Visit): Promise<BothSaid> {
  const { state, client } = counter;
  const { now, store, patient } = visit;
  await state.control('/fixture', {
    store,
    registry: { expiry_inclusive: visit.isExpiryInclusive ? 1 : 0 },
    patients: { [cardId]: patient },
  });
  const oldKey = visit.isKeyOver ? await keyOf(counter, now - keyLifeS) : null;
  await state.control('/clock', { now });
  const card = await answered(client.lookUpCard(cardId, visit.caregiverCardId));
  const registry = checkSnapshot(await answered(client.lookUpRegistry(cardId, card.cardKey)), cardId);
  if (!registry.ok) throw new Error(`The state's own answer was found unusable: ${registry.error.code}`);
  const caregivers = await answered(client.listCaregivers(cardId));
  const at = (now * 1_000) as Instant;
  const facts: DispensationFacts = {
    now: at,
    store: { zone: store.zone, location, opens: store.open, closes: store.close },
    card: {
      status: card.status,
      expiresOn: card.expiresOn,
      keyExpiresAt: oldKey === null ? card.cardKeyExpiresAt : at,
    },
    patient: { dateOfBirth: card.dateOfBirth },
    presenter: visit.presenter,
    caregiverCardId: visit.caregiverCardId,
    caregivers,
    registry: registry.value,
    pending: [],
    lines: linesOf(counter, visit),
  };
  const cart = { cardId, caregiverCardId: visit.caregiverCardId, presenter: visit.presenter, lines: stateLines(facts) };
  const sent = {
    ...cart,
    terminalId: 'REG-2',
    cardKey: oldKey ?? card.cardKey,
    saleTime: at,
    cartHash: client.cartHash(cart),
  };
  const rules = floridaRules({ cardExpiryInclusive: visit.isExpiryInclusive });
  return { facts, local: evaluateDispensation(facts, rules), server: await answered(client.validateSale(sent)) };
}

/** A key that the state gave out then. */
async function keyOf({ state, client }: Counter, now: number): Promise<string> {
  await state.control('/clock', { now });
  return (await answered(client.lookUpCard(cardId, null))).cardKey;
}

function linesOf({ items }: Counter, visit: Visit): DispensationFacts['lines'] {
  return visit.lines.map(({ barcode, count, route }, index) => {
    const item = items.get(barcode);
    if (item === undefined) throw new Error(`The state does not list ${barcode}.`);
    const own = item.orderType === 'DEVICE' ? null : item.route;
    return { number: index + 1, item, quantity: (count * 100) as Quantity, route: route ?? own };
  });
}

function stateLines({ lines }: DispensationFacts) {
  return lines.map(({ number, item, quantity, route }) => ({
    number,
    barcode: item.barcode as Barcode,
    quantity,
    unitPriceCents: item.priceCents ?? (0 as Cents),
    orderType: item.orderType ?? ('MEDICAL' as const),
    route,
  }));
}

async function answered<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (got.kind === 'answered') return got.value;
  throw new Error(`The state did not answer: ${JSON.stringify(got)}`);
}
