import type { Answer, BioTrackPort } from '../biotrack/port';

/** The calls that go through to the patient registry behind BioTrack. */
const registryCalls = ['lookUpCard', 'listCaregivers', 'lookUpRegistry', 'validateSale', 'dispense', 'undo'] as const;
const otherCalls = [
  ...(['checkSync', 'listInventory', 'findPackages', 'listSales', 'replayNonce'] as const),
  ...(['replayUndo', 'listReturned'] as const),
] as const;
export type PortCall = (typeof registryCalls)[number] | (typeof otherCalls)[number];

export function reachesRegistry(call: PortCall): boolean {
  return registryCalls.some(name => name === call);
}

export type PortListener = (call: PortCall, answer: Answer<unknown>) => void;

/** The same port, with every answer shown to `listener` before its caller sees it: whoever asks, the line is judged. */
export function observePort(port: BioTrackPort, listener: PortListener): BioTrackPort {
  const watch = async <T>(call: PortCall, pending: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await pending;
    listener(call, answer);
    return answer;
  };
  return {
    checkSync: () => watch('checkSync', port.checkSync()),
    lookUpCard: (cardId, caregiverCardId) => watch('lookUpCard', port.lookUpCard(cardId, caregiverCardId)),
    listCaregivers: cardId => watch('listCaregivers', port.listCaregivers(cardId)),
    lookUpRegistry: (cardId, cardKey) => watch('lookUpRegistry', port.lookUpRegistry(cardId, cardKey)),
    listInventory: cursor => watch('listInventory', port.listInventory(cursor)),
    findPackages: barcodes => watch('findPackages', port.findPackages(barcodes)),
    cartHash: request => port.cartHash(request),
    validateSale: request => watch('validateSale', port.validateSale(request)),
    freeze: report => port.freeze(report),
    readFrozen: body => port.readFrozen(body),
    dispense: (body, stamp, hear) => watch('dispense', port.dispense(body, stamp, hear)),
    listSales: query => watch('listSales', port.listSales(query)),
    replayNonce: nonce => watch('replayNonce', port.replayNonce(nonce)),
    freezeUndo: report => port.freezeUndo(report),
    undo: (undo, stamp, hear) => watch('undo', port.undo(undo, stamp, hear)),
    replayUndo: (undo, stamp) => watch('replayUndo', port.replayUndo(undo, stamp)),
    listReturned: since => watch('listReturned', port.listReturned(since)),
    retrySignIn: () => port.retrySignIn(),
  };
}
