import type { ReadableDb } from '../../../db/handles';
import type { OutboxEntry } from '../../../db/repositories/outbox';
import { assertNever } from '../../../shared/kernel/assert-never';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import { weighVoids } from '../../../shared/sync/weigh-voids';
import type { BioTrackPort, SalesQuery } from '../../biotrack/port';
import { claimedSaleIds } from '../../sync/claimed-sale-ids';

/**
 * A lead says that the state voided each of the sales it held for one of ours, of which there may be one alone. The state is asked, by every way there is: a
 * list that fails proves nothing, and one that it does not offer is no loss while another answers.
 */
export async function confirmVoids(
  context: { readonly db: ReadableDb; readonly port: Pick<BioTrackPort, 'listSales'>; readonly terminalId: string },
  entry: OutboxEntry,
  named: readonly string[],
): Promise<Result<null, AppError>> {
  const { db, port, terminalId } = context;
  const { requestId, externalId, watermark } = entry;
  const queries: readonly SalesQuery[] = [
    { by: 'request-id', requestId },
    { by: 'external-id', externalId },
    ...(watermark === null ? [] : [{ by: 'watermark' as const, after: watermark }]),
  ];
  const answers = await Promise.all(queries.map(query => port.listSales(query)));
  if (answers.some(answer => answer.kind === 'failed')) return err(appError('E-QUE-06'));
  const listed = answers.flatMap(answer => (answer.kind === 'answered' ? answer.value : []));
  const unasked = { kind: 'unavailable' } as const;
  const claimed = claimedSaleIds(db, entry.id, {
    ...{ replay: unasked, byRequestId: unasked, byExternalId: unasked },
    afterWatermark: { kind: 'sales', sales: listed },
  });
  const weighed = weighVoids(listed, { ...entry, terminalId, claimedSaleIds: claimed }, named);
  switch (weighed.kind) {
    case 'all-voided':
      return ok(null);
    case 'standing':
      return err(appError('E-QUE-05', { id: weighed.biotrackSaleId }));
    case 'unlisted':
      return err(appError('E-QUE-06'));
    default:
      return assertNever(weighed, 'weighed voids');
  }
}
