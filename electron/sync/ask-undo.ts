import type { OutboxEntry, ParentReport } from '../../db/repositories/outbox';
import type { Barcode } from '../../shared/catalog/sellable-item';
import { rejectedFacts } from '../../shared/sync/decide-attempt';
import type { UndoLookups, UndoReplayAnswer } from '../../shared/sync/decide-undo';
import { sightGoods, sightSale, type UndoTarget } from '../../shared/sync/undo-sighting';
import type { Answer, BioTrackPort, StateSale, UndoReplay } from '../biotrack/port';

type Port = Pick<BioTrackPort, 'replayUndo' | 'listSales' | 'findPackages'>;
type Seen = Pick<UndoLookups, 'sighting' | 'seen'>;

const nothingTold: UndoLookups['seen'] = {
  transactionId: null,
  postedAt: null,
  registryStatus: 'PENDING',
  packages: [],
  isVisibleNow: true,
  destroyAfter: null,
};

/** Asks what the state answered to this very request, and what it shows of the sale or of the goods. */
export async function askUndo(port: Port, entry: OutboxEntry, target: UndoTarget): Promise<UndoLookups> {
  const { op, requestId, nonce, parent } = entry;
  if (op === 'dispense' || parent === null) throw new Error('This report undoes nothing');
  const transactionId = op === 'destroy' ? null : parent.transactionId;
  const [replayed, seen] = await Promise.all([
    port.replayUndo({ op, requestId }, { nonce, transactionId }),
    target.op === 'destroy' ? askGoods(port, target.barcodes) : askSale(port, parent, target),
  ]);
  return { replay: toReplay(replayed), ...seen, isAnybodys: op !== 'refund' };
}

function toReplay(answer: Answer<UndoReplay>): UndoReplayAnswer {
  if (answer.kind === 'refused') return { kind: 'unavailable' };
  if (answer.kind === 'failed') return { kind: 'no-answer' };
  if (answer.value.kind !== 'complete') return answer.value;
  const { outcome } = answer.value;
  return 'kind' in outcome ? { kind: 'rejected', ...rejectedFacts(outcome) } : { kind: 'undone', undone: outcome };
}

/** A sale that the state took and does not list now is a list that lags; it proves nothing. */
async function askSale(
  port: Port,
  parent: ParentReport,
  target: Exclude<UndoTarget, { op: 'destroy' }>,
): Promise<Seen> {
  const answer = await findListed(port, parent);
  if (answer.kind === 'refused') return { sighting: 'unavailable', seen: nothingTold };
  if (answer.kind === 'failed') return { sighting: 'no-answer', seen: nothingTold };
  const [sale] = answer.value;
  if (sale === undefined) return { sighting: 'unclear', seen: nothingTold };
  const registryStatus = sale.registryStatus ?? 'PENDING';
  const seen = { ...nothingTold, transactionId: sale.changeId ?? null, registryStatus };
  return { sighting: sightSale(target, sale), seen };
}

/** The sale that undoings go by, under either of its references: a list that is refused under one may be open under the other. */
export async function findListed(
  port: Pick<BioTrackPort, 'listSales'>,
  { requestId, externalId, biotrackSaleId }: ParentReport,
): Promise<Answer<readonly StateSale[]>> {
  const isParent = (sale: StateSale): boolean => sale.biotrackSaleId === biotrackSaleId;
  const byRequest = await port.listSales({ by: 'request-id', requestId });
  if (byRequest.kind === 'failed') return byRequest;
  if (byRequest.kind === 'answered' && byRequest.value.some(isParent)) return keep(byRequest, isParent);
  return keep(await port.listSales({ by: 'external-id', externalId }), isParent);
}

function keep(answer: Answer<readonly StateSale[]>, isWanted: (sale: StateSale) => boolean) {
  return answer.kind === 'answered' ? { ...answer, value: answer.value.filter(isWanted) } : answer;
}

async function askGoods(port: Port, barcodes: readonly string[]): Promise<Seen> {
  const answer = await port.findPackages(barcodes as readonly Barcode[]);
  if (answer.kind === 'refused') return { sighting: 'unavailable', seen: nothingTold };
  if (answer.kind === 'failed') return { sighting: 'no-answer', seen: nothingTold };
  const { found } = answer.value;
  const goneGoods = found.flatMap(({ barcode, status }) => (status === 'DEPLETED' ? [barcode] : []));
  return { sighting: sightGoods(barcodes, found), seen: { ...nothingTold, registryStatus: 'POSTED', goneGoods } };
}
