import { freezeReport, readFrozen } from '../../../electron/biotrack/actions/sale-dispense';
import { freezeUndo } from '../../../electron/biotrack/actions/undo-bodies';
import type { Answer, BioTrackPort, CardState, StateFailure, StateSale } from '../../../electron/biotrack/port';
import type { CivilDate, Instant, Quantity } from '../../../shared/kernel/units';

export const stateTime = 1_773_165_600_000 as Instant;

export function answered<T>(value: T): Answer<T> {
  return { kind: 'answered', value, stateTime };
}
export function failed(failure: StateFailure): Answer<never> {
  return { kind: 'failed', failure };
}
export const down = failed({ kind: 'not-sent', why: 'unreachable' });
export const silent = failed({ kind: 'no-answer', why: 'timeout' });
export const refusal: Answer<never> = {
  kind: 'refused',
  stateCode: '602',
  stateText: 'no',
  reasons: [{ code: 'CARD_NOT_FOUND' }],
};

export const aCard: CardState = {
  cardId: 'PTEST0001',
  status: 'ACTIVE',
  expiresOn: '2026-11-30' as CivilDate,
  firstName: 'Dana',
  lastName: 'Ortiz',
  dateOfBirth: '1984-05-02' as CivilDate,
  hasActiveOrder: true,
  cardKey: 'key-1',
  cardKeyExpiresAt: (stateTime + 10_800_000) as Instant,
};

export function aStateSale(changes: Partial<StateSale> = {}): StateSale {
  return {
    biotrackSaleId: '88012',
    transactionId: '650101',
    requestId: null,
    externalId: null,
    terminalId: 'REG-2',
    cardId: 'PTEST0001',
    postedAt: stateTime,
    status: 'COMPLETE',
    registryStatus: 'POSTED',
    lines: [{ barcode: '0001000000000029', quantity: 100 as Quantity }],
    ...changes,
  };
}

export type FakePort = BioTrackPort & { readonly calls: readonly string[] };

/** Plays the given answers and counts every question; one that was not expected fails the test. */
export function aFakePort(answers: Partial<BioTrackPort> = {}): FakePort {
  const calls: string[] = [];
  const ask = <A extends unknown[], T>(name: string, play: ((...args: A) => Promise<T>) | undefined) => {
    return (...args: A): Promise<T> => {
      calls.push(name);
      if (play === undefined) throw new Error(`Nobody expected ${name}`);
      return play(...args);
    };
  };
  return {
    calls,
    checkSync: ask('checkSync', answers.checkSync),
    lookUpCard: ask('lookUpCard', answers.lookUpCard),
    listCaregivers: ask('listCaregivers', answers.listCaregivers),
    lookUpRegistry: ask('lookUpRegistry', answers.lookUpRegistry),
    listInventory: ask('listInventory', answers.listInventory),
    findPackages: ask('findPackages', answers.findPackages),
    validateSale: ask('validateSale', answers.validateSale),
    dispense: ask('dispense', answers.dispense),
    listSales: ask('listSales', answers.listSales),
    replayNonce: ask('replayNonce', answers.replayNonce),
    undo: ask('undo', answers.undo),
    replayUndo: ask('replayUndo', answers.replayUndo),
    listReturned: ask('listReturned', answers.listReturned),
    freezeUndo: answers.freezeUndo ?? (report => freezeUndo('FL-0042', report)),
    retrySignIn: answers.retrySignIn ?? (() => undefined),
    cartHash: answers.cartHash ?? (() => 'sha256:0'),
    freeze: answers.freeze ?? (report => freezeReport('FL-0042', report)),
    readFrozen: answers.readFrozen ?? readFrozen,
  };
}
