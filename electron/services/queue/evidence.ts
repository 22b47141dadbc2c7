import type { OutboxEntry } from '../../../db/repositories/outbox';
import type { RecordedDispensation } from '../../../db/transactions/move-entry';
import { assertNever } from '../../../shared/kernel/assert-never';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { acceptedFrom } from '../../../shared/sync/match-sale';
import { weighEvidence } from '../../../shared/sync/weigh-evidence';
import type { BioTrackPort } from '../../biotrack/port';

/**
 * What a lead's BioTrack Sale ID stands for. Where the state lists that sale it must be this one, and then the state's own
 * times are taken; where the list knows neither it nor our references, or cannot be had, the lead's word counts alone.
 */
export async function findEvidence(
  port: Pick<BioTrackPort, 'listSales'>,
  entry: OutboxEntry,
  terminalId: string,
  biotrackSaleId: string,
): Promise<Result<RecordedDispensation, AppError>> {
  const onWord = { biotrackSaleId, transactionId: null, postedAt: null, registryStatus: null, remaining: [] } as const;
  // What undoes a sale is listed with that sale, and the sync has looked there until it gave up.
  if (entry.watermark === null || entry.undoId !== null) return ok({ ...onWord, via: 'evidence' });
  // By its references as well: on a disk that was put back the watermark may lie beyond what the life before had sent.
  const answers = await Promise.all([
    port.listSales({ by: 'request-id', requestId: entry.requestId }),
    port.listSales({ by: 'external-id', externalId: entry.externalId }),
    port.listSales({ by: 'watermark', after: entry.watermark }),
  ]);
  const listed = answers.flatMap(answer => (answer.kind === 'answered' ? answer.value : []));
  const weighed = weighEvidence(listed, { ...entry, terminalId }, biotrackSaleId);
  switch (weighed.kind) {
    case 'confirmed':
      return ok({ ...acceptedFrom(weighed.sale, 'evidence'), registryStatus: weighed.sale.registryStatus });
    case 'unlisted':
      return ok({ ...onWord, via: 'evidence' });
    case 'contradicted':
      return err(appError('E-QUE-03', { id: biotrackSaleId }));
    default:
      return assertNever(weighed, 'weighed evidence');
  }
}
