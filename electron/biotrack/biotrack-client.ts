import type { Clock, Ids, Log, Random, Timers } from '../ports';
import { cardLookupMembers, readCardState } from './actions/card-lookup';
import { caregiverLookupMembers, readCaregivers } from './actions/caregiver-lookup';
import { inventoryLookupMembers, readInventoryPage, readPackages, syncInventoryMembers } from './actions/inventory';
import { nonceReplayMembers, readNonceReplay } from './actions/nonce-replay';
import { readRegistry, registryLookupMembers } from './actions/registry-lookup';
import { freezeReport, readDispensed, readFrozen, saleDispenseMembers } from './actions/sale-dispense';
import { cartHashOf, readVerdict, saleValidateMembers } from './actions/sale-validate';
import { readSyncMarks, syncCheckMembers } from './actions/sync-check';
import { firstStart, readSalesPage, syncSaleMembers } from './actions/sync-sale';
import { freezeUndo, undoActions, undoMembers } from './actions/undo-bodies';
import { readReturnedGoods, readUndone, readUndoReplay } from './actions/undo-replies';
import { type Caller, createCaller } from './caller';
import { type BioTrackConfig, defaultLimits } from './client-config';
import { nodeTimers } from './node-timers';
import type { Answer, BioTrackPort, SalesQuery, StateSale } from './port';
import { createTransport, type Transport } from './transport';

export type BioTrackClientOptions = {
  readonly config: BioTrackConfig;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly ids?: Ids;
  readonly timers?: Timers;
  /** Another way to the same state: a line that is watched, or one that is simulated. */
  readonly transport?: Transport;
};

export type BioTrackClient = BioTrackPort & {
  /** Ends idle connections; calls under way end as unanswered. */
  close(): void;
};

/** The action wire of biotrack-and-florida.md section 7. Bodies are never logged: they carry passwords and patients. */
export function createBioTrackClient(options: BioTrackClientOptions): BioTrackClient {
  const { config, clock, random, log, timers = nodeTimers } = options;
  const limits = { ...defaultLimits, ...config.limits };
  const { baseUrl, location, trustedCertificates } = config;
  const transport = options.transport ?? createTransport({ baseUrl, limits, trustedCertificates, timers });
  const caller = logged(createCaller({ config, limits, transport, clock, timers, random }), log, clock);
  const read = (action: string, members: string) => ({ action, members, effect: 'read' as const });
  return {
    checkSync: () =>
      caller.call({ ...read('sync_check', syncCheckMembers(location)), isRetried: false }, readSyncMarks),
    lookUpCard: (cardId, caregiverCardId) =>
      caller.call(read('card_lookup', cardLookupMembers(location, cardId, caregiverCardId)), body =>
        readCardState(body, cardId),
      ),
    listCaregivers: cardId =>
      caller.call(read('caregiver_lookup', caregiverLookupMembers(location, cardId)), body =>
        readCaregivers(body, cardId),
      ),
    lookUpRegistry: (cardId, cardKey) =>
      caller.call(read('registry_lookup', registryLookupMembers(location, cardId, cardKey)), body =>
        readRegistry(body, cardId),
      ),
    listInventory: cursor =>
      caller.call(read('sync_inventory', syncInventoryMembers(location, cursor)), readInventoryPage),
    findPackages: barcodes =>
      caller.call(read('inventory_lookup', inventoryLookupMembers(location, barcodes)), readPackages),
    cartHash: cart => cartHashOf(location, cart),
    validateSale: request =>
      caller.call(read('sale_validate', saleValidateMembers(location, request)), body =>
        readVerdict(body, request.cartHash),
      ),
    freeze: report => freezeReport(location, report),
    readFrozen,
    dispense: (body, stamp, hear) => {
      const references = readFrozen(body);
      if (references === null) return Promise.resolve(alteredBody);
      return caller.call(
        { action: 'sale_dispense', effect: 'write', members: saleDispenseMembers(body, stamp), hear },
        reply => readDispensed(reply, references),
      );
    },
    listSales: query => listSales(caller, location, query),
    replayNonce: nonce => caller.call(read('nonce_replay', nonceReplayMembers(nonce)), readNonceReplay),
    freezeUndo: report => freezeUndo(location, report),
    undo: ({ op, requestId, body }, stamp, hear) => {
      const members = undoMembers(body, stamp);
      if (members === null) return Promise.resolve(alteredBody);
      const expected = { op, requestId, transactionId: stamp.transactionId };
      return caller.call({ action: undoActions[op], effect: 'write', members, hear }, reply =>
        readUndone(reply, expected),
      );
    },
    replayUndo: ({ op, requestId }, { nonce, transactionId }) =>
      caller.call(read('nonce_replay', nonceReplayMembers(nonce)), body =>
        readUndoReplay(body, { op, requestId, transactionId }),
      ),
    listReturned: since =>
      caller.call(read('sync_inventory', syncInventoryMembers(location, since)), readReturnedGoods),
    retrySignIn: () => caller.session.tryAgain(),
    close: () => transport.close(),
  };
}

const alteredBody: Answer<never> = { kind: 'failed', failure: { kind: 'no-answer', why: 'altered-body' } };

async function listSales(caller: Caller, location: string, query: SalesQuery): Promise<Answer<readonly StateSale[]>> {
  const sales: StateSale[] = [];
  let start = firstStart(query);
  for (;;) {
    const members = syncSaleMembers(location, query, start);
    const page = await caller.call({ action: 'sync_sale', effect: 'read', members }, body =>
      readSalesPage(body, start),
    );
    if (page.kind !== 'answered') return page;
    sales.push(...page.value.sales);
    if (!page.value.hasMore) return { kind: 'answered', value: sales, stateTime: page.stateTime };
    start = page.value.next;
  }
}

function logged(caller: Caller, log: Log, clock: Clock): Caller {
  return {
    session: caller.session,
    async call(request, read) {
      const startedAt = clock.monotonicMs();
      const answer = await caller.call(request, read);
      if (answer.kind !== 'answered') {
        const ms = Math.round(clock.monotonicMs() - startedAt);
        log.warn('biotrack.call', { action: request.action, outcome: outcomeOf(answer), ms });
      }
      return answer;
    },
  };
}

function outcomeOf(answer: Exclude<Answer<unknown>, { kind: 'answered' }>): string {
  if (answer.kind === 'refused') return `refused ${answer.stateCode ?? 'without code'}`;
  const { failure } = answer;
  return 'why' in failure ? `${failure.kind} ${failure.why}` : failure.kind;
}
