import type { OutboxEntry } from '../../../db/repositories/outbox';
import type { RecordedDispensation } from '../../../db/transactions/move-entry';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { acceptedFrom, hasSameContent } from '../../../shared/sync/match-sale';
import type { BioTrackPort } from '../../biotrack/port';

/**
 * What a lead's BioTrack Sale ID stands for. Where the state lists that sale it must hold just these goods for this card,
 * and then the state's own times are taken; where it does not list it, or cannot be asked, the lead's word counts alone.
 */
export async function weighEvidence(
  port: Pick<BioTrackPort, 'listSales'>,
  entry: OutboxEntry,
  biotrackSaleId: string,
): Promise<Result<RecordedDispensation, AppError>> {
  const onWord = { biotrackSaleId, transactionId: null, postedAt: null, registryStatus: null, remaining: [] } as const;
  // What undoes a sale is listed with that sale, and the sync has looked there until it gave up.
  if (entry.watermark === null || entry.undoId !== null) return ok({ ...onWord, via: 'evidence' });
  const answer = await port.listSales({ by: 'watermark', after: entry.watermark });
  const listed =
    answer.kind === 'answered' ? answer.value.find(sale => sale.biotrackSaleId === biotrackSaleId) : undefined;
  if (listed === undefined) return ok({ ...onWord, via: 'evidence' });
  if (!hasSameContent(listed, entry)) return err(appError('E-QUE-03', { id: biotrackSaleId }));
  return ok({ ...acceptedFrom(listed, 'evidence'), registryStatus: listed.registryStatus });
}
