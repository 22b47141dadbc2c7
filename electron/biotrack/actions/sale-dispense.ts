import { z } from 'zod';
import { formatScaled } from '../../../shared/kernel/decimal';
import { err, ok } from '../../../shared/kernel/result';
import { canonicalText, sha256Hex } from '../canonical';
import type { Dispensed, DispenseReport, FrozenBody, FrozenReferences, SendStamp } from '../port';
import { type ReadReply, readWith } from '../read-reply';
import type { WireObject } from '../reply-text';
import { wireGoods } from '../wire-line';
import { barcode, epoch, flag, optionalText, quantity, requiredText } from '../wire-scalars';

/** The report in the state's words, without anything that changes from one send to the next (design.md D5). */
export function freezeReport(location: string, report: DispenseReport): FrozenBody {
  const text = canonicalText({
    location,
    request_id: report.requestId,
    external_id: report.externalId,
    terminal_id: report.terminalId,
    employee_id: report.employeeId,
    type: 'MEDICAL',
    card_id: report.cardId,
    caregiver_card_id: report.caregiverCardId,
    presenter: report.presenter,
    channel: 'STORE',
    data: report.lines.map(line => ({
      item_number: line.number,
      external_id: line.externalId,
      ...wireGoods(line),
      tax_excise: formatScaled(0, 2),
      tax_other: formatScaled(line.taxCents, 2),
    })),
  });
  return { text, sha256: sha256Hex(text) };
}

/** The references a frozen body carries, or null when it is no longer the one that was frozen. */
export function readFrozen(body: FrozenBody): FrozenReferences | null {
  if (sha256Hex(body.text) !== body.sha256) return null;
  const parsed = references.safeParse(JSON.parse(body.text));
  if (!parsed.success) return null;
  const { request_id: requestId, external_id: externalId, terminal_id: terminalId } = parsed.data;
  return { requestId, externalId, terminalId };
}

const references = z.object({ request_id: requiredText, external_id: requiredText, terminal_id: requiredText });

/** The stamp goes in front of the frozen bytes, which are never taken apart and built again. */
export function saleDispenseMembers(body: FrozenBody, stamp: SendStamp): string {
  const stamped = JSON.stringify({
    nonce: stamp.nonce,
    sale_time: Math.floor(stamp.saleTime / 1000),
    card_key: stamp.cardKey ?? '',
    validation_token: stamp.validationToken,
  });
  return `${stamped.slice(0, -1)},${body.text.slice(1)}`;
}

const schema = z.object({
  sale_id: requiredText,
  transactionid: requiredText,
  request_id: requiredText,
  external_id: requiredText,
  duplicate: flag.optional().catch(undefined),
  posted_at: epoch.optional().catch(undefined),
  sessiontime: epoch,
  data: z.array(z.unknown()).catch([]),
  registry: z.object({ status: optionalText }).nullish().catch(null),
});
const line = z.object({ barcodeid: barcode, remaining_quantity: quantity.nullish().catch(null) });

/**
 * A sale counts as accepted only for our own two references. Details that could not be read never undo it: stock then stays
 * as it was until the next inventory page, and the registry counts as pending until it says otherwise.
 */
export function readDispensed(
  body: WireObject,
  expected: { readonly requestId: string; readonly externalId: string } | null,
): ReadReply<Dispensed> {
  const reply = readWith(schema, body);
  if (!reply.ok) return reply;
  const { value } = reply;
  const isOurs =
    expected === null || (value.request_id === expected.requestId && value.external_id === expected.externalId);
  if (!isOurs) return err('wrong-reference');
  return ok({
    biotrackSaleId: value.sale_id,
    transactionId: value.transactionid,
    requestId: value.request_id,
    externalId: value.external_id,
    isDuplicate: value.duplicate === true,
    postedAt: value.posted_at ?? value.sessiontime,
    registryStatus: value.registry?.status === 'POSTED' ? 'POSTED' : 'PENDING',
    lines: value.data.flatMap(row => {
      const parsed = line.safeParse(row);
      return parsed.success
        ? [{ barcode: parsed.data.barcodeid, remaining: parsed.data.remaining_quantity ?? null }]
        : [];
    }),
  });
}
