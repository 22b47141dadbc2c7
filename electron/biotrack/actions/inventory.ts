import { z } from 'zod';
import type { Barcode, StatePackage } from '../../../shared/catalog/sellable-item';
import { ok } from '../../../shared/kernel/result';
import type { AllotmentUnit, Quantity } from '../../../shared/kernel/units';
import type { InventoryPage } from '../port';
import { type ReadReply, readWith } from '../read-reply';
import { isObject, type WireObject } from '../reply-text';
import {
  amount,
  barcode,
  day,
  flag,
  money,
  optionalText,
  quantity,
  readUnit,
  readWord,
  requiredText,
  text,
  transactionId,
  transactionMark,
} from '../wire-scalars';
import { lineTypes, packageStatuses, productForms, routes } from '../wire-words';

const rowSchema = z.object({
  id: barcode,
  transactionid: transactionId.nullish().catch(null),
  location: requiredText,
  productname: requiredText,
  remaining_quantity: quantity,
  med_usable_weight: amount.nullish(),
  med_unit: optionalText,
  order_type: optionalText,
  route: optionalText,
  alt_routes: z.array(text).nullish(),
  product_form: optionalText,
  qa_status: optionalText,
  status: optionalText,
  restocked: flag.nullish(),
  seized: flag.nullish(),
  deleted: flag.nullish(),
  expiration: day.nullish(),
  strain: optionalText,
  batch: optionalText,
  harvest: optionalText,
  external_id: optionalText,
  coa_url: optionalText,
  price: money.nullish().catch(null),
});
type Row = z.infer<typeof rowSchema>;

const page = z.object({ inventory: z.array(z.unknown()), next_transaction: transactionMark, more: flag });
const lookup = z.object({ inventory: z.array(z.unknown()), missing: z.array(text).default([]) });

/** Where the state gives a weight without a unit (biotrack-and-florida.md, Q4). */
const usualUnit: Readonly<Record<string, AllotmentUnit>> = {
  MEDICAL: 'ug_thc',
  LOW_THC: 'ug_cbd',
  SMOKING: 'mg_smoking',
};

export function syncInventoryMembers(location: string, cursor: string | null): string {
  return JSON.stringify({ location, download: 1, transaction_start: cursor ?? '0', transaction_end: null });
}

export function inventoryLookupMembers(location: string, barcodes: readonly Barcode[]): string {
  return JSON.stringify({ location, barcodeid: barcodes });
}

export function readInventoryPage(body: WireObject): ReadReply<InventoryPage> {
  const reply = readWith(page, body);
  if (!reply.ok) return reply;
  const rows = readRows(reply.value.inventory);
  return ok({
    packages: rows.packages,
    unreadable: rows.unreadable,
    nextCursor: reply.value.next_transaction,
    lastTransaction: rows.lastTransaction,
    hasMore: reply.value.more,
  });
}

export type FoundPackages = { readonly found: readonly StatePackage[]; readonly missing: readonly string[] };

export function readPackages(body: WireObject): ReadReply<FoundPackages> {
  const reply = readWith(lookup, body);
  if (!reply.ok) return reply;
  return ok({ found: readRows(reply.value.inventory).packages, missing: reply.value.missing });
}

type Rows = Pick<InventoryPage, 'packages' | 'unreadable' | 'lastTransaction'>;

/** One bad row must not cost the page: it comes through as a package that cannot be sold, and is named. */
function readRows(rows: readonly unknown[]): Rows {
  const packages: StatePackage[] = [];
  const unreadable: string[] = [];
  let lastTransaction: string | null = null;
  for (const [index, row] of rows.entries()) {
    const parsed = rowSchema.safeParse(row);
    const transaction = isObject(row) ? transactionId.safeParse(row['transactionid']) : null;
    if (transaction?.success) lastTransaction = later(lastTransaction, transaction.data);
    if (parsed.success) packages.push(toPackage(parsed.data));
    else {
      const id = isObject(row) ? barcode.safeParse(row['id']) : null;
      if (id?.success) packages.push(unsellable(id.data));
      unreadable.push(id?.success ? id.data : `row ${index + 1}`);
    }
  }
  return { packages, unreadable, lastTransaction };
}

function later(one: string | null, other: string): string {
  return one === null || BigInt(other) > BigInt(one) ? other : one;
}

function toPackage(row: Row): StatePackage {
  const orderType = readWord(lineTypes, row.order_type);
  const isGone = row.deleted === true;
  const isBlocked = row.seized === true || row.restocked === true;
  const unit = row.med_unit === null ? (usualUnit[orderType ?? ''] ?? null) : readUnit(row.med_unit);
  const status = readWord(packageStatuses, row.status) ?? 'UNKNOWN';
  return {
    kind: 'package',
    barcode: row.id,
    externalId: row.external_id,
    name: row.productname,
    strain: row.strain,
    batch: row.batch,
    harvest: row.harvest,
    orderType,
    route: readWord(routes, row.route),
    altRoutes: (row.alt_routes ?? []).flatMap(word => readWord(routes, word) ?? []),
    form: readWord(productForms, row.product_form),
    medWeight: unit === null ? null : (row.med_usable_weight ?? null),
    unit,
    onHand: isGone ? (0 as Quantity) : row.remaining_quantity,
    status: isGone
      ? 'DEPLETED'
      : isBlocked && status === 'ACTIVE'
        ? row.seized === true
          ? 'QUARANTINE'
          : 'RETURNED'
        : status,
    labStatus: row.qa_status,
    expiresOn: row.expiration ?? null,
    location: row.location,
    isRestocked: row.restocked === true,
    priceCents: row.price ?? null,
    coaUrl: row.coa_url,
  };
}

/** Takes the place of what was known before, so that a row that turned unreadable cannot be sold on its old data. */
function unsellable(id: Barcode): StatePackage {
  return {
    kind: 'package',
    barcode: id,
    externalId: null,
    name: id,
    strain: null,
    batch: null,
    harvest: null,
    orderType: null,
    route: null,
    altRoutes: [],
    form: null,
    medWeight: null,
    unit: null,
    onHand: 0 as Quantity,
    status: 'UNKNOWN',
    labStatus: null,
    expiresOn: null,
    location: '',
    isRestocked: false,
    priceCents: null,
    coaUrl: null,
  };
}
